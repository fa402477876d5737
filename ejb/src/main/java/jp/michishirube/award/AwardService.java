package jp.michishirube.award;

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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.award.api.Announced;
import jp.michishirube.award.api.Edition;
import jp.michishirube.award.api.EntryOffer;
import jp.michishirube.award.api.EntryView;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.BureauChoice;
import jp.michishirube.programme.api.CallPurpose;
import jp.michishirube.programme.api.CallStatus;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.review.ReviewResults;

/** What an entrant does: sees the open call, enters, reads what the jury says. Bodies of every kind may enter; the bureau is that of the first-named one's seat. */
@Stateless
public class AwardService {
    private static final int MOST = 200;
    private static final Set<String> AFTER_DOCUMENTS = Set.of("finalist", "not-selected", "awarded", "no-prize");
    private static final Set<String> AFTER_FINAL = Set.of("awarded", "no-prize");

    private AwardStore store;
    private Editions editions;
    private ProgrammeService programmes;
    private OrganisationService organisations;
    private CaseQueryService queries;
    private CaseFiles files;
    private ReviewResults reviews;
    private Access access;
    private Clock clock;

    public AwardService() {
        // for the container
    }

    @Inject
    public AwardService(AwardStore store, Editions editions, ProgrammeService programmes, OrganisationService organisations, CaseQueryService queries, CaseFiles files, ReviewResults reviews,
                        Access access, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.programmes = programmes;
        this.organisations = organisations;
        this.queries = queries;
        this.files = files;
        this.reviews = reviews;
        this.access = access;
        this.clock = clock;
    }

    /** The calls of the year for one of my bodies: those to come and open, and those in which it has entered. Empty for a body that is not mine. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER})
    public List<EntryOffer> offers(String applicantId) {
        if (access.actor().capacities().stream().noneMatch(c -> c.officeId().equals(applicantId))) {
            return List.of();
        }
        LocalDateTime now = clock.now().atZone(Clock.TOKYO).toLocalDateTime();
        int year = FiscalYear.of(clock.today()).year();
        List<CaseRow> rows = queries.queue(new QueueQuery(AwardKind.KEY, null, null, null, null, null, applicantId, null, false, MOST, 0)).items();
        return Stream.of(year, year - 1).flatMap(y -> programmes.callsOfYear(y).stream()).filter(c -> c.purpose() == CallPurpose.ENTRIES && editions.ofCall(c.id()).isPresent())
                .filter(c -> c.statusAt(now) != CallStatus.CLOSED || rows.stream().anyMatch(r -> r.callId().equals(c.id())))
                .map(c -> new EntryOffer(c, editions.ofCall(c.id()).orElseThrow(), c.statusAt(now) == CallStatus.OPEN,
                        rows.stream().filter(r -> r.callId().equals(c.id()) && !r.state().equals("discarded")).toList())).toList();
    }

    /** Starts an entry of one of my bodies in an open call and gives its case id. A body may enter with several cases. */
    @AllowedTo(APPLICANT_OFFICER)
    public Outcome<String> start(String callId, String applicantId) {
        Actor actor = access.actor();
        if (actor.as(APPLICANT_OFFICER, applicantId).isEmpty()) {
            return Outcome.refused("body.not-mine", new Text("この団体の担当者ではありません。", "You are not an officer of this body."));
        }
        CallView call = programmes.call(callId).filter(c -> c.purpose() == CallPurpose.ENTRIES).orElse(null);
        if (call == null || editions.ofCall(callId).isEmpty() || call.statusAt(clock.now().atZone(Clock.TOKYO).toLocalDateTime()) != CallStatus.OPEN) {
            return Outcome.refused("call.closed", new Text("この募集は、いまは受け付けていません。", "This call is not open now."));
        }
        OrganisationView body = organisations.find(applicantId).orElseThrow();
        Outcome<BureauChoice> bureau = programmes.bureau(callId, applicantId, null);
        return bureau.map(b -> files.open(new NewCase(AwardKind.KEY, call.title().ja(), call.fiscalYear(), call.programmeKey(), call.id(), applicantId, b.bureauKey(), b.reason().ja(),
                call.workflowId(), body.fictional() || editions.ofCall(callId).orElseThrow().fictional())));
    }

    /** What an entry's page shows beside the case; empty where it is no entry or out of scope. */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER, BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR,
            MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<EntryView> view(String caseId) {
        return queries.view(caseId).filter(v -> v.row().kind().equals(AwardKind.KEY)).flatMap(v -> editions.ofCall(v.row().callId()).map(e -> view(v.row(), e)));
    }

    private EntryView view(CaseRow row, Edition edition) {
        List<EntryView.Comment> comments = new ArrayList<>();
        if (AFTER_DOCUMENTS.contains(row.state())) {
            comment(row, FinalistListKind.STAGE, "一次審査", comments);
        }
        if (AFTER_FINAL.contains(row.state())) {
            comment(row, PrizeListKind.STAGE, "二次審査", comments);
        }
        String prize = store.prize(row.id()).flatMap(p -> edition.prize(p.prizeKey)).map(p -> p.title().ja()).orElse("");
        boolean published = store.announced(row.callId()).contains(Announced.FINALISTS) && HeldResults.SHOWN.contains(row.state());
        return new EntryView(edition, prize, comments, published ? row.id() : null);
    }

    private void comment(CaseRow row, String stage, String title, List<EntryView.Comment> comments) {
        reviews.concluded(row.callId(), stage).flatMap(c -> c.lines().stream().filter(l -> l.caseId().equals(row.id()) && !l.toEntrant().isBlank()).findFirst())
                .ifPresent(l -> comments.add(new EntryView.Comment(title, l.toEntrant())));
    }
}
