package jp.michishirube.reports;

import java.util.List;
import java.util.stream.Stream;
import jp.michishirube.reports.Lines.Line;
import jp.michishirube.reports.Paper.Align;

/** The shape of an official letter. */
final class LetterDrawing {
    private static final float SIZE = 10.5f;
    private static final float LEADING = 1.75f;
    private static final float STEP = SIZE * LEADING;

    private final Letter letter;
    private final Paper paper;
    private final float width;

    private LetterDrawing(Letter letter, Paper paper) {
        this.letter = letter;
        this.paper = paper;
        this.width = paper.right - paper.left;
    }

    static void draw(Letter letter, Paper paper) {
        new LetterDrawing(letter, paper).draw();
    }

    private void draw() {
        numberAndDate();
        paper.space(STEP);
        letter.addressee().forEach(line -> paper.text(line, SIZE, false, Align.LEFT, paper.left + SIZE, width * 0.75f, LEADING));
        paper.space(STEP);
        sender();
        paper.space(STEP * 1.5f);
        paper.text(letter.title(), 12.5f, true, Align.CENTER, paper.left + 3 * SIZE, width - 6 * SIZE, 1.6f);
        paper.space(STEP);
        letter.paragraphs().forEach(p -> paper.text("　" + p, SIZE, false, Align.JUSTIFIED, paper.left, width, LEADING));
        boolean itemised = !letter.items().isEmpty() || letter.table().isPresent();
        if (itemised) {
            paper.space(STEP);
            paper.need(3 * STEP);
            paper.text("記", SIZE, false, Align.CENTER, paper.left, width, LEADING);
            paper.space(STEP * 0.6f);
            items();
        }
        letter.table().ifPresent(this::table);
        if (!letter.notes().isEmpty()) {
            paper.space(STEP * 0.4f);
            letter.notes().forEach(note -> hanging(note, 9.5f));
        }
        if (itemised) {
            paper.text("以上　", SIZE, false, Align.RIGHT, paper.left, width, LEADING);
        }
        contact();
    }

    /** Number over date at the right, both of one width when they nearly are. */
    private void numberAndDate() {
        List<Line> lines = Stream.of(letter.number(), letter.date()).filter(t -> !t.isEmpty())
                .flatMap(t -> paper.lines(t, SIZE, false, width / 2).stream()).toList();
        float widest = (float) lines.stream().mapToDouble(Line::width).max().orElse(0);
        for (Line line : lines) {
            if (line.width() > widest * 0.85f) {
                paper.spread(line, paper.right - SIZE - widest, paper.y, widest, LEADING);
            } else {
                paper.line(line, paper.right - SIZE - widest, paper.y, widest, Align.RIGHT, LEADING);
            }
            paper.y -= STEP;
        }
    }

    private void sender() {
        float from = paper.left + width * 0.35f;
        float to = paper.right - 2 * SIZE;
        letter.sender().forEach(line -> paper.text(line, SIZE, false, Align.RIGHT, from, to - from, LEADING));
        if (letter.sealOmitted()) {
            paper.text("（公印省略）", SIZE, false, Align.RIGHT, from, to - from, LEADING);
        }
    }

    private void items() {
        float numbers = paper.left + SIZE;
        float labels = numbers + 2.5f * SIZE;
        float widest = (float) letter.items().stream().mapToDouble(i -> width(i.label(), SIZE)).max().orElse(0);
        float values = labels + Math.min(widest, width * 0.32f) + 1.5f * SIZE;
        int n = 1;
        for (Item item : letter.items()) {
            float height = Math.max(paper.height(item.label(), SIZE, values - labels - 1.5f * SIZE, LEADING), paper.height(item.value(), SIZE, paper.right - values, LEADING));
            if (paper.fits(height)) {
                float upper = paper.y;
                paper.text(ordinal(n), SIZE, false, Align.CENTER, numbers, 1.5f * SIZE, LEADING);
                paper.y = upper;
                paper.text(item.label(), SIZE, false, Align.LEFT, labels, values - labels - 1.5f * SIZE, LEADING);
                paper.y = upper;
                paper.text(item.value(), SIZE, false, Align.JUSTIFIED, values, paper.right - values, LEADING);
                paper.y = upper - height;
            } else {
                overPages(item, n, numbers, labels, values);
            }
            n++;
        }
    }

    /** An item that does not fit on the page, row by row. */
    private void overPages(Item item, int n, float numbers, float labels, float values) {
        List<Line> label = Lines.of(item.label(), SIZE, false, values - labels - 1.5f * SIZE);
        List<Line> value = Lines.of(item.value(), SIZE, false, paper.right - values);
        for (int i = 0; i < Math.max(label.size(), value.size()); i++) {
            paper.need(STEP);
            if (i == 0) {
                paper.line(Lines.of(ordinal(n), SIZE, false, 3 * SIZE).get(0), numbers, paper.y, 1.5f * SIZE, Align.CENTER, LEADING);
            }
            if (i < label.size()) {
                paper.line(label.get(i), labels, paper.y, values - labels, Align.LEFT, LEADING);
            }
            if (i < value.size()) {
                paper.line(value.get(i), values, paper.y, paper.right - values, Align.JUSTIFIED, LEADING);
            }
            paper.y -= STEP;
        }
    }

    /** 公用文: one digit full width, more digits half width. */
    private static String ordinal(int n) {
        return n < 10 ? String.valueOf((char) ('０' + n)) : String.valueOf(n);
    }

    private void table(Table table) {
        paper.space(STEP * 0.4f);
        paper.text(table.title(), SIZE, false, Align.CENTER, paper.left, width, 1.5f);
        TableDrawing.rows(table, paper, 9.5f);
        table.notes().forEach(note -> hanging(note, 8.5f));
        paper.space(STEP * 0.4f);
    }

    /** The width of the widest line when nothing is broken. */
    private float width(String text, float size) {
        return (float) paper.lines(text, size, false, Float.MAX_VALUE).stream().mapToDouble(Line::width).max().orElse(0);
    }

    /** A note whose further lines stand under its text, not under its mark (※, 注). */
    private void hanging(String note, float size) {
        int mark = note.indexOf('※') == 0 ? note.length() > 1 && note.charAt(1) == ' ' ? 2 : 1 : 0;
        float indent = mark == 0 ? 0 : width(note.substring(0, mark), size);
        paper.need(size * 1.6f);
        if (mark > 0) {
            paper.line(paper.lines(note.substring(0, mark), size, false, width).get(0), paper.left, paper.y, width, Align.LEFT, 1.6f);
        }
        paper.text(note.substring(mark), size, false, Align.JUSTIFIED, paper.left + indent, width - indent, 1.6f);
    }

    private void contact() {
        if (letter.contact().isEmpty()) {
            return;
        }
        float size = 9;
        float padding = 7;
        float widest = (float) letter.contact().stream().mapToDouble(l -> width(l, size)).max().orElse(0);
        float inner = Math.min(Math.max(widest, width * 0.3f), width * 0.6f);
        List<Line> lines = letter.contact().stream().flatMap(l -> paper.lines(l, size, false, inner).stream()).toList();
        float height = lines.size() * size * 1.5f + 2 * padding;
        paper.space(STEP);
        paper.need(height);
        float from = paper.right - inner - 2 * padding;
        paper.box(from, paper.y, inner + 2 * padding, height, 1, 0.4f);
        paper.y -= padding;
        for (Line line : lines) {
            paper.line(line, from + padding, paper.y, inner, Align.LEFT, 1.5f);
            paper.y -= size * 1.5f;
        }
        paper.y -= padding;
    }
}
