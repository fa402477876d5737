package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An official letter, A4 portrait, as Japanese offices write it.
 *
 * @param mark        a line at the very top, such as that the data is made up; empty for none
 * @param number      文書番号
 * @param date        the date as printed, 和暦
 * @param day         the same day; it dates the file, so that the same letter always gives the same bytes
 * @param addressee   lines, with 様 or 殿 where due
 * @param sender      lines
 * @param sealOmitted whether （公印省略） is printed under the sender
 * @param paragraphs  the body; each is indented by one character
 * @param items       numbered under 記; none and no table: no 記
 * @param notes       lines after the items and the table
 * @param contact     lines at the end
 * @param table       a small table under 記
 */
public record Letter(String mark, String number, String date, LocalDate day, List<String> addressee, List<String> sender, boolean sealOmitted,
                     String title, List<String> paragraphs, List<Item> items, List<String> notes, List<String> contact, Optional<Table> table) {
    public Letter {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a letter has a title");
        }
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(table, "table");
        addressee = List.copyOf(addressee);
        sender = List.copyOf(sender);
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
        contact = List.copyOf(contact);
    }

    /** Without a table. */
    public Letter(String mark, String number, String date, LocalDate day, List<String> addressee, List<String> sender, boolean sealOmitted,
                  String title, List<String> paragraphs, List<Item> items, List<String> notes, List<String> contact) {
        this(mark, number, date, day, addressee, sender, sealOmitted, title, paragraphs, items, notes, contact, Optional.empty());
    }
}
