package jp.michishirube.outreach.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.michishirube.kernel.Text;

/**
 * An event as everybody may read it once it is published. Times are Japan's.
 *
 * @param officeId   who keeps it: "mic" or a bureau's key
 * @param bureauKey  in whose territory; null for the whole country
 * @param bureauName empty for the whole country
 * @param field      empty for no field in particular
 * @param hours      such as "13:30～16:00"; may be empty
 * @param free       seats that are not given
 * @param closes     inclusive
 * @param whyClosed  why nobody can sign up now; null when one can
 * @param over       whether its last day has passed
 * @param calledOff  why it was called off; empty where it was not
 * @param attended   how many came; null before it was written down
 */
public record EventView(String id, String officeId, String officeName, EventKind kind, String title, String summary, String field, LocalDate onDay, LocalDate untilDay, String hours,
                        String place, String partners, String bureauKey, String bureauName, int seats, int free, LocalDateTime opens, LocalDateTime closes, EventState state, Text whyClosed,
                        boolean over, String calledOff, String results, Integer attended, boolean fictional, long version) {
}
