package jp.michishirube.outreach.api;

/** A sign-up as the one who made it sees it. */
public record BookingView(String id, BookingStatus status, String bodyName, String division, int people, EventView event) {
}
