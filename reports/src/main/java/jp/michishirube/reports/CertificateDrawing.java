package jp.michishirube.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.michishirube.reports.Fonts.Face;
import jp.michishirube.reports.Lines.Line;
import jp.michishirube.reports.Paper.Align;

/** The shape of a certificate: every block is set in Mincho, all together as large as the frame holds, and what is left over becomes white. */
final class CertificateDrawing {
    /** From the paper's edge to the frame's outer and inner line. */
    private static final float OUTER = 9.5f * Paper.MM;
    private static final float INNER = 11.6f * Paper.MM;
    private static final float LEADING = 1.65f;
    private static final float SEAL = 25 * Paper.MM;
    private static final float LARGEST = 1.12f;
    private static final float STEP = 0.97f;
    /** By so much words are set smaller where that spares a line of a few characters. */
    private static final float SMALLER = 0.86f;
    private static final int A_FEW = 6;
    /** As much of the height the blocks may take; the rest is the white between them. */
    private static final float FILLED = 0.86f;
    /** The share of the white under the last block. */
    private static final float BELOW = 0.3f;
    /** More recipients than this stand in two columns, and more than that in three. */
    private static final int ONE_COLUMN = 5;
    private static final int TWO_COLUMNS = 20;

    private final Certificate certificate;
    private final Paper paper;
    private final float width;

    private CertificateDrawing(Certificate certificate, Paper paper) {
        this.certificate = certificate;
        this.paper = paper;
        this.width = paper.right - paper.left;
    }

    /** A line in its place; the height is measured from the block's upper edge. */
    private record Placed(Line line, float from, float down, float width, Align align, boolean apart) {
    }

    /**
     * Lines that belong together.
     *
     * @param before the share of the white that stands above it
     */
    private record Block(List<Placed> lines, float height, float before) {
    }

    static void draw(Certificate certificate, Paper paper) {
        new CertificateDrawing(certificate, paper).draw();
    }

    private void draw() {
        frame();
        number();
        float room = paper.top - paper.bottom;
        float scale = LARGEST;
        List<Block> blocks = blocks(scale);
        while (height(blocks) > room * FILLED) {
            scale *= STEP;
            blocks = blocks(scale);
        }
        float shares = (float) blocks.stream().mapToDouble(Block::before).sum() + BELOW;
        float share = (room - height(blocks)) / shares;
        float y = paper.top;
        for (Block block : blocks) {
            y -= share * block.before();
            for (Placed p : block.lines()) {
                if (p.apart()) {
                    paper.spread(p.line(), p.from(), y - p.down(), p.width(), LEADING);
                } else {
                    paper.line(p.line(), p.from(), y - p.down(), p.width(), p.align(), LEADING);
                }
            }
            y -= block.height();
        }
    }

    private void frame() {
        paper.frame(OUTER, 1.8f);
        paper.frame(INNER, 0.5f);
    }

    private void number() {
        float most = width * 0.28f;
        float size = Math.min(10, 10 * most / Math.max(1, width(certificate.number(), 10)));
        if (!certificate.number().isEmpty()) {
            paper.line(Lines.of(certificate.number(), size, Face.MINCHO, most).get(0), paper.right - most, paper.top + 9 * Paper.MM, most, Align.RIGHT, LEADING);
        }
    }

    private static float height(List<Block> blocks) {
        return (float) blocks.stream().mapToDouble(Block::height).sum();
    }

    private List<Block> blocks(float scale) {
        Stream<Block> blocks = Stream.of(spaced(certificate.heading(), 48 * Math.min(0.5f + scale / 2, 2 * scale), 0.2f), spaced(certificate.prize(), 25 * scale, 1.1f), work(scale),
                recipients(22 * scale), words(18.5f * scale), date(15 * scale), sender(scale));
        return blocks.filter(b -> !b.lines().isEmpty()).toList();
    }

    /** In the middle; a few characters are set the wider apart the fewer they are. */
    private Block spaced(String text, float size, float before) {
        List<Placed> placed = new ArrayList<>();
        List<Line> lines = lines(text, size, width);
        for (Line line : lines) {
            int gaps = line.glyphs().size() - 1;
            float wide = line.width() + gaps * size * (gaps < 3 ? 0.9f : gaps < 6 ? 0.45f : gaps < 10 ? 0.15f : 0);
            boolean apart = lines.size() == 1 && wide > line.width() && wide <= width;
            placed.add(apart ? new Placed(line, paper.left + (width - wide) / 2, placed.size() * size * LEADING, wide, Align.JUSTIFIED, true)
                    : new Placed(line, paper.left, placed.size() * size * LEADING, width, Align.CENTER, false));
        }
        return new Block(placed, placed.size() * size * LEADING, before);
    }

