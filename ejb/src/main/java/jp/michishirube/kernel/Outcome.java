package jp.michishirube.kernel;

import java.util.List;
import java.util.function.Function;

/** What came of an act: it was done, or it was refused with reasons. Refusal is a value; only faults are thrown. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {
    }

    record Refusal<T>(List<Violation> violations) implements Outcome<T> {
        public Refusal {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal gives its reasons");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(List<Violation> violations) {
        return new Refusal<>(violations);
    }

    static <T> Outcome<T> refused(String code, Text message) {
        return new Refusal<>(List.of(Violation.of(code, message)));
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** Empty when done. */
    default List<Violation> violations() {
        return this instanceof Refusal<T> refusal ? refusal.violations() : List.of();
    }

    /** @throws IllegalStateException when it was refused */
    default T value() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new IllegalStateException("refused: " + violations());
    }

    default <U> Outcome<U> map(Function<? super T, ? extends U> f) {
        return this instanceof Done<T> done ? done(f.apply(done.value())) : refused(violations());
    }
}
