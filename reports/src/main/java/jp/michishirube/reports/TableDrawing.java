package jp.michishirube.reports;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.michishirube.reports.Grid.Box;
import jp.michishirube.reports.Paper.Align;

/** The shape of a table on paper. Figures are never broken: the type shrinks until each stands in one line, then the table is cut into bands. */
final class TableDrawing {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
    private static final float LARGEST = 9.5f;
    private static final float COMFORTABLE = 7.5f;
    private static final float READABLE = 6;
    private static final float SMALLEST = 3;
    /** A column of text may be narrowed to so many half-width characters before the type gets small. */
    private static final int NARROW = 12;
    private static final int LONGEST_BLOCK = 40;
    private static final float HEAD = 0.9f;
    private static final float SUBTOTAL = 0.96f;
    private static final float TOTAL = 0.92f;

    private final Table table;
    private final Paper paper;
    private final float size;
    private final float padding;
    private final Grid grid;
    private float headHeight;

    private TableDrawing(Table table, Paper paper, float largest) {
        this.table = table;
        this.paper = paper;
        float asked = fitting(largest, COMFORTABLE - 0.25f, Integer.MAX_VALUE);
        this.size = asked >= COMFORTABLE ? asked : fitting(COMFORTABLE + 0.5f, SMALLEST, NARROW);
        this.padding = padding(size);
        this.grid = new Grid(paper, Grid.edges(paper.left, paper.right, shared(widths(size, Integer.MAX_VALUE))), padding, true, this::head);
    }

    /** The whole page: title, unit, table, source and notes. */
    static void draw(Table t, Paper paper) {
        float width = paper.right - paper.left;
        paper.text(t.title(), 15, true, Align.CENTER, paper.left, width, 1.5f);
        if (!t.subtitle().isEmpty()) {
            paper.text(t.subtitle(), 11, false, Align.CENTER, paper.left, width, 1.5f);
        }
        rows(t, paper, LARGEST);
        paper.space(5);
        if (!t.source().isEmpty()) {
            paper.text(t.source(), 8.5f, false, Align.LEFT, paper.left, width, 1.5f);
        }
        t.notes().forEach(note -> paper.text(note, 8.5f, false, Align.LEFT, paper.left, width, 1.5f));
    }

    /** Unit and table only; a table too wide to be read is cut into several, each on a page of its own. */
    static void rows(Table t, Paper paper, float largest) {
        TableDrawing whole = new TableDrawing(t, paper, largest);
        List<Table> bands = whole.size >= READABLE ? List.of(t) : Bands.of(t, whole.widths(READABLE, NARROW), paper.right - paper.left);
        for (int i = 0; i < bands.size(); i++) {
            if (i > 0) {
                paper.newPage();
            }
            String part = bands.size() == 1 ? "" : "（" + (i + 1) + "／" + bands.size() + "）";
            TableDrawing drawing = bands.size() == 1 ? whole : new TableDrawing(bands.get(i), paper, COMFORTABLE);
            paper.space(4);
            if (!t.unit().isEmpty() || !part.isEmpty()) {
                paper.text((part + "　" + t.unit()).strip(), 8.5f, false, Align.RIGHT, paper.left, paper.right - paper.left, 1.5f);
            }
            drawing.head();
            drawing.body();
        }
    }

