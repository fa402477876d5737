package jp.michishirube.organisation.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * A register as its administrator sees it.
 *
 * @param rows    in force
 * @param edition how many files were taken over since the first load
 * @param sha256  of the newest file; null before there was one
 */
public record RegisterView(String key, Text title, int rows, long edition, String sha256, List<String> columns) {
    public RegisterView {
        columns = List.copyOf(columns);
    }
}
