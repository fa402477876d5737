package jp.michishirube.roadmap.api;

/**
 * A survey in the list.
 *
 * @param open whether the reader may see its results
 */
public record SurveyHead(SurveyDefinition survey, SurveyState state, boolean open) {
}
