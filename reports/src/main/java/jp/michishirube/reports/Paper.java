package jp.michishirube.reports;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.reports.Fonts.Glyph;
import jp.michishirube.reports.Lines.Line;

/** The pages being drawn on, from the top down; all lengths in points. */
final class Paper {
    static final float MM = 72 / 25.4f;
    private static final float ASCENT = 0.88f;
    private static final float FOOT = 8;
    /** A shorter text is drawn again sooner than pointed at. */
    private static final int WORTH_KEEPING = 12;
    /** Justified text is spread by at most this part of the type size between two characters. */
    private static final float MOST_SPREAD = 0.25f;

    enum Align { LEFT, CENTER, RIGHT, JUSTIFIED }

    final float left;
    final float right;
    final float top;
    final float bottom;
    /** The top of the free space. */
    float y;
    private final Document document;
    private final PdfWriter writer;
    private final PdfContentByte content;
    private final List<PdfTemplate> feet = new ArrayList<>();
    private String mark = "";
    /** Whether many letters of much the same words follow each other. */
    private final boolean repeating;
    private final Map<Block, List<Line>> broken = new HashMap<>();
    private final Set<Block> once = new HashSet<>();
    private final Map<Block, PdfTemplate> blocks = new HashMap<>();
    private boolean begun;
    /** Whether the page belongs to a document that has not ended. */
    private boolean open;

    Paper(Document document, PdfWriter writer, float side, float above, float below, boolean repeating) {
        this.repeating = repeating;
        this.document = document;
        this.writer = writer;
        this.content = writer.getDirectContent();
        this.left = side;
        this.right = document.getPageSize().getWidth() - side;
        this.top = document.getPageSize().getHeight() - above;
        this.bottom = below;
        this.y = top;
    }

    /** Begins a document on a new page; the mark stands at the top of each of its pages, the name in the list of contents. */
    void begin(String name, String markOfPages) {
        mark = markOfPages;
        newPage();
        new PdfOutline(content.getRootOutline(), new PdfDestination(PdfDestination.FITH, document.getPageSize().getHeight()), name);
    }

    void newPage() {
        if (begun) {
            if (open) {
                leave();
            }
            document.newPage();
        }
        begun = true;
        open = true;
        writer.setPageEmpty(false);
        y = top;
        if (!mark.isEmpty()) {
            drawMark();
        }
    }

    /** The foot comes last, so that a page is also read aloud in order. */
    private void leave() {
        PdfTemplate foot = content.createTemplate(right - left, FOOT * 3);
        feet.add(foot);
        content.addTemplate(foot, left, bottom - FOOT * 4.5f);
    }

    private void drawMark() {
        float size = 9;
        Line line = Lines.of(mark, size, true, right - left - 20).get(0);
        float middle = (left + right) / 2;
        float above = top + 11 * MM;
        box(middle - line.width() / 2 - 10, above, line.width() + 20, size * 1.8f, 1, 0.6f);
        write(content, line, middle - line.width() / 2, above - size * 0.4f - size * ASCENT, 0);
    }

    /** Ends the document: its pages get their numbers, a single one only if wanted, and the words at the left of the foot. */
    void end(boolean numberSingle, String words) {
        if (numberSingle || !feet.isEmpty()) {
            leave();
        }
        open = false;
        for (int i = 0; i < feet.size(); i++) {
            PdfTemplate foot = feet.get(i);
            Line number = Lines.of((i + 1) + " / " + feet.size(), FOOT, false, Float.MAX_VALUE).get(0);
            write(foot, number, (right - left - number.width()) / 2, FOOT, 0);
            if (!words.isEmpty()) {
                write(foot, Lines.of(words, FOOT - 1, false, (right - left) * 0.42f).get(0), 0, FOOT, 0);
            }
        }
        feet.clear();
    }

    boolean fits(float height) {
        return y - height >= bottom - 0.01f;
    }

    /** Turns the page unless so much fits. */
    void need(float height) {
        if (!fits(height) && y < top) {
            newPage();
        }
    }

    void space(float height) {
        y = Math.max(bottom, y - height);
    }

    /** Text from here down, over as many pages as it takes. */
    void text(String text, float size, boolean bold, Align align, float from, float width, float leading) {
        List<Line> lines = lines(text, size, bold, width);
        Block block = new Block(text, size, bold, align, width, leading);
        if (repeating && text.length() >= WORTH_KEEPING && fits(lines.size() * size * leading) && !once.add(block)) {
            PdfTemplate kept = blocks.computeIfAbsent(block, b -> template(b, lines));
            content.addTemplate(kept, from, y - kept.getHeight());
            y -= kept.getHeight();
            return;
        }
        for (Line line : lines) {
            need(size * leading);
            line(line, from, y, width, align, leading);
            y -= size * leading;
        }
    }

