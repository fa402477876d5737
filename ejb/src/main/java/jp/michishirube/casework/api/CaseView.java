package jp.michishirube.casework.api;

import java.time.Instant;
import java.util.List;
import jp.michishirube.document.api.PaperView;
import jp.michishirube.form.Answers;

/**
 * A case as its page shows it to this reader.
 *
 * @param staff       the reader is of the bureau, the Ministry or the audit: internal labels, opinions and notes are shown
 * @param editable    the reader may edit the draft now
 * @param earlier     this body's earlier adoptions: shown, they stop nothing
 * @param opinionNote the bureau's reason, for staff
 * @param paper       what came on paper and is being typed now, for staff; null otherwise
 * @param ownDraft    the reader could sign this inside the body, had somebody else drafted it
 * @param officeForms what offices wrote on the way, for staff
 * @param parent      the case that this one follows, or null
 */
public record CaseView(CaseRow row, long revision, boolean staff, boolean editable, String formId, String bureauReason, String pinned,
                       Instant openedAt, List<AvailableAction> actions, List<SubmissionView> submissions, List<CommentView> comments,
                       List<String> openFields, List<RouteStepView> route, List<ActView> history, List<PaperView> papers,
                       List<PartyView> parties, List<CaseRow> earlier, String opinionNote, PaperArrival paper, boolean ownDraft,
                       List<OfficeForm> officeForms, CaseRow parent) {

    /** What an office wrote into a form of its own, for staff. */
    public record OfficeForm(String formId, Answers answers) {
    }

    /** A partner (連携主体) or a site (実施場所). */
    public record PartyView(String role, String organisationId, String name) {
    }

    /** The newest submission, or null before the first. */
    public SubmissionView latest() {
        return submissions.isEmpty() ? null : submissions.get(submissions.size() - 1);
    }
}
