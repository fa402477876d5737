package jp.michishirube.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.ReviewStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.review.api.MyStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("As many statements for fifty cases as for five")
class ReviewStatementsTest {
    /** The least of these counts, as the collector may empty the session's cache at any time. */
    private static final int TIMES = 4;

    @Parameter
    TestDatabase.Kind kind;

    @Test
    @DisplayName("are sent for the binder of the meeting")
    void binder() {
        constant(r -> () -> r.meeting(m -> m.file(r.stage, "binder", "pdf")).orElseThrow(), false);
    }

    @Test
    @DisplayName("are sent for the papers of a reviewer, also in a blind stage")
    void papers() {
        constant(r -> () -> r.meeting(m -> m.print(r.stage, "j0")).orElseThrow(), false);
        constant(r -> () -> r.meeting(m -> m.print(r.stage, "j0")).orElseThrow(), true);
    }

    @Test
    @DisplayName("are sent for a reviewer's list in a blind stage, whose titles come from what is judged")
    void list() {
        constant(r -> () -> mine(r), true);
    }

    @Test
    @DisplayName("are sent for a sheet, and the next one is looked for only where it is asked for")
    void sheet() {
        Function<ReviewStory, Supplier<?>> look = r -> {
            String first = mine(r).cases().get(0).sheetId();
            return () -> r.by(ReviewStory.FIVE.get(0), s -> s.sheet(first)).orElseThrow();
        };
        int alone = constant(look, false);
        int withNext = constant(r -> {
            String first = mine(r).cases().get(0).sheetId();
            return () -> r.by(ReviewStory.FIVE.get(0), s -> s.next(first));
        }, false);
        assertTrue(alone <= 20 && withNext > 0, alone + " statements");
    }

    private static MyStage mine(ReviewStory r) {
        return r.by(ReviewStory.FIVE.get(0), s -> s.stage(r.stage)).orElseThrow();
    }

    private int constant(Function<ReviewStory, Supplier<?>> act, boolean blind) {
        int few = statements(5, act, blind);
        assertEquals(few, statements(50, act, blind));
        return few;
    }

    private int statements(int cases, Function<ReviewStory, Supplier<?>> act, boolean blind) {
        TestDatabase database = kind.emptied();
        try (ReviewStory r = new ReviewStory(database)) {
            r.stage = ManyScores.fill(r, cases, 1, 1);
            ManyScores.submitted(r, r.proposal(Story.YUZAWA));
            r.story.run("update reviewer set user_id = null");
            r.story.run("update reviewer set user_id = " + r.login(ReviewStory.FIVE.get(0)) + " where id = 'j0'");
            if (blind) {
                TwoStagesTest.blind(r);
            }
            Supplier<?> once = act.apply(r);
            return IntStream.range(0, TIMES).map(i -> database.statementsOf(once::get)).min().orElseThrow();
        }
    }
}
