package jp.michishirube.outreach.api;

import java.util.List;

/**
 * An event as its offices see it: the checklist, and who signed up.
 *
 * @param keeps    whether the reader may change it
 * @param bookings the oldest first, without those cancelled
 */
public record DeskEvent(EventView event, boolean keeps, List<DutyView> duties, List<BookingRow> bookings) {
    public DeskEvent {
        duties = List.copyOf(duties);
        bookings = List.copyOf(bookings);
    }

    /** People with a seat. */
    public int booked() {
        return people(BookingStatus.BOOKED);
    }

    /** People who wait. */
    public int waiting() {
        return people(BookingStatus.WAITING);
    }

    private int people(BookingStatus status) {
        return bookings.stream().filter(b -> b.status() == status).mapToInt(BookingRow::people).sum();
    }
}
