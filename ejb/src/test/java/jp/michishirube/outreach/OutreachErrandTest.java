package jp.michishirube.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.outreach.api.BookingForm;
import jp.michishirube.outreach.api.BookingStatus;
import jp.michishirube.outreach.api.BookingView;
import jp.michishirube.outreach.api.DeskEvent;
import jp.michishirube.outreach.api.Duty;
import jp.michishirube.outreach.api.EventFigures;
import jp.michishirube.outreach.api.EventForm;
import jp.michishirube.outreach.api.EventKind;
import jp.michishirube.outreach.api.EventView;
import jp.michishirube.outreach.api.HelpAnswer;
import jp.michishirube.outreach.api.HelpQuestion;
import jp.michishirube.outreach.rule.BodyType;
import jp.michishirube.outreach.rule.HelpKind;
import jp.michishirube.outreach.rule.Wall;
import jp.michishirube.programme.api.CallFit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("Outreach")
class OutreachErrandTest {
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    Story s;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void begin() {
        s = new Story(kind.emptied());
    }

    @AfterEach
    void end() {
        s.close();
    }

    private static EventForm form(String id, String field, int seats, long version) {
        return new EventForm(id, "", EventKind.BRIEFING, "地域IoT実装推進事業 説明会", "公募の要点と事例。", field, LocalDate.of(2018, 6, 20), null, "13:30～16:00", "仙台市（架空の会場）", "", seats,
                LocalDateTime.of(2018, 5, 10, 9, 0), LocalDateTime.of(2018, 6, 15, 17, 0), version);
    }

    private EventDeskService desk() {
        return s.application.get(EventDeskService.class);
    }

    private EventService open() {
        return s.application.get(EventService.class);
    }

    private String published(long officer, int seats) {
        String id = s.application.as(officer, () -> desk().save(form(null, "", seats, 0))).value();
        s.application.as(officer, () -> desk().publish(id)).value();
        return id;
    }

    private Outcome<BookingView> book(String event, String body, String email, int people, boolean waits) {
        return s.application.as(Actor.PUBLIC, () -> open().book(new BookingForm(event, body, "情報政策課", email, people, waits)));
    }

    private String token(String email) {
        return s.application.database().inTransaction(() -> {
            String body = (String) s.application.database().em().createNativeQuery("select body from outbox_mail where recipient = ? order by queued_at desc, id desc").setParameter(1, email)
                    .getResultList().stream().filter(b -> ((String) b).contains("token=")).findFirst().orElseThrow();
            Matcher m = TOKEN.matcher(body);
            assertTrue(m.find());
            return m.group(1);
        });
    }

    private List<String> subjects(String email) {
        return s.application.database().inTransaction(() -> s.application.database().em().createNativeQuery("select subject from outbox_mail where recipient = ? order by queued_at, id")
                .setParameter(1, email).getResultList().stream().map(Object::toString).toList());
    }

    private DeskEvent seen(long officer, String id) {
        return s.application.as(officer, () -> desk().event(id)).orElseThrow();
    }

    private long version(String id) {
        return desk().event(id).orElseThrow().event().version();
    }

    private static String said(Outcome<?> refused) {
        assertFalse(refused.isDone());
        return refused.violations().get(0).message().ja();
    }

