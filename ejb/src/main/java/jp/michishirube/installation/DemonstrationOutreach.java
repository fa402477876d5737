package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Actor;
import jp.michishirube.outreach.EventArchive;
import jp.michishirube.outreach.EventDeskService;
import jp.michishirube.outreach.EventService;
import jp.michishirube.outreach.api.BookingForm;
import jp.michishirube.outreach.api.Duty;
import jp.michishirube.outreach.api.EventForm;
import jp.michishirube.outreach.api.EventKind;

/** A few made-up events, each marked: one that was held, one with a waiting list, one of the Ministry, one in preparation. */
@ApplicationScoped
class DemonstrationOutreach {
    private static final LocalDateTime ENTERED = LocalDateTime.of(2018, 4, 10, 9, 30);
    private static final String KAKUU = "990019";

    private final EventDeskService desk;
    private final EventService events;
    private final EventArchive archive;
    private final DemonstrationActs acts;

    /** For the container's proxy. */
    protected DemonstrationOutreach() {
        this(null, null, null, null);
    }

    @Inject
    DemonstrationOutreach(EventDeskService desk, EventService events, EventArchive archive, DemonstrationActs acts) {
        this.desk = desk;
        this.events = events;
        this.archive = archive;
        this.acts = acts;
    }

    void load(Map<String, Actor> actors) {
        Actor tohoku = actors.get("tohoku-officer");
        String held = published(tohoku, event("", EventKind.BRIEFING, "地域IoT実装推進事業 説明会（架空）", "", LocalDate.of(2018, 4, 26), "仙台市内の会議室（架空）", 40));
        book(held, KAKUU, "1", 2, ENTERED.plusDays(2));
        book(held, "架空NPO", "2", 1, ENTERED.plusDays(3));
        acts.as(tohoku, LocalDateTime.of(2018, 4, 26, 17, 0), () -> {
            List<String> bookings = desk.event(held).orElseThrow().bookings().stream().map(b -> b.id()).toList();
            DemonstrationActs.done(desk.attendance(held, bookings.stream().collect(Collectors.toMap(b -> b, b -> 1))));
            DemonstrationActs.done(desk.duty(held, Duty.NEEDS, true));
            DemonstrationActs.done(desk.duty(held, Duty.CALLING, true));
            return DemonstrationActs.done(desk.results(held, "公募の要点と、条件不利地域の二つの区分の違いについて質問があった（架空）。", desk.event(held).orElseThrow().event().version()));
        });
        String full = published(tohoku, event("", EventKind.COURSE, "IoT導入・利活用 講習会（架空）", "地域IoT人材の育成・活用", LocalDate.of(2018, 6, 22), "秋田市内の研修室（架空）", 3));
        book(full, KAKUU, "3", 2, ENTERED.plusDays(5));
        book(full, "990027", "4", 2, ENTERED.plusDays(6));
        published(actors.get("mic-officer"), event("", EventKind.SEMINAR, "地域ICT/IoT実装セミナー（架空）", "農林水産業", LocalDate.of(2018, 7, 5), "東京都内の会場（架空）", 100));
        entered(actors.get("kyushu-officer"), event("", EventKind.HACKATHON, "地域課題を考えるハッカソン（架空）", "観光", LocalDate.of(2018, 8, 25), "熊本市内の会場（架空）", 30));
    }

    private static EventForm event(String bureau, EventKind kind, String title, String field, LocalDate on, String place, int seats) {
        return new EventForm(null, bureau, kind, title, "見本のための架空の催しです。実際には開かれません。", field, on, null, "13:30～16:00", place, "", seats, ENTERED.plusHours(1), on.minusDays(1).atTime(17, 0), 0);
    }

    private String entered(Actor officer, EventForm form) {
        return acts.as(officer, ENTERED, () -> {
            String id = DemonstrationActs.done(desk.save(form));
            archive.invented(id);
            return id;
        });
    }

    private String published(Actor officer, EventForm form) {
        String id = entered(officer, form);
        acts.as(officer, ENTERED.plusMinutes(20), () -> DemonstrationActs.done(desk.publish(id)));
        return id;
    }

    private void book(String event, String body, String address, int people, LocalDateTime at) {
        acts.as(Actor.PUBLIC, at, () -> DemonstrationActs.done(events.book(new BookingForm(event, body, "企画課", "event" + address + "@kakuu.example", people, true))));
    }
}
