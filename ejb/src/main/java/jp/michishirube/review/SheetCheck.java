package jp.michishirube.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.ScoreForm;

/** Whether a typed score sheet is whole and on its scale. */
final class SheetCheck {
    static final int MOST_WORDS = 4000;

    private SheetCheck() {
    }

    /** The scores by criterion; every problem is added with its field. Full-width figures are read. */
    static Map<String, Integer> read(ReviewPlan.Stage plan, ScoreForm form, List<Violation> problems) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (ReviewPlan.Criterion c : plan.criteria()) {
            String typed = form.scores().get(c.key());
            String figure = typed == null ? "" : JapaneseText.halfWidth(typed).strip();
            if (!figure.matches("[0-9]{1,3}") || Integer.parseInt(figure) < plan.least() || Integer.parseInt(figure) > plan.most()) {
                problems.add(Violation.of("score.scale", "score-" + c.key(), new Text("「" + c.title().ja() + "」は" + plan.least() + "から" + plan.most() + "の整数で付けてください。",
                        "Give \"" + c.title().en() + "\" a whole number from " + plan.least() + " to " + plan.most() + ".")));
            } else {
                scores.put(c.key(), Integer.valueOf(figure));
            }
        }
        problems.addAll(words(form));
        return scores;
    }

    static List<Violation> words(ScoreForm form) {
        List<Violation> problems = new ArrayList<>();
        if (form.toEntrant().length() > MOST_WORDS) {
            problems.add(Violation.of("score.words", "toEntrant", new Text("応募者への意見は4,000字以内にしてください。", "Keep the comment to the entrant within 4,000 characters.")));
        }
        if (form.toJury().length() > MOST_WORDS) {
            problems.add(Violation.of("score.words", "toJury", new Text("審査側への意見は4,000字以内にしてください。", "Keep the comment to the jury within 4,000 characters.")));
        }
        return problems;
    }
}
