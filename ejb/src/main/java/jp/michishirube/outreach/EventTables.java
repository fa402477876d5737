package jp.michishirube.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.outreach.OutreachStore.Counted;
import jp.michishirube.outreach.api.BookingRow;
import jp.michishirube.outreach.api.EventFigures;
import jp.michishirube.outreach.api.EventView;
import jp.michishirube.outreach.api.PublishedEvent;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;

/** Lists and figures of events, and as files. */
final class EventTables {
    private static final List<Column> FIGURES = List.of(new Column("総合通信局", Column.Kind.TEXT, 24), new Column("催し", "このシステムの催し", Column.Kind.COUNT, 10),
            new Column("申込み（人）", "このシステムの催し", Column.Kind.COUNT, 14), new Column("出席（人）", "このシステムの催し", Column.Kind.COUNT, 12), new Column("団体", "このシステムの催し", Column.Kind.COUNT, 10),
            new Column("催し", "公表資料の催し", Column.Kind.COUNT, 10), new Column("参加者（約、人）", "公表資料の催し", Column.Kind.COUNT, 18), new Column("うち人数の分かる催し", "公表資料の催し", Column.Kind.COUNT, 22),
            new Column("架空", Column.Kind.TEXT, 8));
    private static final List<Column> ATTENDANCE = List.of(new Column("番号", Column.Kind.COUNT, 6), new Column("コード", Column.Kind.TEXT, 14), new Column("団体", Column.Kind.TEXT, 30),
            new Column("部署", Column.Kind.TEXT, 28), new Column("メールアドレス", Column.Kind.TEXT, 34), new Column("状態", Column.Kind.TEXT, 16), new Column("人数", Column.Kind.COUNT, 8),
            new Column("出席", Column.Kind.COUNT, 8));

    private EventTables() {
    }

    static List<EventFigures> figures(List<Counted> counted, List<PublishedEvent> told, List<OrganisationView> bureaus) {
        List<EventFigures> figures = new ArrayList<>();
        bureaus.forEach(b -> figures.add(of(b.id(), b.shortName(), counted, told)));
        figures.add(of("", "全国・局を問わないもの", counted, told));
        return List.copyOf(figures);
    }

    private static EventFigures of(String key, String name, List<Counted> counted, List<PublishedEvent> told) {
        List<Counted> here = counted.stream().filter(c -> Objects.requireNonNullElse(c.bureauKey(), "").equals(key)).toList();
        List<PublishedEvent> published = told.stream().filter(t -> t.bureauKey().equals(key)).toList();
        return new EventFigures(key, name, (int) here.stream().map(Counted::eventId).distinct().count(), here.stream().map(Counted::people).filter(Objects::nonNull).mapToInt(p -> p).sum(),
                here.stream().map(Counted::attended).filter(Objects::nonNull).mapToInt(a -> a).sum(), (int) here.stream().map(Counted::body).filter(Objects::nonNull).distinct().count(),
                published.size(), published.stream().map(PublishedEvent::people).filter(Objects::nonNull).mapToInt(p -> p).sum(),
                (int) published.stream().filter(p -> p.people() != null).count(), here.stream().anyMatch(Counted::fictional));
    }

    static Optional<Content> figuresFile(List<EventFigures> figures, int fiscalYear, String extension, LocalDate today) {
        Rows rows = new Rows(FIGURES);
        figures.forEach(f -> rows.detail(Cell.of(f.bureauName()), Cell.of(f.events()), Cell.of(f.people()), Cell.of(f.attended()), Cell.of(f.bodies()), Cell.of(f.told()), Cell.of(f.toldPeople()),
                Cell.of(f.toldKnown()), Cell.of(f.fictional() ? "含む" : "")));
        List<String> notes = List.of("団体は、局ごとに1回ずつ数えています。公表資料の参加者は「約30」などをそのまま数とし、人数の分かる催しだけを足しています。");
        String made = figures.stream().anyMatch(EventFigures::fictional) ? "　【架空のデータを含む】" : "";
        return TableFile.of(new Table("催しの開催状況", new FiscalYear(fiscalYear).ja() + made, "", "このシステムの記録、総務省資料(2018年)", notes, today, FIGURES, rows.list(), Optional.empty(), true),
                "催しの開催状況（" + new FiscalYear(fiscalYear).ja() + "）", extension);
    }

    /** Who signed up, as a list to tick names on: those with seats first. */
    static Optional<Content> attendance(EventView event, List<BookingRow> bookings, String extension, LocalDate today) {
        Rows rows = new Rows(ATTENDANCE);
        List<BookingRow> sorted = bookings.stream().sorted(java.util.Comparator.comparing(BookingRow::status)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            BookingRow b = sorted.get(i);
            rows.detail(Cell.of(i + 1), Cell.of(b.bodyId()), Cell.of(b.bodyName()), Cell.of(b.division()), Cell.of(b.email()), Cell.of(b.status().label().ja()), Cell.of(b.people()),
                    b.attended() == null ? Cell.blank() : Cell.of(b.attended()));
        }
        List<String> notes = event.fictional() ? List.of("架空の内容による見本です。") : List.of();
        return TableFile.of(new Table(event.title() + "　出席者名簿", Wareki.date(event.onDay()) + (event.hours().isEmpty() ? "" : " " + event.hours()) + "　" + event.place(), "", notes, today, ATTENDANCE,
                rows.list(), Optional.empty(), true), "出席者名簿（" + event.title() + "）", extension);
    }
}
