package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.outreach.EventService;
import jp.michishirube.outreach.api.BookingView;

/** A sign-up as the mailed link shows it, and its cancellation. */
@Named
@ViewScoped
public class BookingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String token = "";
    private boolean cancelled;
    private transient BookingView booking;

    @Inject
    private transient EventService events;
    @Inject
    private Screen screen;

    public void load() {
        booking = events.booking(token).orElse(null);
    }

    public String cancel() {
        Outcome<BookingView> outcome = events.cancel(token);
        cancelled = outcome.isDone();
        if (!cancelled) {
            screen.refused(outcome.violations());
        }
        return null;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Null where the link opens nothing any more. */
    public BookingView getBooking() {
        if (booking == null) {
            booking = events.booking(token).orElse(null);
        }
        return booking;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token == null ? "" : token;
    }
}
