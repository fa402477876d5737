package jp.michishirube.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Tables as xlsx, as offices expect them: title, unit, frozen and repeated header, print set-up, live totals with stored values, a
 * chart, and a plain second sheet 「集計用」 for machines. Text never becomes a formula. The same table always gives the same bytes.
 */
public final class Xlsx {
    private static final Instant ZIP_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private Xlsx() {
    }

    public static void write(Table table, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            SheetDrawing.draw(book, table);
            SheetDrawing.plain(book, table);
            var properties = book.getProperties().getCoreProperties();
            Date date = date(table.day());
            properties.setTitle(table.title());
            properties.setCreator("みちしるべ");
            properties.setCreated(Optional.of(date));
            properties.setModified(Optional.of(date));
            book.write(bytes);
        }
        fixTimes(bytes.toByteArray(), out, table.day());
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant());
    }

    /** POI stamps every part with the present time; here every part has the same one, and so have the core properties. */
    private static void fixTimes(byte[] xlsx, OutputStream out, LocalDate day) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    part = new String(part, java.nio.charset.StandardCharsets.UTF_8).replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*",
                            "$1" + day + "T00:00:00Z").getBytes(java.nio.charset.StandardCharsets.UTF_8);
                }
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setLastModifiedTime(FileTime.from(ZIP_TIME));
                zip.putNextEntry(fixed);
                zip.write(part);
                zip.closeEntry();
            }
        }
    }
}
