package jp.michishirube.administration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.administration.api.InvitationView;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.NewAccounts;
import jp.michishirube.security.OneTimeLinks;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;

/** What people do with a one-time link before they have an account, and how they get one when the password is forgotten. */
@Stateless
public class AccountService {
    /** Within this time a second wish for a new password sends no second mail. */
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final String FIRST_TITLE = "システム管理者";

    private final Invitations invitations;
    private final OneTimeLinks links;
    private final UserRegister users;
    private final NewAccounts accounts;
    private final Admission admission;
    private final AdministrationMails mails;
    private final Chronicle chronicle;

    public AccountService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public AccountService(Invitations invitations, OneTimeLinks links, UserRegister users, NewAccounts accounts, Admission admission,
                          AdministrationMails mails, Chronicle chronicle) {
        this.invitations = invitations;
        this.links = links;
        this.users = users;
        this.accounts = accounts;
        this.admission = admission;
        this.mails = mails;
        this.chronicle = chronicle;
    }

    /** Whether the link sets up this installation: nobody is here yet. */
    @AllowedTo(everyone = true)
    public boolean maySetUp(String token) {
        return links.subject(LinkPurpose.SET_UP, token).isPresent() && !users.anyone();
    }

    /** Makes the first system administrator. Gives the id to sign in with. */
    @AllowedTo(everyone = true)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome<String> setUp(String token, String loginId, String name, String email, String password) {
        if (!maySetUp(token)) {
            return gone();
        }
        Typed typed = new Typed();
        String login = NewAccounts.loginId(loginId);
        String called = typed.line("name", name, "氏名", "the name");
        String address = typed.address("email", email);
        typed.add(accounts.problems(login, password, true, List.of(called, address)));
        return typed.problems().isEmpty() ? made(password, hash -> admission.setUp(token, login, called, address, hash, FIRST_TITLE))
                : Outcome.refused(typed.problems());
    }

    /** The invitation that a link is for; empty when the link is gone. */
    @AllowedTo(everyone = true)
    public Optional<InvitationView> invitation(String token) {
        return links.subject(LinkPurpose.INVITATION, token).flatMap(invitations::open);
    }

    /** Makes the invited person's account with the id and password they chose. Gives the id to sign in with. */
    @AllowedTo(everyone = true)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome<String> accept(String token, String loginId, String password) {
        Optional<InvitationView> invitation = invitation(token);
        if (invitation.isEmpty()) {
            return gone();
        }
        InvitationView in = invitation.get();
        String login = NewAccounts.loginId(loginId);
        List<Violation> problems = accounts.problems(login, password, in.role().officeKind() != Role.OfficeKind.APPLICANT,
                List.of(in.name(), in.email(), in.officeName()));
        return problems.isEmpty() ? made(password, hash -> admission.accept(token, login, hash)) : Outcome.refused(problems);
    }

    /**
     * Mails a link for a new password to the address of the account, if there is such an account and neither it nor the address got many
     * lately; what comes back tells nothing.
     */
    @AllowedTo(everyone = true)
    public void forgot(String loginId) {
        Optional<UserView> user = users.byLoginId(NewAccounts.loginId(loginId)).flatMap(u -> users.locked(u.id())).filter(UserView::enabled)
                .filter(u -> mails.mayGet(u.email()) && !links.issuedWithin(LinkPurpose.RESET, Long.toString(u.id()), PAUSE));
        user.ifPresent(u -> {
            String token = links.issue(LinkPurpose.RESET, Long.toString(u.id()), OneTimeLinks.LIFE);
            mails.reset(u.email(), Chronicle.person(u.id()), token, OneTimeLinks.LIFE);
            chronicle.write(Chronicle.person(u.id()), "forgot-password", Actor.PUBLIC, null, Chronicle.person(u.id()), Map.of());
        });
    }

    private interface Making {
        Optional<String> with(String hash);
    }

    private Outcome<String> made(String password, Making making) {
        String hash = accounts.encode(password);
        try {
            return making.with(hash).map(Outcome::done).orElseGet(AccountService::gone);
        } catch (PersistenceException e) {
            return Outcome.refused(List.of(Violation.of("login.taken", "login", new Text("このIDは、ほかの人が先に使いました。別のIDにしてください。",
                    "Somebody took this ID just now. Choose another."))));
        }
    }

    private static <T> Outcome<T> gone() {
        return Outcome.refused(List.of(OneTimeLinks.GONE));
    }
}
