package jp.michishirube.outreach.api;

import java.time.Instant;

/**
 * A sign-up as the keeper of the event sees it.
 *
 * @param bodyId   null for a body that the register does not have
 * @param attended how many came; null before it was written down
 */
public record BookingRow(String id, String bodyId, String bodyName, String division, String email, int people, BookingStatus status, Instant bookedAt, Integer attended) {
}
