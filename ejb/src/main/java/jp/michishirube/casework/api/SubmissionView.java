package jp.michishirube.casework.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.michishirube.form.Answers;

/**
 * A submission, unchangeable.
 *
 * @param submittedAt the legal arrival: the server's time of receipt (法26条の4), or when it came on paper
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

    /** How it came on paper; empty for what was sent through this system. The submitter is then the officer who typed it. */
    public Optional<PaperArrival> paperArrival() {
        return Optional.ofNullable(content.getJsonObject("paperArrival")).map(p -> new PaperArrival(ArrivalMode.valueOf(p.getString("mode")),
                java.time.LocalDateTime.parse(p.getString("arrivedAt")), p.getString("reference"), Instant.parse(p.getString("enteredAt")), p.getString("file")));
    }

    /** A file as it was at the submission. */
    public record FrozenFile(String attachmentId, String slot, String fileName, long sizeBytes, String sha256) {
    }
}
