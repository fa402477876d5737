package jp.michishirube.dispatch.api;

import java.time.Instant;

/**
 * A candidate of a request.
 *
 * @param place      the order in which it is asked; 0: not to be asked
 * @param reasons    why it is advised, in lines
 * @param exception  why it is listed in spite of an obstacle; empty for none
 * @param answerBy   until when the answer is awaited; null before it is asked
 * @param days       wished days that suit, ISO with blanks between; empty before the answer
 */
public record CandidateView(String id, String advisorId, String name, String affiliation, int place, int points, String reasons, String exception, AnswerStatus status,
                            Instant askedAt, Instant answerBy, Instant answeredAt, String answeredBy, String answer, String days, boolean byMail, boolean fictional) {
}
