package jp.michishirube.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.PostService;
import jp.michishirube.security.rule.PasswordRules;

/** A person's own password: changed while signed in, or set anew by a one-time link. Every other session of the person ends. */
@Stateless
public class PasswordService {
    /** Refusals that say nothing of the password. */
    private static final Set<String> PASSING = Set.of("sign-in.locked", SignInService.BUSY);

    private final SignInService signIns;
    private final UserStore users;
    private final OneTimeLinks links;
    private final PasswordGate gate;
    private final PasswordLedger ledger;
    private final PostService posts;
    private final Access access;
    private final Clock clock;

    public PasswordService() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public PasswordService(SignInService signIns, UserStore users, OneTimeLinks links, PasswordGate gate, PasswordLedger ledger, PostService posts,
                           Access access, Clock clock) {
        this.signIns = signIns;
        this.users = users;
        this.links = links;
        this.gate = gate;
        this.ledger = ledger;
        this.posts = posts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Changes the password of whoever asks; the present one is asked for, and throttled, as at sign-in; when too many sign in at once the refusal is {@link SignInService#BUSY}. The proof that comes back signs
     * them in again; the sign-ins before are over.
     */
    @AllowedTo(everyone = true)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome<SignedIn> change(String current, String next) {
        Actor actor = access.actor();
        if (actor.userId() == 0) {
            throw new NotAllowedException("PasswordService.change");
        }
        Outcome<SignedIn> known = signIns.signIn(actor.loginId(), current);
        if (!known.isDone()) {
            return PASSING.contains(known.violations().get(0).code()) ? known
                    : Outcome.refused(List.of(Violation.of("password.current", "current", new Text("今のパスワードが違います。", "The present password is wrong."))));
        }
        List<Violation> problems = problems(users.find(actor.userId()).orElseThrow(), next);
        return problems.isEmpty() ? Outcome.done(ledger.changed(actor.userId(), gate.encode(next), actor)) : Outcome.refused(problems);
    }

    /** Whether a reset link is still good. */
    @AllowedTo(everyone = true)
    public boolean mayReset(String token) {
        return links.subject(LinkPurpose.RESET, token).isPresent();
    }

    /** Sets a new password by a one-time link, which is used up only when the password was taken. */
    @AllowedTo(everyone = true)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome<SignedIn> reset(String token, String next) {
        Optional<AppUser> user = links.subject(LinkPurpose.RESET, token).flatMap(id -> users.find(Long.parseLong(id)));
        if (user.isEmpty()) {
            return gone();
        }
        List<Violation> problems = problems(user.get(), next);
        return problems.isEmpty() ? ledger.reset(token, gate.encode(next)).map(Outcome::done).orElseGet(PasswordService::gone) : Outcome.refused(problems);
    }

    private List<Violation> problems(AppUser user, String next) {
        List<Capacity> capacities = posts.capacitiesOf(user.id, clock.today());
        List<String> own = new ArrayList<>(List.of(user.loginId, user.name, user.email));
        capacities.forEach(c -> own.add(c.officeName()));
        return PasswordRules.check(next, capacities.stream().anyMatch(c -> c.role().officeKind() != Role.OfficeKind.APPLICANT), own);
    }

    private static Outcome<SignedIn> gone() {
        return Outcome.refused(List.of(OneTimeLinks.GONE));
    }
}
