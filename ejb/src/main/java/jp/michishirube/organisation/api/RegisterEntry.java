package jp.michishirube.organisation.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a register as it is compared.
 *
 * @param key    what stays the same from file to file, such as a code
 * @param label  how people call it
 * @param values by column; an empty text where there is none
 */
public record RegisterEntry(String key, String label, Map<String, String> values) {
    public RegisterEntry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public String get(String column) {
        return values.getOrDefault(column, "");
    }

    /** Whether it has an end already: a file that leaves it out says nothing new. */
    public boolean over() {
        return !get("valid_to").isEmpty();
    }

    /** The columns in which the other row differs. */
    public List<Difference> against(RegisterEntry is) {
        List<Difference> differences = new ArrayList<>();
        values.forEach((column, was) -> {
            if (!was.equals(is.get(column))) {
                differences.add(new Difference(column, was, is.get(column)));
            }
        });
        return differences;
    }

    /** What was and what is. */
    public record Difference(String column, String was, String is) {
    }
}
