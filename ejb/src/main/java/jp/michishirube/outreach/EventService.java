package jp.michishirube.outreach;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.notification.Outbox;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.outreach.api.BookingForm;
import jp.michishirube.outreach.api.BookingStatus;
import jp.michishirube.outreach.api.BookingView;
import jp.michishirube.outreach.api.EventFigures;
import jp.michishirube.outreach.api.EventState;
import jp.michishirube.outreach.api.EventView;
import jp.michishirube.outreach.api.PublishedEvent;
import jp.michishirube.outreach.rule.Seats;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;

/** Events (説明会、セミナー、講習会、ハッカソン) as everybody sees them: what comes, signing up, and the link by which a sign-up is cancelled. */
@Stateless
public class EventService {
    private static final int MOST_NAME = 200;
    private static final int MOST_DIVISION = 100;
    private static final int MOST_PEOPLE = 99;
    private static final int MOST_PEOPLE_OF_ANYBODY = 5;

    private OutreachStore store;
    private EventReading reading;
    private Seating seating;
    private Bodies bodies;
    private Registers registers;
    private OrganisationService organisations;
    private OneTimeLinks links;
    private Access access;
    private Clock clock;

    public EventService() {
        // for the container
    }

    @Inject
    public EventService(OutreachStore store, EventReading reading, Seating seating, Bodies bodies, Registers registers, OrganisationService organisations, OneTimeLinks links,
                        Access access, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.seating = seating;
        this.bodies = bodies;
        this.registers = registers;
        this.organisations = organisations;
        this.links = links;
        this.access = access;
        this.clock = clock;
    }

    /** Published events that are not over, in the order of their days; those called off too, so that nobody travels in vain. */
    @AllowedTo(everyone = true)
    public List<EventView> coming() {
        return reading.views(store.events(clock.today(), EventReading.NEVER).stream().filter(e -> e.state != EventState.PREPARED).toList());
    }

    /** Published events that began in a fiscal year and are over, the newest first. */
    @AllowedTo(everyone = true)
    public List<EventView> held(int fiscalYear) {
        FiscalYear year = new FiscalYear(fiscalYear);
        List<EventView> held = new ArrayList<>(reading.views(store.events(year.firstDay(), year.lastDay()).stream()
                .filter(e -> e.state == EventState.PUBLISHED && e.over(clock.today()) && year.contains(e.onDay)).toList()));
        java.util.Collections.reverse(held);
        return held;
    }

    /** Events that published sources tell of, in the register's order. */
    @AllowedTo(everyone = true)
    public List<PublishedEvent> told() {
        return registers.events();
    }

    /** A published event; empty for any other. */
    @AllowedTo(everyone = true)
    public Optional<EventView> event(String id) {
        return store.find(id).filter(e -> e.state != EventState.PREPARED).map(reading::view);
    }

