package jp.michishirube.publication.rule;

import java.util.Set;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Role.OfficeKind;

/**
 * How much of a body's step a reader sees. The Ministry, the audit and the bureau of the case everything, with the offices' labels; the body everything of its own,
 * with the public labels; a prefecture the public states of the cases of its municipalities, without title, number and amount, and an outcome only once it is told;
 * everyone what was announced.
 */
public enum Sight {
    NOTHING, ANNOUNCED, STATE, OWN, STAFF;

    /**
     * @param prefectures names of the prefectures for which the reader works
     * @param prefecture  of the body; null where it has none
     * @param bodyIds     the body's code and those that it had before
     * @param bureauKey   the bureau of the step; empty for none
     * @param announced   whether everyone knows of it
     */
    public static Sight of(Actor reader, Set<String> prefectures, Set<String> bodyIds, String prefecture, BodyStage stage, String bureauKey, boolean announced) {
        if (reader.capacities().stream().anyMatch(c -> c.role().worksOnCases()
                && (c.role().officeKind() == OfficeKind.MINISTRY || c.role().officeKind() == OfficeKind.BUREAU && c.officeId().equals(bureauKey)))) {
            return STAFF;
        }
        if (reader.capacities().stream().anyMatch(c -> c.role().worksOnCases() && c.role().officeKind() == OfficeKind.APPLICANT && bodyIds.contains(c.officeId()))) {
            return OWN;
        }
        if (prefecture != null && prefectures.contains(prefecture) && stage.isOfCase()) {
            return STATE;
        }
        return announced ? ANNOUNCED : NOTHING;
    }
}
