package jp.michishirube.casework.api;

import java.time.LocalDate;

/**
 * That the body decided on paper (庁内の紙の決裁), as an optional record at the sign-off.
 *
 * @param decidedOn    決裁日
 * @param number       起案番号
 * @param attachmentId the scan, or null
 */
public record PaperDecision(LocalDate decidedOn, String number, String attachmentId) {
    /** The inputs of a sign-off that carry it: an ISO date and the number. */
    public static final String DAY = "paperDay";
    public static final String NUMBER = "paperNumber";
    /** The slot of the scan; no field of a form. */
    public static final String SLOT = "paper-decision";
}
