package jp.michishirube.casework.api;

import java.time.LocalDate;
import java.util.List;
import jp.michishirube.kernel.JapaneseText;

/**
 * What an administrator asks for: from a day on somebody takes over from another in an office.
 *
 * @param holdingIds the predecessor's holdings that move
 * @param toLogin    the successor's sign-in id
 * @param firstDay   the successor's first day; the predecessor's last is the day before
 */
public record HandOverOrder(String officeId, long fromUser, List<Long> holdingIds, String toLogin, LocalDate firstDay) {
    public HandOverOrder {
        holdingIds = List.copyOf(holdingIds);
        toLogin = JapaneseText.halfWidth(JapaneseText.carried(toLogin)).strip();
    }
}
