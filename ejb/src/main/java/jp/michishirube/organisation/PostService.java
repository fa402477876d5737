package jp.michishirube.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.api.HolderView;
import jp.michishirube.organisation.api.PostView;

/** Who may act from which post on a day. */
@Stateless
public class PostService {
    private final PostStore store;

    public PostService() {
        this(null);
    }

    @Inject
    public PostService(PostStore store) {
        this.store = store;
    }

    /** Every capacity of a person on the day: posts held, and posts stood in for. One statement. */
    @AllowedTo(everyone = true)
    public List<Capacity> capacitiesOf(long userId, LocalDate day) {
        return store.capacities(userId, day);
    }

    /** The posts of an office that are there on the day, each with those who may act from it. Two statements. */
    @AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER, Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR,
            Role.BUREAU_DIRECTOR_GENERAL, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL,
            Role.BUREAU_CONSULTED, Role.MINISTRY_CONSULTED, Role.AUDITOR, Role.SYSTEM})
    public List<PostView> posts(String officeId, LocalDate day) {
        Map<Long, List<PostHolding>> holdings = store.holdings(officeId, day).stream()
                .collect(Collectors.groupingBy(h -> h.postId));
        return store.posts(officeId, day).stream()
                .map(p -> new PostView(p.id, p.organisationId, p.role, p.title, holders(holdings.getOrDefault(p.id, List.of()))))
                .toList();
    }

    private static List<HolderView> holders(List<PostHolding> holdings) {
        return holdings.stream().map(PostHolding::view).sorted(Comparator.comparing(HolderView::authority)).toList();
    }
}
