package jp.michishirube.review;

import static jp.michishirube.ReviewStory.FIVE;
import static jp.michishirube.ReviewStory.YOKOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.michishirube.ReviewStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Reminders to reviewers")
class RemindersTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";
    private static final String ME = "架空 あい";
    private static final String DONE = "架空 いと";

    /** What the timer does, twice, and to how many. */
    private static int timer(ReviewStory r, LocalDateTime at) {
        r.application.at(at);
        int sent = 0;
        for (int i = 0; i < 2; i++) {
            for (String id : r.application.as(Actor.PUBLIC, () -> r.get(ReviewWorker.class).ending())) {
                sent += r.application.as(Actor.PUBLIC, () -> r.get(ReviewWorker.class).remind(id));
            }
        }
        return sent;
    }

    private static List<String> kinds(ReviewStory r, String name) {
        return r.mails(name).stream().map(s -> s.contains("お願い") ? "opened" : s.contains("近づいて") ? "soon" : s.contains("過ぎました") ? "late" : s).toList();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("go three days before the end, the day before, and once it is over, each once and only to those who owe sheets; a longer term starts anew")
    void each(TestDatabase database) {
        try (ReviewStory r = new ReviewStory(database)) {
            String yuzawa = r.proposal(Story.YUZAWA);
            String yokote = r.proposal(YOKOTE);
            r.opened(FIVE);
            r.score(DONE, yuzawa, 3).value();
            r.score(DONE, yokote, 3).value();
            assertEquals(List.of("opened"), kinds(r, ME));
            assertEquals(0, timer(r, ReviewStory.TERM.minusDays(3).minusSeconds(1)));
            assertEquals(4, timer(r, ReviewStory.TERM.minusDays(3).plusSeconds(1)));
            assertEquals(0, timer(r, ReviewStory.TERM.minusDays(2)));
            r.score("架空 うえ", yuzawa, 3).value();
            r.score("架空 うえ", yokote, 3).value();
            assertEquals(3, timer(r, ReviewStory.TERM.minusHours(20)));
            assertEquals(0, timer(r, ReviewStory.TERM));
            assertEquals(3, timer(r, ReviewStory.TERM.plusSeconds(1)));
            assertEquals(0, timer(r, ReviewStory.TERM.plusDays(2)));
            assertEquals(List.of("opened", "soon", "soon", "late"), kinds(r, ME));
            assertEquals(List.of("opened"), kinds(r, DONE));
            assertEquals(List.of("opened", "soon"), kinds(r, "架空 うえ"));
            r.office(s -> s.extend(r.stage, r.revision(), ReviewStory.TERM.plusDays(10))).value();
            assertEquals(0, timer(r, ReviewStory.TERM.plusDays(6)));
            assertEquals(3, timer(r, ReviewStory.TERM.plusDays(8)));
            r.closed();
            assertEquals(0, timer(r, ReviewStory.TERM.plusDays(11)));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("say how many sheets wait, until when and where, and no word of a case; whoever is barred, left or owes only what was withdrawn gets none")
    void words(TestDatabase database) {
        try (ReviewStory r = new ReviewStory(database)) {
            String yuzawa = r.proposal(Story.YUZAWA);
            String yokote = r.proposal(YOKOTE);
            r.opened(FIVE);
            r.by(ME, s -> s.declare(r.stage, Map.of(yuzawa, "親族"))).value();
            r.by("架空 うえ", s -> s.declare(r.stage, Map.of(yuzawa, "親族", yokote, "親族"))).value();
            r.office(s -> s.unseat(r.stage, r.revision(), r.reviewers.get("架空 えも"), "辞任")).value();
            assertEquals(3, timer(r, ReviewStory.TERM.minusDays(1).minusHours(1)));
            String body = database.inTransaction(() -> (String) database.em().createNativeQuery("select body from outbox_mail where recipient = ? and subject like '%近づいて%'")
                    .setParameter(1, ReviewStory.mail(ME)).getSingleResult());
            assertTrue(body.contains("あと1件残っています") && body.contains("平成30年6月22日 17時") && body.contains("stage=" + r.stage), body);
            assertEquals(0L, database.inTransaction(() -> ((Number) database.em().createNativeQuery("select count(*) from outbox_mail where about = 'review/" + r.stage
                    + "' and (body like '%湯沢%' or body like '%横手%' or body like '%水田%')").getSingleResult()).longValue()));
            assertFalse(kinds(r, "架空 うえ").contains("soon"));
            assertFalse(kinds(r, "架空 えも").contains("soon"));
            r.withdraw(yokote, YOKOTE);
            assertEquals(2, timer(r, ReviewStory.TERM.minusHours(1)), "two still have 湯沢市");
            assertEquals(2, r.office(s -> s.remind(r.stage)).value());
            assertEquals(List.of("opened", "soon"), kinds(r, ME));
            assertEquals(List.of("opened", "soon", "soon", "soon"), kinds(r, DONE));
        }
    }
}
