package jp.michishirube.programme.api;

import java.util.Locale;
import jp.michishirube.kernel.Text;

/** How far a budget has come, as its label in the source says it. */
public enum BudgetStage {
    /** Asked for by the Ministry in summer. */
    REQUEST("要求", "Requested"),
    /** The government's proposal to the Diet; also where a source says 予定. */
    PROPOSAL("予算案", "Proposed"),
    /** The budget of the year as it was passed. */
    INITIAL("当初", "Initial budget"),
    /** A supplementary budget, passed or proposed. */
    SUPPLEMENTARY("補正", "Supplementary budget"),
    /** Money moved within the year, such as AMEDの調整費. */
    ADJUSTED("調整費", "Adjustment funds"),
    /** The source names the year alone. */
    UNSTATED("段階の記載なし", "Stage not told");

    private static final long OKU = 100_000_000;
    private static final long MILLION = 1_000_000;
    private final Text label;

    BudgetStage(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }

    /** By the words of a label, such as 「H28第2次補正」, 「H30当初案」, 「H30予定」, 「H29」. A proposed supplementary budget is a supplementary one. */
    public static BudgetStage of(String budgetLabel) {
        if (budgetLabel.contains("補正")) {
            return SUPPLEMENTARY;
        }
        if (budgetLabel.contains("要求")) {
            return REQUEST;
        }
        if (budgetLabel.contains("調整費")) {
            return ADJUSTED;
        }
        if (budgetLabel.contains("案") || budgetLabel.contains("予定")) {
            return PROPOSAL;
        }
        return budgetLabel.contains("当初") ? INITIAL : UNSTATED;
    }

    /** "2.2億円", exact: no digit is rounded away. */
    static String oku(long yen) {
        String rest = String.format(Locale.ROOT, "%08d", yen % OKU).replaceFirst("0+$", "");
        return String.format(Locale.ROOT, "%,d", yen / OKU) + (rest.isEmpty() ? "" : "." + rest) + "億円";
    }

    static String million(long yen) {
        String rest = String.format(Locale.ROOT, "%06d", yen % MILLION).replaceFirst("0+$", "");
        return String.format(Locale.ROOT, "%,d", yen / MILLION) + (rest.isEmpty() ? "" : "." + rest) + " million yen";
    }
}
