package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
        return held(posts.terms(officeId, day), ROLES::contains, day, h -> true);
    }

    /**
     * Why holdings of a post cannot go on a day: the office would have no administrator of that kind any more, and it has one without the
     * change. Until the transaction ends nobody else is told so of this office: of two who leave at once one hears the other's leaving.
     *
     * @param gone which holdings go
     */
    Optional<Violation> lost(PostTerm post, LocalDate from, Predicate<HoldingTerm> gone) {
        if (!ROLES.contains(post.role())) {
            return Optional.empty();
        }
        List<PostTerm> terms = posts.lockedTerms(post.officeId(), from);
        boolean now = held(terms, post.role()::equals, from, h -> true);
        return !now || held(terms, post.role()::equals, from, gone.negate()) ? Optional.empty() : Optional.of(Violation.of("administrator.last", new Text(
                "これを行うと、この団体に「" + post.role().label().ja() + "」がいなくなります。先に別の人をその職に就けてから、もう一度行ってください。",
                "This would leave the office without its \"" + post.role().label().en() + "\". Give the post to somebody else first, then try again.")));
    }

    private boolean held(List<PostTerm> terms, Predicate<Role> role, LocalDate day, Predicate<HoldingTerm> counts) {
        return users.anyEnabled(terms.stream().filter(p -> role.test(p.role()) && (p.validFrom() == null || !day.isBefore(p.validFrom())))
                .flatMap(p -> p.holdings().stream()).filter(h -> h.isInForceOn(day) && counts.test(h)).map(HoldingTerm::userId).toList());
    }
}
