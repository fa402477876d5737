package jp.michishirube.reports;

import java.util.regex.Pattern;

/** Text as a spreadsheet's cell can hold it. */
final class SheetText {
    private static final int MOST = 32_767;
    private static final String CUT = "…（セルに収まらないため以下略）";
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {
    }

    /** Without characters that XML forbids (they become U+FFFD); what looks like an escape of the format stays as written. */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> out.appendCodePoint(isXml(c) ? c : 0xFFFD));
        String whole = ESCAPE.matcher(out).replaceAll("_x005F_");
        return whole.length() <= MOST ? whole : whole.substring(0, whole.offsetByCodePoints(0, whole.codePointCount(0, MOST - CUT.length()) - 1)) + CUT;
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** Width of the widest line in half-width characters. */
    static int width(String text) {
        return text.lines().mapToInt(l -> l.codePoints().map(c -> c < 0x1100 || c >= 0xFF61 && c <= 0xFF9F ? 1 : 2).sum()).max().orElse(0);
    }

    /** How many lines it takes in so many half-width characters. */
    static int lines(String text, int width) {
        return Math.max(1, text.lines().mapToInt(l -> Math.max(1, (width(l) + Math.max(1, width - 1) - 1) / Math.max(1, width - 1))).sum());
    }

    /** A name for a sheet: at most 31 characters, none of those that spreadsheets forbid. */
    static String sheetName(String title) {
        String name = of(title).replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "・").replaceAll("^'|'$", "’").strip();
        return name.length() <= 31 ? name : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, 30) - 1)) + "…";
    }

    /** Whether a program might take it for a formula, also after white space or as full-width signs. */
    static boolean looksLikeFormula(String text) {
        String begin = text.stripLeading();
        return !text.isEmpty() && ("\t\r\n".indexOf(text.charAt(0)) >= 0 || !begin.isEmpty() && "=+-@＝＋－＠".indexOf(begin.charAt(0)) >= 0);
    }
}
