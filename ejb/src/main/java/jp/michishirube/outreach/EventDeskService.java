package jp.michishirube.outreach;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.BUREAU_CONSULTED;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.BUREAU_OFFICER;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.outreach.api.BookingStatus;
import jp.michishirube.outreach.api.DeskEvent;
import jp.michishirube.outreach.api.Duty;
import jp.michishirube.outreach.api.DutyView;
import jp.michishirube.outreach.api.EventForm;
import jp.michishirube.outreach.api.EventState;
import jp.michishirube.outreach.api.EventView;

/** Events as their offices keep them. A bureau keeps its own, the Ministry its own; either ticks its side of the checklist. Who keeps it sees who comes. */
@Stateless
public class EventDeskService {
    static final int MOST_RESULTS = 4000;
    private static final int MOST_REASON = 400;
    private static final int MOST_PEOPLE = 999;

    private OutreachStore store;
    private EventReading reading;
    private EventCheck check;
    private Seating seating;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public EventDeskService() {
        // for the container
    }

    @Inject
    public EventDeskService(OutreachStore store, EventReading reading, EventCheck check, Seating seating, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.check = check;
        this.seating = seating;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** The events that the reader's office keeps or has a share in, the newest first; all for the Ministry and the audit. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<EventView> events() {
        List<EventView> seen = new java.util.ArrayList<>(reading.views(store.events(EventReading.EVER, EventReading.NEVER).stream().filter(this::sees).toList()));
        java.util.Collections.reverse(seen);
        return seen;
    }

    /** An event with its checklist and its sign-ups; empty where it is not for the reader. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<DeskEvent> event(String id) {
        return store.find(id).filter(this::sees).map(e -> {
            Map<Duty, DoneDuty> done = store.duties(e.id).stream().collect(Collectors.toMap(d -> d.duty, Function.identity()));
            List<DutyView> duties = Arrays.stream(Duty.values()).map(d -> new DutyView(d, done.containsKey(d) ? done.get(d).doneOn : null, done.containsKey(d) ? done.get(d).doneBy : "",
                    ticks(e, d).isPresent())).toList();
            return new DeskEvent(reading.view(e), keeper(e).isPresent(), duties, store.bookings(e.id).stream().map(Booking::row).toList());
        });
    }

    /** The list of who signed up, to tick on the day: xlsx, pdf or csv; empty for another extension or where the event is not for the reader. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<Content> attendanceFile(String id, String extension) {
        return event(id).flatMap(d -> EventTables.attendance(d.event(), d.bookings(), extension, clock.today()));
    }

    /** Saves an event of the officer's own office, a new one where the form has no id; the id. More seats go to who waits at once; another day, time or place is mailed to everybody who signed up. */
    @AllowedTo({BUREAU_OFFICER, MINISTRY_OFFICER})
    public Outcome<String> save(EventForm form) {
        boolean fresh = form.id() == null || form.id().isEmpty();
        Capacity own = officer().orElseThrow();
        Event event = fresh ? new Event(own.officeId()) : store.lock(form.id()).filter(e -> keeper(e).isPresent()).orElse(null);
        if (event == null) {
            return unknown();
        }
        if (!fresh && event.version != form.version()) {
            return conflict();
        }
        if (event.state == EventState.CALLED_OFF) {
            return Outcome.refused("event.calledOff", new Text("中止した催しは直せません。新しい催しとして登録してください。", "An event that was called off is not changed. Enter a new one."));
        }
        List<Violation> problems = check.problems(form, event, fresh ? 0 : seating.taken(event));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String before = fresh ? "" : told(event);
        check.write(form, event);
        if (fresh) {
            store.add(event);
            store.flush();
        } else {
            seating.seatWaiting(event);
        }
        if (!fresh && event.state == EventState.PUBLISHED && !before.equals(told(event))) {
            seating.moved(event);
        }
        record(event, fresh ? "add-event" : "change-event", null, Json.createObjectBuilder().add("before", before).add("now", told(event)).build().toString());
        return Outcome.done(event.id);
    }

    /** When and where, as those who signed up were told. */
    private static String told(Event event) {
        return EventReading.when(event) + " " + event.place;
    }

