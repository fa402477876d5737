package jp.michishirube.casework;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.casework.api.SubmissionView;
import jp.michishirube.document.Documents;
import jp.michishirube.document.Papers;
import jp.michishirube.document.api.Content;
import jp.michishirube.form.FormDiff;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Page;
import jp.michishirube.kernel.Role;
import jp.michishirube.workflow.WorkflowDefinitions;

/** What people read of cases. What is out of the reader's scope does not exist for the reader. */
@Stateless
@AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER, Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR, Role.BUREAU_DIRECTOR_GENERAL,
        Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.BUREAU_CONSULTED,
        Role.MINISTRY_CONSULTED, Role.SECRETARIAT_OFFICER, Role.AUDITOR})
public class CaseQueryService {
    /** No list is longer than this on one page. */
    private static final int LONGEST_PAGE = 500;
    /** A list is counted this far beyond the page that is shown. */
    public static final int COUNTED_AHEAD = 500;

    private CaseStore store;
    private CaseDossier dossier;
    private CaseReading reading;
    private WorkflowDefinitions workflows;
    private Documents documents;
    private Papers papers;
    private Access access;
    private Clock clock;

    public CaseQueryService() {
    }

    @Inject
    public CaseQueryService(CaseStore store, CaseDossier dossier, CaseReading reading, WorkflowDefinitions workflows, Documents documents,
                            Papers papers, Access access, Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.reading = reading;
        this.workflows = workflows;
        this.documents = documents;
        this.papers = papers;
        this.access = access;
        this.clock = clock;
    }

    /** Cases in the reader's scope, the most urgent first: by due time, then by arrival. Their total counts so many beyond the page, no more. */
    public Page<CaseRow> queue(QueueQuery q) {
        Actor actor = access.actor();
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder condition = new StringBuilder(CaseScope.condition(actor, parameters));
        if (q.mine()) {
            condition.append(" and ").append(Waiting.condition(actor, workflows.all(), parameters));
        }
        restrict(condition, parameters, "kind", q.kind());
        restrict(condition, parameters, "callId", q.callId());
        restrict(condition, parameters, "fiscalYear", q.fiscalYear());
        restrict(condition, parameters, "bureauKey", q.bureauKey());
        restrict(condition, parameters, "state", q.state());
        restrict(condition, parameters, "category", q.category());
        restrict(condition, parameters, "applicantId", q.applicantId());
        if (q.text() != null && !q.text().isBlank()) {
            condition.append(" and f.searchKey like :text");
            parameters.put("text", "%" + JapaneseText.searchKey(q.text()).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        int limit = Math.max(1, Math.min(q.limit(), LONGEST_PAGE));
        int offset = Math.max(0, q.offset());
        List<CaseFile> files = store.list(condition.toString(), parameters, CaseScope.oneBureau(actor), offset, limit);
        boolean whole = files.size() < limit && (offset == 0 || !files.isEmpty());
        long total = whole ? offset + files.size() : store.count(condition.toString(), parameters, offset + limit + COUNTED_AHEAD);
        return new Page<>(total, files.stream().map(f -> reading.row(f, actor, clock.now())).toList());
    }

    /** What waits for one of my posts, approvals included. */
    public List<CaseRow> tasks() {
        return queue(new QueueQuery(null, null, null, null, null, null, null, null, true, 200, 0)).items();
    }

    /** The case's page; empty when it is out of scope. */
    public Optional<CaseView> view(String caseId) {
        Actor actor = access.actor();
        return store.find(caseId).filter(f -> CaseScope.sees(actor, f)).map(f -> reading.view(f, actor, clock.now()));
    }

    /** One submission; empty when it is out of scope. */
    public Optional<SubmissionView> submission(String caseId, int no) {
        return visible(caseId).flatMap(f -> store.submissions(caseId).stream().filter(s -> s.no() == no).findFirst()).map(Freezing::view);
    }

    /** What changed from the submission before to this one; empty for the first. */
    public List<FormDiff.Change> changes(String caseId, int no) {
        CaseFile file = visible(caseId).orElse(null);
        Optional<SubmissionView> before = submission(caseId, no - 1);
        Optional<SubmissionView> after = submission(caseId, no);
        if (file == null || before.isEmpty() || after.isEmpty() || dossier.applicantForm(file).isEmpty()) {
            return List.of();
        }
        return reading.changes(dossier.applicantForm(file).get(), before.get(), after.get());
    }

    /** A file of a case in scope; a draft's files only for its body. */
    public Optional<Content> attachment(String caseId, String attachmentId) {
        return visible(caseId).filter(f -> reading.mayOpen(f, access.actor(), attachmentId)).flatMap(f -> documents.open(attachmentId));
    }

    /** An issued paper of a case in scope; internal papers only for staff. */
    public Optional<Content> paper(String caseId, String paperId) {
        return visible(caseId).filter(f -> reading.papers(f, access.actor()).stream().anyMatch(p -> p.id().equals(paperId)))
                .flatMap(f -> papers.open(paperId));
    }

    /** The receipt (受付票) of a submission as PDF. */
    public Optional<Content> receipt(String caseId, int no) {
        return visible(caseId).flatMap(f -> submission(caseId, no).map(s -> SubmissionPapers.receipt(f, s, dossier.applicantForm(f).orElseThrow())));
    }

    /** A submission as the paper that it stands for, as PDF; empty where its form is addressed to nobody. */
    public Optional<Content> form(String caseId, int no) {
        return visible(caseId).flatMap(f -> submission(caseId, no).flatMap(s -> dossier.applicantForm(f)
                .flatMap(form -> SubmissionPapers.paper(f, s, form, dossier.call(f).map(c -> c.title().ja()).orElse("")))));
    }

    private Optional<CaseFile> visible(String caseId) {
        return store.find(caseId).filter(f -> CaseScope.sees(access.actor(), f));
    }

    private static void restrict(StringBuilder condition, Map<String, Object> parameters, String field, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            condition.append(" and f.").append(field).append(" = :").append(field);
            parameters.put(field, value instanceof String text ? JapaneseText.carried(text) : value);
        }
    }
}
