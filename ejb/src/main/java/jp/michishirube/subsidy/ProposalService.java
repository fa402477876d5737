package jp.michishirube.subsidy;

import static jp.michishirube.kernel.Role.APPLICANT_APPROVER;
import static jp.michishirube.kernel.Role.APPLICANT_OFFICER;
import static jp.michishirube.kernel.Role.BUREAU_OFFICER;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.DraftView;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.casework.api.SubmissionView;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.BureauChoice;
import jp.michishirube.programme.api.CallStatus;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.Estimate;

/** A body's way to a proposal: which calls fit, starting one, and what the draft would bring. */
@Stateless
public class ProposalService {
    private ProgrammeService programmes;
    private OrganisationService organisations;
    private CaseFiles files;
    private CaseService cases;
    private CaseQueryService queries;
    private GrantKind grant;
    private ProcedureKind procedure;
    private Access access;
    private Clock clock;

    public ProposalService() {
    }

    @Inject
    public ProposalService(ProgrammeService programmes, OrganisationService organisations, CaseFiles files, CaseService cases,
                           CaseQueryService queries, GrantKind grant, ProcedureKind procedure, Access access, Clock clock) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.files = files;
        this.cases = cases;
        this.queries = queries;
        this.grant = grant;
        this.procedure = procedure;
        this.access = access;
        this.clock = clock;
    }

    /** The open calls as one of my bodies sees them. Empty for a body that is not mine. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER})
    public List<jp.michishirube.subsidy.api.CallOffer> offers(String applicantId) {
        if (!mine(applicantId)) {
            return List.of();
        }
        List<CaseRow> rows = queries.queue(new QueueQuery(SubsidyKind.KEY, null, null, null, null, null, applicantId, null, false, 500, 0)).items();
        return programmes.callsFor(applicantId, clock.today()).stream().map(fit -> new jp.michishirube.subsidy.api.CallOffer(fit,
                rows.stream().filter(r -> r.callId().equals(fit.call().id()) && !r.state().equals("discarded")).toList(),
                rows.stream().filter(r -> r.programmeKey().equals(fit.call().programmeKey()) && r.state().equals("adopted")
                        && r.fiscalYear() < fit.call().fiscalYear()).toList())).toList();
    }

    /** Starts a proposal of one of my bodies on an open call and gives its case id. */
    @AllowedTo(APPLICANT_OFFICER)
    public Outcome<String> start(String callId, String applicantId) {
        Actor actor = access.actor();
        if (actor.as(APPLICANT_OFFICER, applicantId).isEmpty()) {
            return Outcome.refused("body.not-mine", new Text("この団体の担当者ではありません。", "You are not an officer of this body."));
        }
        CallView call = programmes.call(callId).filter(CallView::takesProposals).orElse(null);
        if (call == null || call.statusAt(clock.now().atZone(Clock.TOKYO).toLocalDateTime()) != CallStatus.OPEN) {
            return Outcome.refused("call.closed", new Text("この公募は、いまは受け付けていません。公募の一覧で期間を確かめてください。",
                    "This call is not open now. Look at its dates in the list of calls."));
        }
        OrganisationView body = organisations.find(applicantId).orElseThrow();
        Outcome<BureauChoice> chosen = programmes.bureau(callId, applicantId, null);
        if (!chosen.isDone()) {
            return Outcome.refused(chosen.violations());
        }
        BureauChoice bureau = chosen.value();
        return Outcome.done(files.open(new NewCase(SubsidyKind.KEY, call.title().ja(), call.fiscalYear(), call.programmeKey(), call.id(),
                applicantId, bureau.bureauKey(), bureau.reason().ja(), call.workflowId(), body.fictional())));
    }

    /** What the draft of a proposal, of an application or of a procedure would bring as it stands, with every finding; refused where the answers do not yet allow to say. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER, BUREAU_OFFICER, MINISTRY_OFFICER})
    public Outcome<Estimate> estimateOfDraft(String caseId) {
        Optional<DraftView> draft = cases.draft(caseId);
        Optional<CaseFacts> facts = files.facts(caseId);
        if (draft.isEmpty() || facts.isEmpty()) {
            return Outcome.refused("case.unknown", new Text("該当する案件がありません。", "There is no such case."));
        }
        CaseFacts f = facts.get();
        CaseContext context = new CaseContext(caseId, f.number(), f.callId(), f.fiscalYear(), f.applicantId(), f.bureauKey(), f.state(), draft.get().answers(),
                draft.get().attachments(), access.actor(), null, clock.now(), f.firstReceivedAt(), Optional.ofNullable(f.latestHash()));
        if (f.kind().equals(SubsidyKind.KEY)) {
            return programmes.estimateOfCall(f.callId(), Checks.request(f.programmeKey(), context));
        }
        Optional<Estimate> estimate = f.kind().equals(GrantKind.KEY) ? grant.estimate(context) : f.kind().equals(ProcedureKind.KEY) ? procedure.estimate(context) : Optional.empty();
        return estimate.map(Outcome::done).orElseGet(() -> Outcome.refused("estimate.none", new Text("まだ計算できません。", "Nothing can be calculated yet.")));
    }

    /** The amount with its explanation and findings that a submission froze, whatever it asked for. */
    @AllowedTo(everyone = true)
    public Optional<Estimate> frozenEstimate(SubmissionView submission) {
        return Grants.estimate(submission.content());
    }

    private boolean mine(String applicantId) {
        return access.actor().capacities().stream().anyMatch(c -> c.officeId().equals(applicantId));
    }
}
