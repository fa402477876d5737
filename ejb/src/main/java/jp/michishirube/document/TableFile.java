package jp.michishirube.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.reports.Csv;
import jp.michishirube.reports.Pdf;
import jp.michishirube.reports.Table;
import jp.michishirube.reports.Xlsx;

/** A table, or several as the sheets of a workbook, as a file to hand on: xlsx, pdf or csv with a header. The same tables always give the same bytes. */
public final class TableFile {
    private TableFile() {
    }

    public static Optional<Content> of(Table table, String name, String extension) {
        return of(List.of(table), name, extension);
    }

    /** @return empty for an extension that is none of them; csv holds the first table only */
    public static Optional<Content> of(List<Table> tables, String name, String extension) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String mediaType;
        try {
            switch (extension) {
                case "xlsx" -> {
                    Xlsx.write(tables, false, out);
                    mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                }
                case "pdf" -> {
                    out.write(Pdf.tables(tables));
                    mediaType = "application/pdf";
                }
                case "csv" -> {
                    Csv.write(tables.get(0), out);
                    mediaType = "text/csv; charset=UTF-8";
                }
                default -> {
                    return Optional.empty();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        return Optional.of(new Content(name + "." + extension, mediaType, bytes.length, Sha256.hex(bytes), to -> to.write(bytes)));
    }
}
