package jp.michishirube.casework;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.document.Documents;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/**
 * Standard papers of a body, kept once (官民データ活用推進計画, 情報セキュリティポリシー …) and attached to its proposals by one click. A proposal
 * gets the bytes as they are then: a paper that is replaced later changes no draft and no submission.
 */
@Stateless
@AllowedTo(Role.APPLICANT_OFFICER)
public class StandardPaperService {
    private static final String SLOT = "standard-paper";

    private CaseStore store;
    private CaseDossier dossier;
    private Documents documents;
    private AuditTrail audit;
    private Access access;

    public StandardPaperService() {
    }

    @Inject
    public StandardPaperService(CaseStore store, CaseDossier dossier, Documents documents, AuditTrail audit, Access access) {
        this.store = store;
        this.dossier = dossier;
        this.documents = documents;
        this.audit = audit;
        this.access = access;
    }

    /** The body's papers, oldest first; empty for a body that is not mine. */
    public List<AttachmentView> papers(String bodyId) {
        return mine(bodyId).map(c -> documents.of(owner(bodyId))).orElse(List.of());
    }

    /** Keeps a paper. @param replaces the paper whose place it takes, or null */
    public Outcome<AttachmentView> keep(String bodyId, String fileName, InputStream bytes, String replaces) {
        Capacity as = mine(bodyId).orElse(null);
        if (as == null) {
            return unknown();
        }
        List<AttachmentView> kept = documents.of(owner(bodyId));
        long used = kept.stream().filter(p -> !p.id().equals(replaces)).mapToLong(AttachmentView::size).sum();
        Outcome<AttachmentView> added = documents.attach(owner(bodyId), SLOT, fileName, bytes, Documents.MOST_OWNER_BYTES - used);
        if (added.isDone()) {
            record(bodyId, "keep-paper", as, added.value());
            kept.stream().filter(p -> p.id().equals(replaces)).forEach(p -> documents.remove(p.id()));
        }
        return added;
    }

    /** Keeps it no longer. Proposals that have it keep it. */
    public Outcome<Boolean> remove(String bodyId, String paperId) {
        Optional<AttachmentView> paper = papers(bodyId).stream().filter(p -> p.id().equals(paperId)).findFirst();
        if (paper.isEmpty()) {
            return unknown();
        }
        documents.remove(paperId);
        record(bodyId, "remove-paper", mine(bodyId).orElseThrow(), paper.get());
        return Outcome.done(true);
    }

    /** Attaches a paper to a slot of a draft of its body; what is there already is not attached twice. */
    public Outcome<AttachmentView> attach(String caseId, String slot, String paperId) {
        CaseFile file = store.lock(caseId).filter(f -> dossier.writes(access.actor(), f) && dossier.openFields(f).contains(slot)).orElse(null);
        AttachmentView paper = file == null ? null : papers(file.applicantId()).stream().filter(p -> p.id().equals(paperId)).findFirst().orElse(null);
        if (paper == null) {
            return unknown();
        }
        if (dossier.isPicture(file, slot)) {
            return Outcome.refused("paper.no-picture", new Text("写真の欄に定型の書類は添付できません。この欄から写真のファイルを選んで添付してください。",
                    "A standard paper cannot be attached where a picture is asked for. Choose the picture's file there."));
        }
        List<AttachmentView> attached = documents.of(CaseDossier.owner(caseId));
        Optional<AttachmentView> there = attached.stream().filter(a -> a.slot().equals(slot) && a.sha256().equals(paper.sha256())).findFirst();
        if (there.isPresent()) {
            return Outcome.done(there.get());
        }
        if (attached.stream().mapToLong(AttachmentView::size).sum() + paper.size() > Documents.MOST_OWNER_BYTES) {
            return Outcome.refused("file.total", new Text("この案件の書類の合計が100MBを超えます。ほかの書類を減らしてください。",
                    "The files of this case would exceed 100 MB. Remove another one first."));
        }
        return Outcome.done(documents.give(paper, CaseDossier.owner(caseId), slot));
    }

    /** The bytes of a paper of one of my bodies. */
    public Optional<Content> open(String bodyId, String paperId) {
        return papers(bodyId).stream().filter(p -> p.id().equals(paperId)).findFirst().flatMap(p -> documents.open(p.id()));
    }

    private void record(String bodyId, String action, Capacity as, AttachmentView paper) {
        audit.append(new EventDraft("body/" + bodyId, action, access.actor(), as, null, null, bodyId, paper.sha256(), null));
    }

    private Optional<Capacity> mine(String bodyId) {
        return access.actor().as(Role.APPLICANT_OFFICER, bodyId);
    }

    private static String owner(String bodyId) {
        return "body/" + bodyId;
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused("paper.unknown", new Text("該当する書類がないか、いまは変更できません。書類と案件の状態を確かめてください。",
                "There is no such paper, or it cannot be changed now. Look at the papers and the case's state."));
    }
}
