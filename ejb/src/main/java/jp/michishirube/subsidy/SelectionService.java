package jp.michishirube.subsidy;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.ListedDecision;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.review.ReviewResults;
import jp.michishirube.review.api.Concluded;
import jp.michishirube.subsidy.api.Desk;
import jp.michishirube.subsidy.api.DeskRow;
import jp.michishirube.subsidy.api.EvaluationPreview;
import jp.michishirube.subsidy.api.ListItem;
import jp.michishirube.subsidy.api.ListPreview;
import jp.michishirube.subsidy.api.ListView;

/** The Ministry's desk of a call: proposals beside the budget, evaluation, selection lists, announcement. */
@Stateless
public class SelectionService {
    /** Where a proposal that has arrived still waits for its decision. */
    private static final List<String> UNDECIDED = List.of("paper-entry", "received", "correction", "correction-signoff", "paper-correction", "bureau-route", "forwarded", "evaluation",
            "evaluated");

    private static final String REVIEW_STAGE = "evaluation";
    private static final List<String> AT_THE_MINISTRY = List.of("forwarded", "evaluation", "evaluated");

    private SelectionStore store;
    private DeskReading reading;
    private ProgrammeService programmes;
    private CaseFiles files;
    private Decisions decisions;
    private ReviewResults reviews;
    private CaseService cases;
    private CaseQueryService queries;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public SelectionService() {
    }

