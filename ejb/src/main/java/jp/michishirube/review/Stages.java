package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.StageHead;
import jp.michishirube.review.api.StageState;
import jp.michishirube.review.rule.Assigning.Pair;
import jp.michishirube.review.rule.ConflictKind;

/** What the services of a review share: the stage with its plan, who is barred from what, and the event of each act. */
@ApplicationScoped
class Stages {
    static final Violation UNKNOWN = Violation.of("review.unknown", new Text("該当する評価・審査の段階がありません。", "There is no such stage of a review."));

    private final ReviewStore store;
    private final ReviewPlans plans;
    private final ProgrammeService programmes;
    private final CaseFiles files;
    private final AuditTrail audit;
    private final Access access;

    /** For the container's proxy. */
    protected Stages() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Stages(ReviewStore store, ReviewPlans plans, ProgrammeService programmes, CaseFiles files, AuditTrail audit, Access access) {
        this.store = store;
        this.plans = plans;
        this.programmes = programmes;
        this.files = files;
        this.audit = audit;
        this.access = access;
    }

    ReviewPlan.Stage plan(ReviewStage stage) {
        return plans.get(stage.reviewId).stage(stage.stageKey).orElseThrow();
    }

    StageHead head(ReviewStage s) {
        CallView call = programmes.call(s.callId).orElseThrow();
        return new StageHead(s.id, s.callId, call.title(), call.programmeKey(), call.fiscalYear(), plan(s), s.state, s.closesAt, s.openedAt, s.closedAt, s.concludedAt, s.revision);
    }

    /** The stage, locked, if it is in one of these states and was not changed since it was looked at. */
    Outcome<ReviewStage> toChange(String stageId, long seenRevision, StageState... states) {
        ReviewStage stage = store.lock(stageId).orElse(null);
        if (stage == null) {
            return Outcome.refused(List.of(UNKNOWN));
        }
        if (stage.revision != seenRevision) {
            return Outcome.refused("conflict", new Text("この段階は、開いている間にほかの人が変更しました。最新の状態を確かめてから、もう一度操作してください。",
                    "While this page was open, somebody else changed the stage. Look at its newest state, then try again."));
        }
        return in(stage, states);
    }

    /** The same without regard to what was looked at. */
    Outcome<ReviewStage> in(String stageId, StageState... states) {
        return store.lock(stageId).map(s -> in(s, states)).orElseGet(() -> Outcome.refused(List.of(UNKNOWN)));
    }

    private static Outcome<ReviewStage> in(ReviewStage stage, StageState... states) {
        return Set.of(states).contains(stage.state) ? Outcome.done(stage) : Outcome.refused("review.state", new Text("この段階は「" + stage.state.label().ja() + "」のため、この操作はできません。",
                "The stage is in the state \"" + stage.state.label().en() + "\"; this cannot be done now."));
    }

    /** Pairs of cases and reviewers with a tie that stands. */
    Set<Pair> barred(String stageId) {
        return store.conflicts(stageId).stream().filter(ReviewConflict::stands).map(c -> new Pair(c.caseId, c.reviewerId)).collect(Collectors.toCollection(HashSet::new));
    }

    /** Records a tie, unless it is there; the case is taken from the reviewer, and the score does not count any more. */
    boolean bar(ReviewStage stage, String caseId, String reviewerId, ConflictKind kind, String what, java.time.Instant now) {
        List<ReviewConflict> there = store.conflicts(stage.id).stream().filter(c -> c.caseId.equals(caseId) && c.reviewerId.equals(reviewerId) && c.kind == kind).toList();
        if (!there.isEmpty() && there.get(0).stands()) {
            return false;
        }
        if (there.isEmpty()) {
            store.add(new ReviewConflict(stage.id, caseId, reviewerId, kind, ReviewService.cut(what), now));
        } else {
            there.get(0).liftedAt = null;
            there.get(0).liftedWhy = "";
            there.get(0).what = ReviewService.cut(what);
        }
        store.sheetsOn(stage.id, caseId).stream().filter(s -> s.reviewerId.equals(reviewerId) && s.status == SheetStatus.GIVEN).forEach(s -> s.end(SheetStatus.BARRED, kind.label().ja()));
        return true;
    }

    Map<String, CaseFacts> facts(List<ReviewEntry> entries) {
        return files.facts(entries.stream().map(e -> e.caseId).toList());
    }

    /** How many sheets each reviewer is still to submit; whoever owes none is not in it, and nobody owes anything on a case that was withdrawn. */
    Map<String, Long> owing(String stageId) {
        Map<String, CaseFacts> facts = facts(store.entries(stageId));
        return store.unsubmitted(stageId).stream().filter(o -> !DeskOfStage.left(facts.get((String) o[1]))).collect(Collectors.groupingBy(o -> (String) o[0], TreeMap::new, Collectors.counting()));
    }

    Map<String, Reviewer> reviewers(List<ReviewMember> members) {
        return store.reviewers(members.stream().map(m -> m.reviewerId).toList()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, ReviewMember> members(String stageId) {
        return store.members(stageId).stream().collect(Collectors.toMap(m -> m.reviewerId, Function.identity()));
    }

    /** An act of the Ministry's officer. */
    void record(String stageId, String action, StageState from, StageState to, String payload) {
        record(stageId, action, from, to, Role.MINISTRY_OFFICER, payload);
    }

    /** An act in the chain of the stage, by the post that this role is held from. */
    void record(String stageId, String action, StageState from, StageState to, Role role, String payload) {
        Actor actor = access.actor();
        Optional<Capacity> as = actor.capacities().stream().filter(c -> c.role() == role).findFirst();
        audit.append(new EventDraft("review/" + stageId, action, actor, as.orElseThrow(), from == null ? null : from.name(), to == null ? null : to.name(), stageId, null, payload));
    }
}
