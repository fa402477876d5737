package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.review.ReviewService;
import jp.michishirube.review.api.StageHead;

/** The stages of every reviewed call. */
@Named
@RequestScoped
public class ReviewStagesPage {
    private List<List<StageHead>> calls;

    @Inject
    private ReviewService reviews;
    @Inject
    private Screen screen;

    /** The stages of each call, newest call first. */
    public List<List<StageHead>> getCalls() {
        if (calls == null) {
            calls = List.copyOf(reviews.stages().stream().collect(Collectors.groupingBy(StageHead::callId, LinkedHashMap::new, Collectors.toList())).values());
        }
        return calls;
    }

    /** Before anything is written: who may not see it is told at once. */
    public void load() {
        getCalls();
    }

    public String prepare(String callId, String stageKey) {
        Outcome<String> stage = reviews.prepare(callId, stageKey);
        if (!stage.isDone()) {
            screen.refused(stage.violations());
            return null;
        }
        screen.done(screen.word("review", "prepared"));
        return "/app/review-desk.xhtml?faces-redirect=true&stage=" + stage.value();
    }
}
