package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Role;

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

    /** Lets a person act from a post by an authority; days are inclusive, null = open. */
    public void appoint(long postId, long userId, Authority authority, LocalDate from, LocalDate to) {
        if (store.find(postId).isEmpty()) {
            throw new IllegalArgumentException("no such post: " + postId);
        }
        inOrder(from, to);
        store.add(new PostHolding(postId, userId, authority, from, to));
    }

    private static void inOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }
}
