package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.Text;
import jp.michishirube.review.api.ReviewPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scale of a score sheet")
class ScalesTest {
    private final Scales scales = new Scales();

    private static ReviewPlan.Stage stage(int least, int most) {
        return new ReviewPlan.Stage("documents", new Text("書類", "Documents"), "documents", false, false, Set.of(), 3, least, most, List.of(), List.of(), List.of(), 0, false);
    }

    @Test
    @DisplayName("is clicked up to ten steps and typed beyond")
    void clickedOrTyped() {
        assertEquals(List.of("1", "2", "3", "4", "5"), scales.steps(stage(1, 5)));
        assertEquals(10, scales.steps(stage(1, 10)).size());
        assertEquals(List.of(), scales.steps(stage(0, 10)));
        assertEquals(List.of(), scales.steps(stage(0, 100)));
    }

    @Test
    @DisplayName("says what its scores mean from the lowest to the highest")
    void anchors() {
        Text low = new Text("低い", "low");
        Text high = new Text("高い", "high");
        assertEquals(List.of(Map.entry(1, low), Map.entry(10, high)), scales.anchors(new ReviewPlan.Criterion("effect", high, low, 3, Map.of(10, high, 1, low))));
    }
}
