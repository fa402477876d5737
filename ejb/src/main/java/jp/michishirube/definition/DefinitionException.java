package jp.michishirube.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A definition was refused. A fault of whoever wrote it: shipped ones stop the start, an office's own are shown with these problems. */
public final class DefinitionException extends RuntimeException {
    private final transient List<Problem> problems;

    public DefinitionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of lines. */
    public List<Problem> problems() {
        return problems;
    }
}
