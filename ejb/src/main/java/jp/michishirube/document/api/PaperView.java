package jp.michishirube.document.api;

import java.time.LocalDate;
import jp.michishirube.kernel.Text;

/**
 * An issued paper.
 *
 * @param number   as printed, such as 「総情地第12号」; unique in its office and fiscal year
 * @param sha256   of the PDF; null until it is drawn
 * @param attempts how often drawing was tried
 * @param failure  why the last attempt failed; null when none did
 */
public record PaperView(String id, String owner, String kind, String officeId, String number, LocalDate issuedOn, Text title,
                        PaperStatus status, String sha256, int attempts, String failure, boolean visibleToApplicant) {
}
