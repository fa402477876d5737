package jp.michishirube.award.api;

/**
 * An entry that is published: a finalist or a winner.
 *
 * @param prize      the prize's Japanese title; {@link #UNKNOWN} where our sources do not tell it; empty for a finalist without a prize
 * @param entrant    several are joined by 「、」
 * @param place      where it is done
 * @param bureauKey  the bureau of the entrant's seat, which need not be that of the place
 * @param bureauName as tables label it, such as 関東
 * @param field      empty where no source tells it, as are the problem, the solution and the effects
 * @param note       how sure it is, and the source; may be empty
 * @param fictional  架空
 */
public record AwardCase(String id, String editionId, String editionName, String prize, String title, String entrant, String place, String bureauKey, String bureauName,
                        String field, String problem, String solution, String effects, String note, boolean fictional) {
    /** A prize that no source of ours tells. */
    public static final String UNKNOWN = "未確認";

    /** Whether it is known to have won a prize. */
    public boolean won() {
        return !prize.isEmpty() && !isUnknown();
    }

    public boolean isUnknown() {
        return prize.equals(UNKNOWN);
    }
}