    @Test
    @DisplayName("An event goes from its entry over the checklist and sign-ups to the attendance list, its results and the bureau's figures")
    void errand() throws IOException {
        String id = s.application.as(s.bureauOfficer, () -> desk().save(form(null, "", 30, 0))).value();
        assertTrue(s.application.as(Actor.PUBLIC, () -> open().event(id)).isEmpty(), "nobody sees what is in preparation");
        s.application.as(s.bureauOfficer, () -> desk().publish(id)).value();
        EventView view = s.application.as(Actor.PUBLIC, () -> open().coming()).get(0);
        assertEquals(List.of("tohoku", "東北", 30), List.of(view.officeId(), view.bureauName(), view.free()));
        assertNull(view.whyClosed());

        assertEquals(BookingStatus.BOOKED, book(id, "052078", "one@yuzawa.example", 3, false).value().status());
        assertEquals("湯沢市", book(id, "秋田県湯沢市", "two@yuzawa.example", 1, false).value().bodyName());
        assertEquals("NPO法人架空", book(id, "NPO法人架空", "npo@kakuu.example", 2, false).value().bodyName());
        assertEquals(24, s.application.as(Actor.PUBLIC, () -> open().event(id)).orElseThrow().free());
        assertTrue(subjects("one@yuzawa.example").get(0).contains("申込みを受け付けました"));

        assertTrue(s.application.as(s.bureauOfficer, () -> desk().duty(id, Duty.PRESS, true)).isDone());
        assertTrue(said(s.application.as(s.bureauOfficer, () -> desk().duty(id, Duty.CURRICULUM, true))).contains("本省の役割"));
        assertTrue(s.application.as(s.ministryOfficer, () -> desk().duty(id, Duty.CURRICULUM, true)).isDone());
        assertEquals(List.of(Duty.CURRICULUM, Duty.PRESS), seen(s.bureauDirector, id).duties().stream().filter(d -> d.doneOn() != null).map(d -> d.duty()).toList());

        assertTrue(said(s.application.as(s.bureauOfficer, () -> desk().results(id, "早すぎ", version(id)))).contains("当日から"));
        s.application.at(LocalDateTime.of(2018, 6, 20, 17, 0));
        List<String> bookings = seen(s.bureauOfficer, id).bookings().stream().map(b -> b.id()).toList();
        assertTrue(said(s.application.as(s.bureauOfficer, () -> desk().attendance(id, Map.of(bookings.get(0), -1)))).contains("0から999"));
        assertTrue(s.application.as(s.bureauOfficer, () -> desk().attendance(id, Map.of(bookings.get(0), 2, bookings.get(1), 1))).isDone());
        assertTrue(s.application.as(s.bureauOfficer, () -> desk().results(id, "質問が多く、事例の紹介が好評だった（架空）。", version(id))).isDone());

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        s.application.as(s.bureauOfficer, () -> desk().attendanceFile(id, "csv")).orElseThrow().writeTo(csv);
        List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(4, lines.size(), lines.toString());
        assertTrue(lines.get(1).contains("湯沢市") && lines.get(1).contains("one@yuzawa.example") && lines.get(1).endsWith(",3,2"), lines.get(1));
        assertTrue(s.application.as(s.bureauOfficer, () -> desk().attendanceFile(id, "xlsx")).isPresent() && s.application.as(s.bureauOfficer, () -> desk().attendanceFile(id, "pdf")).isPresent());

        s.application.at(LocalDateTime.of(2018, 6, 21, 9, 0));
        EventView held = s.application.as(Actor.PUBLIC, () -> open().held(2018)).get(0);
        assertEquals(3, held.attended());
        assertTrue(held.results().contains("好評"));
        EventFigures tohoku = s.application.as(Actor.PUBLIC, () -> open().figures(2018)).stream().filter(f -> f.bureauKey().equals("tohoku")).findFirst().orElseThrow();
        assertEquals(List.of(1, 6, 3, 2), List.of(tohoku.events(), tohoku.people(), tohoku.attended(), tohoku.bodies()), "湯沢市 counts once");
        EventFigures of2017 = s.application.as(Actor.PUBLIC, () -> open().figures(2017)).stream().filter(f -> f.bureauKey().equals("kyushu")).findFirst().orElseThrow();
        assertEquals(List.of(2, 80, 1), List.of(of2017.told(), of2017.toldPeople(), of2017.toldKnown()));
        assertTrue(s.application.as(Actor.PUBLIC, () -> open().figuresFile(2017, "csv")).isPresent());
        assertEquals(64, s.application.as(Actor.PUBLIC, () -> open().told()).size());

        assertFalse(tohoku.fictional());
        s.application.database().inTransaction(() -> s.application.get(EventArchive.class).invented(id));
        assertEquals(List.of("tohoku"), s.application.as(Actor.PUBLIC, () -> open().figures(2018)).stream().filter(EventFigures::fictional).map(EventFigures::bureauKey).toList());
        ByteArrayOutputStream figures = new ByteArrayOutputStream();
        s.application.as(Actor.PUBLIC, () -> open().figuresFile(2018, "csv")).orElseThrow().writeTo(figures);
        assertEquals(List.of("東北,1,6,3,2,0,0,0,含む"), figures.toString(StandardCharsets.UTF_8).lines().filter(l -> l.endsWith("含む")).toList(), "what is made up says so in the file too");
    }

