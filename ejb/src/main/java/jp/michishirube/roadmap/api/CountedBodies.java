package jp.michishirube.roadmap.api;

/**
 * Bodies with a subsidised project of a field model, each counted once whatever the number of its projects. It counts what this system subsidised and nothing else.
 *
 * @param adopted   with an adopted project
 * @param completed of these, with one whose amount was fixed (額の確定)
 * @param fictional whether any of them is made up
 */
public record CountedBodies(int adopted, int completed, boolean fictional) {
}
