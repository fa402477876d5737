package jp.michishirube.kernel;

/** A value together with the tree that explains it. */
public record Explained<T>(T value, Explanation explanation) {
}
