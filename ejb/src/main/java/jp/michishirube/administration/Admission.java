package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.administration.api.InvitationStatus;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;
import jp.michishirube.security.UserRegister;

/** Makes the account that a link promised, in a short transaction of its own: none is open while a password is being encoded. */
@Dependent
class Admission {
    private final AdministrationStore store;
    private final OneTimeLinks links;
    private final UserRegister users;
    private final PostRegister posts;
    private final Chronicle chronicle;
    private final Clock clock;

    @Inject
    Admission(AdministrationStore store, OneTimeLinks links, UserRegister users, PostRegister posts, Chronicle chronicle, Clock clock) {
        this.store = store;
        this.links = links;
        this.users = users;
        this.posts = posts;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** The first administrator; empty when the link is gone or somebody is there already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> setUp(String token, String loginId, String name, String email, String hash, String title) {
        if (links.use(LinkPurpose.SET_UP, token).isEmpty() || users.anyone()) {
            return Optional.empty();
        }
        long user = users.register(loginId, name, email, hash, false);
        posts.appoint(posts.registerPost(Offices.MINISTRY, Role.SYSTEM_ADMINISTRATOR, title, clock.today(), null), user, Authority.OWN, clock.today(), null);
        chronicle.write(Chronicle.person(user), "set-up", new Actor(user, loginId, name, List.of()), null, Chronicle.person(user),
                Map.of("name", name, "email", email));
        return Optional.of(loginId);
    }

    /** The invited person, who holds the post of every open invitation of that office to the same address; empty when the link is gone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> accept(String token, String loginId, String hash) {
        Optional<Invitation> used = links.use(LinkPurpose.INVITATION, token).flatMap(store::lockedInvitation)
                .filter(i -> i.status == InvitationStatus.INVITED);
        if (used.isEmpty()) {
            return Optional.empty();
        }
        Invitation own = used.get();
        long user = users.register(loginId, own.name, own.email, hash, false);
        for (Invitation each : store.open(own.officeId).stream().filter(i -> i.email.equalsIgnoreCase(own.email)).toList()) {
            each.status = InvitationStatus.ACCEPTED;
            links.end(LinkPurpose.INVITATION, each.id);
            posts.term(each.postId, clock.today()).ifPresent(p -> posts.appoint(p.id(), user, Authority.OWN, clock.today(), null));
        }
        chronicle.write(Chronicle.person(user), "accept-invitation", new Actor(user, loginId, own.name, List.of()), null, Chronicle.person(user),
                Map.of("name", own.name, "email", own.email, "office", own.officeId));
        return Optional.of(loginId);
    }
}
