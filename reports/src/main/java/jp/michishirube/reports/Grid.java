package jp.michishirube.reports;

import java.util.ArrayList;
import java.util.List;
import jp.michishirube.reports.Lines.Line;
import jp.michishirube.reports.Paper.Align;

/** A bordered table on paper: rows as high as their longest cell, the head again on every page, a row taller than a page continued. */
final class Grid {
    static final float LEADING = 1.4f;
    private static final float BORDER = 0.4f;

    private final Paper paper;
    private final float[] edges;
    private final float padding;
    private final boolean middle;
    private final Runnable head;

    /**
     * @param edges  the columns' left edges and the right edge of the last
     * @param middle whether cells are centred vertically
     * @param head   draws the head at the top of the free space
     */
    Grid(Paper paper, float[] edges, float padding, boolean middle, Runnable head) {
        this.paper = paper;
        this.edges = edges;
        this.padding = padding;
        this.middle = middle;
        this.head = head;
    }

    /** What stands in a cell; the grey goes from 0 (black) to 1 (no fill). */
    record Box(String text, float size, boolean bold, Align align, float grey, float indent) {
        Box(String text, float size, boolean bold, Align align, float grey) {
            this(text, size, bold, align, grey, 0);
        }
    }

    /** Edges for columns of these widths, stretched to fill the space. */
    static float[] edges(float left, float right, float... widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        float[] edges = new float[widths.length + 1];
        edges[0] = left;
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i] * (right - left) / sum;
        }
        return edges;
    }

    /** A row with its text broken into lines. */
    record Prepared(List<Box> boxes, List<List<Line>> texts, float leading, int lines, float height) {
    }

    Prepared prepare(List<Box> boxes) {
        List<List<Line>> texts = new ArrayList<>();
        float leading = 0;
        int lines = 1;
        for (int c = 0; c < boxes.size(); c++) {
            Box box = boxes.get(c);
            texts.add(Lines.of(box.text(), box.size(), box.bold(), edges[c + 1] - edges[c] - 2 * padding - box.indent()));
            leading = Math.max(leading, box.size() * LEADING);
            lines = Math.max(lines, texts.get(c).size());
        }
        return new Prepared(boxes, texts, leading, lines, lines * leading + 2 * padding);
    }

    /** Turns the page for rows that do not fit here but would on a page of their own under a head of this height. */
    void together(List<Prepared> rows, float headHeight) {
        float height = (float) rows.stream().mapToDouble(Prepared::height).sum();
        if (!paper.fits(height) && height <= paper.top - paper.bottom - headHeight) {
            turn();
        }
    }

    void row(List<Box> boxes) {
        draw(prepare(boxes));
    }

    void draw(Prepared row) {
        float leading = row.leading();
        if (!paper.fits(row.height()) && row.height() < (paper.top - paper.bottom) / 2) {
            turn();
        }
        for (int from = 0; from < row.lines(); ) {
            int fit = (int) ((paper.y - paper.bottom - 2 * padding + 0.01f) / leading);
            if (fit < 1 && paper.y < paper.top) {
                turn();
                fit = Math.max(1, (int) ((paper.y - paper.bottom - 2 * padding) / leading));
            }
            int to = Math.min(row.lines(), from + Math.max(1, fit));
            slice(row.boxes(), row.texts(), from, to, leading);
            from = to;
        }
    }

    private void turn() {
        paper.newPage();
        head.run();
    }

    private void slice(List<Box> boxes, List<List<Line>> texts, int from, int to, float leading) {
        float height = (to - from) * leading + 2 * padding;
        for (int c = 0; c < boxes.size(); c++) {
            Box box = boxes.get(c);
            cell(edges[c], edges[c + 1], height, box, from >= texts.get(c).size() ? List.of() : texts.get(c).subList(from, Math.min(to, texts.get(c).size())),
                    leading);
        }
        paper.y -= height;
    }

    private void cell(float from, float to, float height, Box box, List<Line> lines, float leading) {
        paper.box(from, paper.y, to - from, height, box.grey(), BORDER);
        float upper = paper.y - (middle ? (height - lines.size() * leading) / 2 : padding);
        for (Line line : lines) {
            paper.line(line, from + padding + box.indent(), upper, to - from - 2 * padding - box.indent(), box.align(), leading / line.size());
            upper -= leading;
        }
    }

    /** One cell of a head, over columns, hanging from an edge, with its text in the middle. */
    void headCell(int firstColumn, int endColumn, float upper, float height, Box box) {
        float from = edges[firstColumn];
        float width = edges[endColumn] - from;
        List<Line> lines = Lines.of(box.text(), box.size(), box.bold(), width - 2 * padding);
        paper.box(from, upper, width, height, box.grey(), BORDER);
        float at = upper - (height - lines.size() * box.size() * LEADING) / 2;
        for (Line line : lines) {
            paper.line(line, from + padding, at, width - 2 * padding, box.align(), LEADING);
            at -= box.size() * LEADING;
        }
    }

    /** The height that such a head cell needs. */
    float headHeight(int firstColumn, int endColumn, Box box) {
        return Lines.of(box.text(), box.size(), box.bold(), edges[endColumn] - edges[firstColumn] - 2 * padding).size() * box.size() * LEADING + 2 * padding;
    }
}
