package jp.michishirube.publication.api;

import java.time.LocalDate;
import jp.michishirube.kernel.Text;

/**
 * A request as a list shows it.
 *
 * @param caseId        null for one of a former year
 * @param advisors      names, as far as anybody was sent
 * @param fieldAssigned we chose the field, because no source names one
 * @param outcome       what became of it; such as that it was declined after the decision
 * @param source        empty for an invented one or one that was made here
 */
public record DispatchRow(String id, String caseId, String number, int fiscalYear, int round, String field, boolean fieldAssigned, String bureau, String prefecture, String bodyKind,
                          String organisation, String advisors, String request, String details, String outcomeKey, Text outcome, LocalDate decidedOn, String result, String source, String note,
                          boolean fictional) {
}
