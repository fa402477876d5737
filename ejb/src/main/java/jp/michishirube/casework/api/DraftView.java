package jp.michishirube.casework.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.form.Answers;

/**
 * A draft as its body works on it.
 *
 * @param open the fields that may be edited now; in a correction only those named
 */
public record DraftView(String caseId, String formId, Answers answers, Set<String> open, List<AttachmentView> attachments,
                        Instant savedAt, String savedBy, long revision) {
}
