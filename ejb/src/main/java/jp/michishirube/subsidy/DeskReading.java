package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.ListedDecision;
import jp.michishirube.casework.api.Opinion;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.Desk;
import jp.michishirube.subsidy.api.DeskRow;
import jp.michishirube.subsidy.api.DeskRow.Evaluation;
import jp.michishirube.subsidy.api.ListItem;
import jp.michishirube.subsidy.api.ListPreview;
import jp.michishirube.subsidy.api.ListView;
import jp.michishirube.workflow.WorkflowDefinitions;

/** Puts the desk of a call together. Its callers have been checked by the service. */
@ApplicationScoped
class DeskReading {
    private static final List<String> ARRIVED = List.of("received", "correction", "correction-signoff", "paper-correction", "bureau-route", "forwarded", "evaluation",
            "evaluated", "adopted", "not-adopted");
    private static final Set<String> ON_THE_DESK = Set.of("forwarded", "evaluation", "evaluated", "adopted", "not-adopted");

    private final SelectionStore store;
    private final Decisions decisions;
    private final CaseFiles files;
    private final CaseQueryService queries;
    private final WorkflowDefinitions workflows;

    /** For the container's proxy. */
    protected DeskReading() {
        this(null, null, null, null, null);
    }

    @Inject
    DeskReading(SelectionStore store, Decisions decisions, CaseFiles files, CaseQueryService queries, WorkflowDefinitions workflows) {
        this.store = store;
        this.decisions = decisions;
        this.files = files;
        this.queries = queries;
        this.workflows = workflows;
    }

    Desk desk(CallView call) {
        List<CaseFacts> arrived = files.factsOfCall(call.id(), ARRIVED);
        List<CaseRow> lists = lists(call.id());
        List<DeskRow> rows = rows(call, arrived.stream().filter(f -> ON_THE_DESK.contains(f.state())).toList(), lists);
        return new Desk(call, call.budgetYen(), arrived.stream().mapToLong(f -> yen(f.amountYen())).sum(),
                rows.stream().filter(r -> r.state().equals("adopted")).mapToLong(r -> yen(r.decidedYen())).sum(),
                planned(lists, null), rows, lists, store.result(call.id()).isPresent());
    }

    ListView list(CaseView view, CallView call) {
        List<ListedDecision> items = decisions.of(view.row().id());
        Map<String, CaseFacts> facts = files.factsOfCall(call.id(), ARRIVED).stream().collect(Collectors.toMap(CaseFacts::caseId, Function.identity()));
        Map<String, Evaluation> evaluations = evaluations(items.stream().map(ListedDecision::caseId).toList());
        List<DeskRow> rows = items.stream().filter(i -> facts.containsKey(i.caseId()))
                .map(i -> row(call, facts.get(i.caseId()), evaluations.get(i.caseId()), i)).toList();
        long adopted = items.stream().mapToLong(ListedDecision::amountYen).sum();
        boolean approved = view.row().state().equals("approved");
        return new ListView(view, rows, adopted, after(call, approved ? null : view.row().id(), approved ? 0 : adopted));
    }

    /** The proposals whose evaluation may be recorded. */
    List<CaseFacts> evaluable(String callId) {
        return files.factsOfCall(callId, List.of("evaluation", "evaluated"));
    }

    /** The proposals whose decision is being drafted or on its route, with the number of that list. */
    Map<String, String> onUnfinishedList(String callId) {
        return decisions.elsewhere(SelectionKind.KEY, callId, null);
    }

    ListPreview preview(CallView call, String listId, List<ListItem> items) {
        Map<String, CaseFacts> facts = files.factsOfCall(call.id(), ARRIVED).stream().collect(Collectors.toMap(CaseFacts::caseId, Function.identity()));
        Map<String, String> elsewhere = decisions.elsewhere(SelectionKind.KEY, call.id(), listId);
        Map<String, Evaluation> evaluations = evaluations(items.stream().map(ListItem::caseId).toList());
        List<DeskRow> rows = new ArrayList<>();
        List<Violation> problems = new ArrayList<>();
        List<Violation> warnings = new ArrayList<>();
        Map<String, ListItem> once = new LinkedHashMap<>();
        items.forEach(i -> once.put(i.caseId(), i));
        for (ListItem item : once.values()) {
            CaseFacts f = facts.get(item.caseId());
            if (f == null || !f.state().equals(SelectionKind.READY)) {
                problems.add(Violation.of("item.not-ready", item.caseId(), new Text((f == null ? item.caseId() : f.number() + "（" + f.applicantName() + "）")
                        + "は評価済ではないため一覧に載せられません。", "A proposal is not evaluated yet and cannot be on the list.")));
                continue;
            }
            check(item, f, elsewhere, problems, warnings);
            long yen = item.decision() == Decision.ADOPT ? yen(f.amountYen()) : 0;
            rows.add(row(call, f, evaluations.get(f.caseId()), new ListedDecision(listId, f.caseId(), item.decision() == null ? "" : item.decision().name(),
                    item.reason() == null ? "" : item.reason().strip(), yen, f.latestHash())));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(Violation.of("list.empty", new Text("採択候補か不採択とする提案を一件以上選んでください。", "Choose at least one proposal to be adopted or not adopted.")));
        }
        long adopted = rows.stream().filter(r -> r.decision() == Decision.ADOPT).mapToLong(r -> yen(r.decidedYen())).sum();
        Long after = after(call, listId, adopted);
        if (after != null && after < 0) {
            warnings.add(Violation.of("budget.exceeded", new Text("予算を " + String.format("%,d", -after) + " 円超えます。",
                    "The budget is exceeded by " + String.format("%,d", -after) + " yen.")));
        }
        int adoptions = (int) rows.stream().filter(r -> r.decision() == Decision.ADOPT).count();
        return new ListPreview(rows, adopted, adoptions, rows.size() - adoptions, after, problems, warnings);
    }