    /**
     * Signs up. A mail confirms it, with a link to cancel it by; when the event is full and the waiting list will do, it waits. Seats are never given
     * twice: who comes at the same moment waits for the one before. Whoever has not signed in takes no more than {@value #MOST_PEOPLE_OF_ANYBODY}, as
     * nobody knows yet whether the address is theirs.
     */
    @AllowedTo(everyone = true)
    public Outcome<BookingView> book(BookingForm form) {
        Event event = store.lock(form.eventId()).filter(e -> e.state != EventState.PREPARED).orElse(null);
        if (event == null) {
            return Outcome.refused("event.unknown", new Text("その催しはありません。催しの一覧から選んでください。", "There is no such event. Choose one of the list."));
        }
        Optional<Text> closed = reading.closed(event);
        if (closed.isPresent()) {
            return Outcome.refused("event.closed", closed.get());
        }
        List<Violation> problems = new ArrayList<>();
        Optional<OrganisationView> body = check(form, event, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String email = form.email().strip();
        int free = Seats.free(event.seats, seating.taken(event));
        boolean fits = form.people() <= free;
        if (!fits && !form.waits()) {
            return Outcome.refused(List.of(Violation.of("booking.full", "waits", new Text((free == 0 ? "満席です。" : "残りは" + free + "席です。") + "人数を減らすか、「キャンセル待ちでもよい」を選んでください。入力した内容は残っています。",
                    (free == 0 ? "The event is full. " : "Only " + free + " seats are left. ") + "Come with fewer people, or choose the waiting list; what you typed is still here."))));
        }
        if (store.isBooked(event.id, Booking.key(email))) {
            return Outcome.refused(List.of(Violation.of("booking.twice", "email", new Text("このメールアドレスでは申込み済みです。人数などを変えるときは、届いたメールのリンクから取り消して、もう一度申し込んでください。",
                    "This address has signed up already. To change something, cancel by the link in the mail and sign up again."))));
        }
        if (!seating.mayMail(email)) {
            return Outcome.refused(List.of(Violation.of("booking.mails", "email", new Text("このメールアドレスには、この1時間に多くのメールを送ったため、受け付けられません。1時間ほど待ってから申し込んでください。入力した内容は残っています。",
                    "This address got many mails within the hour. Please wait about an hour; what you typed is still here."))));
        }
        Booking booking = new Booking(event.id, fits ? BookingStatus.BOOKED : BookingStatus.WAITING, clock.now());
        booking.bodyId = body.map(OrganisationView::id).orElse(null);
        booking.bodyName = body.map(OrganisationView::name).orElseGet(() -> oneLine(form.body()));
        booking.bureauKey = body.map(OrganisationView::bureauKey).orElse(null);
        booking.division = oneLine(form.division());
        booking.email = email;
        booking.emailKey = Booking.key(email);
        booking.people = form.people();
        seating.book(event, booking);
        return Outcome.done(view(booking, event));
    }

    /** What anybody typed goes into mails: it begins no line of its own there. */
    private static String oneLine(String typed) {
        return JapaneseText.carried(typed).strip().replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    }

    private Optional<OrganisationView> check(BookingForm form, Event event, List<Violation> problems) {
        Optional<OrganisationView> body = Optional.empty();
        if (form.body() == null || form.body().isBlank() || form.body().length() > MOST_NAME) {
            problems.add(Violation.of("booking.body", "body", new Text("団体を、6桁のコードか200字以内の名前で書いてください。例：052078、湯沢市", "Give the body by its 6-digit code or its name, such as 052078.")));
        } else {
            Outcome<Optional<OrganisationView>> named = bodies.named(form.body(), clock.today());
            problems.addAll(named.violations());
            body = named.isDone() ? named.value() : body;
        }
        if (form.division() == null || form.division().isBlank() || form.division().length() > MOST_DIVISION) {
            problems.add(Violation.of("booking.division", "division", new Text("部署を100字以内で書いてください。例：情報政策課", "Give the division in up to 100 characters.")));
        }
        if (form.email() == null || !Outbox.isAddress(form.email().strip())) {
            problems.add(Violation.of("booking.email", "email", new Text("メールアドレスの形を確かめてください。例：tanto@example.lg.jp", "Look at the mail address, such as officer@example.jp.")));
        }
        if (form.people() < 1 || form.people() > Math.min(event.seats, MOST_PEOPLE)) {
            problems.add(Violation.of("booking.people", "people", new Text("人数は1から" + Math.min(event.seats, MOST_PEOPLE) + "までの整数で書いてください（定員は" + event.seats + "人）。",
                    "The number of people is from 1 to " + Math.min(event.seats, MOST_PEOPLE) + " (there are " + event.seats + " seats).")));
        } else if (form.people() > MOST_PEOPLE_OF_ANYBODY && access.actor().userId() == 0) {
            problems.add(Violation.of("booking.people-of-anybody", "people", new Text("サインインせずに申し込めるのは、一度に" + MOST_PEOPLE_OF_ANYBODY + "人までです。それより多いときは、サインインしてから申し込むか、主催者に連絡してください。",
                    "Without signing in, up to " + MOST_PEOPLE_OF_ANYBODY + " people can sign up at once. For more, sign in first or write to the organiser.")));
        }
        return body;
    }

    /** The sign-up that a mailed link opens; empty when it opens nothing any more. */
    @AllowedTo(everyone = true)
    public Optional<BookingView> booking(String token) {
        return links.subject(LinkPurpose.BOOKING, token).flatMap(store::booking).filter(b -> b.status != BookingStatus.CANCELLED)
                .flatMap(b -> store.find(b.eventId).map(e -> view(b, e)));
    }

    /** Cancels the sign-up that a mailed link opens; its seats go to who waits. Not once the event has begun. */
    @AllowedTo(everyone = true)
    public Outcome<BookingView> cancel(String token) {
        String id = links.subject(LinkPurpose.BOOKING, token).orElse("");
        Event event = store.eventOfBooking(id).flatMap(store::lock).orElse(null);
        Booking booking = event == null ? null : store.booking(id).orElse(null);
        if (booking == null || booking.status == BookingStatus.CANCELLED) {
            return Outcome.refused(List.of(OneTimeLinks.GONE));
        }
        if (event.hasBegun(clock.today())) {
            return Outcome.refused("event.over", new Text("この催しは始まったか終わったため、ここでは取り消せません。主催者に連絡してください。", "The event has begun or is over: the sign-up cannot be cancelled here. Please call the organiser."));
        }
        if (links.use(LinkPurpose.BOOKING, token).isEmpty()) {
            return Outcome.refused(List.of(OneTimeLinks.GONE));
        }
        seating.cancel(event, booking, Actor.SYSTEM, Actor.SYSTEM.capacities().get(0));
        return Outcome.done(view(booking, event));
    }

    private BookingView view(Booking b, Event e) {
        return new BookingView(b.id, b.status, b.bodyName, b.division, b.people, reading.view(e));
    }

    /** Events, people and bodies by bureau, north to south, then what belongs to the whole country. */
    @AllowedTo(everyone = true)
    public List<EventFigures> figures(int fiscalYear) {
        FiscalYear year = new FiscalYear(fiscalYear);
        return EventTables.figures(store.counted(year.firstDay(), year.lastDay()), registers.events().stream().filter(e -> year.contains(e.start())).toList(), organisations.bureaus());
    }

    /** The same as xlsx, pdf or csv; empty for another extension. */
    @AllowedTo(everyone = true)
    public Optional<Content> figuresFile(int fiscalYear, String extension) {
        return EventTables.figuresFile(figures(fiscalYear), fiscalYear, extension, clock.today());
    }

    /** The fiscal years for which there is anything, the newest first; this one always. */
    @AllowedTo(everyone = true)
    public List<Integer> years() {
        LocalDate today = clock.today();
        return java.util.stream.Stream.of(java.util.stream.Stream.of(today), store.events(EventReading.EVER, EventReading.NEVER).stream().filter(e -> e.state == EventState.PUBLISHED).map(e -> e.onDay),
                registers.events().stream().map(PublishedEvent::start)).flatMap(s -> s).map(d -> FiscalYear.of(d).year()).distinct().sorted(java.util.Comparator.reverseOrder()).toList();
    }
}
