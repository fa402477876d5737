package jp.michishirube.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.JapaneseText;

/** The answers on a page as they are typed, beside those that the page showed: from the two a service tells what somebody else changed meanwhile. */
final class TypedAnswers implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();

    void show(String field, String stored) {
        typed.put(field, stored);
        seen.put(field, stored);
    }

    /**
     * What a colleague saved beside this page's own words is not seen yet: the page still shows, and sends, what was there before.
     *
     * @param stored    all fields as they are stored now
     * @param conflicts fields that were not taken over
     * @param told      whether a whole page tells of them; the note of a save in the background is easily overlooked
     */
    void saved(Map<String, String> stored, Set<String> conflicts, boolean told) {
        typed.forEach((field, text) -> {
            String there = stored.getOrDefault(field, "");
            if (conflicts.contains(field) ? told : there.equals(JapaneseText.carried(text))) {
                seen.put(field, there);
            }
        });
    }

    /** Nothing was shown yet, or the page has been left. */
    boolean isEmpty() {
        return seen.isEmpty();
    }

    Map<String, String> typed() {
        return typed;
    }

    Map<String, String> seen() {
        return seen;
    }

    /** The same for groups of boxes. */
    Map<String, Object> several() {
        return new SeveralTyped(typed);
    }
}
