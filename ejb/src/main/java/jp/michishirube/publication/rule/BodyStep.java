package jp.michishirube.publication.rule;

import java.time.LocalDate;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;

/**
 * One step of a body on its way, as its reader may see it.
 *
 * @param day        in Tokyo; null where only the year is known
 * @param fiscalYear the year of its April
 * @param words      what happened, or where the case stands
 * @param title      what it is about; null where the reader may not know it
 * @param number     of the case; empty where there is none or the reader may not know it
 * @param caseId     of a case that the reader may open; empty otherwise
 * @param called     the body's name at that time where it was another one; empty otherwise
 * @param yen        null where there is no amount or the reader may not know it
 * @param sign       what it says of the way from interest to action
 * @param fictional  架空
 */
public record BodyStep(BodyStage stage, LocalDate day, int fiscalYear, Text words, Text title, String number, String caseId, String called, Long yen, Sign sign, boolean fictional) {
    /** What a step says of the way from interest to action. */
    public enum Sign { INTEREST, ACTION, NEITHER }

    /** The day by which steps are put in order: the first of the fiscal year where only that is known. */
    public LocalDate order() {
        return day == null ? new FiscalYear(fiscalYear).firstDay() : day;
    }
}
