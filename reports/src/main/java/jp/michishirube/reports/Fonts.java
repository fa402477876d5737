package jp.michishirube.reports;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The embedded Japanese fonts, each kept once in the JVM. OpenPDF drops in silence what a font lacks, so every character is looked up:
 * the main font, then the second one, then 〓 in its place. Before a missing character of the Mincho comes the main font.
 */
final class Fonts {
    static final String NAMES = "NotoSansJP|BIZUDGothic|ZenOldMincho";
    private static final int GETA = '〓';

    /** What a text is written in. */
    enum Face { REGULAR, BOLD, MINCHO }

    private Fonts() {
    }

    private static final class Regular {
        static final BaseFont FONT = load("NotoSansJP-Regular.ttf");
    }

    private static final class Bold {
        static final BaseFont FONT = load("NotoSansJP-Bold.ttf");
    }

    private static final class Mincho {
        static final BaseFont FONT = load("ZenOldMincho-Regular.ttf");
    }

    private static final class Second {
        static final BaseFont FONT = load("BIZUDGothic-Regular.ttf");
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

    /**
     * A character as it is drawn.
     *
     * @param emboldened whether the font has no bold cut and is thickened instead
     * @param width      in thousandths of the type size
     */
    record Glyph(int character, BaseFont font, boolean emboldened, int width) {
        private Glyph(int character, BaseFont font, boolean emboldened) {
            this(character, font, emboldened, font.getWidth(character));
        }

        boolean sameRun(Glyph other) {
            return font == other.font && emboldened == other.emboldened;
        }
    }

    /** Of the basic plane, as each was first asked for: all of them are a few megabytes. */
    private static final Glyph[][] KNOWN = new Glyph[Face.values().length][];

    static Glyph glyph(int character, boolean bold) {
        return glyph(character, bold ? Face.BOLD : Face.REGULAR);
    }

    static Glyph glyph(int character, Face face) {
        Glyph[] known = KNOWN[face.ordinal()];
        if (known == null) {
            known = new Glyph[0x10000];
            KNOWN[face.ordinal()] = known;
        }
        if (character >= known.length) {
            return found(character, face);
        }
        Glyph glyph = known[character];
        if (glyph == null) {
            glyph = found(character, face);
            known[character] = glyph;
        }
        return glyph;
    }

    private static Glyph found(int character, Face face) {
        BaseFont first = switch (face) {
            case REGULAR -> Regular.FONT;
            case BOLD -> Bold.FONT;
            case MINCHO -> Mincho.FONT;
        };
        if (first.charExists(character)) {
            return new Glyph(character, first, false);
        } else if (face == Face.MINCHO) {
            return glyph(character, Face.REGULAR);
        }
        return Second.FONT.charExists(character) ? new Glyph(character, Second.FONT, face == Face.BOLD) : new Glyph(GETA, first, false);
    }
}
