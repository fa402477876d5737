package jp.michishirube.review.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.Text;
import jp.michishirube.review.rule.TieRule;

/** How the cases under a call are reviewed: its stages, one after the other. A version of a definition of kind "review". */
public record ReviewPlan(String id, Text title, String source, List<Stage> stages) {
    public ReviewPlan {
        stages = List.copyOf(stages);
    }

    public Optional<Stage> stage(String key) {
        return stages.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    /** The stage that must be concluded before this one opens. */
    public Optional<Stage> before(String key) {
        int at = stages.stream().map(Stage::key).toList().indexOf(key);
        return at > 0 ? Optional.of(stages.get(at - 1)) : Optional.empty();
    }

    /**
     * A stage.
     *
     * @param cases    the state of the cases that it reviews
     * @param live     cases are presented in an order, and every member scores each on the day
     * @param blind    reviewers do not see the applicant
     * @param hides    fields of the form that reviewers have no need to see: whom to telephone, and in a blind stage whatever names the applicant
     * @param perCase  how many score a case; 0: every member
     * @param least    of the scale
     * @param most     of the scale
     * @param ties     how equals are parted, in this order; then the chair decides
     * @param outcomes what the reviewers may propose for a case
     * @param line     how many stand above the line, a guide; 0: none
     * @param budget   whether the line is where the call's budget ends
     */
    public record Stage(String key, Text title, String cases, boolean live, boolean blind, Set<String> hides, int perCase, int least, int most, List<Criterion> criteria,
                        List<TieRule> ties, List<Choice> outcomes, int line, boolean budget) {
        public Stage {
            hides = Set.copyOf(hides);
            criteria = List.copyOf(criteria);
            ties = List.copyOf(ties);
            outcomes = List.copyOf(outcomes);
        }

        /** The highest total that a sheet can have. */
        public int full() {
            return criteria.stream().mapToInt(c -> c.weight() * most).sum();
        }

        /** Σ weight × score. */
        public int total(Map<String, Integer> scores) {
            return criteria.stream().mapToInt(c -> c.weight() * scores.get(c.key())).sum();
        }

        public Optional<Choice> outcome(String outcome) {
            return outcomes.stream().filter(o -> o.key().equals(outcome)).findFirst();
        }
    }

    /** A criterion: what a score of it means is said by its anchors, by score. */
    public record Criterion(String key, Text title, Text help, int weight, Map<Integer, Text> anchors) {
        public Criterion {
            anchors = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(anchors));
        }
    }

    /**
     * What may be proposed.
     *
     * @param guide how many, about (件程度); 0: no figure. More need a reason
     * @param above whether a case above the line is proposed for it at first
     */
    public record Choice(String key, Text title, int guide, boolean above) {
    }
}
