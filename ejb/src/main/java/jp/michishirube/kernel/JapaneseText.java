package jp.michishirube.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Japanese text as people type it and as machines look for it. What was written is kept; only search keys are folded. */
public final class JapaneseText {
    private static final Pattern UNCARRIED = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private JapaneseText() {
    }

    /** Full-width digits, letters and signs to half-width (NFKC); for codes and numbers, not for names. */
    public static String halfWidth(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
    }

    /**
     * The text without what no page and no database can carry: control characters other than tab and line ends (a NUL is
     * refused by PostgreSQL), and halves of surrogate pairs. Everything that a person can type stays as it is; null becomes empty.
     */
    public static String carried(String text) {
        return text == null ? "" : UNCARRIED.matcher(text).replaceAll("");
    }

    /**
     * The key under which a name is searched and compared: width, case, spaces, kana kind, dashes and variant characters
     * folded (湯澤市 = 湯沢市, 龍ヶ崎 = 竜ケ崎). For machines only; never shown.
     */
    public static String searchKey(String text) {
        String folded = SearchFolding.fold(halfWidth(carried(text)));
        String bare = folded.replaceAll("[\\s\\u3000]+", "").toLowerCase(Locale.ROOT);
        return halfWidth(bare); // marks that met when a space between them went
    }
}
