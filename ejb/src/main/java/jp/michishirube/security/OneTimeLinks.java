package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/**
 * Issues links that open one thing once, and for a time by the real clock. Not a service: called inside the transaction of code that
 * has already asked who acts.
 */
@Dependent
public class OneTimeLinks {
    /** How long a link is good unless its issuer says otherwise. */
    public static final Duration LIFE = Duration.ofHours(72);
    /** Why a link that has ended opens nothing. */
    public static final Violation GONE = Violation.of("link.gone", new Text("このリンクは使えません。使い終わったか、期限が過ぎたか、新しいリンクが送られています。もう一度お求めください。",
            "This link no longer works: it was used, is too old, or a newer one was sent. Please ask for another."));
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkStore store;
    private final Clock real;

    @Inject
    public OneTimeLinks(LinkStore store) {
        this(store, Clock.systemUTC());
    }

    OneTimeLinks(LinkStore store, Clock real) {
        this.store = store;
        this.real = real;
    }

    /**
     * A new link for a subject; those issued before for the same purpose and subject end.
     *
     * @return the token, 256 random bits; it is kept nowhere
     */
    public String issue(LinkPurpose purpose, String subject, Duration life) {
        end(purpose, subject);
        return issueBeside(purpose, subject, life);
    }

    /** A new link beside those that are open for the same purpose and subject; when one of them is used all end. */
    public String issueBeside(LinkPurpose purpose, String subject, Duration life) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = real.instant();
        store.add(new OneTimeLink(Sha256.hex(token), purpose, subject, now, now.plus(life)));
        return token;
    }

    /** What the link opens, if it is still good. */
    public Optional<String> subject(LinkPurpose purpose, String token) {
        return token == null || token.isEmpty() ? Optional.empty()
                : store.find(purpose, Sha256.hex(token)).filter(l -> l.opensAt(real.instant())).map(l -> l.subject);
    }

    /** What the link opens; from now on it and every other one for the same subject open nothing. Of two at the same moment one gets it. */
    public Optional<String> use(LinkPurpose purpose, String token) {
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        Instant now = real.instant();
        String digest = Sha256.hex(token);
        List<OneTimeLink> open = subject(purpose, token).map(s -> store.lockedOpen(purpose, s)).orElse(List.of());
        Optional<OneTimeLink> link = open.stream().filter(l -> l.tokenSha256.equals(digest) && l.opensAt(now)).findFirst();
        link.ifPresent(l -> open.forEach(o -> o.endedAt = now));
        return link.map(l -> l.subject);
    }

    /** Ends whatever is open for the subject. */
    public void end(LinkPurpose purpose, String subject) {
        store.open(purpose, subject).forEach(l -> l.endedAt = real.instant());
    }

    /** Until when the subject's newest link is good; empty when none is open. */
    public Optional<Instant> goodUntil(LinkPurpose purpose, String subject) {
        Instant now = real.instant();
        return store.open(purpose, subject).stream().filter(l -> l.opensAt(now)).map(l -> l.expiresAt).findFirst();
    }

    /** Whether a link for the subject was issued within this time before now, whatever became of it; what seems to lie far ahead does not count. */
    public boolean issuedWithin(LinkPurpose purpose, String subject, Duration time) {
        return store.issuedAround(purpose, subject, real.instant(), time);
    }
}