    private static float padding(float size) {
        return Math.max(1.5f, size * 0.36f);
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    /** The largest type, down to the smallest one, at which all columns stand side by side. */
    private float fitting(float largest, float smallest, int mostText) {
        float fitting = largest;
        while (fitting > smallest && sum(widths(fitting, mostText)) > paper.right - paper.left) {
            fitting -= 0.25f;
        }
        return fitting;
    }

    /** What each column wants: figures and days the widest of theirs, text what its column says; a head may be broken. */
    private float[] widths(float at, int mostText) {
        float[] widths = new float[table.columns().size()];
        for (int c = 0; c < widths.length; c++) {
            Column column = table.columns().get(c);
            float asked = Math.min(mostText, column.width()) * at / 2;
            float least = isText(column) ? asked : Math.max(widest(c, at), Math.min(asked, Lines.width(column.header(), at, true)));
            widths[c] = Math.max(least, at * 2.1f) + 2 * padding(at);
        }
        return widths;
    }

    /** Figures keep what they need; what is over or short falls to the columns of text, if there are any. */
    private float[] shared(float[] widths) {
        float text = 0;
        for (int c = 0; c < widths.length; c++) {
            text += isText(table.columns().get(c)) ? widths[c] : 0;
        }
        float rest = paper.right - paper.left - (sum(widths) - text);
        float factor = text == 0 || rest <= 0 ? 1 : rest / text;
        for (int c = 0; c < widths.length && factor < 1; c++) {
            widths[c] *= isText(table.columns().get(c)) ? factor : 1;
        }
        return widths;
    }

    private static boolean isText(Column column) {
        return column.kind() == Column.Kind.TEXT;
    }

    private float widest(int column, float at) {
        return (float) table.rows().stream().mapToDouble(r -> Lines.width(text(r.cells().get(column)), at, r.total())).max().orElse(0);
    }

    private void head() {
        List<Column> columns = table.columns();
        float over = 0;
        float under = 0;
        for (int c = 0; c < columns.size(); c = table.groupEnd(c)) {
            if (!columns.get(c).group().isEmpty()) {
                over = Math.max(over, grid.headHeight(c, table.groupEnd(c), headBox(columns.get(c).group())));
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            float height = grid.headHeight(c, c + 1, headBox(columns.get(c).header()));
            under = Math.max(under, columns.get(c).group().isEmpty() ? height - over : height);
        }
        paper.need(over + under + size * 2);
        for (int c = 0; c < columns.size(); c++) {
            String group = columns.get(c).group();
            if (!group.isEmpty() && (c == 0 || !columns.get(c - 1).group().equals(group))) {
                grid.headCell(c, table.groupEnd(c), paper.y, over, headBox(group));
            }
            float above = group.isEmpty() ? 0 : over;
            grid.headCell(c, c + 1, paper.y - above, over + under - above, headBox(columns.get(c).header()));
        }
        headHeight = over + under;
        paper.y -= headHeight;
    }

    private Box headBox(String text) {
        return new Box(text, size, true, Align.CENTER, HEAD);
    }

    /** A short block stands on one page with its totals; no total stands alone on a page. */
    private void body() {
        for (int from = 0; from < table.rows().size(); ) {
            int to = blockEnd(from);
            List<Grid.Prepared> block = table.rows().subList(from, to).stream().map(r -> grid.prepare(boxes(r))).toList();
            if (from > 0) {
                grid.together(block, headHeight);
            }
            for (int i = 0; i < block.size(); i++) {
                boolean beforeTotal = i + 1 < block.size() && !table.rows().get(from + i).total() && table.rows().get(from + i + 1).total();
                if (beforeTotal && i > 0) {
                    grid.together(block.subList(i, block.size()), headHeight);
                }
                grid.draw(block.get(i));
            }
            from = to;
        }
    }

    /** A block ends after its totals; of one too long to be kept together each row is its own, the last one with the totals. */
    private int blockEnd(int from) {
        List<Row> rows = table.rows();
        int total = from;
        while (total < rows.size() && !rows.get(total).total()) {
            total++;
        }
        int end = total;
        while (end < rows.size() && rows.get(end).total()) {
            end++;
        }
        boolean begins = from == 0 || rows.get(from - 1).total();
        return begins && end - from <= LONGEST_BLOCK || total <= from + 1 ? end : from + 1;
    }

    private List<Box> boxes(Row row) {
        float grey = row.kind() == Row.Kind.TOTAL ? TOTAL : row.kind() == Row.Kind.SUBTOTAL ? SUBTOTAL : 1;
        return IntStream.range(0, row.cells().size()).mapToObj(c -> {
            Column column = table.columns().get(c);
            Align align = column.isNumber() ? Align.RIGHT : column.kind() == Column.Kind.DATE ? Align.CENTER : Align.LEFT;
            return new Box(text(row.cells().get(c)), size, row.total(), align, grey);
        }).toList();
    }

    /** A cell as it is read. */
    static String text(Cell cell) {
        if (cell instanceof Cell.Words w) {
            return w.text();
        } else if (cell instanceof Cell.Day d) {
            return d.day().format(DAY);
        } else if (cell instanceof Cell.Share s) {
            return share(s);
        }
        return cell instanceof Cell.Blank ? "" : String.format(Locale.ROOT, "%,d", cell.figure());
    }

    /** Per mille, half rounded up away from nothing, as spreadsheets show it. */
    private static String share(Cell.Share s) {
        if (s.whole() == 0) {
            return "－";
        }
        return new java.math.BigDecimal(s.part()).multiply(java.math.BigDecimal.valueOf(100))
                .divide(new java.math.BigDecimal(s.whole()), 1, java.math.RoundingMode.HALF_UP) + "%";
    }
}
