package jp.michishirube.web.api;

/** Leaves a resource with a problem; {@link ProblemMapper} turns it into the answer. */
final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail().en(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