    @Test
    @DisplayName("The last seat goes to one of two who come at once; the other is told that the event is full, or waits")
    void lastSeat() throws Exception {
        String id = published(s.bureauOfficer, 2);
        book(id, "052078", "first@yuzawa.example", 1, false).value();
        List<Outcome<BookingView>> both = s.application.atOnce(s.officer, () -> open().book(new BookingForm(id, "052078", "課", "a@yuzawa.example", 1, false)),
                s.neighbour, () -> open().book(new BookingForm(id, "052035", "課", "b@yokote.example", 1, false)));
        assertTrue(both.get(0).isDone());
        assertTrue(said(both.get(1)).startsWith("満席です。"));
        List<Outcome<BookingView>> same = s.application.atOnce(s.officer, () -> open().book(new BookingForm(id, "052078", "課", "c@yuzawa.example", 1, true)),
                s.neighbour, () -> open().book(new BookingForm(id, "052078", "課", "C@yuzawa.example", 1, true)));
        assertEquals(BookingStatus.WAITING, same.get(0).value().status());
        assertTrue(said(same.get(1)).contains("申込み済み"));
        assertEquals(List.of(2, 1), List.of(seen(s.bureauOfficer, id).booked(), seen(s.bureauOfficer, id).waiting()));
    }

    @Test
    @DisplayName("A cancellation by the mailed link frees the seats for those who wait, in their order as far as they fit; the link works once")
    void cancellation() {
        String id = published(s.bureauOfficer, 4);
        book(id, "052078", "first@yuzawa.example", 2, false).value();
        book(id, "052035", "second@yokote.example", 2, false).value();
        assertEquals(BookingStatus.WAITING, book(id, "052078", "three@yuzawa.example", 3, true).value().status());
        assertEquals(BookingStatus.WAITING, book(id, "052078", "two@yuzawa.example", 2, true).value().status());
        String token = token("first@yuzawa.example");
        assertEquals("湯沢市", s.application.as(Actor.PUBLIC, () -> open().booking(token)).orElseThrow().bodyName());
        assertEquals(BookingStatus.CANCELLED, s.application.as(Actor.PUBLIC, () -> open().cancel(token)).value().status());
        assertFalse(s.application.as(Actor.PUBLIC, () -> open().cancel(token)).isDone());
        assertTrue(s.application.as(Actor.PUBLIC, () -> open().booking(token)).isEmpty());
        assertTrue(subjects("two@yuzawa.example").get(1).contains("席が空きました"));
        assertEquals(List.of(4, 3), List.of(seen(s.bureauOfficer, id).booked(), seen(s.bureauOfficer, id).waiting()));
        assertTrue(s.application.as(Actor.PUBLIC, () -> open().cancel(token("two@yuzawa.example"))).isDone(), "the newer link works too");
        assertTrue(book(id, "052078", "first@yuzawa.example", 1, false).isDone(), "who cancelled may come again");
        EventView view = seen(s.bureauOfficer, id).event();
        assertTrue(said(s.application.as(s.bureauOfficer, () -> desk().save(form(id, "", 2, view.version())))).contains("すでに3人"));
        assertTrue(s.application.as(s.bureauOfficer, () -> desk().save(form(id, "", 6, view.version()))).isDone());
        assertEquals(6, seen(s.bureauOfficer, id).booked(), "more seats go to who waits");
        assertTrue(said(s.application.as(s.bureauOfficer, () -> desk().save(form(id, "", 7, view.version())))).contains("ほかの人が変更しました"));
        String waiting = seen(s.bureauOfficer, id).bookings().get(0).id();
        assertTrue(s.application.as(s.bureauOfficer, () -> desk().cancelBooking(id, waiting)).isDone());
    }

