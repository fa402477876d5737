package jp.michishirube.outreach.api;

import java.time.LocalDate;

/**
 * An event that a published source tells of; nobody signs up for it here.
 *
 * @param bureauKey    empty for the whole country, or where the source names none
 * @param participants in the source's words, such as 約30; empty where it tells nothing
 * @param people       the first number of these words; null where there is none
 */
public record PublishedEvent(int no, String category, String title, LocalDate start, LocalDate end, String place, String bureauKey, String bureauName, String partners, String participants,
                             Integer people, String note, String source) {
}
