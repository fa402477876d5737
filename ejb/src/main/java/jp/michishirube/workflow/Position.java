package jp.michishirube.workflow;

/** Where a case stands: its state, and the step of the route inside it, from 0. */
public record Position(String state, int step) {
}
