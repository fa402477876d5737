package jp.michishirube.workflow;

import java.util.Optional;
import jp.michishirube.kernel.Violation;

/** Answers whether a named condition holds. */
public interface Guards {

    /** Empty: it holds. */
    Optional<Violation> check(String guard);
}
