package jp.michishirube.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.EditionView;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;

/** An edition's results as a table: winners and finalists, each once. */
final class EditionTables {
    private EditionTables() {
    }

    static Optional<Content> file(EditionView view, String extension, LocalDate day) {
        String name = view.edition().name().ja();
        return TableFile.of(extension.equals("csv") ? list(view, day) : table(view, day), name, extension);
    }

    private static List<AwardCase> cases(EditionView view) {
        return view.finalists().isEmpty() ? view.prizes() : view.finalists();
    }

    private static Table table(EditionView view, LocalDate day) {
        List<Column> columns = List.of(new Column("賞", Column.Kind.TEXT, 14), new Column("取組の名称", Column.Kind.TEXT, 50), new Column("実施主体", Column.Kind.TEXT, 40),
                new Column("実施地域", Column.Kind.TEXT, 20), new Column("管区", Column.Kind.TEXT, 10), new Column("分野", Column.Kind.TEXT, 18), new Column("備考", Column.Kind.TEXT, 60));
        Rows rows = new Rows(columns);
        cases(view).forEach(c -> rows.detail(Cell.of(c.prize()), Cell.of(c.title()), Cell.of(c.entrant()), Cell.of(c.place()), Cell.of(c.bureauName()), Cell.of(c.field()),
                Cell.of((c.fictional() ? "架空　" : "") + c.note())));
        List<String> notes = new ArrayList<>(List.of("※ " + view.edition().note().ja()));
        view.finalistsNote().map(Text::ja).ifPresent(n -> notes.add("※ " + n));
        view.prizesNote().map(Text::ja).filter(n -> !notes.contains("※ " + n)).ifPresent(n -> notes.add("※ " + n));
        String entries = view.entries() == null ? "" : "　応募" + view.entries() + "件" + (view.entriesSource() == null ? "" : "（" + view.entriesSource() + "）");
        return new Table(view.edition().name().ja(), new FiscalYear(view.edition().fiscalYear()).ja() + "　" + Wareki.date(day) + "現在" + entries
                + (view.fictional() ? "　【架空のデータを含む】" : ""), "", view.edition().source(), notes, day, columns, rows.list(), Optional.empty(), true);
    }

    /** For machines. */
    private static Table list(EditionView view, LocalDate day) {
        List<Column> columns = List.of(new Column("edition", Column.Kind.TEXT, 10), new Column("fiscalYear", Column.Kind.TEXT, 10), new Column("prize", Column.Kind.TEXT, 14),
                new Column("title", Column.Kind.TEXT, 50), new Column("entrant", Column.Kind.TEXT, 40), new Column("place", Column.Kind.TEXT, 20), new Column("bureau", Column.Kind.TEXT, 12),
                new Column("field", Column.Kind.TEXT, 18), new Column("problem", Column.Kind.TEXT, 40), new Column("solution", Column.Kind.TEXT, 40), new Column("effects", Column.Kind.TEXT, 40),
                new Column("note", Column.Kind.TEXT, 60), new Column("fictional", Column.Kind.TEXT, 10));
        Rows rows = new Rows(columns);
        cases(view).forEach(c -> rows.detail(Cell.of(c.editionId()), Cell.of(Integer.toString(view.edition().fiscalYear())), Cell.of(c.prize()), Cell.of(c.title()), Cell.of(c.entrant()),
                Cell.of(c.place()), Cell.of(c.bureauKey()), Cell.of(c.field()), Cell.of(c.problem()), Cell.of(c.solution()), Cell.of(c.effects()), Cell.of(c.note()),
                Cell.of(Boolean.toString(c.fictional()))));
        return new Table(view.edition().name().ja(), "", "", List.of(), day, columns, rows.list(), Optional.empty(), false);
    }
}
