package jp.michishirube.publication.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.AreaType;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.publication.rule.BodyStage;
import jp.michishirube.publication.rule.BodyStep;

/**
 * 自治体カルテ: what a body did on its way from interest to implementation, as its reader may see it.
 *
 * @param bureauName as tables label it; empty where the body has no bureau
 * @param area       null unless a local government
 * @param former     codes that it had before, with the names that they had
 * @param steps      the first first
 * @param walls      that it named in its newest answer to a survey; empty where the reader may not know them
 * @param whole      whether the reader sees everything, as the body itself and the offices in charge do
 * @param states     whether the reader sees the public states of its cases, as its prefecture does
 * @param peers      bodies alike: of the same bureau, size (kind) and area; those of which there is something to see first, then those of the same prefecture
 * @param alike      how many are alike, those that are not listed too
 */
public record MunicipalityRecord(OrganisationView body, String bureauName, AreaType area, List<String> former, List<BodyStep> steps, List<Text> walls, boolean whole, boolean states,
                                 List<Peer> peers, int alike) {
    public MunicipalityRecord {
        former = List.copyOf(former);
        steps = List.copyOf(steps);
        walls = List.copyOf(walls);
        peers = List.copyOf(peers);
    }

    /** A body alike, and how far it came. */
    public record Peer(OrganisationView body, List<BodyStep> steps) {
        public Peer {
            steps = List.copyOf(steps);
        }

        public Optional<BodyStep> last(BodyStage stage) {
            return MunicipalityRecord.last(steps, stage);
        }
    }

    /** The newest step of a stage; empty where it did not come so far, or the reader may not know. */
    public Optional<BodyStep> last(BodyStage stage) {
        return last(steps, stage);
    }

    /** The fiscal years from the first step to the last, without a gap. */
    public List<Integer> years() {
        Set<Integer> with = new TreeSet<>();
        steps.forEach(s -> with.add(s.fiscalYear()));
        return with.isEmpty() ? List.of() : java.util.stream.IntStream.rangeClosed(with.iterator().next(), ((TreeSet<Integer>) with).last()).boxed().toList();
    }

    /** The steps of a stage in a fiscal year. */
    public List<BodyStep> in(BodyStage stage, int fiscalYear) {
        return steps.stream().filter(s -> s.stage() == stage && s.fiscalYear() == fiscalYear).toList();
    }

    public boolean isFictional() {
        return body.fictional() || steps.stream().anyMatch(BodyStep::fictional);
    }

    static Optional<BodyStep> last(List<BodyStep> steps, BodyStage stage) {
        return steps.stream().filter(s -> s.stage() == stage).max(Comparator.comparing(BodyStep::order));
    }
}
