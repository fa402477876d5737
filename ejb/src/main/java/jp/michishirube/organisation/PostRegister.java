package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.api.HolderView;
import jp.michishirube.organisation.api.HoldingTerm;
import jp.michishirube.organisation.api.HoldingView;
import jp.michishirube.organisation.api.PostTerm;
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

    /** Whether such an office may have posts of this role. */
    public boolean mayHave(String officeId, Role role) {
        return role != Role.SYSTEM && role != Role.DEMONSTRATION_ADMINISTRATOR
                && store.office(officeId).filter(o -> o.kind.mayHave(role.officeKind())).isPresent();
    }

    /** The office's posts that are there on the day. One statement. */
    public List<PostView> posts(String officeId, LocalDate day) {
        return store.posts(officeId, day).stream().map(p -> new PostView(p.id, p.organisationId, p.role, p.title, List.of())).toList();
    }

    /** Those who may act for an office in one of these roles on the day, own holders first; for telling them that something waits. Two statements. */
    public List<HolderView> holders(String officeId, Set<Role> roles, LocalDate day) {
        Set<Long> asked = store.posts(officeId, day).stream().filter(p -> roles.contains(p.role)).map(p -> p.id).collect(Collectors.toSet());
        return store.holdings(officeId, day).stream().filter(h -> asked.contains(h.postId)).map(PostHolding::view).sorted(Comparator.comparing(HolderView::authority)).toList();
    }

    /** Lets a person act from a post by an authority; days are inclusive, null = open. */
    public void appoint(long postId, long userId, Authority authority, LocalDate from, LocalDate to) {
        if (store.find(postId).isEmpty()) {
            throw new IllegalArgumentException("no such post: " + postId);
        }
        inOrder(from, to);
        store.add(new PostHolding(postId, userId, authority, from, to));
    }

    /** Every post of an office that has not ended before the day, also those to come, each with the holdings that have not ended either. */
    public List<PostTerm> terms(String officeId, LocalDate day) {
        Map<Long, List<HoldingTerm>> holdings = store.holdingsFrom(officeId, day).stream().map(PostHolding::term)
                .collect(Collectors.groupingBy(HoldingTerm::postId));
        return store.postsFrom(officeId, day).stream().map(p -> p.term(holdings.getOrDefault(p.id, List.of()))).toList();
    }

    public Optional<PostTerm> term(long postId, LocalDate day) {
        return store.find(postId).flatMap(p -> terms(p.organisationId, day).stream().filter(t -> t.id() == postId).findFirst());
    }

    /** The same as they are now, and nobody else who asks this way sees them until the transaction ends. */
    public List<PostTerm> lockedTerms(String officeId, LocalDate day) {
        lock(officeId);
        return terms(officeId, day);
    }

    /** Until the transaction ends nobody else takes holders away from the office's posts. A person is locked before an office. */
    public void lock(String officeId) {
        store.lockOffice(officeId);
    }

    /** What a person holds on the day or later, anywhere. */
    public List<HoldingTerm> holdingsOf(long userId, LocalDate day) {
        return store.holdingsOf(userId, day).stream().map(PostHolding::term).toList();
    }

    /** Everybody who has ever held a post of the office and holds none elsewhere on the day or later unless also one here. */
    public List<Long> peopleOf(String officeId, LocalDate day) {
        return store.peopleOf(officeId, day);
    }

    /** The post is there until this day, inclusive; holdings end with it. A day before its first means that it never was. */
    public void endPost(long postId, LocalDate last) {
        Post post = store.find(postId).orElseThrow(() -> new IllegalArgumentException("no such post: " + postId));
        post.validTo = last;
        store.holdingsFrom(post.organisationId, last).stream().filter(h -> h.postId == postId).forEach(h -> h.validTo = last);
    }

    /** The person may act from the post until this day, inclusive. A day before the first means never. */
    public void endHolding(long holdingId, LocalDate last) {
        store.holding(holdingId).orElseThrow(() -> new IllegalArgumentException("no such holding: " + holdingId)).validTo = last;
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
