package jp.michishirube.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Text;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.ReviewPlan.Choice;
import jp.michishirube.review.api.ReviewPlan.Criterion;
import jp.michishirube.review.api.ReviewPlan.Stage;
import jp.michishirube.review.rule.TieRule;

/** Reads how a call is reviewed; an error is refused with its line. */
final class ReviewPlanReading {
    private static final int MOST_WEIGHT = 100;
    private static final int MOST_SCALE = 100;

    private ReviewPlanReading() {
    }

    static ReviewPlan read(String file, String yaml) {
        DefinitionNode top = DefinitionReader.read(file, yaml);
        top.onlyKeys("id", "version", "title", "source", "stages");
        Set<String> keys = new HashSet<>();
        List<Stage> stages = top.list("stages").stream().map(s -> {
            Stage stage = stage(s);
            if (!keys.add(stage.key())) {
                s.problem("review.stage-twice", stage.key());
            }
            return stage;
        }).toList();
        if (stages.isEmpty()) {
            top.problem("review.no-stages");
        }
        ReviewPlan plan = new ReviewPlan(top.string("id") + "/" + top.intValue("version"), top.text("title"), top.string("source"), stages);
        top.finish();
        return plan;
    }

    private static Stage stage(DefinitionNode s) {
        s.onlyKeys("key", "title", "cases", "live", "blind", "hides", "perCase", "scale", "criteria", "ties", "outcomes", "line", "budget");
        DefinitionNode scale = s.get("scale");
        scale.onlyKeys("least", "most");
        int least = scale.intValue("least");
        int most = scale.intValue("most");
        if (least < 0 || most <= least || most > MOST_SCALE) {
            scale.problem("review.scale", MOST_SCALE);
        }
        List<Criterion> criteria = new ArrayList<>();
        for (DefinitionNode c : s.list("criteria")) {
            Criterion criterion = criterion(c, least, most);
            if (criteria.stream().anyMatch(x -> x.key().equals(criterion.key()))) {
                c.problem("review.criterion-twice", criterion.key());
            }
            criteria.add(criterion);
        }
        if (criteria.isEmpty()) {
            s.problem("review.no-criteria");
        }
        List<Choice> outcomes = new ArrayList<>();
        for (DefinitionNode o : s.list("outcomes")) {
            o.onlyKeys("key", "title", "guide", "above");
            Choice choice = new Choice(key(o), o.text("title"), o.has("guide") ? from0(o, "guide") : 0, o.has("above") && o.bool("above"));
            if (outcomes.stream().anyMatch(x -> x.key().equals(choice.key()))) {
                o.problem("review.outcome-twice", choice.key());
            }
            outcomes.add(choice);
        }
        if (outcomes.size() < 2) {
            s.problem("review.outcomes");
        }
        boolean live = s.has("live") && s.bool("live");
        int perCase = from0(s, "perCase");
        if (live && perCase != 0) {
            s.get("perCase").problem("review.live-everybody");
        }
        return new Stage(key(s), s.text("title"), s.string("cases"), live, s.has("blind") && s.bool("blind"), s.has("hides") ? Set.copyOf(new HashSet<>(s.strings("hides"))) : Set.of(),
                perCase, least, most, criteria, s.list("ties").stream().flatMap(t -> tie(t, criteria).stream()).toList(), outcomes, s.has("line") ? from0(s, "line") : 0,
                s.has("budget") && s.bool("budget"));
    }

    /** A key as the record of a stage can hold it. */
    private static String key(DefinitionNode at) {
        String key = at.string("key");
        if (!key.matches("[a-z0-9-]{1,40}")) {
            at.problem("review.key", key);
        }
        return key;
    }

    private static Criterion criterion(DefinitionNode c, int least, int most) {
        c.onlyKeys("key", "title", "help", "weight", "anchors");
        int weight = c.intValue("weight");
        if (weight < 1 || weight > MOST_WEIGHT) {
            c.get("weight").problem("review.weight", MOST_WEIGHT);
        }
        Map<Integer, Text> anchors = new LinkedHashMap<>();
        c.entries("anchors").forEach((score, words) -> {
            if (!score.matches("[0-9]{1,3}") || Integer.parseInt(score) < least || Integer.parseInt(score) > most) {
                words.problem("review.anchor", score, least, most);
            } else {
                anchors.put(Integer.valueOf(score), words.text());
            }
        });
        if (!anchors.containsKey(least) || !anchors.containsKey(most)) {
            c.problem("review.anchors", least, most);
        }
        return new Criterion(key(c), c.text("title"), c.text("help"), weight, anchors);
    }

    private static Optional<TieRule> tie(DefinitionNode t, List<Criterion> criteria) {
        String word = t.scalar();
        Optional<TieRule> rule = switch (word) {
            case "median" -> Optional.of(new TieRule.Median());
            case "least-spread" -> Optional.of(new TieRule.LeastSpread());
            default -> criteria.stream().filter(c -> word.equals("criterion " + c.key())).findFirst().map(c -> new TieRule.Criterion(c.key()));
        };
        if (rule.isEmpty()) {
            t.problem("review.tie", word);
        }
        return rule;
    }

    private static int from0(DefinitionNode at, String key) {
        int value = at.intValue(key);
        if (value < 0) {
            at.get(key).problem("review.figure", key);
        }
        return Math.max(0, value);
    }
}
