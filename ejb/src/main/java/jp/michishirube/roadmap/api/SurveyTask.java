package jp.michishirube.roadmap.api;

import java.time.Instant;

/**
 * A survey that a body is asked to answer.
 *
 * @param begun       something was typed
 * @param submittedAt null while nothing was submitted
 * @param changed     what was typed since is not what was submitted
 */
public record SurveyTask(SurveyDefinition survey, String bodyId, String bodyName, boolean begun, Instant submittedAt, boolean changed) {
}
