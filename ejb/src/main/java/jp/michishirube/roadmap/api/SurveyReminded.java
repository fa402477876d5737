package jp.michishirube.roadmap.api;

/**
 * What a round of reminders did.
 *
 * @param withoutAddress bodies that have not answered and of which no address is registered
 */
public record SurveyReminded(int round, int sent, int withoutAddress) {
}
