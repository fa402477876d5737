package jp.michishirube.review;

import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.review.api.AssignmentProposal;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.ScoreForm;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.StageState;
import jp.michishirube.review.rule.Assigning;
import jp.michishirube.review.rule.Assigning.Pair;
import jp.michishirube.review.rule.ConflictKind;

/** Who scores what: automatic, by hand, given to somebody else; ties that the office records or lifts; score sheets that came on paper. */
@Stateless
public class AssignmentService {
    private ReviewStore store;
    private Stages stages;
    private Ties ties;
    private Notes notes;
    private Clock clock;

    public AssignmentService() {
        // for the container
    }

    @Inject
    public AssignmentService(ReviewStore store, Stages stages, Ties ties, Notes notes, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.ties = ties;
        this.notes = notes;
        this.clock = clock;
    }

    /** What the automatic assignment would give, beside what is given already; nothing changes. Empty where there is no such stage. */
    @AllowedTo(MINISTRY_OFFICER)
    public Optional<AssignmentProposal> propose(String stageId) {
        return store.stage(stageId).map(stage -> {
            Map<String, CaseFacts> facts = standing(stage);
            Assigning.Plan plan = plan(stage, facts);
            Map<String, Reviewer> names = stages.reviewers(store.members(stageId));
            Set<Pair> there = given(stageId);
            Map<String, List<Pair>> byCase = plan.pairs().stream().collect(Collectors.groupingBy(Pair::entryId));
            List<AssignmentProposal.Line> lines = facts.values().stream().sorted(java.util.Comparator.comparing(CaseFacts::number)).map(f -> {
                List<Pair> pairs = byCase.getOrDefault(f.caseId(), List.of());
                return new AssignmentProposal.Line(f.caseId(), f.number(), f.title(), category(f), pairs.stream().map(p -> names.get(p.judgeId()).name).toList(),
                        pairs.stream().filter(p -> !there.contains(p)).map(p -> names.get(p.judgeId()).name).toList());
            }).toList();
            Map<String, Integer> loads = new LinkedHashMap<>();
            store.members(stageId).stream().filter(m -> plan.loads().containsKey(m.reviewerId)).forEach(m -> loads.put(names.get(m.reviewerId).name, plan.loads().get(m.reviewerId)));
            return new AssignmentProposal(lines, loads, plan.pairs().size(), plan.fitting(),
                    plan.shortages().stream().map(s -> facts.get(s.entryId()).number() + "：" + s.wanted() + "人のところ" + s.found() + "人").toList());
        });
    }

