package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Violation;
import jp.michishirube.outreach.EventService;
import jp.michishirube.outreach.api.BookingForm;
import jp.michishirube.outreach.api.BookingView;
import jp.michishirube.outreach.api.EventView;

/** An event as everybody sees it, with its sign-up. */
@Named
@ViewScoped
public class EventPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String id = "";
    private String body = "";
    private String division = "";
    private String email = "";
    private String people = "1";
    private boolean waits;
    private String booked = "";
    private transient EventView event;

    @Inject
    private transient EventService events;
    @Inject
    private CallerLimit limit;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (getEvent() == null) {
            screen.notFound();
        } else if (user.getApplicantId() != null) {
            body = user.getApplicantId();
        }
    }

    public String book() {
        String number = JapaneseText.halfWidth(people == null ? "" : people).strip();
        List<Violation> often = limit.refusal();
        Outcome<BookingView> outcome = often.isEmpty() ? events.book(new BookingForm(id, body, division, email, number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0, waits))
                : Outcome.refused(often);
        event = null;
        if (outcome.isDone()) {
            booked = outcome.value().status().name();
        } else {
            screen.refused(outcome.violations());
        }
        return null;
    }

    /** BOOKED or WAITING once a sign-up was taken; empty before. */
    public String getBooked() {
        return booked;
    }

    /** Null where there is none. */
    public EventView getEvent() {
        if (event == null) {
            event = events.event(id).orElse(null);
        }
        return event;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body == null ? "" : body;
    }

    public String getDivision() {
        return division;
    }

    public void setDivision(String division) {
        this.division = division == null ? "" : division;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? "" : email;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public boolean isWaits() {
        return waits;
    }

    public void setWaits(boolean waits) {
        this.waits = waits;
    }
}
