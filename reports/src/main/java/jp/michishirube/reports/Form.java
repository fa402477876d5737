package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * A filled form or a receipt (受付票), A4 portrait.
 *
 * @param mark        a line at the very top; empty for none
 * @param day         dates the file, so that the same form always gives the same bytes
 * @param head        what identifies it, in large type
 * @param sections    labelled values in bordered tables
 * @param calculation the explanation of an amount, line by line; may be empty
 * @param footer      the last line, such as a hash
 */
public record Form(String mark, String title, LocalDate day, List<Item> head, List<Section> sections, List<Line> calculation, String footer) {
    public Form {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
        calculation = List.copyOf(calculation);
    }

    /** A titled table of labels and values. */
    public record Section(String title, List<Item> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** One line of a calculation, indented by its depth. */
    public record Line(int indent, String label, String amount, String basis) {
    }
}