    /** How high the text stands. */
    float height(String text, float size, float width, float leading) {
        return lines(text, size, false, width).size() * size * leading;
    }

    /** As {@link Lines#of}, broken once for all letters of the file. */
    List<Line> lines(String text, float size, boolean bold, float width) {
        return repeating ? broken.computeIfAbsent(new Block(text, size, bold, Align.LEFT, width, 0), b -> Lines.of(text, size, bold, width)) : Lines.of(text, size, bold, width);
    }

    /** Text that may stand in several letters of the file: drawn the first time, kept the second time, and only pointed at from then on. */
    private record Block(String text, float size, boolean bold, Align align, float width, float leading) {
    }

    private PdfTemplate template(Block block, List<Line> lines) {
        float step = block.size() * block.leading();
        PdfTemplate template = content.createTemplate(block.width() + block.size(), lines.size() * step);
        float upper = template.getHeight();
        for (Line line : lines) {
            line(template, line, 0, upper, block.width(), block.align(), block.leading());
            upper -= step;
        }
        return template;
    }

    /** One line in a box whose upper edge is given. */
    void line(Line line, float from, float upper, float width, Align align, float leading) {
        line(content, line, from, upper, width, align, leading);
    }

    private static void line(PdfContentByte to, Line line, float from, float upper, float width, Align align, float leading) {
        float baseline = upper - line.size() * (leading - 1) / 2 - line.size() * ASCENT;
        float slack = width - line.width();
        if (align == Align.JUSTIFIED && !line.endsParagraph()) {
            float spread = slack / Math.max(1, line.glyphs().size() - 1);
            write(to, line, from, baseline, spread <= line.size() * MOST_SPREAD ? Math.max(0, spread) : 0);
        } else {
            write(to, line, align == Align.RIGHT ? from + slack : align == Align.CENTER ? from + slack / 2 : from, baseline, 0);
        }
    }

    /** A line spread over exactly this width. */
    void spread(Line line, float from, float upper, float width, float leading) {
        write(content, line, from, upper - line.size() * (leading - 1) / 2 - line.size() * ASCENT,
                (width - line.width()) / Math.max(1, line.glyphs().size() - 1));
    }

    /** A rectangle hanging from its upper edge, filled with a grey from 0 (black) to 1 (nothing), with a border. */
    void box(float from, float upper, float width, float height, float grey, float border) {
        if (grey < 1) {
            content.setGrayFill(grey);
            content.rectangle(from, upper - height, width, height);
            content.fill();
            content.setGrayFill(0);
        }
        content.setGrayStroke(0.25f);
        content.setLineWidth(border);
        content.rectangle(from, upper - height, width, height);
        content.stroke();
    }

    /** A rectangle in dull gold around the page, everywhere as far from its edge. */
    void frame(float inset, float border) {
        content.setRGBColorStroke(148, 116, 52);
        content.setLineWidth(border);
        content.rectangle(inset, inset, document.getPageSize().getWidth() - 2 * inset, document.getPageSize().getHeight() - 2 * inset);
        content.stroke();
        content.setGrayStroke(0);
    }

    private static void write(PdfContentByte to, Line line, float x, float baseline, float spread) {
        List<Glyph> glyphs = line.glyphs();
        float at = x;
        for (int from = 0; from < glyphs.size(); ) {
            Glyph first = glyphs.get(from);
            StringBuilder run = new StringBuilder();
            float width = 0;
            int i = from;
            while (i < glyphs.size() && glyphs.get(i).sameRun(first)) {
                run.appendCodePoint(glyphs.get(i).character());
                width += glyphs.get(i++).width() * line.size() / 1000 + spread;
            }
            run(to, first.font(), first.emboldened(), line.size(), run.toString(), at, baseline, spread);
            at += width;
            from = i;
        }
    }

    private static void run(PdfContentByte to, BaseFont font, boolean emboldened, float size, String text, float x, float y, float spread) {
        to.beginText();
        to.setFontAndSize(font, size);
        to.setCharacterSpacing(spread);
        if (emboldened) {
            to.setGrayStroke(0);
            to.setLineWidth(size / 28);
            to.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
        }
        to.setTextMatrix(x, y);
        to.showText(text);
        if (emboldened) {
            to.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
        }
        to.setCharacterSpacing(0);
        to.endText();
    }
}