    private static void check(ListItem item, CaseFacts f, Map<String, String> elsewhere, List<Violation> problems, List<Violation> warnings) {
        String who = f.number() + "（" + f.applicantName() + "）";
        if (item.decision() == null) {
            problems.add(Violation.of("item.undecided", f.caseId(), new Text(who + "の採否を選んでください。", "Choose adoption or non-adoption for " + f.number() + ".")));
        }
        if (item.reason() == null || item.reason().isBlank()) {
            problems.add(Violation.of("item.reason", f.caseId(), new Text(who + "の理由を書いてください。", "Give the reason for " + f.number() + ".")));
        } else if (item.reason().length() > 4000) {
            problems.add(Violation.of("item.reason-long", f.caseId(), new Text(who + "の理由は4,000字以内にしてください。", "Keep the reason for " + f.number() + " within 4,000 characters.")));
        }
        if (elsewhere.containsKey(f.caseId())) {
            problems.add(Violation.of("item.elsewhere", f.caseId(), new Text(who + "は別の一覧（" + elsewhere.get(f.caseId()) + "）に載っています。",
                    f.number() + " is on another list (" + elsewhere.get(f.caseId()) + ").")));
        }
        if (item.decision() == Decision.ADOPT && f.opinion() == Opinion.UNFIT) {
            warnings.add(Violation.of("item.against-opinion", f.caseId(), new Text(who + "は総合通信局の意見が「要件不適合」です。",
                    "The bureau's opinion on " + f.number() + " is that it does not meet the requirements.")));
        }
        if (item.decision() == Decision.ADOPT && f.amountYen() != null && f.amountYen() == 0) {
            warnings.add(Violation.of("item.zero", f.caseId(), new Text(who + "は自動点検の額が0円です。", "The checked amount of " + f.number() + " is 0 yen.")));
        }
    }

    private List<DeskRow> rows(CallView call, List<CaseFacts> facts, List<CaseRow> lists) {
        Map<String, ListedDecision> items = new HashMap<>();
        List<String> standing = lists.stream().filter(l -> !l.state().equals("discarded")).map(CaseRow::id).toList();
        decisions.of(standing).forEach(i -> items.put(i.caseId(), i));
        Map<String, Evaluation> evaluations = evaluations(facts.stream().map(CaseFacts::caseId).toList());
        return facts.stream().map(f -> row(call, f, evaluations.get(f.caseId()), items.get(f.caseId()))).toList();
    }

    private DeskRow row(CallView call, CaseFacts f, Evaluation evaluation, ListedDecision item) {
        Text label = workflows.get(call.workflowId()).state(f.state()).staffLabel();
        Decision decision = item == null || item.decision().isEmpty() ? null : Decision.valueOf(item.decision());
        Long decided = f.decidedYen() != null ? f.decidedYen() : decision != Decision.ADOPT || f.amountYen() == null ? null : Long.valueOf(item.amountYen());
        return new DeskRow(f.caseId(), f.number(), f.title(), f.applicantName(), f.bureauKey(), f.category(), yen(f.costYen()), f.amountYen(),
                decided, f.state(), label, f.finding(), f.opinion(), evaluation, decision,
                item == null ? null : item.reason(), item == null ? null : item.listId(), f.latestHash(), f.revision(), f.fictional());
    }

    private List<CaseRow> lists(String callId) {
        return queries.queue(new QueueQuery(SelectionKind.KEY, callId, null, null, null, null, null, null, false, 500, 0)).items();
    }

    private Map<String, Evaluation> evaluations(List<String> caseIds) {
        return store.evaluations(caseIds).stream().collect(Collectors.toMap(EvaluationResult::caseId, EvaluationResult::view));
    }

    private static long planned(List<CaseRow> lists, String exceptListId) {
        return lists.stream().filter(l -> unfinished(l) && !l.id().equals(exceptListId)).mapToLong(l -> yen(l.amountYen())).sum();
    }

    private static boolean unfinished(CaseRow list) {
        return list.state().equals("draft") || list.state().equals("ministry-route");
    }

    /** What the budget leaves when this list is approved beside all others. */
    private Long after(CallView call, String listId, long adoptedYen) {
        if (call.budgetYen() == null) {
            return null;
        }
        long decided = files.factsOfCall(call.id(), List.of("adopted")).stream().mapToLong(f -> yen(f.decidedYen())).sum();
        return call.budgetYen() - decided - planned(lists(call.id()), listId) - adoptedYen;
    }

    private static long yen(Long amount) {
        return amount == null ? 0 : amount;
    }
}
