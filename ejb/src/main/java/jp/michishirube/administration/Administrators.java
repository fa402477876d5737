package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.api.HoldingTerm;
import jp.michishirube.organisation.api.PostTerm;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;

/** Sees to it that an office which has an administrator keeps one. */
@Dependent
class Administrators {
    private static final Set<Role> ROLES = EnumSet.of(Role.APPLICANT_ADMINISTRATOR, Role.BUREAU_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);

    private final PostRegister posts;
    private final UserRegister users;

    @Inject
    Administrators(PostRegister posts, UserRegister users) {
        this.posts = posts;
        this.users = users;
    }

    /** Whether an office has an administrator on the day who can sign in. */
    boolean any(String officeId, LocalDate day) {
        return posts.terms(officeId, day).stream().filter(p -> ROLES.contains(p.role())).anyMatch(p -> held(p, day, h -> false));
    }

    /**
     * Why holdings of a post cannot go on a day: the office would have no administrator of that kind any more, and it has one without the
     * change.
     *
     * @param gone which holdings go
     */
    Optional<Violation> lost(PostTerm post, LocalDate from, Predicate<HoldingTerm> gone) {
        if (!ROLES.contains(post.role())) {
            return Optional.empty();
        }
        boolean now = posts.terms(post.officeId(), from).stream().filter(p -> p.role() == post.role()).anyMatch(p -> held(p, from, h -> false));
        boolean then = posts.terms(post.officeId(), from).stream().filter(p -> p.role() == post.role()).anyMatch(p -> held(p, from, gone));
        return !now || then ? Optional.empty() : Optional.of(Violation.of("administrator.last", new Text(
                "これを行うと、この団体に「" + post.role().label().ja() + "」がいなくなります。先に別の人をその職に就けてから、もう一度行ってください。",
                "This would leave the office without its \"" + post.role().label().en() + "\". Give the post to somebody else first, then try again.")));
    }

    private boolean held(PostTerm post, LocalDate day, Predicate<HoldingTerm> gone) {
        return (post.validFrom() == null || !day.isBefore(post.validFrom())) && post.holdings().stream().filter(h -> h.isInForceOn(day) && !gone.test(h))
                .anyMatch(h -> users.find(h.userId()).filter(UserView::enabled).isPresent());
    }
}
