package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A certificate (表彰状), one page of A4 landscape; what does not fit at its best size is set smaller, never cut.
 *
 * @param heading    such as 表彰状
 * @param number     文書番号; may be empty
 * @param prize      what is given, such as 総務大臣賞; may be empty
 * @param recipients each with 殿, 様 or 御中 where due
 * @param work       what is honoured, without brackets; may be empty
 * @param paragraphs the words of honour
 * @param date       as printed, 和暦
 * @param day        the same day; it dates the file, so that the same certificate always gives the same bytes
 * @param sender     lines, office before name; room for the seal is left beside the last
 * @param mark       a line at the very top, such as that the data is made up; empty for none
 */
public record Certificate(String heading, String number, String prize, List<String> recipients, String work, List<String> paragraphs, String date, LocalDate day,
                          List<String> sender, String mark) {
    public Certificate {
        if (heading.isBlank()) {
            throw new IllegalArgumentException("a certificate has a heading");
        }
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(prize, "prize");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(mark, "mark");
        recipients = List.copyOf(recipients);
        paragraphs = List.copyOf(paragraphs);
        sender = List.copyOf(sender);
    }
}