    /** Gives what {@link #propose} says; how many sheets are new. Everybody can make the same assignment again from the recorded seed. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Integer> assign(String stageId, long seenRevision) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.PREPARING, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> 0);
        }
        ReviewStage stage = found.value();
        if (stages.plan(stage).live()) {
            return Outcome.refused("assign.live", new Text("この段階では全員が採点します。採点を始めると自動で割り当てられます。", "In this stage everybody scores; sheets are made when it opens."));
        }
        ties.detect(stage);
        Assigning.Plan plan = plan(stage, standing(stage));
        Set<Pair> there = given(stageId);
        List<Pair> fresh = plan.pairs().stream().filter(p -> !there.contains(p)).toList();
        ties.give(stage, fresh);
        stage.revision++;
        stages.record(stageId, "assign-automatically", null, null, Json.createObjectBuilder().add("seed", stage.seed).add("pairs", plan.pairs().size()).add("fresh", fresh.size())
                .add("fitting", plan.fitting()).build().toString());
        return Outcome.done(fresh.size());
    }

    private Map<String, CaseFacts> standing(ReviewStage stage) {
        return stages.facts(store.entries(stage.id)).entrySet().stream().filter(e -> e.getValue().state().equals(stages.plan(stage).cases()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Assigning.Plan plan(ReviewStage stage, Map<String, CaseFacts> facts) {
        ReviewPlan.Stage plan = stages.plan(stage);
        List<ReviewMember> members = store.members(stage.id).stream().filter(ReviewMember::stays).toList();
        Map<String, Reviewer> reviewers = stages.reviewers(members);
        Set<Pair> barred = stages.barred(stage.id);
        Set<Pair> over = store.sheets(stage.id).stream().filter(s -> s.status == SheetStatus.DECLINED || s.status == SheetStatus.REPLACED).map(s -> new Pair(s.caseId, s.reviewerId)).collect(Collectors.toSet());
        barred.addAll(over);
        return Assigning.plan(facts.values().stream().map(f -> new Assigning.Entry(f.caseId(), category(f))).toList(),
                members.stream().map(m -> new Assigning.Judge(m.reviewerId, new HashSet<>(reviewers.get(m.reviewerId).fieldList()), Integer.MAX_VALUE)).toList(),
                plan.perCase() == 0 ? members.size() : plan.perCase(), barred, given(stage.id), stage.seed);
    }

    private Set<Pair> given(String stageId) {
        return store.sheets(stageId).stream().filter(s -> s.status == SheetStatus.GIVEN).map(s -> new Pair(s.caseId, s.reviewerId)).collect(Collectors.toSet());
    }

    private static String category(CaseFacts f) {
        return f.category() == null ? "" : f.category();
    }

    /** Gives a case to a member by hand. Refused where a tie stands, whoever asks. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> give(String stageId, String caseId, String reviewerId, String why) {
        Outcome<ReviewStage> found = stages.in(stageId, StageState.PREPARING, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> "");
        }
        List<Violation> problems = cannot(found.value(), caseId, reviewerId);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Sheet sheet = ties.give(found.value(), caseId, reviewerId, true, ReviewService.cut(why));
        store.flush();
        told(found.value(), reviewerId);
        found.value().revision++;
        stages.record(stageId, "give-case", null, null, Json.createObjectBuilder().add("case", caseId).add("reviewer", reviewerId).add("why", why).build().toString());
        return Outcome.done(sheet.id);
    }

    private void told(ReviewStage stage, String reviewerId) {
        long open = stages.owing(stage.id).getOrDefault(reviewerId, 0L);
        if (stage.state == StageState.OPEN && open > 0) {
            notes.send("given", store.reviewer(reviewerId).orElseThrow(), stages.plan(stage).title().ja(), stage, open);
        }
    }

    private List<Violation> cannot(ReviewStage stage, String caseId, String reviewerId) {
        boolean member = store.member(stage.id, reviewerId).filter(ReviewMember::stays).isPresent();
        if (!member || store.entry(stage.id, caseId).isEmpty()) {
            return List.of(Violation.of("assign.unknown", new Text("案件と委員を、この段階のものから選んでください。", "Choose a case and a reviewer of this stage.")));
        }
        if (store.barred(stage.id, caseId, reviewerId)) {
            return List.of(Violation.of("assign.conflict", new Text(store.reviewer(reviewerId).orElseThrow().name + "は、この案件に利害関係があるため担当できません。", "The reviewer has a tie to the case and cannot score it.")));
        }
        return store.sheetsOn(stage.id, caseId).stream().anyMatch(s -> s.reviewerId.equals(reviewerId) && s.status == SheetStatus.GIVEN)
                ? List.of(Violation.of("assign.there", new Text("この委員はすでに担当しています。", "The reviewer has this case already."))) : List.of();
    }

    /** Takes a case from a reviewer, who may have scored it, and gives it to another, if one is named. The score stays in the log and counts no more. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> replace(String sheetId, String byReviewerId, String why) {
        Sheet seen = store.sheet(sheetId).orElse(null);
        Outcome<ReviewStage> found = seen == null ? Outcome.refused(List.of(Stages.UNKNOWN)) : stages.in(seen.stageId, StageState.PREPARING, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        Sheet sheet = store.lockSheet(sheetId).orElseThrow();
        if (sheet.status != SheetStatus.GIVEN) {
            return Outcome.refused("sheet.ended", new Text("この担当は「" + sheet.status.label().ja() + "」になっています。画面を開き直してください。", "The sheet has ended already. Open the page again."));
        }
        if (why.isBlank()) {
            return Outcome.refused("replace.why", new Text("担当を替える理由を書いてください。記録に残ります。", "Give the reason; it stays in the log."));
        }
        boolean other = byReviewerId != null && !byReviewerId.isEmpty();
        List<Violation> problems = other ? cannot(found.value(), sheet.caseId, byReviewerId) : List.of();
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        sheet.end(SheetStatus.REPLACED, ReviewService.cut(why));
        if (other) {
            ties.give(found.value(), sheet.caseId, byReviewerId, true, ReviewService.cut(why));
            store.flush();
            told(found.value(), byReviewerId);
        }
        found.value().revision++;
        stages.record(sheet.stageId, "replace-reviewer", null, null, Json.createObjectBuilder().add("case", sheet.caseId).add("reviewer", sheet.reviewerId).add("by", other ? byReviewerId : "")
                .add("scores", sheet.scores).add("why", why).build().toString());
        return Outcome.done(true);
    }

    /** Records a tie that the office knows of; the case is taken from the reviewer at once. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> bar(String stageId, String caseId, String reviewerId, ConflictKind kind, String what) {
        Outcome<ReviewStage> found = stages.in(stageId, StageState.PREPARING, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        if (store.entry(stageId, caseId).isEmpty() || store.member(stageId, reviewerId).isEmpty() || what.isBlank()) {
            return Outcome.refused("conflict.what", new Text("案件と委員を選び、利害関係の内容を書いてください。", "Choose case and reviewer, and say what the tie is."));
        }
        stages.bar(found.value(), caseId, reviewerId, kind, what.strip(), clock.now());
        found.value().revision++;
        stages.record(stageId, "record-conflict", null, null, Json.createObjectBuilder().add("case", caseId).add("reviewer", reviewerId).add("kind", kind.name()).add("what", what).build().toString());
        return Outcome.done(true);
    }

    /** Lifts a tie that was found by mistake, with the reason. What a reviewer declared is the reviewer's own word and is not lifted. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> lift(long conflictId, String why) {
        ReviewConflict conflict = store.conflict(conflictId).orElse(null);
        Outcome<ReviewStage> found = conflict == null ? Outcome.refused(List.of(Stages.UNKNOWN)) : stages.in(conflict.stageId, StageState.PREPARING, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        if (conflict.kind == ConflictKind.DECLARED) {
            return Outcome.refused("conflict.declared", new Text("本人が申告した利害関係は、事務局では外せません。", "What the reviewer declared cannot be lifted by the office."));
        }
        if (!conflict.stands() || why.isBlank()) {
            return Outcome.refused("conflict.why", new Text("利害関係にあたらないと判断した理由を書いてください。議事要旨に載ります。", "Say why it is no tie; it stands in the minutes."));
        }
        conflict.liftedAt = clock.now();
        conflict.liftedWhy = ReviewService.cut(why.strip());
        found.value().revision++;
        stages.record(conflict.stageId, "lift-conflict", null, null, Json.createObjectBuilder().add("case", conflict.caseId).add("reviewer", conflict.reviewerId).add("kind", conflict.kind.name())
                .add("what", conflict.what).add("why", why).build().toString());
        return Outcome.done(true);
    }

    /** Declares on behalf of a member, from the declaration on paper: whom the member is tied to, case id to words; none: no ties. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> declareOnPaper(String stageId, String reviewerId, Map<String, String> tied) {
        Outcome<ReviewStage> found = stages.in(stageId, StageState.PREPARING, StageState.OPEN);
        ReviewMember member = found.isDone() ? store.member(stageId, reviewerId).filter(ReviewMember::stays).orElse(null) : null;
        if (member == null) {
            return found.isDone() ? Outcome.refused(List.of(Stages.UNKNOWN)) : found.map(s -> false);
        }
        if (tied.keySet().stream().anyMatch(c -> store.entry(stageId, c).isEmpty())) {
            return Outcome.refused("conflict.what", new Text("案件をこの段階のものから選んでください。", "Choose cases of this stage."));
        }
        tied.forEach((caseId, words) -> stages.bar(found.value(), caseId, reviewerId, ConflictKind.DECLARED, words.isBlank() ? "紙の申告" : words.strip(), clock.now()));
        member.declaredAt = clock.now();
        found.value().revision++;
        stages.record(stageId, "declare-on-paper", null, null, Json.createObjectBuilder().add("reviewer", reviewerId).add("ties", tied.size()).build().toString());
        return Outcome.done(true);
    }

    /**
     * Enters a score sheet that came on paper; it says so wherever it is shown. Taken while the stage is not closed, after the reviewers' own
     * term too, from members who have declared their ties. A sheet that the reviewer submitted alone is not overwritten.
     */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Integer> enterPaper(String sheetId, ScoreForm form) {
        Sheet seen = store.sheet(sheetId).orElse(null);
        Outcome<ReviewStage> found = seen == null ? Outcome.refused(List.of(Stages.UNKNOWN)) : stages.in(seen.stageId, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> 0);
        }
        Sheet sheet = store.lockSheet(sheetId).orElseThrow();
        if (sheet.status != SheetStatus.GIVEN || sheet.revision != form.revision()) {
            return Outcome.refused("conflict", new Text("この評価表は、開いている間に変わりました。最新の状態を確かめてから、もう一度入れてください。", "The sheet has changed meanwhile. Look at its newest state, then try again."));
        }
        if (sheet.total != null && !sheet.onPaper) {
            return Outcome.refused("paper.own", new Text("この評価表は、委員本人が提出しています。紙の点で上書きすることはできません。", "The reviewer submitted this sheet; it is not overwritten from paper."));
        }
        if (store.member(sheet.stageId, sheet.reviewerId).orElseThrow().declaredAt == null) {
            return Outcome.refused("paper.declare", new Text("この委員の利害関係の申告がまだありません。先に、紙の申告を登録してください。", "The reviewer has not declared any interests yet. Enter the declaration first."));
        }
        List<Violation> problems = new ArrayList<>();
        Map<String, Integer> scores = SheetCheck.read(stages.plan(found.value()), form, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        int total = stages.plan(found.value()).total(scores);
        sheet.submit(scores, total, form.toEntrant().strip(), form.toJury().strip(), clock.now(), true);
        stages.record(sheet.stageId, "enter-paper-scores", null, null, Json.createObjectBuilder().add("case", sheet.caseId).add("reviewer", sheet.reviewerId).add("scores", sheet.scores)
                .add("total", total).build().toString());
        return Outcome.done(total);
    }
}
