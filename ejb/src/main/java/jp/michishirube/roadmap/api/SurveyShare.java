package jp.michishirube.roadmap.api;

import jp.michishirube.kernel.Text;

/**
 * How many chose an option.
 *
 * @param count null where no source tells (値なし), which is not zero
 * @param of    how many answered the question; null where no source tells
 */
public record SurveyShare(String value, Text label, Integer count, Integer of) {
    public boolean isKnown() {
        return count != null && of != null && of > 0;
    }

    /** In tenths of a percent, halves up; 0 where it is not known. */
    public int tenths() {
        return isKnown() ? Tenths.of(count, of) : 0;
    }

    /** "94.4"; empty where it is not known. */
    public String percent() {
        return isKnown() ? Tenths.percent(tenths()) : "";
    }
}