    @Test
    @DisplayName("What cannot be is refused with a sentence: before and after the term, over, called off, not known, too many, no address, a name of several")
    void badInput() {
        assertTrue(said(book("none", "052078", "a@yuzawa.example", 1, false)).contains("その催しはありません"));
        String id = published(s.bureauOfficer, 10);
        assertTrue(said(book(id, "052079", "a@yuzawa.example", 1, false)).contains("コード 052079 の団体はありません"));
        assertTrue(said(book(id, "池田町", "a@yuzawa.example", 1, false)).contains("池田町"));
        assertTrue(said(book(id, "052078", "not an address", 1, false)).contains("メールアドレス"));
        assertTrue(said(book(id, "052078", "a@yuzawa.example", 11, true)).contains("定員は10人"));
        assertEquals(4, s.application.as(Actor.PUBLIC, () -> open().book(new BookingForm(id, "", "", "", 0, false))).violations().size());
        s.application.at(LocalDateTime.of(2018, 5, 10, 8, 59));
        assertTrue(said(book(id, "052078", "a@yuzawa.example", 1, false)).contains("に始まります"));
        s.application.at(LocalDateTime.of(2018, 6, 15, 17, 0));
        book(id, "052078", "a@yuzawa.example", 1, false).value();
        s.application.at(LocalDateTime.of(2018, 6, 15, 17, 0, 1));
        assertTrue(said(book(id, "052078", "b@yuzawa.example", 1, false)).contains("に終わりました"));
        s.application.at(LocalDateTime.of(2018, 6, 21, 9, 0));
        assertTrue(said(book(id, "052078", "b@yuzawa.example", 1, false)).contains("この催しは終わりました"));
        assertTrue(said(s.application.as(Actor.PUBLIC, () -> open().cancel(token("a@yuzawa.example")))).contains("終わったため"));
        s.application.at(Story.MORNING);
        assertTrue(said(s.application.as(s.bureauOfficer, () -> desk().callOff(id, " "))).contains("理由"));
        assertTrue(s.application.as(s.bureauOfficer, () -> desk().callOff(id, "大雪のため")).isDone());
        assertTrue(subjects("a@yuzawa.example").get(1).contains("催しの中止"));
        assertTrue(said(book(id, "052078", "b@yuzawa.example", 1, false)).contains("大雪のため"));
        EventForm wrong = new EventForm(null, "", null, "", "", "無い分野", null, null, "", "", "", 0, null, null, 0);
        assertEquals(Set.of("title", "place", "kind", "field", "seats", "onDay", "opens", "closes"),
                Set.copyOf(s.application.as(s.bureauOfficer, () -> desk().save(wrong)).violations().stream().map(v -> v.field()).toList()));
    }

    @Test
    @DisplayName("Nobody is called to an event that is off, or on its day and later; then the link cancels nothing, and a sign-up with attendance stays")
    void noSeatsAfterwards() {
        String id = published(s.bureauOfficer, 2);
        book(id, "052078", "first@yuzawa.example", 2, false).value();
        book(id, "052035", "waiting@yokote.example", 1, true).value();
        String token = token("first@yuzawa.example");
        s.application.at(LocalDateTime.of(2018, 6, 20, 9, 0));
        assertFalse(s.application.as(Actor.PUBLIC, () -> open().cancel(token)).isDone(), "the day has come");
        String first = seen(s.bureauOfficer, id).bookings().stream().filter(b -> b.email().startsWith("first")).findFirst().orElseThrow().id();
        s.application.as(s.bureauOfficer, () -> desk().attendance(id, Map.of(first, 2))).value();
        assertFalse(s.application.as(s.bureauOfficer, () -> desk().cancelBooking(id, first)).isDone(), "attendance was written down");
        s.application.as(s.bureauOfficer, () -> desk().save(form(id, "", 9, version(id)))).value();
        assertEquals(1, subjects("waiting@yokote.example").size(), "nobody is called to what has begun");

        String off = published(s.bureauOfficer, 1);
        s.application.at(Story.MORNING);
        book(off, "052078", "first@yuzawa.example", 1, false).value();
        book(off, "052035", "other@yokote.example", 1, true).value();
        s.application.at(LocalDateTime.of(2018, 6, 20, 7, 0));
        assertTrue(s.application.as(s.bureauOfficer, () -> desk().callOff(off, "台風のため")).isDone(), "also in the morning of its day");
        String seated = seen(s.bureauOfficer, off).bookings().stream().filter(b -> b.email().startsWith("first")).findFirst().orElseThrow().id();
        assertFalse(s.application.as(s.bureauOfficer, () -> desk().cancelBooking(off, seated)).isDone());
        assertTrue(subjects("other@yokote.example").stream().noneMatch(m -> m.contains("席が空きました")));
    }

    @Test
    @DisplayName("Two who write down attendance keep each other's numbers; who writes results over newer ones is told")
    void twoAtTheDoor() {
        String id = published(s.bureauOfficer, 9);
        book(id, "052078", "a@yuzawa.example", 2, false).value();
        book(id, "052035", "b@yokote.example", 1, false).value();
        s.application.at(LocalDateTime.of(2018, 6, 20, 17, 0));
        List<String> bookings = seen(s.bureauOfficer, id).bookings().stream().map(b -> b.id()).toList();
        s.application.as(s.bureauOfficer, () -> desk().attendance(id, Map.of(bookings.get(0), 2))).value();
        s.application.as(s.bureauOfficer, () -> desk().attendance(id, Map.of(bookings.get(1), 1))).value();
        assertEquals(List.of(2, 1), seen(s.bureauOfficer, id).bookings().stream().map(b -> b.attended()).toList());
        long seen = s.application.as(s.bureauOfficer, () -> version(id));
        s.application.as(s.bureauOfficer, () -> desk().results(id, "初めの結果（架空）", seen)).value();
        assertTrue(said(s.application.as(s.bureauOfficer, () -> desk().results(id, "別の窓の結果（架空）", seen))).contains("ほかの人が変更しました"));
    }

