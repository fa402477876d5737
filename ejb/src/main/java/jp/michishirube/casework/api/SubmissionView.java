package jp.michishirube.casework.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** The title that was sent. */
    public String title() {
        return answers.get("projectTitle");
    }

    /** Why the bureau let the body's only officer sign the own draft; empty for a submission of four eyes. */
    public Optional<String> soleSignature() {
        return Optional.ofNullable(content.getJsonObject("soleSignature")).map(s -> s.getString("reason"));
    }

    /** The body's decision on paper, where it was recorded. */
    public Optional<PaperDecision> paperDecision() {
        return Optional.ofNullable(content.getJsonObject("paperDecision")).map(p -> new PaperDecision(java.time.LocalDate.parse(p.getString("day")),
                p.getString("number"), p.getString("file", null)));
    }

    /** A file as it was at the submission. */
    public record FrozenFile(String attachmentId, String slot, String fileName, long sizeBytes, String sha256) {
    }
}
