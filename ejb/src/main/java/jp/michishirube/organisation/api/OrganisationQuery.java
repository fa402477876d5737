package jp.michishirube.organisation.api;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which local governments are asked for. A null or blank criterion leaves everything in.
 *
 * @param on         the day on which they count
 * @param bureau     bureau key
 * @param prefecture name (秋田県) or two-digit code (05)
 * @param type       local type, such as 中核市
 * @param text       part of a name, of its reading or of a code; width, case and variant characters do not matter
 * @param limit      1 to {@value #MAX_LIMIT}
 * @param offset     from 0
 */
public record OrganisationQuery(LocalDate on, String bureau, String prefecture, String type, String text, int limit,
                                int offset) {
    public static final int MAX_LIMIT = 2000;

    public OrganisationQuery {
        Objects.requireNonNull(on, "on");
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
        }
    }

    /** Everything that counts on a day, up to the largest page. */
    public static OrganisationQuery all(LocalDate on) {
        return new OrganisationQuery(on, null, null, null, null, MAX_LIMIT, 0);
    }
}
