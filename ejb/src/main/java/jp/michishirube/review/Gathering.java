package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.StageState;
import jp.michishirube.review.rule.Assigning.Pair;

/** What a stage needs before it opens: its cases, and in a live stage a sheet of everybody for each. */
@ApplicationScoped
class Gathering {
    private final ReviewStore store;
    private final Stages stages;
    private final Ties ties;
    private final ReviewPlans plans;
    private final CaseFiles files;
    private final Clock clock;

    /** For the container's proxy. */
    protected Gathering() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Gathering(ReviewStore store, Stages stages, Ties ties, ReviewPlans plans, CaseFiles files, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.ties = ties;
        this.plans = plans;
        this.files = files;
        this.clock = clock;
    }

    /** Adds the cases that have come into the stage's state; how many. */
    int gather(ReviewStage stage) {
        List<ReviewEntry> there = store.entries(stage.id);
        Set<String> known = there.stream().map(e -> e.caseId).collect(Collectors.toSet());
        int order = there.stream().mapToInt(e -> e.orderNo).max().orElse(0);
        List<CaseFacts> fresh = files.factsOfCall(stage.callId, List.of(stages.plan(stage).cases())).stream().filter(f -> !known.contains(f.caseId())).toList();
        for (CaseFacts f : fresh) {
            store.add(new ReviewEntry(stage.id, f.caseId(), ++order));
        }
        store.flush();
        return fresh.size();
    }

    /** Why a stage cannot open now; empty: it can. */
    Optional<Outcome<Boolean>> notYet(ReviewStage stage, ReviewPlan.Stage plan, LocalDateTime closesAt) {
        List<ReviewStage> ofCall = store.stagesOf(stage.callId);
        Optional<ReviewStage> other = ofCall.stream().filter(s -> s.state == StageState.OPEN).findFirst();
        if (other.isPresent()) {
            return refused("review.two-open", "「" + stages.plan(other.get()).title().ja() + "」が採点中です。二つの段階を同時に採点することはできません。先に採点を締め切ってください。",
                    "Another stage of this call is open. Two stages are never open at once; close it first.");
        }
        Optional<ReviewPlan.Stage> before = plans.get(stage.reviewId).before(plan.key());
        if (before.isPresent() && ofCall.stream().noneMatch(s -> s.stageKey.equals(before.get().key()) && s.state == StageState.CONCLUDED)) {
            return refused("review.before", "「" + before.get().title().ja() + "」が結論済になってから始めてください。", "The stage before must be concluded first.");
        }
        if (store.entries(stage.id).isEmpty() || store.members(stage.id).stream().noneMatch(ReviewMember::stays)) {
            return refused("review.empty", "案件と委員をそろえてから始めてください。", "A stage needs cases and reviewers.");
        }
        return inFuture(closesAt);
    }

    /** Refused where a term does not end later than now. */
    Optional<Outcome<Boolean>> inFuture(LocalDateTime closesAt) {
        return closesAt == null || !closesAt.atZone(Clock.TOKYO).toInstant().isAfter(clock.now())
                ? refused("review.term", "採点の期限は、現在より後の日時にしてください。", "The term must end later than now.") : Optional.empty();
    }

    private static Optional<Outcome<Boolean>> refused(String code, String ja, String en) {
        return Optional.of(Outcome.refused(code, new Text(ja, en)));
    }

    /**
     * In a live stage every member scores every case to which no tie stands, unless the member declined it or was replaced.
     *
     * @param again a member who was seated anew and begins with all cases, or null
     */
    void everybody(ReviewStage stage, String again) {
        Set<Pair> there = store.sheets(stage.id).stream().filter(s -> s.status == SheetStatus.GIVEN || s.status == SheetStatus.DECLINED
                || s.status == SheetStatus.REPLACED && !s.reviewerId.equals(again)).map(s -> new Pair(s.caseId, s.reviewerId)).collect(Collectors.toSet());
        var barred = stages.barred(stage.id);
        List<ReviewMember> members = store.members(stage.id).stream().filter(ReviewMember::stays).toList();
        ties.give(stage, store.entries(stage.id).stream().flatMap(e -> members.stream().map(m -> new Pair(e.caseId, m.reviewerId))).filter(p -> !there.contains(p) && !barred.contains(p)).toList());
    }
}
