package jp.michishirube.roadmap.api;

import java.time.Instant;

/**
 * A survey that a body, or one of its divisions, is asked to answer.
 *
 * @param division    as it was first written; empty for the body itself
 * @param begun       something was typed
 * @param submittedAt null while nothing was submitted
 * @param changed     what was typed since is not what was submitted
 */
public record SurveyTask(SurveyDefinition survey, String bodyId, String bodyName, String division, boolean begun, Instant submittedAt, boolean changed) {
    /** The body's name, with the division's behind it. */
    public String respondent() {
        return division.isEmpty() ? bodyName : bodyName + "　" + division;
    }
}
