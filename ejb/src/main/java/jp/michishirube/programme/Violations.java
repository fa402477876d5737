package jp.michishirube.programme;

import java.util.ArrayList;
import java.util.List;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** The reasons against a request, collected before anything is refused. */
final class Violations {
    private final List<Violation> found = new ArrayList<>();

    static <T> Outcome<T> refused(String code, String field, String ja, String en) {
        return Outcome.refused(List.of(Violation.of(code, field, new Text(ja, en))));
    }

    void add(String code, String field, String ja, String en) {
        found.add(Violation.of(code, field, new Text(ja, en)));
    }

    void addAll(List<Violation> violations) {
        found.addAll(violations);
    }

    boolean any() {
        return !found.isEmpty();
    }

    <T> Outcome<T> refuse() {
        return Outcome.refused(found);
    }
}
