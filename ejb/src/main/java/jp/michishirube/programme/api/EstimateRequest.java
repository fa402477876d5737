package jp.michishirube.programme.api;

import java.time.LocalDate;

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
 * @param option           FIXED, HALF or BEST
 */
public record EstimateRequest(String programme, int fiscalYear, LocalDate on, String organisationCode, String applicantType,
                              String fieldModel, Long eligibleCostYen, Long deductionsYen, Boolean planAdopted, String option) {
}
