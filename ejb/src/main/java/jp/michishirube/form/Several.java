package jp.michishirube.form;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Several answers to one question (MULTI), as they stand in the one text that a field holds: the values of the options, with ";" between them. */
public final class Several {
    static final String BETWEEN = ";";

    private Several() {
    }

    /** In the order they stand; empty parts are dropped. */
    public static List<String> of(String stored) {
        return Stream.of(stored.split(BETWEEN)).map(String::strip).filter(v -> !v.isEmpty()).toList();
    }

    public static String stored(Collection<String> values) {
        return String.join(BETWEEN, values);
    }
}
