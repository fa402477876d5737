package jp.michishirube.casework;

import static jp.michishirube.kernel.Role.APPLICANT_APPROVER;
import static jp.michishirube.kernel.Role.APPLICANT_OFFICER;
import static jp.michishirube.kernel.Role.BUREAU_CONSULTED;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.BUREAU_OFFICER;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;
import static jp.michishirube.kernel.Role.SECRETARIAT_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.DraftSaved;
import jp.michishirube.casework.api.DraftSaved.FieldConflict;
import jp.michishirube.casework.api.DraftView;
import jp.michishirube.casework.api.PaperDecision;
import jp.michishirube.document.Documents;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.form.Answers;
import jp.michishirube.form.Merged;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** What people do to a case: work on its draft, attach files, act. Every method stays inside the caller's scope. */
@Stateless
public class CaseService {
    /** No answer of any form is longer; longer text is refused before it is stored. */
    private static final int LONGEST_ANSWER = 20_000;

    private CaseStore store;
    private CaseDossier dossier;
    private Acting acting;
    private Documents documents;
    private Access access;
    private Clock clock;

    public CaseService() {
    }

    @Inject
    public CaseService(CaseStore store, CaseDossier dossier, Acting acting, Documents documents, Access access, Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.acting = acting;
        this.documents = documents;
        this.access = access;
        this.clock = clock;
    }

    /** Takes an action of the case's workflow. A replay of the same act gets the first one's result. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER, BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, MINISTRY_OFFICER,
            MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_CONSULTED, SECRETARIAT_OFFICER})
    public Outcome<ActResult> act(ActCommand command) {
        return acting.act(command, access.actor());
    }

    /** The draft, for those of the body, for the bureau's officers who type it from paper, or for who fills in the form of an office; empty when it is out of scope or there is none. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER, BUREAU_OFFICER, MINISTRY_OFFICER})
    public Optional<DraftView> draft(String caseId) {
        return store.find(caseId).filter(f -> own(access.actor(), f) && dossier.state(f).form().isEmpty() || dossier.writes(access.actor(), f))
                .flatMap(f -> store.draft(caseId).map(d -> view(f, d)));
    }

    /**
     * Saves the fields that were changed on a page. A field that somebody else has changed since the page was opened is not
     * overwritten but comes back as a conflict; every other field is saved.
     *
     * @param seen  the fields as the page showed them
     * @param typed the fields as they are now on the page
     */
    @AllowedTo({APPLICANT_OFFICER, BUREAU_OFFICER, MINISTRY_OFFICER})
    public Outcome<DraftSaved> saveDraft(String caseId, Map<String, String> seen, Map<String, String> typed) {
        Actor actor = access.actor();
        CaseFile file = store.find(caseId).filter(f -> dossier.writes(actor, f)).orElse(null);
        CaseDraft draft = file == null ? null : store.lockDraft(caseId).orElse(null);
        if (draft == null) {
            return notEditable();
        }
        List<Violation> tooLong = typed.entrySet().stream().filter(f -> JapaneseText.carried(f.getValue()).length() > LONGEST_ANSWER).map(f -> f.getKey())
                .map(f -> Violation.of("field.too-long", f, new Text("20,000字以内にしてください。まだ保存していません。",
                        "Keep this within 20,000 characters. Nothing is saved yet."))).toList();
        if (!tooLong.isEmpty()) {
            return Outcome.refused(tooLong);
        }
        Set<String> open = dossier.openFields(file);
        Merged merged = Merged.of(draft.answers(), seen, typed, open::contains);
        Answers answers = merged.answers();
        List<FieldConflict> conflicts = merged.conflicts().stream().map(f -> new FieldConflict(f, draft.answers().get(f), draft.savedName(), JapaneseText.carried(typed.get(f)))).toList();
        if (!answers.equals(draft.answers())) {
            draft.save(answers, actor.userId(), actor.name(), clock.now());
            dossier.lockPaper(file).ifPresent(p -> p.typedBy(actor.userId()));
            String title = answers.get("projectTitle");
            if (!title.isBlank() && file.firstReceivedAt() == null && file.parentId() == null) {
                file.entitle(title);
            }
        }
        return Outcome.done(new DraftSaved(view(file, draft), conflicts));
    }

