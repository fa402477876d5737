package jp.michishirube.subsidy;

import static jp.michishirube.kernel.Role.APPLICANT_APPROVER;
import static jp.michishirube.kernel.Role.APPLICANT_OFFICER;
import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.BUREAU_CONSULTED;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.BUREAU_OFFICER;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseFiles.Joined;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.programme.rule.Procedure;
import jp.michishirube.programme.rule.ProcedureEffect;
import jp.michishirube.subsidy.api.DuePaper;
import jp.michishirube.subsidy.api.GrantDesk;
import jp.michishirube.subsidy.api.GrantView;
import jp.michishirube.subsidy.api.PublishedGrant;

/** What follows an adoption: beginning a procedure, the books of a grant, the papers that are due, and the desk of those who decide. */
@Stateless
public class GrantService {
    private static final Set<String> BEGUN = Set.of("draft", "drafting");
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private Grants grants;
    private GrantReading reading;
    private GrantDeskReading desks;
    private CaseFiles files;
    private CaseQueryService queries;
    private Access access;
    private Clock clock;

    public GrantService() {
        // for the container
    }

    @Inject
    public GrantService(Grants grants, GrantReading reading, GrantDeskReading desks, CaseFiles files, CaseQueryService queries, Access access, Clock clock) {
        this.grants = grants;
        this.reading = reading;
        this.desks = desks;
        this.files = files;
        this.queries = queries;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Begins a procedure of one of my bodies, or one of the Ministry's own, with what is known already filled in, and gives its case id. A
     * draft that is there is given again.
     *
     * @param parentId  the adopted proposal for an application, the grant for everything else
     * @param procedure key of the guideline's procedure
     */
    @AllowedTo({APPLICANT_OFFICER, MINISTRY_OFFICER})
    public Outcome<String> begin(String parentId, String procedure) {
        Actor actor = access.actor();
        CaseView view = queries.view(parentId).orElse(null);
        CaseFacts parent = view == null ? null : files.lock(parentId).orElseThrow();
        GrantGuideline guideline = parent == null ? null : grants.guideline(parent.callId()).orElse(null);
        Procedure asked = guideline == null ? null : guideline.rules().procedure(procedure).orElse(null);
        if (asked == null || !follows(asked, parent) || !begins(actor, asked, parent)) {
            return Outcome.refused("procedure.unknown", new Text("この案件では、この手続はできません。", "There is no such procedure for this case."));
        }
        Optional<CaseFacts> draft = files.following(parentId).stream().filter(f -> f.procedure().equals(procedure) && BEGUN.contains(f.state())).findFirst();
        if (draft.isPresent()) {
            return Outcome.done(draft.get().caseId());
        }
        Optional<Violation> closed = grants.closed(asked, parent, "", clock.today());
        if (closed.isPresent()) {
            return Outcome.refused(List.of(closed.get()));
        }
        boolean application = asked.effect() == ProcedureEffect.APPLY;
        NewCase opened = new NewCase(application ? GrantKind.KEY : ProcedureKind.KEY, application ? parent.title() : asked.title().ja() + "　" + parent.title(),
                parent.fiscalYear(), parent.programmeKey(), parent.callId(), parent.applicantId(), parent.bureauKey(), view.bureauReason(), asked.workflowId(), parent.fictional(),
                Optional.of(new Joined(parentId, procedure, asked.formId(), reading.known(asked, guideline, view),
                        grants.due(asked, parent, view.row().stateSince()).map(d -> d.atTime(END_OF_DAY).atZone(Clock.TOKYO).toInstant()).orElse(null))));
        return Outcome.done(asked.effect().isMinistrys() ? files.openByOffice(opened) : files.open(opened));
    }

    /** What follows a case in the reader's scope; empty where nothing does. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER, BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR,
            MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<GrantView> view(String caseId) {
        return queries.view(caseId).filter(v -> !v.row().kind().equals(ProcedureKind.KEY)).flatMap(v -> reading.view(v, access.actor(), clock.today()));
    }

    /** The grant decisions of a fiscal year, by number; one that was withdrawn is deemed not made (法9条2項) and is not among them. */
    @AllowedTo(everyone = true)
    public List<PublishedGrant> published(int fiscalYear) {
        return desks.published(fiscalYear);
    }

    /** The same as a file. */
    @AllowedTo(everyone = true)
    public Optional<Content> publishedFile(int fiscalYear, String extension) {
        return PublishedGrantFile.of(desks.published(fiscalYear), fiscalYear, extension, clock.today());
    }

    /** Every paper that my bodies are expected to send from now on, the earliest first. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER})
    public List<DuePaper> due() {
        return reading.due(access.actor(), clock.today());
    }

    /** The grants of a fiscal year in the reader's scope beside the budgets of its calls. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL,
            MINISTRY_CONSULTED, AUDITOR})
    public GrantDesk desk(int fiscalYear) {
        return desks.desk(fiscalYear, access.actor());
    }

    /** Payments that wait to be made, as csv with a head: the money itself moves elsewhere. */
    @AllowedTo({MINISTRY_OFFICER, AUDITOR})
    public byte[] payments(int fiscalYear) {
        return desks.payments(fiscalYear, clock.today());
    }

    /** The books of a grant with every explanation as a spreadsheet; empty where there are none in the reader's scope. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER, BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR,
            MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<Content> books(String caseId) {
        return view(caseId).filter(v -> !v.entries().isEmpty()).map(v -> GrantBookFile.of(queries.view(caseId).orElseThrow().row(), v, clock.today()));
    }

    private static boolean begins(Actor actor, Procedure procedure, CaseFacts parent) {
        return procedure.effect().isMinistrys() ? actor.as(MINISTRY_OFFICER, "mic").isPresent() : actor.as(APPLICANT_OFFICER, parent.applicantId()).isPresent();
    }

    private static boolean follows(Procedure procedure, CaseFacts parent) {
        return parent.kind().equals(procedure.effect() == ProcedureEffect.APPLY ? SubsidyKind.KEY : GrantKind.KEY);
    }
}
