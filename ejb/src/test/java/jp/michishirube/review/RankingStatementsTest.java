package jp.michishirube.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import jp.michishirube.ReviewStory;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ranking")
class RankingStatementsTest {
    private static final int MOST = 8;

    @Test
    @DisplayName("takes as many statements for a thousand cases with five scores each as for one with one, at most eight, on the embedded database")
    void h2() {
        same(TestDatabase::h2);
    }

    @Test
    @DisplayName("does so on PostgreSQL")
    void postgresql() {
        same(TestDatabase::postgresql);
    }

    private static void same(Supplier<TestDatabase> database) {
        int one = statements(database.get(), 1, 1, 1);
        int many = statements(database.get(), 1000, 5, 40);
        assertEquals(one, many);
        assertTrue(one > 0 && one <= MOST, one + " statements");
    }

    @Test
    @DisplayName("and a reviewer's list does so too, once the ties are declared")
    void mine() {
        assertEquals(ofList(1), ofList(60));
    }

    private static int ofList(int cases) {
        TestDatabase database = TestDatabase.postgresql();
        try (ReviewStory r = new ReviewStory(database)) {
            r.stage = ManyScores.fill(r, cases, 1, 1);
            r.story.run("update reviewer set user_id = null");
            r.story.run("update reviewer set user_id = " + r.login("架空 あい") + " where id = 'j0'");
            Actor me = r.application.actor(r.login("架空 あい"));
            assertEquals(cases, r.application.as(me, () -> r.get(ScoringService.class).stage(r.stage)).orElseThrow().cases().size());
            return database.statementsOf(() -> r.application.as(me, () -> r.get(ScoringService.class).mine()));
        }
    }

    private static int statements(TestDatabase database, int cases, int marks, int reviewers) {
        try (ReviewStory r = new ReviewStory(database)) {
            r.stage = ManyScores.fill(r, cases, marks, reviewers);
            Actor officer = r.application.actor(r.story.ministryOfficer);
            assertEquals(cases, r.ranking().rows().size());
            return database.statementsOf(() -> r.application.as(officer, () -> r.get(RankingService.class).ranking(r.stage)));
        }
    }
}