    /** Publishes it: from now on it stands on the public page, and people sign up while its term runs. */
    @AllowedTo({BUREAU_OFFICER, MINISTRY_OFFICER})
    public Outcome<Boolean> publish(String id) {
        return kept(id, event -> {
            if (event.state != EventState.PREPARED) {
                return Outcome.refused("event.published", new Text("この催しは、準備中ではありません。", "This event is not in preparation."));
            }
            if (event.over(clock.today())) {
                return Outcome.refused("event.over", new Text("終わった日の催しは公開できません。日付を直してください。", "An event of a day that has passed is not published. Look at its day."));
            }
            event.state = EventState.PUBLISHED;
            record(event, "publish-event", EventState.PREPARED.name(), null);
            return Outcome.done(true);
        });
    }

    /** Calls it off, with a reason that is mailed to everybody who signed up. */
    @AllowedTo({BUREAU_OFFICER, MINISTRY_OFFICER})
    public Outcome<Boolean> callOff(String id, String reason) {
        String why = JapaneseText.carried(reason).strip();
        return kept(id, event -> {
            if (event.state == EventState.CALLED_OFF || event.over(clock.today())) {
                return Outcome.refused("event.begun", new Text("終わった催しや、中止した催しは、中止にできません。", "What is over or was called off is not called off."));
            }
            if (why.isEmpty() || why.length() > MOST_REASON) {
                return Outcome.refused(List.of(Violation.of("event.reason", "reason", new Text("中止の理由を400字以内で書いてください。申込みをした人にメールで届きます。",
                        "Give the reason in up to 400 characters; it is mailed to everybody who signed up."))));
            }
            String from = event.state.name();
            event.state = EventState.CALLED_OFF;
            event.calledOff = why;
            seating.calledOff(event);
            record(event, "call-off-event", from, null);
            return Outcome.done(true);
        });
    }

    /** Ticks a duty of the reader's side, or takes the tick back. */
    @AllowedTo({BUREAU_OFFICER, MINISTRY_OFFICER})
    public Outcome<Boolean> duty(String id, Duty duty, boolean done) {
        Event event = store.lock(id).filter(this::sees).orElse(null);
        if (event == null) {
            return unknown();
        }
        Capacity as = ticks(event, duty).orElse(null);
        if (as == null) {
            return Outcome.refused("duty.notYours", new Text("「" + duty.label().ja() + "」は" + duty.side().label().ja() + "の役割です。", duty.label().en() + " is for the " + duty.side().label().en() + "."));
        }
        Optional<DoneDuty> there = store.duty(event.id, duty);
        if (done && there.isEmpty()) {
            store.add(new DoneDuty(event.id, duty, clock.today(), access.actor().name()));
        } else if (!done) {
            there.ifPresent(store::remove);
        }
        if (done == there.isEmpty()) {
            audit.append(new EventDraft(event.chain(), done ? "do-duty" : "undo-duty", access.actor(), as, null, null, event.id, null,
                    Json.createObjectBuilder().add("duty", duty.name()).build().toString()));
        }
        return Outcome.done(done);
    }

    /** Cancels a sign-up that somebody took back by telephone; its seats go to who waits. */
    @AllowedTo({BUREAU_OFFICER, MINISTRY_OFFICER})
    public Outcome<Boolean> cancelBooking(String id, String bookingId) {
        return kept(id, event -> {
            Booking booking = store.booking(bookingId).filter(b -> b.eventId.equals(event.id) && b.status != BookingStatus.CANCELLED).orElse(null);
            if (booking == null) {
                return Outcome.refused("booking.unknown", new Text("その申込みはありません。取り消されたかもしれません。", "There is no such sign-up; it may have been cancelled."));
            }
            if (event.state != EventState.PUBLISHED || event.over(clock.today()) || booking.attended != null) {
                return Outcome.refused("event.over", new Text("この催しは終わったか中止になったか、出席を記録したため、取り消せません。来なかったときは、出席を0人にしてください。",
                        "The event is over or called off, or attendance was written down. Write 0 where nobody came."));
            }
            seating.cancel(event, booking, access.actor(), keeper(event).orElseThrow());
            return Outcome.done(true);
        });
    }

