package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Actor;

/** Writes a new password and its event in a short transaction of its own: none is open while a password is being encoded. */
@Dependent
class PasswordLedger {
    private final UserStore users;
    private final OneTimeLinks links;
    private final AuditTrail audit;

    @Inject
    PasswordLedger(UserStore users, OneTimeLinks links, AuditTrail audit) {
        this.users = users;
        this.links = links;
        this.audit = audit;
    }

    /** Changed by the person while signed in. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SignedIn changed(long userId, String hash, Actor actor) {
        return set(users.find(userId).orElseThrow(), hash, "change-password", actor);
    }

    /** Set by a link, which is used up with it; empty when the link was gone meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<SignedIn> reset(String token, String hash) {
        return links.use(LinkPurpose.RESET, token).flatMap(id -> users.find(Long.parseLong(id))).filter(u -> u.enabled)
                .map(u -> set(u, hash, "reset-password", new Actor(u.id, u.loginId, u.name, java.util.List.of())));
    }

    private SignedIn set(AppUser user, String hash, String action, Actor actor) {
        user.password(hash);
        audit.append(new EventDraft("person/" + user.id, action, actor, null, null, null, "person/" + user.id, null, null));
        return new SignedIn(user.id, user.loginId, user.epoch);
    }
}
