package jp.michishirube.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of the queue page as texts in memory, for the bare PrimeFaces page. */
@Named
@ApplicationScoped
public class BareRows {
    private final List<String[]> rows;

    public BareRows() {
        try (InputStream file = BareRows.class.getResourceAsStream("/rows.tsv")) {
            rows = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String[]> getRows() {
        return rows;
    }
}
