package jp.michishirube.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.FileFormat;
import jp.michishirube.publication.api.ReportFile;
import jp.michishirube.reports.Csv;
import jp.michishirube.reports.Pdf;
import jp.michishirube.reports.Xlsx;

/** Draws a result as a file. The same result always gives the same bytes. */
final class ReportFiles {
    private ReportFiles() {
    }

    static ReportFile draw(CrossTable result, FileFormat format) {
        String name = "subsidy-applications-" + result.fiscalYear() + "." + format.extension();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            switch (format) {
                case XLSX -> Xlsx.write(List.of(CrossTableDrawing.table(result), CrossTableDrawing.byBureau(result), CrossTableDrawing.list(result)), false, out);
                case PDF -> out.write(Pdf.table(CrossTableDrawing.table(result)));
                case CSV -> Csv.write(CrossTableDrawing.list(result), out);
            }
            return new ReportFile(name, format.mediaType(), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
