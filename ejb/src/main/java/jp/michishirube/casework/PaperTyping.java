package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.document.Documents;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** Keeps what is told of a paper that the bureau types for its applicant: the scan, the arrival, who told it; with the event. */
@ApplicationScoped
class PaperTyping {
    private final PaperStore papers;
    private final Documents documents;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    /** For the container's proxy. */
    protected PaperTyping() {
        this(null, null, null, null, null);
    }

    @Inject
    PaperTyping(PaperStore papers, Documents documents, AuditTrail audit, Access access, Clock clock) {
        this.papers = papers;
        this.documents = documents;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** Stores the scan for a case, which need not be there yet; refused and nothing stored unless it is a harmless PDF. */
    Outcome<AttachmentView> attach(String caseId, String fileName, InputStream scan) {
        if (scan == null || fileName == null || !fileName.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return Outcome.refused(List.of(Violation.of("scan.pdf", "scan", new Text("届いた紙の写しを PDF で付けてください。", "Attach the scan of the paper as a PDF."))));
        }
        String owner = CaseDossier.owner(caseId);
        long used = documents.of(owner).stream().mapToLong(AttachmentView::size).sum();
        Outcome<AttachmentView> attached = documents.attach(owner, PaperArrival.SLOT, fileName, scan, Documents.MOST_OWNER_BYTES - used);
        return attached.isDone() ? attached : Outcome.refused(attached.violations().stream().map(v -> Violation.of(v.code(), "scan", v.message())).toList());
    }

    /** The case that was entered from the same scan before, and of these is not given up; the second copy of the scan is put away. */
    Optional<CaseFile> enteredBefore(AttachmentView scan, NewCase n, String typedIn) {
        Optional<CaseFile> there = papers.enteredFrom(scan.sha256(), n.callId(), n.applicantId()).stream()
                .filter(f -> f.firstReceivedAt() != null || f.state().equals(typedIn)).findFirst();
        there.ifPresent(f -> documents.remove(scan.id()));
        return there;
    }

    /** The scan of what is being typed for the case now. */
    Optional<AttachmentView> scanOf(CaseFile file) {
        return papers.open(file.id()).flatMap(e -> documents.find(e.scanId()));
    }

    /** Begins the entry of a paper, or tells it anew; a newer scan takes the older one's place. */
    void tell(CaseFile file, PaperArrival arrival, AttachmentView scan) {
        Actor actor = access.actor();
        Optional<PaperEntry> open = papers.lockOpen(file.id());
        open.filter(e -> !e.scanId().equals(scan.id())).ifPresent(e -> documents.remove(e.scanId()));
        PaperEntry entry = open.orElseGet(() -> new PaperEntry(file.id(), arrival, scan, actor.userId(), clock.now()));
        if (open.isPresent()) {
            entry.tell(arrival, scan, actor.userId(), clock.now());
        } else {
            papers.add(entry);
        }
        file.cameOnPaper();
        Capacity as = CaseScope.capacity(actor, Role.BUREAU_OFFICER, file).orElseThrow();
        audit.append(new EventDraft("case/" + file.id(), "enter-paper", actor, as, file.state(), file.state(), file.id(), scan.sha256(),
                entry.json().add("applicant", file.applicantId()).build().toString()));
    }
}
