package jp.michishirube.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.michishirube.reports.Grid.Box;
import jp.michishirube.reports.Paper.Align;

/** The shape of a filled form or a receipt. */
final class FormDrawing {
    private static final float LABEL = 0.95f;
    private static final float SIZE = 9.5f;
    private static final float OPENING = 10.5f;
    private static final float PADDING = 4.5f;

    private final Form form;
    private final Paper paper;
    private final float width;

    private FormDrawing(Form form, Paper paper) {
        this.form = form;
        this.paper = paper;
        this.width = paper.right - paper.left;
    }

    static void draw(Form form, Paper paper) {
        new FormDrawing(form, paper).draw();
    }

    private void draw() {
        form.opening().ifPresent(this::address);
        paper.text(form.title(), 17, true, Align.CENTER, paper.left, width, 1.5f);
        paper.space(10);
        form.opening().ifPresent(o -> {
            paper.text("　" + o.words(), OPENING, false, Align.JUSTIFIED, paper.left, width, 1.6f);
            paper.space(8);
        });
        rows(form.head(), 11);
        for (Form.Section section : form.sections()) {
            heading(section.title());
            rows(section.rows(), SIZE);
        }
        if (!form.attachments().isEmpty()) {
            heading("添付書類");
            attachments();
        }
        if (!form.calculation().isEmpty()) {
            heading("金額の計算");
            calculation();
        }
        if (!form.footer().isEmpty()) {
            paper.space(10);
            paper.text(form.footer(), 8, false, Align.LEFT, paper.left, width, 1.6f);
        }
    }

    private void address(Form.Opening o) {
        Stream.of(o.number(), o.date()).filter(t -> !t.isEmpty()).forEach(t -> paper.text(t, OPENING, false, Align.RIGHT, paper.left, width, 1.6f));
        paper.space(OPENING);
        paper.text(o.addressee(), OPENING, false, Align.LEFT, paper.left + OPENING, width * 0.75f, 1.6f);
        paper.space(OPENING);
        o.sender().forEach(line -> paper.text(line, OPENING, false, Align.RIGHT, paper.left + width * 0.3f, width * 0.7f - OPENING, 1.6f));
        paper.space(OPENING * 1.5f);
    }

    /** Never alone at the foot of a page. */
    private void heading(String text) {
        paper.space(11);
        paper.need(60);
        paper.text(text, 11, true, Align.LEFT, paper.left, width, 1.5f);
        paper.space(3);
    }

    private Grid grid(Runnable head, float... widths) {
        return new Grid(paper, Grid.edges(paper.left, paper.right, widths), PADDING, false, head);
    }

    private void rows(List<Item> items, float size) {
        Grid grid = grid(() -> { }, 28, 72);
        for (Item item : items) {
            grid.row(List.of(new Box(item.label(), size, true, Align.LEFT, LABEL), new Box(item.value(), size, false, Align.LEFT, 1)));
        }
    }

    private void attachments() {
        Runnable[] head = new Runnable[1];
        Grid grid = grid(() -> head[0].run(), 19, 29, 15, 37);
        head[0] = () -> grid.row(heads("書類", "ファイル名", "バイト数", "SHA-256"));
        head[0].run();
        for (Form.Attachment a : form.attachments()) {
            grid.row(List.of(new Box(a.label(), 9, false, Align.LEFT, 1), new Box(a.fileName(), 9, false, Align.LEFT, 1),
                    new Box(String.format(Locale.ROOT, "%,d", a.bytes()), 9, false, Align.RIGHT, 1), new Box(a.sha256(), 8, false, Align.LEFT, 1)));
        }
    }

    private void calculation() {
        Runnable[] head = new Runnable[1];
        Grid grid = grid(() -> head[0].run(), 36, 20, 44);
        head[0] = () -> grid.row(heads("項目", "金額", "計算・根拠"));
        head[0].run();
        for (Form.Line line : form.calculation()) {
            boolean top = line.indent() == 0;
            float indent = Math.min(line.indent(), 6) * 9f;
            grid.row(List.of(new Box(line.label(), 9, top, Align.LEFT, 1, indent), new Box(line.amount(), 9, top, Align.RIGHT, 1),
                    new Box(line.basis(), 8.5f, false, Align.LEFT, 1)));
        }
    }

    private static List<Box> heads(String... texts) {
        return java.util.Arrays.stream(texts).map(t -> new Box(t, 9, true, Align.CENTER, LABEL)).toList();
    }
}
