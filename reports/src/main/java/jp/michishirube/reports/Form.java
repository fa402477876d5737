package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A filled form or a receipt (受付票), A4 portrait.
 *
 * @param mark        a line at the very top; empty for none
 * @param day         dates the file, so that the same form always gives the same bytes
 * @param opening     to whom it goes and what it asks, above everything; empty for a receipt
 * @param head        what identifies it, in large type
 * @param sections    labelled values in bordered tables
 * @param attachments the files that go with it; may be empty
 * @param calculation the explanation of an amount, line by line; may be empty
 * @param footer      the last lines, such as a hash
 */
public record Form(String mark, String title, LocalDate day, Optional<Opening> opening, List<Item> head, List<Section> sections, List<Attachment> attachments,
                   List<Line> calculation, String footer) {
    public Form {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a form has a title");
        }
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(footer, "footer");
        head = List.copyOf(head);
        sections = List.copyOf(sections);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        calculation = List.copyOf(calculation);
    }

    /** Without opening and attachments. */
    public Form(String mark, String title, LocalDate day, List<Item> head, List<Section> sections, List<Line> calculation, String footer) {
        this(mark, title, day, Optional.empty(), head, sections, List.of(), calculation, footer);
    }

    /**
     * As a letter begins.
     *
     * @param number    文書番号, or what stands in its place
     * @param date      as printed, 和暦
     * @param addressee with 殿
     * @param sender    lines
     * @param words     under the title
     */
    public record Opening(String number, String date, String addressee, List<String> sender, String words) {
        public Opening {
            sender = List.copyOf(sender);
        }
    }

    /** A titled table of labels and values. */
    public record Section(String title, List<Item> rows) {
        public Section {
            Objects.requireNonNull(title, "title");
            rows = List.copyOf(rows);
        }
    }

    /** One file: what it is, its name, its size in bytes and its SHA-256 in hexadecimal. */
    public record Attachment(String label, String fileName, long bytes, String sha256) {
        public Attachment {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(fileName, "fileName");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /** One line of a calculation, indented by its depth; the amount is given as text with its unit. */
    public record Line(int indent, String label, String amount, String basis) {
        public Line {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(basis, "basis");
            if (indent < 0) {
                throw new IllegalArgumentException("an indent is not negative");
            }
        }
    }
}
