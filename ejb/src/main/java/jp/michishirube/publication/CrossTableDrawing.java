package jp.michishirube.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.Measure;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Chart;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Row;
import jp.michishirube.reports.Table;

/** A cross table as paper and sheet show it: one block of rows a figure, a row a bureau, a column a field model, live totals. */
final class CrossTableDrawing {
    private static final int LABELS = 2;
    private static final String MACHINES = "集計用";

    private CrossTableDrawing() {
    }

    static Table table(CrossTable t) {
        LocalDate day = day(t);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(t.report().block().ja(), "", Column.Kind.TEXT, 14));
        columns.add(new Column(t.report().rows().ja(), "", Column.Kind.TEXT, 12));
        t.fieldModels().forEach(m -> columns.add(new Column(t.heading(m), t.report().columns().ja(), Column.Kind.YEN, 13)));
        columns.add(new Column(t.report().total().ja(), "", Column.Kind.YEN, 14));
        List<Row> rows = new ArrayList<>();
        t.report().measures().forEach((measure, label) -> block(t, measure, label, rows));
        return new Table(t.report().title().ja(), subtitle(t, day), t.report().unit().ja(), notes(t), day,
                columns, rows, Optional.empty(), true);
    }

    private static void block(CrossTable t, Measure measure, Text label, List<Row> rows) {
        int first = rows.size();
        int models = t.fieldModels().size();
        for (CrossTable.Bureau bureau : t.bureaus()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(label.ja()), Cell.of(bureau.name().ja())));
            t.fieldModels().forEach(m -> cells.add(Cell.of(measure.of(t.cell(bureau.key(), m)))));
            cells.add(across(measure.of(t.ofBureau(bureau.key())), rows.size(), models));
            rows.add(new Row(Row.Kind.DETAIL, cells));
        }
        int last = rows.size() - 1;
        List<Cell> totals = new ArrayList<>(List.of(Cell.of(label.ja()), Cell.of(t.report().total().ja())));
        for (int m = 0; m < models; m++) {
            totals.add(new Cell.Sum(measure.of(t.ofFieldModel(t.fieldModels().get(m))), block(first, last, LABELS + m, LABELS + m)));
        }
        totals.add(new Cell.Sum(measure.of(t.total()), block(first, last, LABELS + models, LABELS + models)));
        rows.add(new Row(Row.Kind.SUBTOTAL, totals));
    }

    private static Cell across(long value, int row, int models) {
        return models == 0 ? Cell.of(value) : new Cell.Sum(value, block(row, row, LABELS, LABELS + models - 1));
    }

    private static List<Cell.Block> block(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return List.of(new Cell.Block(firstRow, lastRow, firstColumn, lastColumn));
    }

    /** The bureaus' totals of every figure, with the chart. */
    static Table byBureau(CrossTable t) {
        List<Measure> measures = List.copyOf(t.report().measures().keySet());
        List<Column> columns = new ArrayList<>(List.of(new Column(t.report().rows().ja(), Column.Kind.TEXT, 16)));
        measures.forEach(m -> columns.add(new Column(t.report().measures().get(m).ja(), m.isYen() ? Column.Kind.YEN : Column.Kind.COUNT, 18)));
        List<Row> rows = new ArrayList<>();
        t.bureaus().forEach(b -> rows.add(row(Row.Kind.DETAIL, b.name().ja(), measures, m -> Cell.of(m.of(t.ofBureau(b.key()))))));
        int last = rows.size() - 1;
        rows.add(row(Row.Kind.TOTAL, t.report().total().ja(), measures, m -> new Cell.Sum(m.of(t.total()),
                block(0, last, 1 + measures.indexOf(m), 1 + measures.indexOf(m)))));
        Chart chart = new Chart(t.report().chartTitle().ja(), 0, t.report().chartMeasures().stream().map(m -> 1 + measures.indexOf(m)).toList());
        return new Table(t.report().chartTitle().ja(), subtitle(t, day(t)), t.report().unit().ja(), notes(t), day(t), columns, rows, Optional.of(chart), true);
    }

    private static Row row(Row.Kind kind, String name, List<Measure> measures, Function<Measure, Cell> cell) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        measures.forEach(m -> cells.add(cell.apply(m)));
        return new Row(kind, cells);
    }

    /** The cells that are not empty as a list for machines, with the API's names. */
    static Table list(CrossTable t) {
        List<Column> columns = List.of(text("bureau"), text("fieldModel"), count("applications"), count("adopted"), count("requestedYen"),
                count("adoptedYen"), text("fictional"));
        List<Row> rows = t.items().stream().map(i -> new Row(false, List.of(Cell.of(i.bureau()), Cell.of(i.fieldModel()),
                Cell.of(i.figures().applications()), Cell.of(i.figures().adopted()), Cell.of(i.figures().requestedYen()),
                Cell.of(i.figures().adoptedYen()), Cell.of(Boolean.toString(i.figures().fictional()))))).toList();
        return new Table(MACHINES, "", "", List.of(), day(t), columns, rows, Optional.empty(), false);
    }

    private static List<String> notes(CrossTable t) {
        return t.notes().stream().map(n -> "※ " + n.ja()).toList();
    }

    private static Column text(String header) {
        return new Column(header, "", Column.Kind.TEXT, 20);
    }

    private static Column count(String header) {
        return new Column(header, "", Column.Kind.COUNT, 14);
    }

    private static LocalDate day(CrossTable t) {
        return t.asOf().atZone(Clock.TOKYO).toLocalDate();
    }

    private static String subtitle(CrossTable t, LocalDate day) {
        return new FiscalYear(t.fiscalYear()).ja() + "（" + t.fiscalYear() + "）　" + Wareki.date(day) + "現在"
                + (t.total().fictional() ? "　【架空のデータを含む】" : "");
    }
}
