package jp.michishirube.publication;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Follows merged and renamed bodies through their codes, over any number of steps. */
final class Successions {
    private final Map<String, String> next;

    /** @param next the code that follows, by code */
    Successions(Map<String, String> next) {
        this.next = Map.copyOf(next);
    }

    /** The code that the body has now. */
    String now(String code) {
        Set<String> seen = new HashSet<>();
        String at = code;
        while (next.containsKey(at) && seen.add(at)) {
            at = next.get(at);
        }
        return at;
    }

    /** The code with all from which it came. */
    Set<String> all(String code) {
        Set<String> codes = new LinkedHashSet<>(Set.of(code));
        next.keySet().stream().filter(c -> now(c).equals(code)).forEach(codes::add);
        return codes;
    }
}
