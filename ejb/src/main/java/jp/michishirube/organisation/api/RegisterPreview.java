package jp.michishirube.organisation.api;

import java.time.LocalDate;
import java.util.List;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.Text;

/**
 * What an uploaded file would do.
 *
 * @param id       null where a row was refused: then nothing can be confirmed
 * @param sha256   of the file's bytes
 * @param planHash stands for the file, the day and the register that it was compared with
 * @param problems every rejected row
 */
public record RegisterPreview(String id, String registerKey, Text title, String fileName, String sha256, LocalDate from, String planHash,
                              RegisterChanges changes, List<CsvFile.Fault> problems, boolean confirmed) {
    public RegisterPreview {
        problems = List.copyOf(problems);
    }

    public boolean confirmable() {
        return id != null && !confirmed && problems.isEmpty() && !changes.nothing();
    }
}
