package jp.michishirube.dispatch;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.ListedDecision;
import jp.michishirube.dispatch.api.DispatchListView;
import jp.michishirube.dispatch.api.ListLine;
import jp.michishirube.dispatch.api.RoundDesk;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;

/** The Ministry decides per round: a list of dispatches (派遣決定の起案) that passes its route. */
@Stateless
public class DispatchDecisionService {
    private DispatchStore store;
    private DispatchDesk desks;
    private DispatchGuidelines guidelines;
    private ProgrammeService programmes;
    private CaseQueryService queries;
    private CaseFiles files;
    private Decisions decisions;
    private Access access;

    public DispatchDecisionService() {
        // for the container
    }

    @Inject
    public DispatchDecisionService(DispatchStore store, DispatchDesk desks, DispatchGuidelines guidelines, ProgrammeService programmes, CaseQueryService queries, CaseFiles files,
                                   Decisions decisions, Access access) {
        this.store = store;
        this.desks = desks;
        this.guidelines = guidelines;
        this.programmes = programmes;
        this.queries = queries;
        this.files = files;
        this.decisions = decisions;
        this.access = access;
    }

    /** Drafts a list for requests of a round that wait for their decision; the list's case id. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> draft(String callId, List<ListLine> lines) {
        CallView call = programmes.call(callId).filter(c -> guidelines.ofCall(callId).isPresent()).orElse(null);
        if (call == null) {
            return Outcome.refused("call.unknown", new Text("該当する期がありません。", "There is no such round."));
        }
        List<Violation> problems = problems(call, lines, null);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String id = files.open(new NewCase(DispatchListKind.KEY, title(call, lines), call.fiscalYear(), call.programmeKey(), call.id(), "mic", null, null, call.selectionWorkflowId(), false));
        write(id, call, lines);
        return Outcome.done(id);
    }

    /**
     * Gives a drafted list other lines.
     *
     * @param seenRevision the list's revision when its lines were looked at: who saw an older list changes nothing
     */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> change(String listId, long seenRevision, List<ListLine> lines) {
        Outcome<CaseFacts> list = decisions.toChange(DispatchListKind.KEY, listId, seenRevision);
        if (!list.isDone()) {
            return list.map(CaseFacts::caseId);
        }
        CallView call = programmes.call(list.value().callId()).orElseThrow();
        List<Violation> problems = problems(call, lines, listId);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        write(listId, call, lines);
        decisions.changed(listId);
        return Outcome.done(listId);
    }

    /** A list with its lines; empty when it is none or out of scope. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<DispatchListView> list(String listId) {
        CaseView view = queries.view(listId).filter(v -> v.row().kind().equals(DispatchListKind.KEY)).orElse(null);
        if (view == null) {
            return Optional.empty();
        }
        CallView call = programmes.call(view.row().callId()).orElseThrow();
        Map<String, RoundDesk.DeskLine> lines = desks.read(call, guidelines.ofCall(call.id()).orElseThrow(), access.actor()).lines().stream()
                .collect(Collectors.toMap(l -> l.row().id(), l -> l));
        return Optional.of(new DispatchListView(view.row(), view.revision(), decisions.of(listId).stream().map(i -> line(i, lines.get(i.caseId()))).toList()));
    }

    private static DispatchListView.Line line(ListedDecision i, RoundDesk.DeskLine l) {
        return new DispatchListView.Line(i.caseId(), l.row().number(), l.row().applicantName(), l.row().title(), i.decision().equals(DispatchListKind.YES), l.advisors(), l.visits(), i.reason());
    }

    private List<Violation> problems(CallView call, List<ListLine> lines, String listId) {
        List<Violation> problems = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(Violation.of("list.empty", new Text("決定を待つ依頼を一件以上選んでください。", "Choose at least one request that waits for its decision.")));
        }
        RoundDesk desk = desks.read(call, guidelines.ofCall(call.id()).orElseThrow(), access.actor());
        Map<String, RoundDesk.DeskLine> open = desk.lines().stream().filter(RoundDesk.DeskLine::waiting).collect(Collectors.toMap(l -> l.row().id(), l -> l));
        List<String> own = listId == null ? List.of() : decisions.of(listId).stream().map(ListedDecision::caseId).toList();
        for (ListLine line : lines) {
            RoundDesk.DeskLine at = open.get(line.caseId());
            if (at == null || at.listed() && !own.contains(line.caseId())) {
                problems.add(Violation.of("list.not-waiting", line.caseId(), new Text("選んだ依頼に、決定を待っていないものか、ほかの一覧に載っているものがあります。画面を開き直してください。",
                        "A request that was chosen does not wait any more or stands on another list.")));
            } else if (line.dispatch() && !at.row().state().equals("arranged")) {
                problems.add(Violation.of("list.not-arranged", line.caseId(), new Text(at.row().number() + "は手配できていないため、派遣を決定できません。", at.row().number() + " is not arranged.")));
            } else if (!line.dispatch() && line.reason().isBlank()) {
                problems.add(Violation.of("list.reason", line.caseId(), new Text(at.row().number() + "：派遣しない理由を書いてください。通知に載ります。", at.row().number() + ": give the reason; it stands in the notice.")));
            } else if (line.reason().length() > Decisions.MOST_REASON) {
                problems.add(Violation.of("list.reason-long", line.caseId(), new Text("理由は4,000字以内にしてください。", "Keep the reason within 4,000 characters.")));
            }
        }
        return problems;
    }

    private void write(String id, CallView call, List<ListLine> lines) {
        decisions.write(id, title(call, lines), null, lines.stream().map(l -> new ListedDecision(id, l.caseId(), l.dispatch() ? DispatchListKind.YES : DispatchListKind.NO, l.reason().strip(), 0,
                DispatchDesk.hash(files.facts(l.caseId()).orElseThrow(), store))).toList());
    }

    private static String title(CallView call, List<ListLine> lines) {
        long yes = lines.stream().filter(ListLine::dispatch).count();
        return call.title().ja() + " 派遣決定（案）派遣" + yes + "件・派遣しない" + (lines.size() - yes) + "件";
    }
}