    /** Writes down how many came, by sign-up; null takes a number back, and who is not named keeps what is there. Not before the day. */
    @AllowedTo({BUREAU_OFFICER, MINISTRY_OFFICER})
    public Outcome<Boolean> attendance(String id, Map<String, Integer> came) {
        return kept(id, event -> {
            if (event.state != EventState.PUBLISHED || !event.hasBegun(clock.today())) {
                return Outcome.refused("event.notYet", new Text("出席は、催しの当日から記録できます。", "Attendance is written down from the day of the event on."));
            }
            Map<String, Booking> seated = store.bookings(event.id).stream().filter(b -> b.status == BookingStatus.BOOKED).collect(Collectors.toMap(b -> b.id, Function.identity()));
            if (!seated.keySet().containsAll(came.keySet())) {
                return Outcome.refused("booking.unknown", new Text("席のない申込みがあります。画面を開き直してください。", "A sign-up among them has no seat. Open the page again."));
            }
            List<Violation> wrong = came.entrySet().stream().filter(c -> c.getValue() != null && (c.getValue() < 0 || c.getValue() > MOST_PEOPLE))
                    .map(c -> Violation.of("attendance.number", "came-" + c.getKey(), new Text(seated.get(c.getKey()).bodyName + "の出席は0から" + MOST_PEOPLE + "の整数で書いてください。",
                            "How many came from " + seated.get(c.getKey()).bodyName + " is a whole number from 0 to " + MOST_PEOPLE + "."))).toList();
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            came.forEach((booking, people) -> seated.get(booking).attended = people);
            record(event, "record-attendance", null, Json.createObjectBuilder().add("came", numbers(came)).build().toString());
            return Outcome.done(true);
        });
    }

    /** Writes the results, which stand on the public page. Not before the day. */
    @AllowedTo({BUREAU_OFFICER, MINISTRY_OFFICER})
    public Outcome<Boolean> results(String id, String text, long seenVersion) {
        String results = JapaneseText.carried(text).strip();
        return kept(id, event -> {
            if (event.state != EventState.PUBLISHED || !event.hasBegun(clock.today())) {
                return Outcome.refused("event.notYet", new Text("結果は、催しの当日から書けます。", "Results are written from the day of the event on."));
            }
            if (event.version != seenVersion) {
                return conflict();
            }
            if (results.length() > MOST_RESULTS) {
                return Outcome.refused(List.of(Violation.of("event.results", "results", new Text("結果は4,000字以内で書いてください。", "Keep the results within 4,000 characters."))));
            }
            event.results = results;
            record(event, "record-results", null, null);
            return Outcome.done(true);
        });
    }

    private static JsonObjectBuilder numbers(Map<String, Integer> came) {
        JsonObjectBuilder numbers = Json.createObjectBuilder();
        new TreeMap<>(came).forEach((booking, people) -> numbers.add(booking, people == null ? JsonValue.NULL : Json.createValue(people)));
        return numbers;
    }

    private Outcome<Boolean> kept(String id, Function<Event, Outcome<Boolean>> work) {
        return store.lock(id).filter(e -> keeper(e).isPresent()).map(work).orElseGet(EventDeskService::unknown);
    }

    private static <T> Outcome<T> conflict() {
        return Outcome.refused("conflict", new Text("開いている間にほかの人が変更しました。最新の内容を開き直して、もう一度直してください。入力した内容は、この画面に残っています。",
                "Somebody else changed this while it was open. Open it again and repeat your change; what you typed stays here."));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused("event.unknown", new Text("その催しはないか、主催する局のものではありません。", "There is no such event, or another office keeps it."));
    }

    /** As whom the reader keeps it; empty where another office does. */
    private Optional<Capacity> keeper(Event e) {
        return access.actor().as(e.officeId.equals("mic") ? MINISTRY_OFFICER : BUREAU_OFFICER, e.officeId);
    }

    /** As whom the reader ticks the duty: the Ministry's officer for its side, the officer of the territory's bureau for the other; of an event of the whole country the Ministry does both. */
    private Optional<Capacity> ticks(Event e, Duty duty) {
        return duty.side() == Duty.Side.MINISTRY || e.bureauKey == null ? access.actor().as(MINISTRY_OFFICER, "mic") : access.actor().as(BUREAU_OFFICER, e.bureauKey);
    }

    private boolean sees(Event e) {
        return access.actor().capacities().stream().anyMatch(c -> c.role() == AUDITOR || c.role().officeKind() == Role.OfficeKind.MINISTRY && c.role().worksOnCases()
                || c.role().officeKind() == Role.OfficeKind.BUREAU && c.role().worksOnCases() && (c.officeId().equals(e.officeId) || c.officeId().equals(e.bureauKey)));
    }

    private Optional<Capacity> officer() {
        return access.actor().capacities().stream().filter(c -> c.role() == BUREAU_OFFICER || c.role() == MINISTRY_OFFICER).findFirst();
    }

    private void record(Event event, String action, String from, String payload) {
        audit.append(new EventDraft(event.chain(), action, access.actor(), keeper(event).orElseThrow(), from, event.state.name(), event.id, null, payload));
    }
}
