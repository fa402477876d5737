package jp.michishirube.casework.api;

import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Yen;

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

    /**
     * Amounts to compare with.
     *
     * @param title   what they are
     * @param amounts in yen by the form's field
     */
    record Compared(Text title, Map<String, Yen> amounts) {
        public Compared {
            amounts = Map.copyOf(amounts);
        }
    }

    /** Asks one of the kind's own guards. Empty: it holds. */
    Optional<Violation> check(String guard, CaseContext context);

    /** Carries out one of the kind's own effects, in the act's transaction. */
    void apply(String effect, CaseContext context);
}