    @Test
    @DisplayName("Another day is mailed to everybody who signed up; what a stranger typed begins no line of a mail; an address gets ten mails an hour")
    void mails() {
        String id = published(s.bureauOfficer, 30);
        book(id, "偽の団体\nhttps://evil.example/", "a@yuzawa.example", 1, false).value();
        EventForm f = form(id, "", 30, s.application.as(s.bureauOfficer, () -> version(id)));
        s.application.as(s.bureauOfficer, () -> desk().save(new EventForm(id, "", f.kind(), f.title(), f.summary(), "", LocalDate.of(2018, 6, 27), null, f.hours(), f.place(), "", 30, f.opens(), f.closes(), f.version()))).value();
        assertTrue(subjects("a@yuzawa.example").get(1).contains("日時・会場の変更"));
        List<String> bodies = s.application.database().inTransaction(() -> s.application.database().em().createNativeQuery("select body from outbox_mail where recipient = ?").setParameter(1, "a@yuzawa.example")
                .getResultList().stream().map(Object::toString).toList());
        assertTrue(bodies.stream().allMatch(b -> b.lines().findFirst().orElseThrow().contains("偽の団体 https") || !b.contains("evil")), bodies::toString);
        assertTrue(bodies.get(1).contains("6月27日") || bodies.get(0).contains("6月27日"));
        for (int i = 2; i < 10; i++) {
            book(published(s.bureauOfficer, 5), "052078", "a@yuzawa.example", 1, false).value();
        }
        String last = published(s.bureauOfficer, 5);
        assertTrue(said(book(last, "052078", "A@yuzawa.example", 1, false)).contains("1時間ほど待って"));
        assertTrue(book(last, "052078", "other@yuzawa.example", 1, false).isDone());
    }

    @Test
    @DisplayName("Whoever has not signed in takes five seats at most, waiting or not, and is told how an office comes with more")
    void fiveWithoutSigningIn() {
        String id = published(s.bureauOfficer, 20);
        for (boolean waits : new boolean[] {false, true}) {
            Outcome<BookingView> six = book(id, "052078", "a@yuzawa.example", 6, waits);
            assertEquals("booking.people-of-anybody", six.violations().get(0).code());
            assertEquals("people", six.violations().get(0).field());
            assertTrue(said(six).contains("5人まで") && said(six).contains("サインイン") && said(six).contains("主催者"), said(six));
        }
        book(id, "052078", "a@yuzawa.example", 5, false).value();
        assertEquals(BookingStatus.BOOKED, s.application.as(s.officer, () -> open().book(new BookingForm(id, "052078", "情報政策課", "b@yuzawa.example", 12, false))).value().status());
        assertTrue(said(book(id, "052078", "c@yuzawa.example", 21, false)).contains("定員は20人"));
    }

    @Test
    @DisplayName("A bureau keeps its own events and sees no other's; the Ministry sees all and keeps its own")
    void scope() {
        String id = published(s.bureauOfficer, 10);
        assertTrue(s.application.as(s.otherBureauOfficer, () -> desk().event(id)).isEmpty());
        assertTrue(s.application.as(s.otherBureauOfficer, () -> desk().events()).isEmpty());
        assertTrue(s.application.as(s.otherBureauOfficer, () -> desk().attendanceFile(id, "csv")).isEmpty());
        long version = seen(s.ministryOfficer, id).event().version();
        for (long stranger : new long[] {s.otherBureauOfficer, s.ministryOfficer}) {
            assertTrue(said(s.application.as(stranger, () -> desk().save(form(id, "", 9, version)))).contains("主催する局のものではありません"));
            assertFalse(s.application.as(stranger, () -> desk().callOff(id, "理由")).isDone());
        }
        assertFalse(s.application.as(s.otherBureauOfficer, () -> desk().duty(id, Duty.PRESS, true)).isDone());
        assertFalse(seen(s.ministryOfficer, id).keeps());
        assertTrue(seen(s.bureauOfficer, id).keeps() && !seen(s.bureauDirector, id).keeps() && !seen(s.auditor, id).keeps());
        String own = published(s.ministryOfficer, 10);
        assertTrue(s.application.as(s.bureauOfficer, () -> desk().event(own)).isEmpty(), "an event of the whole country is the Ministry's alone");
        assertTrue(s.application.as(s.ministryOfficer, () -> desk().duty(own, Duty.PRESS, true)).isDone());
    }

