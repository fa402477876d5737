package jp.michishirube.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import jp.michishirube.kernel.Actor;

/** The actor found for this request, so that it is looked up once. Kept with the name it was found for: a sign-in changes it. */
@RequestScoped
class RequestActor {
    private String loginId;
    private Actor actor;

    public Optional<Actor> of(String asked) {
        return asked.equals(loginId) ? Optional.of(actor) : Optional.empty();
    }

    public void keep(String foundFor, Actor found) {
        this.loginId = foundFor;
        this.actor = found;
    }
}
