package jp.michishirube.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.ScoreForm;

/** What is typed into a score sheet; read as it was sent, so that nothing is lost when the page may take no scores any more. */
public class TypedScores implements Serializable {
    private Map<String, String> scores = new HashMap<>();
    private String toEntrant = "";
    private String toJury = "";

    void show(Map<String, String> kept, String entrant, String jury) {
        scores = new HashMap<>(kept);
        toEntrant = entrant;
        toJury = jury;
    }

    /** Takes what the browser sent. */
    ScoreForm take(Screen screen, ReviewPlan.Stage plan) {
        plan.criteria().forEach(c -> scores.put(c.key(), screen.sent("score-" + c.key())));
        toEntrant = screen.sent("toEntrant");
        toJury = screen.sent("toJury");
        return new ScoreForm(scores, toEntrant, toJury, screen.seen());
    }

    public Map<String, String> getScores() {
        return scores;
    }

    public String getToEntrant() {
        return toEntrant;
    }

    public String getToJury() {
        return toJury;
    }
}
