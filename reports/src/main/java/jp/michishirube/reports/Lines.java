package jp.michishirube.reports;

import java.util.ArrayList;
import java.util.List;
import jp.michishirube.reports.Fonts.Face;
import jp.michishirube.reports.Fonts.Glyph;

/**
 * Breaks text into lines of a width by the Japanese rules (禁則): no line begins with a closing mark or a small kana, none ends with an
 * opening bracket; a word or a figure with its unit stays whole unless it is longer than a line.
 */
final class Lines {
    private static final String NEVER_FIRST = "、。，．・：；？！ヽヾゝゞ々〻ー－）〕］｝〉》」』】〙〗〟’”°′″‐ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
            + "､｡･ｧｨｩｪｫｬｭｮｯｰﾞﾟ｣,.:;?!)]}%％‰℃";
    private static final String NEVER_LAST = "（〔［｛〈《「『【〘〖〝‘“｢([{¥￥№＃";
    private static final String INSEPARABLE = "―…‥─";
    private static final String UNITS = "円件年月日号条項回期人社千万億度倍";

    /** Width in points at the type size. */
    record Line(List<Glyph> glyphs, float size, float width, boolean endsParagraph) {
    }

    private Lines() {
    }

    /** At least one line; every glyph of the text stands in one of them, except blanks at the end of a broken line. */
    static List<Line> of(String text, float size, boolean bold, float width) {
        return of(text, size, bold ? Face.BOLD : Face.REGULAR, width);
    }

    /** The same in another face. */
    static List<Line> of(String text, float size, Face face, float width) {
        List<Line> lines = new ArrayList<>();
        List<Glyph> paragraph = new ArrayList<>();
        for (int c : Drawn.characters(text).toArray()) {
            if (c == '\n') {
                split(paragraph, size, width, lines);
                paragraph = new ArrayList<>();
            } else {
                paragraph.add(Fonts.glyph(c, face));
            }
        }
        split(paragraph, size, width, lines);
        return lines;
    }

    /** The width of the widest line when nothing is broken. */
    static float width(String text, float size, boolean bold) {
        float widest = 0;
        for (Line line : of(text, size, bold, Float.MAX_VALUE)) {
            widest = Math.max(widest, line.width());
        }
        return widest;
    }

    private static void split(List<Glyph> paragraph, float size, float width, List<Line> lines) {
        int from = 0;
        do {
            int to = end(paragraph, from, (width + 0.01f) * 1000 / size);
            int shown = to;
            while (to < paragraph.size() && shown > from + 1 && paragraph.get(shown - 1).character() == ' ') {
                shown--;
            }
            lines.add(line(paragraph.subList(from, shown), size, to == paragraph.size()));
            from = to;
        } while (from < paragraph.size());
    }

    private static Line line(List<Glyph> glyphs, float size, boolean last) {
        long width = glyphs.stream().mapToLong(Glyph::width).sum();
        return new Line(List.copyOf(glyphs), size, width * size / 1000, last);
    }

    private static int end(List<Glyph> glyphs, int from, double limit) {
        long width = 0;
        int fits = from;
        while (fits < glyphs.size() && (width + glyphs.get(fits).width() <= limit || glyphs.get(fits).character() == ' ')) {
            width += glyphs.get(fits++).width();
        }
        if (fits == glyphs.size()) {
            return fits;
        }
        for (int at = fits; at > from; at--) {
            if (mayBreak(glyphs.get(at - 1).character(), glyphs.get(at).character())) {
                return at;
            }
        }
        return Math.max(fits, from + 1);
    }

    static boolean mayBreak(int before, int after) {
        if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (before == ' ') {
            return true;
        }
        if (before == after && INSEPARABLE.indexOf(after) >= 0 || isDigit(before) && UNITS.indexOf(after) >= 0) {
            return false;
        }
        return !isWord(before) || !isWord(after) || (before == '-' || before == '/') && Character.isLetter(after);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static boolean isWord(int c) {
        return c > ' ' && c < 0x2000 || c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }
}
