package jp.michishirube.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.publication.api.DispatchFigures;
import jp.michishirube.publication.api.DispatchFigures.Axis;
import jp.michishirube.publication.api.DispatchFigures.Count;
import jp.michishirube.publication.api.DispatchFigures.YearCount;
import jp.michishirube.publication.api.DispatchRow;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Chart;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;

/** The figures of the dispatches as tables: 応募状況 by each axis, 派遣件数 by year, 派遣決定一覧 in the columns of the Ministry's slide. */
final class DispatchTables {
    private static final String UNIT = "単位：件";
    private static final String WITHDRAWN = "※ 応募件数には、取下げ（派遣決定後の辞退を含む）を含みます。";
    private static final String MADE_UP = "※ 架空のデータを含みます。公表資料にない依頼は、件数が公表資料と合うようにデモ用に作ったものです。";
    private static final String ASSIGNED = "※ 公表資料に分野のない依頼の分野は、依頼の内容から当方が付けたものです。";

    private DispatchTables() {
    }

    static Optional<Content> file(DispatchFigures f, String extension) {
        List<Table> tables = new ArrayList<>();
        if (extension.equals("csv")) {
            tables.add(list(f));
        } else {
            for (Axis axis : Axis.values()) {
                tables.add(table(f, axis));
            }
            tables.add(years(f));
            tables.add(decided(f));
        }
        return TableFile.of(tables, "アドバイザー派遣の応募状況（" + new FiscalYear(f.fiscalYear()).ja() + "）", extension);
    }

    static Table table(DispatchFigures f, Axis axis) {
        List<Column> columns = List.of(new Column(axis == Axis.BODY ? axis.label().ja() : axis.label().ja().replaceFirst("別$", ""), Column.Kind.TEXT, 30), new Column("応募件数", Column.Kind.COUNT, 14), new Column("派遣決定", Column.Kind.COUNT, 14),
                new Column("うち取下げ・辞退", Column.Kind.COUNT, 20));
        Rows rows = new Rows(columns);
        for (Count c : f.tables().get(axis)) {
            rows.detail(Cell.of(c.label().ja()), Cell.of(c.applications()), Cell.of(c.decided()), Cell.of(c.withdrawn()));
        }
        rows.total("計");
        Optional<Chart> chart = axis == Axis.FIELD || axis == Axis.BUREAU ? Optional.of(new Chart("応募件数（" + axis.label().ja() + "）", 0, List.of(1))) : Optional.empty();
        return new Table("応募状況（" + axis.label().ja() + "）", subtitle(f), UNIT, notes(f), day(f), columns, rows.list(), chart, false);
    }

    static Table years(DispatchFigures f) {
        List<Column> columns = List.of(new Column("年度", Column.Kind.TEXT, 14), new Column("派遣件数", Column.Kind.COUNT, 14), new Column("備考", Column.Kind.TEXT, 40), new Column("出典", Column.Kind.TEXT, 50));
        Rows rows = new Rows(columns);
        List<String> notes = new ArrayList<>(List.of("※ 記録のない年度は省いています。"));
        for (YearCount y : f.dispatches()) {
            if (y.dispatches() == null) {
                notes.add("※ " + new FiscalYear(y.fiscalYear()).ja() + "：" + y.note() + "（" + y.source() + "）。");
            } else {
                rows.detail(Cell.of(new FiscalYear(y.fiscalYear()).ja()), Cell.of(y.dispatches()), Cell.of(y.note()), Cell.of(y.source()));
            }
        }
        return new Table("派遣件数の推移", "", UNIT, notes, day(f), columns, rows.list(), Optional.of(new Chart("派遣件数", 0, List.of(1))), false);
    }

    static Table decided(DispatchFigures f) {
        List<Column> columns = List.of(new Column("総合通信局等", Column.Kind.TEXT, 14), new Column("県", Column.Kind.TEXT, 10), new Column("団体", Column.Kind.TEXT, 26), new Column("派遣アドバイザー", Column.Kind.TEXT, 22),
                new Column("依頼内容", Column.Kind.TEXT, 56), new Column("分野", Column.Kind.TEXT, 22), new Column("備考", Column.Kind.TEXT, 8));
        Rows rows = new Rows(columns);
        for (DispatchRow r : f.decided()) {
            rows.detail(Cell.of(r.bureau()), Cell.of(r.prefecture()), Cell.of(r.organisation()), Cell.of(r.advisors()), Cell.of(r.request()), Cell.of(r.field() + (r.fieldAssigned() ? "※" : "")),
                    Cell.of(r.fictional() ? "架空" : ""));
        }
        return new Table("派遣決定一覧", subtitle(f), "", List.of(MADE_UP, ASSIGNED), day(f), columns, rows.list(), Optional.empty(), true);
    }

    /** The counts for machines. */
    private static Table list(DispatchFigures f) {
        List<Column> columns = List.of(new Column("fiscalYear", Column.Kind.TEXT, 10), new Column("by", Column.Kind.TEXT, 14), new Column("key", Column.Kind.TEXT, 30), new Column("applications", Column.Kind.COUNT, 14),
                new Column("decided", Column.Kind.COUNT, 12), new Column("withdrawn", Column.Kind.COUNT, 12), new Column("fictional", Column.Kind.TEXT, 12));
        Rows rows = new Rows(columns);
        f.tables().forEach((axis, counts) -> counts.forEach(c -> rows.detail(Cell.of(Integer.toString(f.fiscalYear())), Cell.of(axis.key()), Cell.of(c.key()), Cell.of(c.applications()),
                Cell.of(c.decided()), Cell.of(c.withdrawn()), Cell.of(Boolean.toString(c.fictional())))));
        return new Table("集計用", "", "", List.of(), day(f), columns, rows.list(), Optional.empty(), false);
    }

    private static List<String> notes(DispatchFigures f) {
        List<String> notes = new ArrayList<>(List.of(WITHDRAWN));
        if (!f.whole()) {
            notes.add("※ 締め切っていない期の依頼は含みません。");
        }
        if (f.isFictional()) {
            notes.add(MADE_UP);
        }
        return notes;
    }

    private static String subtitle(DispatchFigures f) {
        return new FiscalYear(f.fiscalYear()).ja() + "　" + Wareki.date(day(f)) + "現在" + (f.isFictional() ? "　【架空のデータを含む】" : "");
    }

    private static LocalDate day(DispatchFigures f) {
        return f.asOf().atZone(Clock.TOKYO).toLocalDate();
    }
}
