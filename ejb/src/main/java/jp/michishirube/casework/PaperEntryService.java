package jp.michishirube.casework;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** What a bureau's officer tells of a paper about a case that is there: a correction that came on paper, or the arrival put right while typing. */
@Stateless
@AllowedTo(Role.BUREAU_OFFICER)
public class PaperEntryService {
    private static final String TYPE_CORRECTION = "type-correction";

    private CaseStore store;
    private CaseDossier dossier;
    private PaperTyping typing;
    private Acting acting;
    private Access access;
    private Clock clock;

    public PaperEntryService() {
    }

    @Inject
    public PaperEntryService(CaseStore store, CaseDossier dossier, PaperTyping typing, Acting acting, Access access, Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.typing = typing;
        this.acting = acting;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Tells arrival and scan. Where the case waits for a correction, the bureau types it from now on; where it is being typed, what was
     * told before is put right.
     *
     * @param scan the scan as PDF; null keeps the one that is there
     */
    public Outcome<Boolean> tell(String caseId, PaperArrival arrival, String fileName, InputStream scan) {
        Actor actor = access.actor();
        CaseFile file = store.lock(caseId).filter(f -> CaseScope.roles(actor, f).contains(Role.BUREAU_OFFICER)).orElse(null);
        if (file == null) {
            return Acting.unknown();
        }
        boolean begins = dossier.state(file).transitions().stream().anyMatch(t -> t.action().equals(TYPE_CORRECTION));
        if (!begins && !dossier.typed(file)) {
            return Outcome.refused("paper.not-now", new Text("この案件は、いまは紙からの入力ができません。案件の状態を確かめてください。",
                    "Nothing on paper can be typed for this case now. Look at its state."));
        }
        List<Violation> problems = problems(file, arrival);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Outcome<AttachmentView> attached = scan == null && typing.scanOf(file).isPresent() ? Outcome.done(typing.scanOf(file).get())
                : typing.attach(caseId, fileName, scan);
        if (!attached.isDone()) {
            return Outcome.refused(attached.violations());
        }
        typing.tell(file, arrival, attached.value());
        if (begins) {
            Outcome<ActResult> begun = acting.act(ActCommand.of(caseId, TYPE_CORRECTION, "", file.revision()), actor);
            if (!begun.isDone()) {
                throw new IllegalStateException("a paper that was checked could not be begun: " + begun.violations());
            }
        }
        return Outcome.done(true);
    }

    private List<Violation> problems(CaseFile file, PaperArrival arrival) {
        List<Violation> told = ArrivalRule.told(arrival, clock.now());
        if (!told.isEmpty()) {
            return told;
        }
        return (file.firstReceivedAt() == null ? ArrivalRule.inCall(arrival.arrivedAt(), dossier.call(file).orElseThrow())
                : ArrivalRule.ofCorrection(Freezing.instant(arrival.arrivedAt()), store.latest(file.id()).orElseThrow().submittedAt(), file.dueAt()))
                .stream().toList();
    }
}
