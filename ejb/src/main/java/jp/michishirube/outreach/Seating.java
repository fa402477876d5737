package jp.michishirube.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.notification.Outbox;
import jp.michishirube.outreach.api.BookingStatus;
import jp.michishirube.outreach.api.EventState;
import jp.michishirube.outreach.rule.Seats;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives seats, frees them and hands them on to who waits, with the mails that say so. Always under the lock of the event. */
@ApplicationScoped
class Seating {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.michishirube.outreach.mails", Locale.ROOT);
    /** Longer than any event is announced before; what counts is the event's last day, by the office's clock. */
    private static final Duration LINK_LIFE = Duration.ofDays(400);

    private final OutreachStore store;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final String baseUrl;

    /** For the container's proxy. */
    protected Seating() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Seating(OutreachStore store, OneTimeLinks links, Outbox outbox, AuditTrail audit, Clock clock, @ConfigProperty(name = "michishirube.base-url") String baseUrl) {
        this.store = store;
        this.links = links;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    int taken(Event event) {
        return store.taken(List.of(event.id)).getOrDefault(event.id, 0);
    }

    /** Whether an address may get one more of the mails that anybody can cause. */
    boolean mayMail(String email) {
        return outbox.mayGet(email);
    }

    void book(Event event, Booking booking) {
        booking.place = store.nextPlace(event.id);
        store.add(booking);
        store.flush();
        record(event, "book-event", booking, Actor.SYSTEM, Actor.SYSTEM.capacities().get(0));
        mail(event, booking, booking.status == BookingStatus.BOOKED ? "booked" : "waiting");
    }

    /** Cancels, and seats who waits. */
    void cancel(Event event, Booking booking, Actor who, Capacity as) {
        links.end(LinkPurpose.BOOKING, booking.id);
        booking.is(BookingStatus.CANCELLED, clock.now());
        record(event, "cancel-booking", booking, who, as);
        outbox.mail(booking.email, MessageFormat.format(TEXTS.getString("cancelled.subject"), event.title),
                MessageFormat.format(TEXTS.getString("cancelled.body"), event.title, booking.bodyName, EventReading.when(event)), event.chain());
        seatWaiting(event);
    }

    /** Gives what seats are free to those who wait; nobody is called to an event that is off or has begun. */
    void seatWaiting(Event event) {
        if (event.state != EventState.PUBLISHED || event.hasBegun(clock.today())) {
            return;
        }
        store.flush();
        List<Booking> waiting = store.bookings(event.id).stream().filter(b -> b.status == BookingStatus.WAITING).toList();
        List<String> seated = Seats.seated(event.seats, taken(event), waiting.stream().map(b -> new Seats.Waiting(b.id, b.people)).toList());
        waiting.stream().filter(b -> seated.contains(b.id)).forEach(b -> {
            b.is(BookingStatus.BOOKED, clock.now());
            record(event, "seat-booking", b, Actor.SYSTEM, Actor.SYSTEM.capacities().get(0));
            mail(event, b, "seated");
        });
        store.flush();
    }

    /** Tells everybody who signed up of another day, time or place; their links keep working. */
    void moved(Event event) {
        store.bookings(event.id).forEach(b -> outbox.mail(b.email, MessageFormat.format(TEXTS.getString("moved.subject"), event.title),
                MessageFormat.format(TEXTS.getString("moved.body"), event.title, b.bodyName, EventReading.when(event), event.place), event.chain()));
    }

    void calledOff(Event event) {
        store.bookings(event.id).forEach(b -> {
            links.end(LinkPurpose.BOOKING, b.id);
            outbox.mail(b.email, MessageFormat.format(TEXTS.getString("called-off.subject"), event.title),
                    MessageFormat.format(TEXTS.getString("called-off.body"), event.title, b.bodyName, EventReading.when(event), event.calledOff), event.chain());
        });
    }

    private void mail(Event event, Booking b, String text) {
        String link = baseUrl + "/booking.xhtml?token=" + links.issueBeside(LinkPurpose.BOOKING, b.id, LINK_LIFE);
        outbox.mail(b.email, MessageFormat.format(TEXTS.getString(text + ".subject"), event.title),
                MessageFormat.format(TEXTS.getString(text + ".body"), event.title, b.bodyName, EventReading.when(event), event.place, b.people, link), event.chain());
    }

    private void record(Event event, String action, Booking b, Actor who, Capacity as) {
        audit.append(new EventDraft(event.chain(), action, who, as, null, b.status.name(), event.id, null,
                Json.createObjectBuilder().add("booking", b.id).add("body", b.bodyName).add("people", b.people).build().toString()));
    }
}
