package jp.michishirube.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import jp.michishirube.kernel.Actor;

/** The actor found for this request, so that it is looked up once. Kept with the name it was found for: a sign-in changes it. */
@RequestScoped
class RequestActor {
    private CallerName caller;
    private Actor actor;

    public Optional<Actor> of(CallerName asked) {
        return asked.equals(caller) ? Optional.of(actor) : Optional.empty();
    }

    public void keep(CallerName foundFor, Actor found) {
        this.caller = foundFor;
        this.actor = found;
    }
}
