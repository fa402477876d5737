package jp.michishirube.roadmap.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.form.Answers;
import jp.michishirube.form.Several;

/**
 * Makes records again from published counts: as many as there were respondents, nameless, so that counting them gives what was published. Who gave
 * which answer together with which other is not known; no figure may be read from that.
 */
public final class SurveyRestoring {
    private SurveyRestoring() {
    }

    /**
     * How many chose an option.
     *
     * @param of how many answered the question
     */
    public record Told(String question, String option, int of, int count) {
    }

    /**
     * Always the same records for the same counts. Everybody who answered a question gets one of its options at least.
     *
     * @throws IllegalArgumentException when the counts cannot be of so many respondents
     */
    public static List<SurveyRecord> records(int respondents, List<Told> told) {
        Map<String, List<Told>> questions = new LinkedHashMap<>();
        told.forEach(t -> questions.computeIfAbsent(t.question(), q -> new ArrayList<>()).add(t));
        List<Answers> answers = new ArrayList<>();
        for (int n = 0; n < respondents; n++) {
            answers.add(Answers.EMPTY);
        }
        int first = 0;
        for (Map.Entry<String, List<Told>> question : questions.entrySet()) {
            int of = question.getValue().get(0).of();
            List<Set<String>> chosen = chosen(question.getValue(), of);
            if (of > respondents) {
                throw new IllegalArgumentException("more answers than respondents: " + question.getKey());
            }
            for (int n = 0; n < of; n++) {
                int respondent = (first + n) % respondents;
                answers.set(respondent, answers.get(respondent).with(question.getKey(), Several.stored(chosen.get(n))));
            }
            first += of;
        }
        List<SurveyRecord> records = new ArrayList<>();
        for (int n = 0; n < respondents; n++) {
            records.add(new SurveyRecord(String.format("R%03d", n + 1), answers.get(n)));
        }
        return records;
    }

    /** Option after option goes round the respondents of the question, each beginning where the one before ended. */
    private static List<Set<String>> chosen(List<Told> options, int of) {
        List<Set<String>> chosen = new ArrayList<>();
        for (int n = 0; n < of; n++) {
            chosen.add(new LinkedHashSet<>());
        }
        int next = 0;
        for (Told t : options) {
            if (t.of() != of || t.count() > of) {
                throw new IllegalArgumentException("counts of " + t.question() + " do not agree");
            }
            for (int n = 0; n < t.count(); n++) {
                chosen.get(next++ % of).add(t.option());
            }
        }
        if (chosen.stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("fewer answers than respondents: " + options.get(0).question());
        }
        return chosen;
    }
}
