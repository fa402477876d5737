package jp.michishirube.reports;

import java.text.Normalizer;
import java.util.stream.IntStream;

/**
 * Text as it is drawn: composed (NFC), without what has no shape of its own (variation selectors, zero-width and direction marks,
 * controls). Ideographs that NFC would exchange for another shape, such as 神 in names, stay as written.
 */
final class Drawn {
    private Drawn() {
    }

    static IntStream characters(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return shaped(text);
        }
        StringBuilder out = new StringBuilder();
        StringBuilder run = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isCompatibilityIdeograph(c)) {
                out.append(Normalizer.normalize(run, Normalizer.Form.NFC)).appendCodePoint(c);
                run.setLength(0);
            } else {
                run.appendCodePoint(c);
            }
        });
        return shaped(out.append(Normalizer.normalize(run, Normalizer.Form.NFC)).toString());
    }

    private static IntStream shaped(String text) {
        return text.replace("\r\n", "\n").codePoints().map(Drawn::line).filter(Drawn::hasShape).map(Drawn::radical);
    }

    private static boolean isCompatibilityIdeograph(int c) {
        return c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }

    private static int line(int c) {
        return c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029 ? '\n' : c == '\t' ? ' ' : c;
    }

    private static boolean hasShape(int c) {
        int type = Character.getType(c);
        return c == '\n' || type != Character.FORMAT && type != Character.CONTROL && !(c >= 0xFE00 && c <= 0xFE0F)
                && !(c >= 0xE0100 && c <= 0xE01EF) && !(c >= 0x180B && c <= 0x180F) && c != 0x034F;
    }

    /** A radical looks like its ideograph; fonts share one glyph for both, and copying from the paper must give the ideograph. */
    private static int radical(int c) {
        return c >= 0x2E80 && c <= 0x2FDF ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePointAt(0) : c;
    }
}
