package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.michishirube.administration.PeopleService;
import jp.michishirube.administration.api.PersonRow;
import jp.michishirube.kernel.Outcome;

/** One person: posts held, and the account switched off, on, or sent a password link. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private transient PersonRow row;

    @Inject
    private transient PeopleService people;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isAdministrator() || people.person(id).isEmpty()) {
            screen.notFound();
        }
    }

    public String disable() {
        return after(people.disable(id), "disabledDone");
    }

    public String enable() {
        return after(people.enable(id), "enabledDone");
    }

    public String sendReset() {
        return after(people.sendReset(id), "resetSent");
    }

    private String after(Outcome<Void> outcome, String word) {
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("people", word));
        return "/app/person.xhtml?faces-redirect=true&id=" + id;
    }

    public PersonRow getRow() {
        if (row == null) {
            row = people.person(id).orElse(null);
        }
        return row;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
