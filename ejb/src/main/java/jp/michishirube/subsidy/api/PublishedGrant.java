package jp.michishirube.subsidy.api;

import java.time.LocalDate;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Text;

/**
 * A grant decision (交付決定) as everyone may know it.
 *
 * @param programme  by the guideline's name
 * @param decision   what it is called: 交付決定, or 契約 where work is commissioned
 * @param decidedYen as it stands after approved changes; {@code explanation} says why it is so
 * @param finalYen   null before the final amount
 */
public record PublishedGrant(String number, String callId, String programmeKey, Text programme, Text decision, int fiscalYear, String applicantId, String applicantName, String bureauKey, String title,
                             LocalDate decidedOn, long decidedYen, Long finalYen, Explanation explanation, boolean fictional) {
}
