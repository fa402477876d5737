package jp.michishirube.publication.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.publication.rule.BodyStage;
import jp.michishirube.publication.rule.BodyStep;

/**
 * The bodies of a bureau's territory, or the municipalities of a prefecture, and how far each came.
 *
 * @param name    of the bureau as tables label it, or of the prefecture
 * @param whole   whether the reader sees everything; a prefecture sees the public states alone
 * @param stopped whether only those stand here that stopped between interest and action
 */
public record Territory(String name, boolean whole, boolean stopped, List<Row> rows) {
    public Territory {
        rows = List.copyOf(rows);
    }

    /**
     * @param stoppedAt the last sign of interest of a body that took no action since; null where it did not stop, or the reader may not know
     * @param walls     that it named in its newest answer to a survey
     */
    public record Row(OrganisationView body, List<BodyStep> steps, BodyStep stoppedAt, List<Text> walls) {
        public Row {
            steps = List.copyOf(steps);
            walls = List.copyOf(walls);
        }

        public Optional<BodyStep> last(BodyStage stage) {
            return MunicipalityRecord.last(steps, stage);
        }
    }

    /** Those of which something can stand here: the stages of cases for a prefecture, those of interest alone for bodies that stopped. */
    public List<BodyStage> stages() {
        return Stream.of(BodyStage.values()).filter(s -> stopped ? s.compareTo(BodyStage.ADVISOR) <= 0 : whole || s.isOfCase()).toList();
    }

    public boolean isFictional() {
        return rows.stream().flatMap(r -> r.steps().stream()).anyMatch(BodyStep::fictional);
    }
}
