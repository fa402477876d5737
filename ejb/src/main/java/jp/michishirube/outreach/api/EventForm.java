package jp.michishirube.outreach.api;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * An event as its keeper writes it. Days and times are null where none could be read.
 *
 * @param id        null or empty for a new one
 * @param bureauKey in whose territory; empty for the whole country. A bureau's own events are always in its territory
 * @param untilDay  null for an event of one day
 * @param version   as it was read
 */
public record EventForm(String id, String bureauKey, EventKind kind, String title, String summary, String field, LocalDate onDay, LocalDate untilDay, String hours, String place,
                        String partners, int seats, LocalDateTime opens, LocalDateTime closes, long version) {
}
