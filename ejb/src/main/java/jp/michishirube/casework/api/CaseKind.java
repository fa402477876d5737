package jp.michishirube.casework.api;

import java.util.Optional;
import jp.michishirube.form.Compared;
import jp.michishirube.kernel.Violation;

/** How a business joins casework: what it freezes, what it checks, what follows. Found by CDI through {@link #key()}. */
public interface CaseKind {

    /** The kind's name in {@code case_file.kind}. */
    String key();

    /** What the case says now, for the snapshot that is being submitted. */
    Frozen freeze(CaseContext context);

    /** What the amounts of its form stand beside, such as those decided. Empty: nothing. */
    default Optional<Compared> compared(CaseContext context) {
        return Optional.empty();
    }

    /** Asks one of the kind's own guards. Empty: it holds. */
    Optional<Violation> check(String guard, CaseContext context);

    /** Carries out one of the kind's own effects, in the act's transaction. */
    void apply(String effect, CaseContext context);
}