    @Test
    @DisplayName("「Which can I use」 tells 湯沢市 of the subsidy, of advisors, cases and events of its field and bureau, and 横浜市 why not")
    void whichCanIUse() {
        published(s.bureauOfficer, 10);
        s.run("insert into advisor (id, kind, name, kana, prefecture_code, on_site, online, fields, priority_fields, most_a_year, email, note, source, fictional, version)"
                + " values ('a1', 'PERSON', '架空 あき', 'かくう あき', '05', true, true, '農林水産業、観光', '農林水産業', 0, null, '', '', true, 1)");
        s.run("insert into advisor_appointment (id, advisor_id, fiscal_year, titles, from_day, to_day) values (-1, 'a1', 2018, 'ADVISOR', date '2018-04-01', date '2019-03-31')");
        HelpAnswer yuzawa = s.application.as(Actor.PUBLIC, () -> s.application.get(HelpService.class).ask(new HelpQuestion("湯沢市", null, "農林水産業", EnumSet.of(Wall.BUDGET, Wall.PEOPLE)))).value();
        assertEquals(Story.YUZAWA, yuzawa.body().id());
        assertTrue(yuzawa.disadvantaged());
        assertEquals(List.of("chiiki_iot_jisso"), yuzawa.items().get(0).measures().stream().map(p -> p.key()).toList());
        CallFit call = yuzawa.calls().stream().filter(c -> c.call().id().equals(Story.CALL)).findFirst().orElseThrow();
        assertEquals(CallFit.Fit.FITS, call.fit(), call.summary().ja());
        assertEquals(List.of("架空 あき"), yuzawa.advisors().stream().map(a -> a.name()).toList());
        assertTrue(yuzawa.advisors().get(0).priority() && yuzawa.advisors().get(0).samePrefecture());
        assertTrue(yuzawa.cases().stream().anyMatch(c -> c.title().contains("スマート農業")), yuzawa.cases().toString());
        assertTrue(yuzawa.projects().stream().anyMatch(p -> p.field().equals("農業")));
        assertEquals(1, yuzawa.events().size());

        HelpAnswer yokohama = s.application.as(Actor.PUBLIC, () -> s.application.get(HelpService.class).ask(new HelpQuestion("141003", null, "セキュリティ", EnumSet.of(Wall.BUDGET, Wall.PEOPLE)))).value();
        assertEquals(BodyType.DESIGNATED_CITY, yokohama.type());
        assertFalse(yokohama.items().get(0).help().usable());
        assertEquals(List.of(), yokohama.items().get(0).measures());
        assertEquals(List.of(), yokohama.calls());
        assertEquals(List.of(HelpKind.ADVISOR, HelpKind.TRAINING, HelpKind.EVENT, HelpKind.CASES), yokohama.items().stream().filter(i -> i.help().usable()).map(i -> i.help().kind()).toList());
        assertEquals(List.of(), yokohama.advisors());
        assertEquals(List.of(), yokohama.events(), "an event of 東北 without a field is nothing for 横浜市");
        assertTrue(yokohama.requests().stream().anyMatch(c -> c.programmeKey().equals("advisor")));

        assertEquals(Set.of("field", "walls", "body"), Set.copyOf(s.application.as(Actor.PUBLIC, () -> s.application.get(HelpService.class).ask(new HelpQuestion("", null, "", Set.of()))).violations()
                .stream().map(v -> v.field()).toList()));
        assertTrue(said(s.application.as(Actor.PUBLIC, () -> s.application.get(HelpService.class).ask(new HelpQuestion("架空協議会", null, "観光", Set.of(Wall.PEOPLE))))).contains("種類を選んでください"));
        assertEquals(BodyType.OTHER, s.application.as(Actor.PUBLIC, () -> s.application.get(HelpService.class).ask(new HelpQuestion("架空協議会", BodyType.OTHER, "観光", Set.of(Wall.PEOPLE)))).value().type());
    }
}
