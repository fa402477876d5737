package jp.michishirube.review;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.Clock;
import jp.michishirube.review.api.StageState;

/** Reminds reviewers without anybody: three days before the term ends, the day before, and once it is over. */
@Stateless
public class ReviewWorker {
    private static final Duration SOON = Duration.ofDays(3);
    private static final Duration TOMORROW = Duration.ofDays(1);

    private ReviewStore store;
    private Stages stages;
    private Notes notes;
    private Clock clock;

    public ReviewWorker() {
        // for the container
    }

    @Inject
    public ReviewWorker(ReviewStore store, Stages stages, Notes notes, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.notes = notes;
        this.clock = clock;
    }

    /** Open stages of which a reminder may be due. */
    public List<String> ending() {
        return store.closingBefore(clock.now().plus(SOON)).stream().filter(s -> !List.of(s.reminded.split(" ")).contains(due(s))).map(s -> s.id).toList();
    }

    /** Sends the reminder that is due, each once; to how many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int remind(String stageId) {
        ReviewStage stage = store.lock(stageId).orElseThrow();
        String due = due(stage);
        if (stage.state != StageState.OPEN || stage.closesAt.isAfter(clock.now().plus(SOON)) || List.of(stage.reminded.split(" ")).contains(due)) {
            return 0;
        }
        Map<String, Reviewer> names = stages.reviewers(store.members(stageId));
        Map<String, Long> owing = stages.owing(stageId);
        owing.forEach((id, number) -> notes.send(due.equals("late") ? "late" : "soon", names.get(id), stages.plan(stage).title().ja(), stage, number));
        stage.reminded = (stage.reminded + " " + due).strip();
        return owing.size();
    }

    private String due(ReviewStage stage) {
        return clock.now().isAfter(stage.closesAt) ? "late" : clock.now().plus(TOMORROW).isAfter(stage.closesAt) ? "tomorrow" : "soon";
    }
}
