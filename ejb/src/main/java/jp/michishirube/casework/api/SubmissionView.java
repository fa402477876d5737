package jp.michishirube.casework.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import jp.michishirube.form.Answers;

/**
 * A submission, unchangeable.
 *
 * @param submittedAt the server's time of receipt: the legal arrival (法26条の4)
 * @param sha256      hash of the canonical content
 * @param content     the whole frozen content
 */
public record SubmissionView(String caseId, int no, String receiptNumber, Instant submittedAt, String submitter, String sha256,
                             Answers answers, List<FrozenFile> files, Long amountYen, JsonObject content) {

    /** A file as it was at the submission. */
    public record FrozenFile(String attachmentId, String slot, String fileName, long sizeBytes, String sha256) {
    }
}
