package jp.michishirube.outreach.api;

import java.time.LocalDate;

/**
 * A duty of the checklist.
 *
 * @param doneOn null where it is not done
 * @param mine   whether the reader may tick it
 */
public record DutyView(Duty duty, LocalDate doneOn, String doneBy, boolean mine) {
}