    @Inject
    public SelectionService(SelectionStore store, DeskReading reading, ProgrammeService programmes, CaseFiles files, Decisions decisions, ReviewResults reviews, CaseService cases,
                            CaseQueryService queries, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.programmes = programmes;
        this.files = files;
        this.decisions = decisions;
        this.reviews = reviews;
        this.cases = cases;
        this.queries = queries;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** The desk of a call that is run here. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<Desk> desk(String callId) {
        return programmes.call(callId).filter(CallView::takesProposals).map(reading::desk);
    }

    /** The first of these calls in which forwarded proposals wait for their decision; empty where none does. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<String> waiting(List<String> callIds) {
        return callIds.stream().filter(id -> !files.factsOfCall(id, AT_THE_MINISTRY).isEmpty()).findFirst();
    }

    /** Takes one action on several cases; each is refused or done by itself, and every refusal says for which. */
    @AllowedTo(MINISTRY_OFFICER)
    public List<Outcome<ActResult>> actOnEach(List<String> caseIds, String action, String note) {
        return caseIds.stream().map(id -> cases.act(ActCommand.of(id, action, note,
                files.facts(id).map(f -> f.revision()).orElse(-1L)))).toList();
    }

    /** Reads an evaluation result (csv: 番号, 順位, 評点, 評価, 意見) without recording it. */
    @AllowedTo(MINISTRY_OFFICER)
    public EvaluationPreview previewEvaluation(String callId, byte[] csv) {
        return EvaluationCsv.read(csv, reading.evaluable(callId), reading.onUnfinishedList(callId));
    }

    /**
     * Records an evaluation result, all or nothing, and takes its cases to 評価済. A later file replaces what an earlier one said; every file
     * is an event of the call's chain with its hash and lines. What stands on an unfinished list is not touched.
     */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Integer> recordEvaluation(String callId, byte[] csv) {
        EvaluationPreview preview = previewEvaluation(callId, csv);
        if (!preview.problems().isEmpty() || preview.lines().isEmpty()) {
            return Outcome.refused(preview.problems().isEmpty() ? List.of(Violation.of("evaluation.empty",
                    new Text("取り込める行がありません。", "There is no line to take."))) : preview.problems());
        }
        String sha256 = Sha256.hex(csv);
        JsonArrayBuilder recorded = Json.createArrayBuilder();
        for (EvaluationPreview.Line line : preview.lines()) {
            record(files.facts(line.caseId()).orElseThrow(), line.evaluation(), sha256, recorded);
        }
        append("record-evaluation", callId, null, sha256, Json.createObjectBuilder().add("lines", recorded));
        return Outcome.done(preview.lines().size());
    }

    /**
     * Takes what the reviewers concluded in this system, instead of an uploaded file: mean, outcome and words of every case that is still in
     * evaluation or evaluated, and takes it to 評価済. What stands on an unfinished list is not touched.
     */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Integer> takeReview(String callId) {
        Concluded concluded = reviews.concluded(callId, REVIEW_STAGE).orElse(null);
        if (concluded == null) {
            return Outcome.refused("review.open", new Text("外部評価の結論がまだありません。「評価・審査」で結論としてから取り込んでください。", "The external evaluation has not been concluded yet."));
        }
        Map<String, CaseFacts> evaluable = reading.evaluable(callId).stream().collect(Collectors.toMap(CaseFacts::caseId, f -> f));
        Map<String, String> listed = reading.onUnfinishedList(callId);
        String sha256 = Sha256.hex(concluded.toString());
        JsonArrayBuilder recorded = Json.createArrayBuilder();
        int taken = 0;
        for (Concluded.Line line : concluded.lines()) {
            CaseFacts f = evaluable.get(line.caseId());
            if (f == null || listed.containsKey(line.caseId())) {
                continue;
            }
            String words = Stream.of(line.reason(), line.toEntrant()).filter(w -> !w.isBlank()).collect(Collectors.joining("\n"));
            record(f, new DeskRow.Evaluation(line.rank() == 0 ? null : line.rank(), line.mean().isEmpty() ? "" : line.mean() + "／" + line.full(), line.outcomeTitle(),
                    words.length() > 4000 ? words.substring(0, 4000) : words), sha256, recorded);
            taken++;
        }
        append("record-evaluation", callId, null, sha256, Json.createObjectBuilder().add("review", concluded.stageId()).add("lines", recorded));
        return Outcome.done(taken);
    }

    private void record(CaseFacts f, DeskRow.Evaluation evaluation, String sha256, JsonArrayBuilder recorded) {
        EvaluationResult result = store.evaluation(f.caseId()).orElseGet(() -> {
            EvaluationResult fresh = new EvaluationResult(f.caseId());
            store.add(fresh);
            return fresh;
        });
        result.record(evaluation, clock.now(), access.actor().userId(), sha256);
        recorded.add(EvaluationResult.json(evaluation).add("number", f.number()));
        if (f.state().equals("evaluation")) {
            Outcome<ActResult> done = actOnEach(List.of(f.caseId()), "record-evaluation", "").get(0);
            if (!done.isDone()) {
                throw new IllegalStateException("an evaluation could not be recorded: " + done.violations());
            }
        }
    }

    /** What a list of these lines would do: sums against the budget, problems, warnings. Changes nothing. */
    @AllowedTo(MINISTRY_OFFICER)
    public ListPreview previewList(String callId, String listId, List<ListItem> items) {
        return reading.preview(programmes.call(callId).filter(CallView::takesProposals).orElseThrow(), listId, items);
    }

    /**
     * Drafts a selection list (起案).
     *
     * @return the list's case id
     */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> draftList(String callId, List<ListItem> items) {
        CallView call = programmes.call(callId).filter(CallView::takesProposals).orElse(null);
        if (call == null) {
            return Outcome.refused("call.unknown", new Text("該当する公募がありません。", "There is no such call."));
        }
        ListPreview preview = reading.preview(call, null, items);
        if (!preview.problems().isEmpty()) {
            return Outcome.refused(preview.problems());
        }
        String id = files.open(new NewCase(SelectionKind.KEY, title(call, preview), call.fiscalYear(), call.programmeKey(), call.id(), "mic", null, null,
                call.selectionWorkflowId(), false));
        write(id, call, preview);
        return Outcome.done(id);
    }

    /**
     * Gives a drafted list other lines; its case id.
     *
     * @param seenRevision the list's revision when its lines were looked at: who saw an older list changes nothing
     */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> changeList(String listId, long seenRevision, List<ListItem> items) {
        Outcome<CaseFacts> list = decisions.toChange(SelectionKind.KEY, listId, seenRevision);
        if (!list.isDone()) {
            return list.map(CaseFacts::caseId);
        }
        CallView call = programmes.call(list.value().callId()).orElseThrow();
        ListPreview preview = reading.preview(call, listId, items);
        if (!preview.problems().isEmpty()) {
            return Outcome.refused(preview.problems());
        }
        write(listId, call, preview);
        decisions.changed(listId);
        return Outcome.done(listId);
    }

    private void write(String id, CallView call, ListPreview preview) {
        decisions.write(id, title(call, preview), preview.adoptedYen(), preview.rows().stream().map(row -> new ListedDecision(id, row.caseId(), row.decision().name(), row.reason(),
                row.decidedYen() == null ? 0 : row.decidedYen(), row.latestHash())).toList());
    }

    private static String title(CallView call, ListPreview preview) {
        return call.title().ja() + " 採択候補・不採択（案）採択" + preview.adopted() + "件・不採択" + preview.notAdopted() + "件";
    }

    /** A selection list with its lines; empty when it is no list or out of scope. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<ListView> list(String listId) {
        Optional<CaseView> view = queries.view(listId).filter(v -> v.row().kind().equals(SelectionKind.KEY));
        return view.map(v -> reading.list(v, programmes.call(v.row().callId()).orElseThrow()));
    }

    /** Announces the result of a call to the public (採択候補の公表): after its deadline, with every proposal decided. Once announced it stays so. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> announce(String callId) {
        CallView call = programmes.call(callId).filter(CallView::takesProposals).orElse(null);
        if (call == null || store.result(callId).isPresent()) {
            return Outcome.refused("call.announced", new Text("この公募の結果は公表済みか、公表の対象ではありません。",
                    "The result of this call has been announced already, or there is none."));
        }
        if (files.factsOfCall(callId, List.of("adopted", "not-adopted")).isEmpty()) {
            return Outcome.refused("call.undecided", new Text("決裁済の採否がまだありません。決裁の後に公表してください。",
                    "Nothing has been decided yet. Announce after the approval."));
        }
        if (!call.closes().plusMinutes(call.terms().graceMinutes()).atZone(Clock.TOKYO).toInstant().isBefore(clock.now())) {
            return Outcome.refused("call.open", new Text("公募の期間中は公表できません。締切（決裁中の猶予があるときは、その終わり）の後に公表してください。",
                    "A call that is still open cannot be announced. Announce after its deadline and the grace, if there is one."));
        }
        int undecided = files.factsOfCall(callId, UNDECIDED).size();
        if (undecided > 0) {
            return Outcome.refused("call.some-undecided", new Text("採否の決まっていない提案が" + undecided + "件あります。すべて決裁してから公表してください。",
                    undecided + " proposals are not decided yet. Announce after all are approved."));
        }
        store.add(new CallResult(callId, clock.now()));
        append("announce", callId, "announced", null, Json.createObjectBuilder().add("at", clock.now().toString()));
        return Outcome.done(true);
    }

    private void append(String action, String callId, String toState, String contentHash, JsonObjectBuilder payload) {
        Actor actor = access.actor();
        String chain = "call/" + callId;
        audit.append(new EventDraft(chain, action, actor, actor.as(MINISTRY_OFFICER, "mic").orElseThrow(), null, toState, chain, contentHash,
                payload.build().toString()));
    }
}
