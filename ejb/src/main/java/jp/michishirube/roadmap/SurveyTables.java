package jp.michishirube.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;
import jp.michishirube.roadmap.api.SurveyGroup;
import jp.michishirube.roadmap.api.SurveyQuestion;
import jp.michishirube.roadmap.api.SurveyResults;
import jp.michishirube.roadmap.api.SurveyShare;

/** A survey's results as a file: a line for each option of each question. */
final class SurveyTables {
    static final String UNKNOWN = "値なし";

    private SurveyTables() {
    }

    static Optional<Content> file(SurveyResults results, String extension, LocalDate day) {
        return TableFile.of(table(results, day), results.survey().title().ja(), extension);
    }

    static Table table(SurveyResults results, LocalDate day) {
        List<Column> columns = List.of(new Column("設問", Column.Kind.TEXT, 50), new Column("選択肢", Column.Kind.TEXT, 46), new Column("件数", Column.Kind.COUNT, 10),
                new Column("N", Column.Kind.COUNT, 10), new Column("割合", Column.Kind.PERCENT, 10), new Column("無回答", Column.Kind.COUNT, 10), new Column("備考", Column.Kind.TEXT, 14));
        Rows rows = new Rows(columns);
        for (SurveyQuestion q : results.total().questions()) {
            if (q.shares().isEmpty()) {
                rows.detail(Cell.of(q.label().ja()), Cell.of("（自由記述）"), Cell.blank(), figure(q.answered()), Cell.blank(), figure(q.silent()), Cell.of(q.answered() == null ? UNKNOWN : ""));
            }
            for (SurveyShare s : q.shares()) {
                rows.detail(Cell.of(q.label().ja()), Cell.of(s.label().ja()), figure(s.count()), figure(s.of()), s.isKnown() ? new Cell.Share(s.count(), s.of()) : Cell.blank(), figure(q.silent()),
                        Cell.of(s.count() == null ? UNKNOWN : q.several() ? "複数回答" : ""));
            }
        }
        return new Table(results.survey().title().ja(), new FiscalYear(results.survey().fiscalYear()).ja() + "　" + Wareki.date(day) + "現在　" + answered(results.total())
                + (results.survey().fictional() ? "　【架空のデータを含む】" : ""), "", results.survey().source(), results.notes().stream().map(Text::ja).map(n -> "※ " + n).toList(), day, columns,
                rows.list(), Optional.empty(), true);
    }

    private static String answered(SurveyGroup g) {
        return g.asked() == null ? "回答" + g.answered() : "回答" + g.answered() + "／対象" + g.asked() + "（無回答" + g.silent() + "）";
    }

    private static Cell figure(Integer value) {
        return value == null ? Cell.blank() : Cell.of(value.longValue());
    }
}
