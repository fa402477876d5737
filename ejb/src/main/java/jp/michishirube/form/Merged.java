package jp.michishirube.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.michishirube.kernel.JapaneseText;

/**
 * A page's words taken over into what is stored. A field that was changed on the page and meanwhile by somebody else stays as it is stored.
 *
 * @param conflicts the fields that were not taken over for that reason
 */
public record Merged(Answers answers, List<String> conflicts) {
    public Merged {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * @param seen  the fields as the page showed them
     * @param typed the fields as they are now on the page
     * @param open  which fields may be changed; the others stay as they are
     */
    public static Merged of(Answers stored, Map<String, String> seen, Map<String, String> typed, Predicate<String> open) {
        Answers answers = stored;
        List<String> conflicts = new ArrayList<>();
        for (Map.Entry<String, String> field : typed.entrySet()) {
            String there = stored.get(field.getKey());
            String before = seen.getOrDefault(field.getKey(), "");
            String now = JapaneseText.carried(field.getValue());
            if (now.equals(there) || now.equals(before) || !open.test(field.getKey())) {
                continue;
            }
            if (there.equals(before)) {
                answers = answers.with(field.getKey(), now);
            } else {
                conflicts.add(field.getKey());
            }
        }
        return new Merged(answers, conflicts);
    }
}
