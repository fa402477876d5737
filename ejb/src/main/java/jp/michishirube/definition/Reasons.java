package jp.michishirube.definition;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.michishirube.kernel.Text;

/**
 * Why a definition is refused, in words. Every room keeps its own reasons, in Japanese and English, in its bundle "reasons": the key
 * "form.no-options" stands as "no-options" in that of the room form.
 */
final class Reasons {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final ResourceBundle.Control AS_ASKED = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Reasons() {
    }

    /** @param values stand where the words say {0}, {1} … */
    static Text text(String key, Object... values) {
        return new Text(words(key, Locale.ROOT, values), words(key, Locale.ENGLISH, values));
    }

    private static String words(String key, Locale locale, Object... values) {
        int dot = key.indexOf('.');
        String words = ResourceBundle.getBundle("jp.michishirube." + key.substring(0, dot) + ".reasons", locale, Reasons.class.getClassLoader(), AS_ASKED)
                .getString(key.substring(dot + 1));
        return PLACE.matcher(words).replaceAll(place -> java.util.regex.Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(MatchResult place, Object... values) {
        return String.valueOf(values[Integer.parseInt(place.group(1))]);
    }
}
