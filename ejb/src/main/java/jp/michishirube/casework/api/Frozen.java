package jp.michishirube.casework.api;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What a kind adds to a submission.
 *
 * @param content  goes into the frozen content under the kind's key
 * @param title    the case's title in lists
 * @param category what statistics group by (the field model)
 * @param finding  the worst outcome of the automatic checks, or null
 * @param place    where it goes from now on, where the answers say so
 */
public record Frozen(JsonObject content, String title, String category, Long costYen, Long amountYen, String finding, Optional<Place> place) {
    /** What goes where it was opened for. */
    public Frozen(JsonObject content, String title, String category, Long costYen, Long amountYen, String finding) {
        this(content, title, category, costYen, amountYen, finding, Optional.empty());
    }

    /**
     * The bureau that has it (提出先).
     *
     * @param reason why it is this one
     */
    public record Place(String bureauKey, String reason) {
    }
}
