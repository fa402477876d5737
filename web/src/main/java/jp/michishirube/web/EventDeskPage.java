package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.outreach.EventDeskService;
import jp.michishirube.outreach.HelpService;
import jp.michishirube.outreach.api.BookingRow;
import jp.michishirube.outreach.api.BookingStatus;
import jp.michishirube.outreach.api.DeskEvent;
import jp.michishirube.outreach.api.Duty;
import jp.michishirube.outreach.api.EventForm;
import jp.michishirube.outreach.api.EventKind;
import jp.michishirube.outreach.api.EventView;

/** An office's events: the list, and one of them with its checklist, its sign-ups, attendance and results. */
@Named
@ViewScoped
public class EventDeskPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int UNREADABLE = -1;
    /** What is typed, by field. */
    private Map<String, String> typed = new HashMap<>();
    /** How many came, as it stood when the page was opened: only what was typed anew is sent, so that two at the door do not write over each other. */
    private final Map<String, String> shown = new HashMap<>();
    private String id;
    private long version;
    private transient DeskEvent event;

    @Inject
    private transient EventDeskService desk;
    @Inject
    private transient HelpService helps;
    @Inject
    private transient OrganisationService organisations;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (id == null || id.isEmpty()) {
            if (!isOfficer()) {
                screen.notFound();
            }
            typed.putAll(Map.of("kind", EventKind.SEMINAR.name(), "seats", "30"));
            return;
        }
        DeskEvent d = getEvent();
        if (d == null) {
            screen.notFound();
            return;
        }
        EventView e = d.event();
        version = e.version();
        typed.putAll(Map.of("kind", e.kind().name(), "title", e.title(), "summary", e.summary(), "field", e.field(), "onDay", e.onDay().toString(), "hours", e.hours(), "place", e.place(),
                "partners", e.partners(), "seats", Integer.toString(e.seats())));
        typed.put("untilDay", e.untilDay().equals(e.onDay()) ? "" : e.untilDay().toString());
        typed.put("bureauKey", e.bureauKey() == null ? "" : e.bureauKey());
        typed.put("opens", e.opens().toString().replace('T', ' '));
        typed.put("closes", e.closes().toString().replace('T', ' '));
        typed.put("results", e.results());
        d.bookings().forEach(b -> shown.put("came-" + b.id(), b.attended() == null ? "" : Integer.toString(b.attended())));
        typed.putAll(shown);
    }

    public String save() {
        Outcome<String> saved = desk.save(new EventForm(id, told("bureauKey"), Arrays.stream(EventKind.values()).filter(k -> k.name().equals(told("kind"))).findFirst().orElse(null), told("title"),
                told("summary"), told("field"), day("onDay"), day("untilDay"), told("hours"), told("place"), told("partners"), number("seats"), CallAdministrationPage.moment(told("opens")), CallAdministrationPage.moment(told("closes")), version));
        return went(saved, "saved", saved.isDone() ? saved.value() : id);
    }

    public String publish() {
        return went(desk.publish(id), "publishedNow", id);
    }

    public String callOff() {
        return went(desk.callOff(id, told("reason")), "calledOffNow", id);
    }

    public String tick(Duty duty, boolean done) {
        return went(desk.duty(id, duty, done), "dutySaved", id);
    }

    public String cancelBooking(String booking) {
        return went(desk.cancelBooking(id, booking), "bookingCancelled", id);
    }

    public String attendance() {
        Map<String, Integer> came = new HashMap<>();
        seated().stream().map(b -> "came-" + b.id()).filter(f -> !told(f).strip().equals(shown.getOrDefault(f, "")))
                .forEach(f -> came.put(f.substring("came-".length()), told(f).isBlank() ? null : Integer.valueOf(number(f))));
        return went(desk.attendance(id, came), "attendanceSaved", id);
    }

    public String results() {
        return went(desk.results(id, told("results"), version), "resultsSaved", id);
    }

    private String went(Outcome<?> outcome, String word, String to) {
        event = null;
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("outreach", word));
        return "/app/event.xhtml?faces-redirect=true&id=" + to;
    }

    private String told(String field) {
        String text = typed.get(field);
        return text == null ? "" : text;
    }

    private int number(String field) {
        String written = JapaneseText.halfWidth(told(field)).strip();
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : UNREADABLE;
    }

    private LocalDate day(String field) {
        Outcome<LocalDate> day = DateText.parse(told(field));
        return day.isDone() ? day.value() : null;
    }

    public List<EventView> getEvents() {
        return desk.events();
    }

    /** Null for a new one. */
    public DeskEvent getEvent() {
        if (event == null && id != null && !id.isEmpty()) {
            event = desk.event(id).orElse(null);
        }
        return event;
    }

    /** Sign-ups with a seat. */
    public List<BookingRow> seated() {
        return getEvent() == null ? List.of() : getEvent().bookings().stream().filter(b -> b.status() == BookingStatus.BOOKED).toList();
    }

    /** Whether the reader may enter events of an office. */
    public boolean isOfficer() {
        return isMinistry() || user.getActor().has(Role.BUREAU_OFFICER);
    }

    /** Whether the reader's events may lie in any territory. */
    public boolean isMinistry() {
        return user.getActor().has(Role.MINISTRY_OFFICER);
    }

    public Set<EventKind> getKinds() {
        return java.util.EnumSet.allOf(EventKind.class);
    }

    public Duty.Side[] getSides() {
        return Duty.Side.values();
    }

    public List<Text> getFields() {
        return helps.fields();
    }

    public List<OrganisationView> getBureaus() {
        return organisations.bureaus();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
