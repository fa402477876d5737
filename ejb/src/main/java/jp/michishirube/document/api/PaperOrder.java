package jp.michishirube.document.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import jp.michishirube.kernel.Text;

/**
 * A paper to be numbered and drawn.
 *
 * @param owner              what it belongs to, such as a case's id
 * @param kind               what it is, such as "adoption-notice"
 * @param officeId           the office whose register numbers it
 * @param symbol             文書記号, such as "総情地"; at most 40 characters
 * @param date               the day on it, which decides the register's fiscal year
 * @param title              at most 200 characters
 * @param content            makes a record of {@code reports} that can be drawn as PDF, given the number text 「総情地第12号」
 * @param visibleToApplicant whether the applicant may see it once it is issued
 */
public record PaperOrder(String owner, String kind, String officeId, String symbol, LocalDate date, Text title,
                         Function<String, ? extends Record> content, boolean visibleToApplicant) {
    public PaperOrder {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(officeId, "officeId");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(content, "content");
    }
}
