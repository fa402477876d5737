package jp.michishirube.programme.rule;

import java.time.LocalDate;
import java.util.Locale;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;

/**
 * One designation of a local government as disadvantaged area (条件不利地域).
 *
 * @param category such as 過疎地域
 * @param asOf     the day for which the list speaks
 */
public record Designation(String category, Scope scope, LocalDate asOf) {

    /** How much of the body is designated. */
    public enum Scope {
        WHOLE("全部", "whole"),
        /** みなし: counts as the whole. */
        DEEMED_WHOLE("みなし全部", "deemed whole"),
        PART("一部", "part"),
        /** 経過措置 after leaving a list. */
        TRANSITIONAL("経過措置", "transitional");

        private final Text label;

        Scope(String ja, String en) {
            this.label = new Text(ja, en);
        }

        /** @throws IllegalArgumentException for a word that the register does not use */
        public static Scope ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the body as a whole counts as disadvantaged by it. */
    public boolean coversWhole() {
        return scope == Scope.WHOLE || scope == Scope.DEEMED_WHOLE;
    }

    Text said() {
        return new Text(category + "（" + scope.label.ja() + "、" + Wareki.date(asOf) + "現在）",
                category + " (" + scope.label.en() + ", as of " + asOf + ")");
    }
}