    private Block work(float scale) {
        if (certificate.work().isEmpty()) {
            return new Block(List.of(), 0, 0);
        }
        String text = "「" + certificate.work() + "」";
        float most = width * 0.88f;
        float size = 17 * scale;
        size *= lines(text, size, most).size() > 2 ? 0.85f : 1;
        return column(text, size, balanced(text, size, most), Align.CENTER, 0.7f);
    }

    /** A block in the middle of the page, its lines aligned within it. */
    private Block column(String text, float size, float columnWidth, Align align, float before) {
        List<Placed> placed = new ArrayList<>();
        for (Line line : lines(text, size, columnWidth)) {
            placed.add(new Placed(line, paper.left + (width - columnWidth) / 2, placed.size() * size * LEADING, columnWidth, align, false));
        }
        return new Block(placed, placed.size() * size * LEADING, before);
    }

    /** Right of the middle, so that 殿 stands under 殿. */
    private Block recipients(float size) {
        int count = certificate.recipients().size();
        int columns = count > TWO_COLUMNS ? 3 : count > ONE_COLUMN ? 2 : 1;
        float columnSize = columns > 1 ? size * 0.8f : size;
        float widest = certificate.recipients().stream().map(r -> width(r, columnSize)).max(Float::compare).orElse(0f) + 2 * columnSize;
        float columnWidth = Math.min(widest, width * 0.86f / columns);
        float step = columnSize * 1.5f;
        List<Placed> placed = new ArrayList<>();
        float down = 0;
        for (int i = 0; i < count; i += columns) {
            int deepest = 0;
            for (int column = 0; column < columns && i + column < count; column++) {
                List<Line> lines = lines(certificate.recipients().get(i + column), columnSize, columnWidth);
                float from = paper.right - width * 0.06f - (columns - column) * columnWidth;
                for (int k = 0; k < lines.size(); k++) {
                    placed.add(new Placed(lines.get(k), from, down + k * step, columnWidth, Align.RIGHT, false));
                }
                deepest = Math.max(deepest, lines.size());
            }
            down += deepest * step;
        }
        return new Block(placed, down, 0.9f);
    }

    private Block words(float size) {
        String text = certificate.paragraphs().stream().map(p -> "　" + p).reduce((a, b) -> a + "\n" + b).orElse("");
        if (text.isEmpty()) {
            return new Block(List.of(), 0, 0);
        }
        float fitting = size;
        while (fitting > size * SMALLER && leavesAFew(lines(text, fitting, balanced(text, fitting, width * 0.88f)))) {
            fitting *= STEP;
        }
        fitting = fitting > size * SMALLER ? fitting : size;
        return column(text, fitting, balanced(text, fitting, width * 0.88f), Align.JUSTIFIED, 1.1f);
    }

    /** Whether a paragraph of several lines ends with one of a few characters. */
    private static boolean leavesAFew(List<Line> lines) {
        return IntStream.range(1, lines.size()).anyMatch(i -> lines.get(i).endsParagraph() && !lines.get(i - 1).endsParagraph() && lines.get(i).glyphs().size() < A_FEW);
    }

    private Block date(float size) {
        List<Placed> placed = new ArrayList<>();
        if (!certificate.date().isEmpty()) {
            for (Line line : lines(certificate.date(), size, width * 0.6f)) {
                placed.add(new Placed(line, paper.left + width * 0.06f + size, placed.size() * size * LEADING, width * 0.6f, Align.LEFT, false));
            }
        }
        return new Block(placed, placed.size() * size * LEADING, 1);
    }

    /** The last line, which is the name, is larger and leaves room for the seal on its right. */
    private Block sender(float scale) {
        float most = width * 0.7f;
        float right = paper.right - width * 0.04f - SEAL;
        List<Placed> placed = new ArrayList<>();
        float down = 0;
        for (int i = 0; i < certificate.sender().size(); i++) {
            float size = i == certificate.sender().size() - 1 ? 20 * scale : 16 * scale;
            for (Line line : lines(certificate.sender().get(i), size, most)) {
                placed.add(new Placed(line, right - most, down, most, Align.RIGHT, false));
                down += size * LEADING;
            }
        }
        return new Block(placed, down, 0.1f);
    }

    private static List<Line> lines(String text, float size, float width) {
        return text.isEmpty() ? List.of() : Lines.of(text, size, Face.MINCHO, width);
    }

    private static float width(String text, float size) {
        return (float) Lines.of(text, size, Face.MINCHO, Float.MAX_VALUE).stream().mapToDouble(Line::width).max().orElse(0);
    }

    /** The narrowest width that takes no more lines than the widest one, so that no line is left with a character or two. */
    private static float balanced(String text, float size, float most) {
        int lines = Lines.of(text, size, Face.MINCHO, most).size();
        float width = most;
        while (width - size > size && Lines.of(text, size, Face.MINCHO, width - size).size() == lines) {
            width -= size;
        }
        return width;
    }
}
