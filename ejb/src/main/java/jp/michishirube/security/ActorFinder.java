package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.organisation.PostService;

/** Makes an actor of a sign-in: two statements. */
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

    /** With the capacities of today by the office's clock; the public when the user is unknown, switched off, or has a newer password. */
    Actor find(CallerName caller) {
        return users.byLoginId(caller.loginId()).filter(u -> u.enabled && u.epoch == caller.epoch())
                .map(u -> new Actor(u.id, u.loginId, u.name, posts.capacitiesOf(u.id, clock.today())))
                .orElse(Actor.PUBLIC);
    }
}
