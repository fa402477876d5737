package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;

/** Whether the only officer of a body may sign the own draft today: its bureau allows it, and nobody else could sign. */
@ApplicationScoped
class SoleSigning {
    private static final Set<Role> OFFICERS = Set.of(Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER);

    private final CaseStore store;
    private final PostRegister posts;
    private final UserRegister users;

    /** For the container's proxy. */
    protected SoleSigning() {
        this(null, null, null);
    }

    @Inject
    SoleSigning(CaseStore store, PostRegister posts, UserRegister users) {
        this.store = store;
        this.posts = posts;
        this.users = users;
    }

    /** The exception in force; it rests as soon as the body has a second officer. */
    Optional<SoleSignature> inForce(String bodyId, LocalDate today) {
        return store.soleSignature(bodyId, today).filter(s -> officers(bodyId, today) == 1);
    }

    /** How many people could draft or sign for the body on the day; whoever is switched off could not. */
    long officers(String bodyId, LocalDate day) {
        List<Long> holders = posts.holdings(bodyId).stream().filter(h -> OFFICERS.contains(h.role()) && h.isValidOn(day)).map(h -> h.userId())
                .distinct().toList();
        return users.users(holders).stream().filter(UserView::enabled).count();
    }
}
