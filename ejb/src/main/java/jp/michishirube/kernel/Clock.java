package jp.michishirube.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one source of "now" for business: deadlines, receipts, validity. Sessions, throttling and mail retries keep real time. */
public interface Clock {
    ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** The instant by which the office acts, to the millisecond. */
    Instant now();

    /** The day in Tokyo. */
    default LocalDate today() {
        return now().atZone(TOKYO).toLocalDate();
    }
}
