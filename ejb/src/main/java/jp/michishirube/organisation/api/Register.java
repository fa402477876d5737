package jp.michishirube.organisation.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.Text;

/** A register that newer files of the same shape may replace. Every register is a bean; they are found by type. */
public interface Register {
    /** Such as "municipalities". */
    String key();

    Text title();

    /** What the header must name; more columns do no harm. */
    Set<String> columns();

    /** The file's rows, checked against what is there. */
    RegisterContent read(List<CsvFile.Row> rows);

    /** What is there, by key; with those that have an end, where a file may still tell of them. */
    Map<String, RegisterEntry> current();

    /**
     * Takes the changes over. What was is end-dated with the day before, never deleted.
     *
     * @param from first day of what is new; null for the first load: as long as anyone can tell
     */
    void apply(RegisterChanges changes, LocalDate from);
}