    /** Attaches a file to a slot of the form; to one for pictures, a fresh copy without what a camera adds. */
    @AllowedTo({APPLICANT_OFFICER, BUREAU_OFFICER})
    public Outcome<AttachmentView> attach(String caseId, String slot, String fileName, InputStream bytes) {
        CaseFile file = store.lock(caseId).filter(f -> dossier.writes(access.actor(), f)).orElse(null);
        if (file == null || !dossier.openFields(file).contains(slot)) {
            return notEditable();
        }
        String owner = CaseDossier.owner(caseId);
        long used = documents.of(owner).stream().mapToLong(AttachmentView::size).sum();
        return dossier.isPicture(file, slot) ? documents.attachPicture(owner, slot, fileName, bytes, Documents.MOST_OWNER_BYTES - used)
                : documents.attach(owner, slot, fileName, bytes, Documents.MOST_OWNER_BYTES - used);
    }

    /** Attaches the scan of the body's decision on paper, for the sign-off that comes; a newer scan takes the older one's place. */
    @AllowedTo(APPLICANT_APPROVER)
    public Outcome<AttachmentView> attachPaperDecision(String caseId, String fileName, InputStream bytes) {
        CaseFile file = store.lock(caseId).filter(f -> own(access.actor(), f) && CaseScope.roles(access.actor(), f).contains(APPLICANT_APPROVER)
                && dossier.applicantHolds(f)).orElse(null);
        if (file == null) {
            return notEditable();
        }
        String owner = CaseDossier.owner(caseId);
        long used = documents.of(owner).stream().filter(a -> !PaperRecord.isScan(a)).mapToLong(AttachmentView::size).sum();
        List<AttachmentView> older = documents.of(owner).stream().filter(PaperRecord::isScan).toList();
        Outcome<AttachmentView> attached = documents.attach(owner, PaperDecision.SLOT, fileName, bytes, Documents.MOST_OWNER_BYTES - used);
        if (attached.isDone()) {
            older.forEach(a -> documents.remove(a.id()));
        }
        return attached;
    }

    /** Takes a file out of the draft. What was submitted keeps it. */
    @AllowedTo({APPLICANT_OFFICER, BUREAU_OFFICER})
    public Outcome<Boolean> detach(String caseId, String attachmentId) {
        CaseFile file = store.lock(caseId).filter(f -> dossier.writes(access.actor(), f)).orElse(null);
        AttachmentView attached = file == null ? null : documents.of(CaseDossier.owner(caseId)).stream()
                .filter(a -> a.id().equals(attachmentId)).findFirst().orElse(null);
        if (attached == null || !dossier.openFields(file).contains(attached.slot())) {
            return notEditable();
        }
        documents.remove(attachmentId);
        return Outcome.done(true);
    }

    private static boolean own(Actor actor, CaseFile file) {
        return CaseScope.sees(actor, file) && actor.capacities().stream().anyMatch(c -> c.officeId().equals(file.applicantId()));
    }

    private DraftView view(CaseFile file, CaseDraft draft) {
        Answers answers = dossier.state(file).form().isPresent() ? draft.answers() : dossier.applicantAnswers(file, draft.answers());
        return new DraftView(file.id(), dossier.form(file).orElseThrow().id(), answers, dossier.openFields(file),
                documents.of(CaseDossier.owner(file.id())), draft.savedAt(), draft.savedName(), draft.revision());
    }

    static <T> Outcome<T> notEditable() {
        return Outcome.refused("draft.closed", new Text("この案件は、いまは編集できません。案件の状態を確かめてください。",
                "This case cannot be edited now. Look at the case's state."));
    }
}
