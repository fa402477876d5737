package jp.michishirube.kernel;

import java.util.Locale;

/** The same words in Japanese and English; both are always there. */
public record Text(String ja, String en) {
    public Text {
        if (ja == null || ja.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("a text needs ja and en: " + ja + " / " + en);
        }
    }

    /** English for an English locale, Japanese for every other. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : ja;
    }

    @Override
    public String toString() {
        return ja;
    }
}
