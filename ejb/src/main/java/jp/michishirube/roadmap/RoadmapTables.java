package jp.michishirube.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.Roadmap.Indicator;
import jp.michishirube.roadmap.api.RoadmapView;
import jp.michishirube.roadmap.rule.Fraction;

/** Every indicator as a table, a line each. */
final class RoadmapTables {
    private static final int DECIMALS = 4;

    private RoadmapTables() {
    }

    static Optional<Content> file(RoadmapView view, String extension) {
        return TableFile.of(extension.equals("csv") ? list(view) : table(view), view.roadmap().name().ja(), extension);
    }

    private static Table table(RoadmapView view) {
        List<Column> columns = List.of(new Column("番号", Column.Kind.TEXT, 7), new Column("分野", Column.Kind.TEXT, 15), new Column("分野別モデル", Column.Kind.TEXT, 22), new Column("指標と目標（2020年度）", Column.Kind.TEXT, 33),
                new Column("値", Column.Kind.TEXT, 14), new Column("いつの値", Column.Kind.TEXT, 17), new Column("出典", Column.Kind.TEXT, 16), new Column("達成", Column.Kind.TEXT, 11),
                new Column("状況", Column.Kind.TEXT, 13), new Column("理由", Column.Kind.TEXT, 40));
        Rows rows = new Rows(columns);
        for (IndicatorView v : view.items()) {
            Indicator i = v.place().indicator();
            MeasurementView m = v.last();
            rows.detail(Cell.of(Integer.toString(i.no())), Cell.of(v.place().field().name().ja()), Cell.of(v.place().model().name().ja()), Cell.of(i.text()), Cell.of(value(m)),
                    Cell.of(m == null ? "－" : Wareki.date(m.asOf())), Cell.of(m == null ? "－" : (m.fictional() ? "【架空】" : "") + m.source()),
                    Cell.of(v.verdict().achievement() == null ? "－" : v.verdict().achievement().times(Fraction.of(100)).words() + "%"), Cell.of(v.verdict().status().label().ja()),
                    Cell.of(v.verdict().reason().ja()));
        }
        List<String> notes = new ArrayList<>(List.of("※ " + view.roadmap().note().ja(), "※ 測定値のない指標は「データなし」です。0ではありません。"));
        return new Table(view.roadmap().name().ja() + "の指標", Wareki.date(view.day()) + "現在" + (view.fictional() ? "　【架空のデータを含む】" : ""), "", view.roadmap().source(), notes, view.day(), columns,
                rows.list(), Optional.empty(), true);
    }

    private static String value(MeasurementView m) {
        return m == null ? "データなし" : m.value() == null ? m.judged().label().ja() : m.value().words() + m.unit();
    }

    /** For machines: numbers with four decimals at most, empty where there is none. */
    private static Table list(RoadmapView view) {
        List<Column> columns = Stream.of("no", "id", "field", "model", "indicator", "operator", "target", "unit", "text", "year", "interim", "fiscalYear", "asOf", "value", "numerator",
                "denominator", "sourceKind", "source", "definition", "achievement", "status", "reason", "fictional").map(c -> new Column(c, Column.Kind.TEXT, 12)).toList();
        Rows rows = new Rows(columns);
        for (IndicatorView v : view.items()) {
            Indicator i = v.place().indicator();
            MeasurementView m = v.last();
            rows.detail(cells(Integer.toString(i.no()), i.id(), v.place().field().name().ja(), v.place().model().name().ja(), i.name().ja(), i.aim().kind().sign(),
                    i.aim().value() == null ? "" : i.aim().value().toString(), i.unit() == null ? "" : i.unit().ja(), i.text(), Integer.toString(i.aim().year()), i.interim(),
                    m == null ? "" : Integer.toString(m.fiscalYear()), m == null ? "" : m.asOf().toString(), m == null || m.value() == null ? "" : plain(m.value()), number(m == null ? null : m.numerator()),
                    number(m == null ? null : m.denominator()), m == null ? "" : m.sourceKind().name(), m == null ? "" : m.source(), m == null ? "" : m.definition(),
                    v.verdict().achievement() == null ? "" : plain(v.verdict().achievement()), v.verdict().status().label().ja(), v.verdict().reason().ja(), Boolean.toString(m != null && m.fictional())));
        }
        return new Table(view.roadmap().name().ja(), "", "", "", List.of(), view.day(), columns, rows.list(), Optional.empty(), false);
    }

    private static Cell[] cells(String... values) {
        return Stream.of(values).map(Cell::of).toArray(Cell[]::new);
    }

    private static String number(Long value) {
        return value == null ? "" : value.toString();
    }

    private static String plain(Fraction value) {
        return value.isWhole() ? value.toString() : value.text(DECIMALS);
    }
}
