package jp.michishirube.outreach.api;

/**
 * What was held in a bureau's territory in a fiscal year. What is kept here and what published sources tell stand apart and are not added up.
 *
 * @param bureauKey  empty for events of the whole country
 * @param people     who have a seat
 * @param attended   who came, as far as it was written down
 * @param bodies     bodies with a seat, each once
 * @param told       events that published sources tell of
 * @param toldPeople their participants, 約 as the number says, of those events whose number is told
 * @param toldKnown  how many of them tell a number
 * @param fictional  whether an event among those kept here is made up
 */
public record EventFigures(String bureauKey, String bureauName, int events, int people, int attended, int bodies, int told, int toldPeople, int toldKnown, boolean fictional) {
}
