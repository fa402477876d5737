package jp.michishirube.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.michishirube.kernel.Text;
import jp.michishirube.review.api.ReviewPlan;

/** The scale of a score sheet, for pages. */
@Named
@ApplicationScoped
public class Scales {
    /** A longer scale is typed, not clicked. */
    private static final int MOST_STEPS = 10;

    /** Every step of the scale as text; empty where there are too many to be clicked. */
    public List<String> steps(ReviewPlan.Stage plan) {
        return plan.most() - plan.least() >= MOST_STEPS ? List.of() : IntStream.rangeClosed(plan.least(), plan.most()).mapToObj(Integer::toString).toList();
    }

    /** What scores of a criterion mean, by score. */
    public List<Map.Entry<Integer, Text>> anchors(ReviewPlan.Criterion criterion) {
        return criterion.anchors().entrySet().stream().map(a -> Map.entry(a.getKey(), a.getValue())).toList();
    }
}
