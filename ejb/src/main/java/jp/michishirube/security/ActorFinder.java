package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.organisation.PostService;

/** Makes an actor of a login id: two statements. */
@Dependent
class ActorFinder {
    private final UserStore users;
    private final PostService posts;
    private final Clock clock;

    @Inject
    ActorFinder(UserStore users, PostService posts, Clock clock) {
        this.users = users;
        this.posts = posts;
        this.clock = clock;
    }

    /** With the capacities of today by the office's clock; the public when the user is unknown or switched off. */
    Actor find(String loginId) {
        return users.byLoginId(loginId).filter(u -> u.enabled)
                .map(u -> new Actor(u.id, u.loginId, u.name, posts.capacitiesOf(u.id, clock.today())))
                .orElse(Actor.PUBLIC);
    }
}
