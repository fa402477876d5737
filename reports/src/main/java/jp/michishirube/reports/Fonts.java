package jp.michishirube.reports;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/**
 * The embedded Japanese fonts. OpenPDF drops in silence what a font lacks, so every character is looked up: the main font, then the
 * second one, then 〓. Kept once in the JVM.
 */
final class Fonts {
    private static final BaseFont REGULAR = load("NotoSansJP-Regular.ttf");
    private static final BaseFont BOLD = load("NotoSansJP-Bold.ttf");
    private static final BaseFont SECOND = load("BIZUDGothic-Regular.ttf");
    private static final int GETA = '〓';

    private Fonts() {
    }

    private static BaseFont load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** For what OpenPDF draws by itself, such as the space before a paragraph. */
    static Font plain(float size) {
        return new Font(REGULAR, size);
    }

    static Phrase phrase(String text, float size, boolean bold) {
        BaseFont first = bold ? BOLD : REGULAR;
        Phrase phrase = new Phrase();
        phrase.setLeading(size * 1.55f);
        StringBuilder run = new StringBuilder();
        BaseFont using = first;
        for (int c : drawable(text).toArray()) {
            BaseFont font = c == '\n' || first.charExists(c) ? first : SECOND.charExists(c) ? SECOND : null;
            int drawn = font == null ? GETA : c;
            BaseFont wanted = font == null ? first : font;
            if (wanted != using && run.length() > 0) {
                phrase.add(new Chunk(run.toString(), new Font(using, size)));
                run.setLength(0);
            }
            using = wanted;
            run.appendCodePoint(drawn);
        }
        phrase.add(new Chunk(run.toString(), new Font(using, size)));
        return phrase;
    }

    /** NFC, without what has no shape of its own: variation selectors, zero-width and direction marks, controls. */
    private static java.util.stream.IntStream drawable(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\t', ' '), Normalizer.Form.NFC).codePoints()
                .filter(c -> c == '\n' || Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL
                        && !(c >= 0xFE00 && c <= 0xFE0F) && !(c >= 0xE0100 && c <= 0xE01EF));
    }
}
