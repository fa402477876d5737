package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.api.HoldingView;
import jp.michishirube.organisation.api.PostView;

/**
 * Sets up posts and appoints people to them. Not a service: called inside the transaction of code that has already
 * asked who acts.
 */
@Dependent
public class PostRegister {
    private final PostStore store;

    @Inject
    public PostRegister(PostStore store) {
        this.store = store;
    }

    /**
     * A new post; days are inclusive, null = open.
     *
     * @return its id
     * @throws IllegalArgumentException when the office is not there or cannot have such a role
     */
    public long registerPost(String officeId, Role role, String title, LocalDate from, LocalDate to) {
        Organisation office = store.office(officeId).orElseThrow(() -> new IllegalArgumentException("no such office: " + officeId));
        if (role == Role.SYSTEM || !office.kind.mayHave(role.officeKind())) {
            throw new IllegalArgumentException(office + " cannot have a post of " + role.key());
        }
        inOrder(from, to);
        Post post = new Post(officeId, role, title, from, to);
        store.add(post);
        store.flush();
        return post.id;
    }

    /** The office's posts that are there on the day. One statement. */
    public List<PostView> posts(String officeId, LocalDate day) {
        return store.posts(officeId, day).stream().map(p -> new PostView(p.id, p.organisationId, p.role, p.title, List.of())).toList();
    }

    /** Lets a person act from a post by an authority; days are inclusive, null = open. */
    public void appoint(long postId, long userId, Authority authority, LocalDate from, LocalDate to) {
        if (store.find(postId).isEmpty()) {
            throw new IllegalArgumentException("no such post: " + postId);
        }
        inOrder(from, to);
        store.add(new PostHolding(postId, userId, authority, from, to));
    }

    /** Every holding of the office's posts, whatever its days. One statement. */
    public List<HoldingView> holdings(String officeId) {
        return store.holdingsEver(officeId);
    }

    /**
     * Ends a holding with the day before and gives the rest of it to another person; a post that the other one holds then by the same
     * authority is not given twice.
     *
     * @throws IllegalArgumentException when the holding is not in force on both sides of the day
     */
    public void handOver(long holdingId, long toUser, LocalDate firstDay) {
        PostHolding holding = store.lockHolding(holdingId).filter(h -> (h.validFrom == null || h.validFrom.isBefore(firstDay))
                && (h.validTo == null || !h.validTo.isBefore(firstDay)))
                .orElseThrow(() -> new IllegalArgumentException("not held around " + firstDay + ": " + holdingId));
        boolean held = store.heldOn(holding.postId, toUser, holding.authority, firstDay);
        if (!held) {
            store.add(new PostHolding(holding.postId, toUser, holding.authority, firstDay, holding.validTo));
        }
        holding.validTo = firstDay.minusDays(1);
    }

    private static void inOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }
}
