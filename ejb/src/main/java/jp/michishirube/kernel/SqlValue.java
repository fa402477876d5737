package jp.michishirube.kernel;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What a native query gives, whichever database it comes from. */
public final class SqlValue {
    private SqlValue() {
    }

    public static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** A date, or the day of a moment in Tokyo; null for null. */
    public static LocalDate day(Object value) {
        if (value == null || value instanceof LocalDate) {
            return (LocalDate) value;
        }
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        Instant at = value instanceof OffsetDateTime o ? o.toInstant() : value instanceof Timestamp t ? t.toInstant() : (Instant) value;
        return at.atZone(Clock.TOKYO).toLocalDate();
    }
}
