package jp.michishirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.function.Supplier;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;

/** Says who acts: the container's caller with the capacities held today, or the system where a worker says so. */
@ApplicationScoped
public class SecurityAccess implements Access, ActingAs {
    private final SecurityContext context;
    private final ActorFinder finder;
    private final RequestActor request;
    private final ThreadLocal<Actor> acting = new ThreadLocal<>();

    /** For the container's proxy. */
    protected SecurityAccess() {
        this(null, null, null);
    }

    @Inject
    SecurityAccess(SecurityContext context, ActorFinder finder, RequestActor request) {
        this.context = context;
        this.finder = finder;
        this.request = request;
    }

    @Override
    public Actor actor() {
        Actor named = acting.get();
        if (named != null) {
            return named;
        }
        Principal caller = context.getCallerPrincipal();
        return caller == null ? Actor.PUBLIC : CallerName.parse(caller.getName()).map(this::actor).orElse(Actor.PUBLIC);
    }

    /** Runs the work of a timer or a worker as the system, in this thread only; afterwards everything is as before. */
    public <T> T asSystem(Supplier<T> work) {
        return actingAs(Actor.SYSTEM, work);
    }

    /** For workers, for the loader of demonstration data, and for what a person's secret address opens. */
    @Override
    public <T> T actingAs(Actor actor, Supplier<T> work) {
        Actor before = acting.get();
        acting.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }

    private Actor actor(CallerName caller) {
        try {
            return request.of(caller).orElseGet(() -> {
                Actor found = finder.find(caller);
                request.keep(caller, found);
                return found;
            });
        } catch (ContextNotActiveException e) {
            return finder.find(caller);
        }
    }
}
