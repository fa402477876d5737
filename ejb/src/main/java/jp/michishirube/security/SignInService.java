package jp.michishirube.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;

/** Sign-in by id and password, throttled per account in real time, whatever the office's clock says. */
@Stateless
public class SignInService {
    /** The reason of a refusal that passes by itself. */
    public static final String BUSY = "sign-in.busy";
    private static final int MAX_LOGIN = 64;
    private static final int MAX_PASSWORD = 256;
    private static final int TRIES = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(jp.michishirube.kernel.Clock.TOKYO);

    private final SignInLedger ledger;
    private final PasswordGate gate;
    private final Clock clock;

    public SignInService() {
        this(null, null, null);
    }

    @Inject
    public SignInService(SignInLedger ledger, PasswordGate gate) {
        this(ledger, gate, Clock.systemUTC());
    }

    SignInService(SignInLedger ledger, PasswordGate gate, Clock clock) {
        this.ledger = ledger;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Says who this is. A refusal is the same, and takes as long, whether the id or the password was wrong or the account
     * is switched off. Five failures within 60 seconds lock the id for ten minutes; the refusal says until when. When too many people
     * sign in at once the refusal is {@link #BUSY}, and the attempt does not count.
     */
    @AllowedTo(everyone = true)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome<SignedIn> signIn(String loginId, String password) {
        String key = JapaneseText.halfWidth(JapaneseText.carried(loginId)).strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty() || password == null || password.isEmpty()) {
            return Outcome.refused("sign-in.blank", new Text("IDとパスワードを入力してください。", "Enter your ID and your password."));
        }
        if (key.length() > MAX_LOGIN || password.length() > MAX_PASSWORD) {
            return wrong();
        }
        return gate.inTurn(() -> checked(key, password)).orElseGet(SignInService::busy);
    }

    private Outcome<SignedIn> checked(String key, String password) {
        Throttle.Attempt attempt = counted(key, clock.instant());
        if (!attempt.allowed()) {
            return locked(attempt.lockedUntil().orElseThrow());
        }
        Optional<SignInLedger.Account> account = ledger.account(key);
        boolean right = gate.matches(password, account.map(SignInLedger.Account::passwordHash));
        if (right && account.get().enabled()) {
            ledger.forgive(key);
            return Outcome.done(new SignedIn(account.get().userId(), account.get().loginId(), account.get().epoch()));
        }
        return attempt.lockedUntil().map(this::locked).orElseGet(SignInService::wrong);
    }

    private Throttle.Attempt counted(String key, Instant now) {
        for (int tries = 1; ; tries++) {
            try {
                return ledger.attempt(key, now);
            } catch (PersistenceException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static Outcome<SignedIn> busy() {
        return Outcome.refused(BUSY, new Text("サインインする人が多く、混み合っています。10秒ほど待ってから、もう一度サインインしてください。",
                "Many people are signing in just now. Please wait about ten seconds and sign in again."));
    }

    private static Outcome<SignedIn> wrong() {
        return Outcome.refused("sign-in.wrong", new Text("IDまたはパスワードが違います。", "The ID or the password is wrong."));
    }

    private Outcome<SignedIn> locked(Instant until) {
        long minutes = Math.max(1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
        String time = TIME.format(until.plusSeconds(59));
        return Outcome.refused("sign-in.locked", new Text(
                "サインインの失敗が続いたため、このIDは止められています。あと" + minutes + "分ほど（日本時間" + time + "以降）で、また使えます。",
                "This ID is locked after repeated failures. Try again in about " + minutes + " min (after " + time + " Japan time)."));
    }
}
