package jp.michishirube.outreach.api;

/**
 * A sign-up for an event as somebody typed it.
 *
 * @param body   a 6-digit code, or a name
 * @param people 0 or less where no number could be read
 * @param waits  whether the waiting list will do when the event is full
 */
public record BookingForm(String eventId, String body, String division, String email, int people, boolean waits) {
}
