package jp.michishirube.review;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.StageDesk;
import jp.michishirube.review.api.StageHead;
import jp.michishirube.review.api.StageState;

/** The life of a stage: its cases and members are gathered, it opens, its term moves, it closes. The Ministry's officer runs it as the office of the reviewers (事務局). */
@Stateless
public class ReviewService {
    private static final int MOST_REASON = 1000;
    private static final long SEEDS = 1_000_000_007L;

    private ReviewStore store;
    private Stages stages;
    private DeskOfStage desks;
    private Ties ties;
    private Notes notes;
    private Gathering gathering;
    private ReviewPlans plans;
    private ProgrammeService programmes;
    private Clock clock;

    public ReviewService() {
        // for the container
    }

    @Inject
    public ReviewService(ReviewStore store, Stages stages, DeskOfStage desks, Ties ties, Notes notes, Gathering gathering, ReviewPlans plans,
                         ProgrammeService programmes, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.desks = desks;
        this.ties = ties;
        this.notes = notes;
        this.gathering = gathering;
        this.plans = plans;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The stages of every reviewed call of this fiscal year and the one before, newest call first; those not prepared yet have no id. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<StageHead> stages() {
        int year = FiscalYear.of(clock.today()).year();
        return Stream.of(year, year - 1).flatMap(y -> programmes.callsOfYear(y).stream()).filter(c -> c.reviewId() != null).flatMap(c -> heads(c).stream()).toList();
    }

    private List<StageHead> heads(CallView call) {
        Map<String, ReviewStage> there = store.stagesOf(call.id()).stream().collect(Collectors.toMap(s -> s.stageKey, s -> s));
        return plans.get(call.reviewId()).stages().stream().map(p -> there.containsKey(p.key()) ? stages.head(there.get(p.key()))
                : new StageHead(null, call.id(), call.title(), call.programmeKey(), call.fiscalYear(), p, StageState.PREPARING, null, null, null, null, 0)).toList();
    }

    /** A stage with its members, cases, sheets and ties. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<StageDesk> desk(String stageId) {
        return store.stage(stageId).map(desks::read);
    }

    /** Begins a stage of a call with the cases that are in its state now; the stage's id, the same when it is there. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> prepare(String callId, String stageKey) {
        CallView call = programmes.call(callId).filter(c -> c.reviewId() != null).orElse(null);
        ReviewPlan.Stage plan = call == null ? null : plans.get(call.reviewId()).stage(stageKey).orElse(null);
        if (plan == null) {
            return Outcome.refused(List.of(Stages.UNKNOWN));
        }
        String id = UUID.nameUUIDFromBytes((callId + " " + stageKey).getBytes(StandardCharsets.UTF_8)).toString();
        boolean fresh = store.begin(id, callId, stageKey, call.reviewId(), Math.abs(UUID.fromString(id).getLeastSignificantBits() % SEEDS));
        ReviewStage stage = store.lock(id).orElseThrow();
        if (!fresh) {
            return Outcome.done(id);
        }
        gathering.gather(stage);
        stages.record(stage.id, "prepare-review", null, StageState.PREPARING, Json.createObjectBuilder().add("call", callId).add("stage", stageKey).add("definition", call.reviewId()).build().toString());
        return Outcome.done(stage.id);
    }

    /** Adds the cases that have come into the stage's state since; how many. Every member is asked about ties anew before seeing anything; ties declared before stand. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Integer> gather(String stageId, long seenRevision) {
        Outcome<ReviewStage> stage = stages.toChange(stageId, seenRevision, StageState.PREPARING, StageState.OPEN);
        if (!stage.isDone()) {
            return stage.map(s -> 0);
        }
        int added = gathering.gather(stage.value());
        if (added > 0) {
            store.members(stageId).forEach(m -> m.declaredAt = null);
            ties.detect(stage.value());
            if (stage.value().state == StageState.OPEN && stages.plan(stage.value()).live()) {
                gathering.everybody(stage.value(), null);
            }
            stage.value().revision++;
            stages.record(stageId, "gather-cases", null, null, Json.createObjectBuilder().add("cases", added).build().toString());
        }
        return Outcome.done(added);
    }

    /** Seats a reviewer whose term runs; ties to the cases are looked for at once. A chair takes the place of the one before. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> seat(String stageId, long seenRevision, String reviewerId, boolean chair) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.PREPARING, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        ReviewStage stage = found.value();
        Reviewer reviewer = store.reviewer(reviewerId).orElse(null);
        String programme = programmes.call(stage.callId).orElseThrow().programmeKey();
        if (reviewer == null || store.terms(reviewerId).stream().noneMatch(t -> t.programmeKey.equals(programme) && t.on(clock.today()))) {
            return Outcome.refused("member.no-term", new Text((reviewer == null ? "選んだ委員" : reviewer.name) + "は、この施策の任期中ではありません。委員の登録で任期を確かめてください。",
                    "The reviewer has no term for this programme today. Look at the register of reviewers."));
        }
        ReviewMember member = store.member(stageId, reviewerId).orElseGet(() -> {
            ReviewMember fresh = new ReviewMember(stageId, reviewerId, false);
            store.add(fresh);
            return fresh;
        });
        member.leftAt = null;
        if (chair) {
            store.members(stageId).forEach(m -> m.chair = false);
        }
        member.chair = chair;
        store.flush();
        ties.detect(stage);
        if (stage.state == StageState.OPEN && stages.plan(stage).live()) {
            gathering.everybody(stage, reviewerId);
        }
        stage.revision++;
        stages.record(stageId, "seat-reviewer", null, null, Json.createObjectBuilder().add("reviewer", reviewerId).add("chair", chair).build().toString());
        return Outcome.done(true);
    }

    /** A reviewer leaves the stage: what was scored stays in the log and counts no more. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> unseat(String stageId, long seenRevision, String reviewerId, String why) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.PREPARING, StageState.OPEN);
        ReviewMember member = found.isDone() ? store.member(stageId, reviewerId).filter(ReviewMember::stays).orElse(null) : null;
        if (!found.isDone() || member == null) {
            return found.isDone() ? Outcome.refused(List.of(Stages.UNKNOWN)) : found.map(s -> false);
        }
        if (found.value().state == StageState.OPEN && why.isBlank()) {
            return Outcome.refused("member.why", new Text("採点が始まった後に委員を外すときは、理由を書いてください。", "Give the reason when a reviewer leaves an open stage."));
        }
        member.leftAt = clock.now();
        member.chair = false;
        store.sheetsOf(stageId, reviewerId).stream().filter(s -> s.status == SheetStatus.GIVEN).forEach(s -> s.end(SheetStatus.REPLACED, cut(why)));
        found.value().revision++;
        stages.record(stageId, "unseat-reviewer", null, null, Json.createObjectBuilder().add("reviewer", reviewerId).add("why", why).build().toString());
        return Outcome.done(true);
    }

    /**
     * Opens a stage for scores until a moment in Tokyo, and tells its members. Refused while another stage of the call is open or the one
     * before is not concluded, and while a case has nobody to score it.
     */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> open(String stageId, long seenRevision, LocalDateTime closesAt) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.PREPARING);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        ReviewStage stage = found.value();
        ReviewPlan.Stage plan = stages.plan(stage);
        Optional<Outcome<Boolean>> refused = gathering.notYet(stage, plan, closesAt);
        if (refused.isPresent()) {
            return refused.get();
        }
        ties.detect(stage);
        if (plan.live()) {
            gathering.everybody(stage, null);
        }
        Set<String> scored = store.sheets(stageId).stream().filter(s -> s.status == SheetStatus.GIVEN).map(s -> s.caseId).collect(Collectors.toCollection(HashSet::new));
        List<String> nobody = stages.facts(store.entries(stageId)).values().stream().filter(f -> f.state().equals(plan.cases()) && !scored.contains(f.caseId())).map(CaseFacts::number).sorted().toList();
        if (!nobody.isEmpty()) {
            return Outcome.refused("review.nobody", new Text("採点する委員のいない案件があります（" + String.join("、", nobody) + "）。割り当ててから始めてください。",
                    "Some cases have nobody to score them: " + String.join(", ", nobody)));
        }
        stage.state = StageState.OPEN;
        stage.openedAt = clock.now();
        stage.closesAt = closesAt.atZone(Clock.TOKYO).toInstant();
        stage.revision++;
        stages.record(stageId, "open-review", StageState.PREPARING, StageState.OPEN, Json.createObjectBuilder().add("closesAt", stage.closesAt.toString()).build().toString());
        tell("opened", stage, plan);
        return Outcome.done(true);
    }

    private void tell(String what, ReviewStage stage, ReviewPlan.Stage plan) {
        Map<String, Reviewer> names = stages.reviewers(store.members(stage.id));
        stages.owing(stage.id).forEach((id, number) -> notes.send(what, names.get(id), plan.title().ja(), stage, number));
    }

    /** Moves the end of the term of an open stage. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> extend(String stageId, long seenRevision, LocalDateTime closesAt) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        Optional<Outcome<Boolean>> refused = gathering.inFuture(closesAt);
        if (refused.isPresent()) {
            return refused.get();
        }
        Instant was = found.value().closesAt;
        found.value().closesAt = closesAt.atZone(Clock.TOKYO).toInstant();
        found.value().reminded = "";
        found.value().revision++;
        stages.record(stageId, "extend-review", null, null, Json.createObjectBuilder().add("was", was.toString()).add("is", found.value().closesAt.toString()).build().toString());
        return Outcome.done(true);
    }

    /** Sends a reminder now to whoever has sheets to submit; to how many. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Integer> remind(String stageId) {
        Outcome<ReviewStage> found = stages.in(stageId, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> 0);
        }
        tell(found.value().takesScores(clock.now()) ? "soon" : "late", found.value(), stages.plan(found.value()));
        stages.record(stageId, "remind-reviewers", null, null, null);
        return Outcome.done(stages.owing(stageId).size());
    }

    /** Closes a stage: no score is taken any more. While sheets are still to be submitted, only with a reason. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> close(String stageId, long seenRevision, String why) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        long open = stages.owing(stageId).values().stream().mapToLong(Long::longValue).sum();
        if (open > 0 && why.isBlank()) {
            return Outcome.refused("review.open-sheets", new Text("提出されていない評価表が" + open + "件あります。それでも締め切るときは、理由を書いてください。議事要旨に載ります。",
                    open + " score sheets are not submitted. To close all the same, give the reason; it stands in the minutes."));
        }
        ReviewStage stage = found.value();
        stage.state = StageState.CLOSED;
        stage.closedAt = clock.now();
        stage.remarks = why.isBlank() ? stage.remarks : cut("提出されていない評価表" + open + "件のまま採点を締め切った。理由：" + why.strip());
        stage.revision++;
        stages.record(stageId, "close-review", StageState.OPEN, StageState.CLOSED, Json.createObjectBuilder().add("open", open).add("why", why).build().toString());
        return Outcome.done(true);
    }

    /** The order of speaking: all cases of the stage, first to last. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> order(String stageId, long seenRevision, List<String> caseIds) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.PREPARING);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        List<ReviewEntry> entries = store.entries(stageId);
        if (new HashSet<>(caseIds).size() != caseIds.size() || !new HashSet<>(caseIds).equals(entries.stream().map(e -> e.caseId).collect(Collectors.toSet()))) {
            return Outcome.refused("review.order", new Text("順番は、すべての案件に一つずつ、重ならないように付けてください。", "Give every case its own place in the order."));
        }
        entries.forEach(e -> e.orderNo = caseIds.indexOf(e.caseId) + 1);
        found.value().revision++;
        stages.record(stageId, "order-cases", null, null, null);
        return Outcome.done(true);
    }

    /** As much of the words as the database keeps of a reason, without what it cannot carry; no character is cut in two. */
    static String cut(String text) {
        return JapaneseText.carried(text.length() > MOST_REASON ? text.substring(0, MOST_REASON) : text);
    }
}
