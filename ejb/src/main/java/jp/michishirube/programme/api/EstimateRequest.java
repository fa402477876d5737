package jp.michishirube.programme.api;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked. Either an organisation or a type of applicant is named.
 *
 * @param programme        programme key, such as "chiiki_iot_jisso"
 * @param on               the day of the question; null = the office clock's day
 * @param organisationCode organisation id, such as a local government code; null where {@code applicantType} is given
 * @param applicantType    "PRIVATE_COMPANY", or null
 * @param fieldModel       name of the field model (分野別モデル), as written
 * @param eligibleCostYen  補助対象経費, in yen
 * @param deductionsYen    寄附金その他の収入, in yen; null = none
 * @param planAdopted      whether the plan that the guideline asks for is adopted; null = not answered
 * @param option           an option of the guideline such as FIXED or HALF, or BEST
 * @param totalCostYen     総事業費, in yen; null = not answered
 * @param partners         names or codes of the bodies that take part beside the lead; null = not answered
 */
public record EstimateRequest(String programme, int fiscalYear, LocalDate on, String organisationCode, String applicantType,
                              String fieldModel, Long eligibleCostYen, Long deductionsYen, Boolean planAdopted, String option, Long totalCostYen,
                              List<String> partners) {
    /** Where neither the total cost nor partners are told. */
    public EstimateRequest(String programme, int fiscalYear, LocalDate on, String organisationCode, String applicantType, String fieldModel,
                           Long eligibleCostYen, Long deductionsYen, Boolean planAdopted, String option) {
        this(programme, fiscalYear, on, organisationCode, applicantType, fieldModel, eligibleCostYen, deductionsYen, planAdopted, option, null, null);
    }
}
