package jp.michishirube.casework.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Actor;

/**
 * What a kind may know of the case while an act is under way.
 *
 * @param answers    the draft's answers, with those of the offices' own forms
 * @param command    the act under way; null while only looking
 * @param latestHash hash of the newest submission, if any
 */
public record CaseContext(String caseId, String number, String callId, int fiscalYear, String applicantId, String bureauKey, String state,
                          Answers answers, List<AttachmentView> attachments, Actor actor, ActCommand command, Instant now,
                          Instant firstReceivedAt, Optional<String> latestHash) {

    /** The same with other answers. */
    public CaseContext answered(Answers other) {
        return new CaseContext(caseId, number, callId, fiscalYear, applicantId, bureauKey, state, other, attachments, actor, command, now, firstReceivedAt, latestHash);
    }
}
