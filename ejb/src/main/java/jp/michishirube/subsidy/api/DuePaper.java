package jp.michishirube.subsidy.api;

import java.time.LocalDate;
import jp.michishirube.kernel.Text;

/**
 * A paper that a body is expected to send, from now on.
 *
 * @param due       inclusive; null where no day is set
 * @param caseId    the case from which it is begun, or in which it is written already
 * @param procedure key of the procedure to begin; null where the paper is begun already
 */
public record DuePaper(LocalDate due, Text title, String article, String projectTitle, String caseId, String number, String procedure, boolean overdue, boolean begun) {
}
