package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import jp.michishirube.administration.api.SignUpView;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.security.UserRegister;

/** What both sides of a sign-up need: its view, its events, and the bureau's people to tell. */
@Dependent
class SignUps {
    private final Offices offices;
    private final PostRegister posts;
    private final UserRegister users;
    private final AdministrationMails mails;
    private final Chronicle chronicle;
    private final Clock clock;

    @Inject
    SignUps(Offices offices, PostRegister posts, UserRegister users, AdministrationMails mails, Chronicle chronicle, Clock clock) {
        this.offices = offices;
        this.posts = posts;
        this.users = users;
        this.mails = mails;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    String bureauName(String bureauKey) {
        return offices.name(bureauKey);
    }

    SignUpView view(SignUp signUp) {
        return signUp.view(bureauName(signUp.bureauKey));
    }

    void write(SignUp signUp, String action, Actor actor, Capacity as, Map<String, String> said) {
        chronicle.write(Chronicle.signUp(signUp.id), action, actor, as, Chronicle.signUp(signUp.id), said);
    }

    /** Mails the bureau's administrators, or, where it has none, the system's. */
    void tellBureau(SignUp signUp) {
        boolean own = tell(signUp, signUp.bureauKey, Role.BUREAU_ADMINISTRATOR);
        if (!own) {
            tell(signUp, Offices.MINISTRY, Role.SYSTEM_ADMINISTRATOR);
        }
    }

    private boolean tell(SignUp signUp, String officeId, Role role) {
        var holders = posts.terms(officeId, clock.today()).stream().filter(p -> p.role() == role).flatMap(p -> p.holdings().stream())
                .filter(h -> h.isInForceOn(clock.today())).flatMap(h -> users.find(h.userId()).stream()).filter(u -> u.enabled()).toList();
        holders.forEach(u -> mails.signUpWaits(u.email(), Chronicle.signUp(signUp.id), signUp.bodyName));
        return !holders.isEmpty();
    }
}
