package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A form to be filled in with a spreadsheet program and read back.
 *
 * @param key   tells the form and whose it is; comes back with the answers
 * @param day   dates the file, so that the same form always gives the same bytes
 * @param notes lines above the questions
 */
public record FillIn(String key, String title, LocalDate day, List<String> notes, List<Part> parts) {
    public FillIn {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(day, "day");
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
    }

    /** What kind of answer a cell takes. */
    public enum Kind { TEXT, LONG_TEXT, AMOUNT, DATE, CHOICE }

    /**
     * Questions under a title.
     *
     * @param compared the heading of what stands beside the answers, such as the amounts decided; then the difference stands there too
     * @param totalled ids of the questions whose amounts are added up in a last line; may be empty
     */
    public record Part(String title, List<Question> questions, Optional<String> compared, List<String> totalled) {
        public Part {
            questions = List.copyOf(questions);
            totalled = List.copyOf(totalled);
        }
    }

    /**
     * One question.
     *
     * @param help     may be empty
     * @param options  of a choice, as people read them
     * @param stored   the answer as the system holds it; comes back untouched, to tell what was changed meanwhile
     * @param shown    the same as it stands in the cell; digits alone for an amount, ISO for a date, an option of a choice
     * @param compared an amount in yen that stands beside the answer
     */
    public record Question(String id, Kind kind, String label, String help, boolean required, List<String> options, String stored, String shown,
                           OptionalLong compared) {
        public Question {
            options = List.copyOf(options);
        }
    }

    /** What came back: the answers and, by the same ids, what the system held when the file was made. */
    public record Filled(String key, Map<String, String> before, Map<String, String> answers) {
        public Filled {
            before = Map.copyOf(before);
            answers = Map.copyOf(answers);
        }
    }
}
