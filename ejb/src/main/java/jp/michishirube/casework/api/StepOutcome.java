package jp.michishirube.casework.api;

import java.util.Optional;
import jp.michishirube.kernel.Text;

/** What came of a step of an approval route. */
public enum StepOutcome {
    APPROVED("approve", "決裁", "Approved"),
    CONSENTED("consent", "合議 同意", "Consented"),
    OBJECTED("object", "合議 異議あり", "Objected"),
    SENT_BACK("send-back", "差戻し", "Sent back"),
    PULLED_BACK("pull-back", "引戻し", "Pulled back by the drafter");

    private final String action;
    private final Text label;

    StepOutcome(String action, String ja, String en) {
        this.action = action;
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }

    /** What an action means for the step at which it was taken; empty for one that is no stamp. */
    public static Optional<StepOutcome> of(String action) {
        for (StepOutcome outcome : values()) {
            if (outcome.action.equals(action)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
