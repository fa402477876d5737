package jp.michishirube.subsidy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.BureauChoice;
import jp.michishirube.programme.api.CallStatus;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.workflow.WorkflowDefinitions;

/** A bureau's officer enters a proposal that came on paper or by mail for a body of the bureau's territory. */
@Stateless
@AllowedTo(Role.BUREAU_OFFICER)
public class PaperProposalService {
    private ProgrammeService programmes;
    private OrganisationService organisations;
    private WorkflowDefinitions workflows;
    private SubsidyKind kind;
    private CaseFiles files;
    private Access access;
    private Clock clock;

    public PaperProposalService() {
    }

    @Inject
    public PaperProposalService(ProgrammeService programmes, OrganisationService organisations, WorkflowDefinitions workflows, SubsidyKind kind,
                                CaseFiles files, Access access, Clock clock) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.workflows = workflows;
        this.kind = kind;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /** The calls for which a paper may still be entered: open, or closed and not yet selected from; those that close last first. */
    public List<CallView> calls() {
        return programmes.calls(clock.today()).stream().filter(this::takesPaper).sorted(java.util.Comparator.comparing(CallView::closes).reversed()).toList();
    }

    /**
     * Opens the case that the officer then types, and gives its id. The same scan sent twice gives the same case.
     *
     * @param body a 6-digit code, a corporate number or the name of a body of the territory
     * @param scan the scan as PDF
     */
    public Outcome<String> start(String callId, String body, PaperArrival arrival, String fileName, InputStream scan) {
        CallView call = programmes.call(callId).filter(this::takesPaper).orElse(null);
        if (call == null) {
            return Outcome.refused(List.of(Violation.of("call.closed", "call", new Text("紙の提案を入力できる公募を選んでください。採否の一覧が起案された公募には入力できません。",
                    "Choose a call for which papers are taken; none is, once its selection list has been drafted."))));
        }
        OrganisationView applicant = find(body).orElse(null);
        Outcome<BureauChoice> bureau = applicant == null ? notMine() : programmes.bureau(callId, applicant.id(), null);
        Optional<String> mine = bureau.isDone() ? mine(bureau.value()) : Optional.empty();
        if (mine.isEmpty()) {
            return notMine();
        }
        return files.openOnPaper(new NewCase(SubsidyKind.KEY, call.title().ja(), call.fiscalYear(), call.programmeKey(), call.id(), applicant.id(),
                mine.get(), bureau.value().reason().ja(), call.workflowId(), applicant.fictional()), arrival, fileName, scan);
    }

    /** The actor's bureau: that of the body; where the guideline goes by the site, whichever the paper came to, until the site is typed. */
    private Optional<String> mine(BureauChoice chosen) {
        return access.actor().capacities().stream().filter(c -> c.role() == Role.BUREAU_OFFICER).map(Capacity::officeId)
                .filter(b -> b.equals(chosen.bureauKey()) || chosen.provisional()).findFirst();
    }

    private boolean takesPaper(CallView call) {
        return call.takesProposals() && call.statusAt(clock.now().atZone(Clock.TOKYO).toLocalDateTime()) != CallStatus.UPCOMING
                && workflows.get(call.workflowId()).onPaper().isPresent() && kind.beforeSelection(call.id()).isEmpty();
    }

    /** A body that may apply; by its name only where one body of the territory has it. */
    private Optional<OrganisationView> find(String body) {
        String asked = JapaneseText.carried(body).strip();
        Optional<OrganisationView> byNumber = organisations.findOn(JapaneseText.halfWidth(asked), clock.today());
        return byNumber.or(() -> named(asked)).filter(o -> o.bureauKey() != null && !o.isBureau());
    }

    private Optional<OrganisationView> named(String name) {
        List<OrganisationView> found = name.isEmpty() ? List.of() : access.actor().capacities().stream().filter(c -> c.role() == Role.BUREAU_OFFICER)
                .map(Capacity::officeId).distinct().flatMap(b -> organisations.localGovernments(new OrganisationQuery(clock.today(), b, null, null, name,
                        OrganisationQuery.MAX_LIMIT, 0)).items().stream()).map(OrganisationEntry::organisation).filter(o -> o.name().equals(name)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static <T> Outcome<T> notMine() {
        return Outcome.refused(List.of(Violation.of("body.not-mine", "body", new Text("管轄の団体の番号（団体コード6桁又は法人番号13桁）か、正しい団体名を入れてください。",
                "Enter the number of a body of your territory (6-digit code or 13-digit corporate number), or its exact name."))));
    }
}
