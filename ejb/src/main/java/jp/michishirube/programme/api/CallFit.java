package jp.michishirube.programme.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * How an open call suits an organisation, before anything is filled in.
 *
 * @param summary  one sentence
 * @param findings the reasons, in words
 */
public record CallFit(CallView call, Fit fit, Text summary, List<Finding> findings) {
    public CallFit {
        findings = List.copyOf(findings);
    }

    /** Whether it fits. */
    public enum Fit {
        /** Nothing known stands against it; what is still to be answered stands in the findings. */
        FITS("対象になります", "Fits"),
        /** At least one condition is for a person to check. */
        TO_BE_CHECKED("確認が必要です", "To be checked"),
        /** A condition is not met. */
        DOES_NOT_FIT("対象になりません", "Does not fit"),
        /** The call is only described here; who may apply stands in the findings. */
        DESCRIBED_ONLY("案内のみ", "Described only");

        private final Text label;

        Fit(String ja, String en) {
            this.label = new Text(ja, en);
        }

        public Text label() {
            return label;
        }
    }
}
