package jp.michishirube.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook with its properties so that the same content always gives the same bytes. */
final class SameWorkbook {
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SameWorkbook() {
    }

    static void write(XSSFWorkbook book, String title, LocalDate day, OutputStream out) throws IOException {
        POIXMLProperties properties = book.getProperties();
        Optional<Date> date = Optional.of(Date.from(day.atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant()));
        properties.getCoreProperties().setTitle(SheetText.of(title));
        properties.getCoreProperties().setCreator("みちしるべ");
        properties.getCoreProperties().setLastModifiedByUser("みちしるべ");
        properties.getCoreProperties().setCreated(date);
        properties.getCoreProperties().setModified(date);
        properties.getCoreProperties().getUnderlyingProperties().setLanguageProperty("ja-JP");
        properties.getExtendedProperties().setApplication("みちしるべ");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        String stamp = day + "T00:00:00Z";
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(fixed);
                zip.write(entry.getName().equals("docProps/core.xml") ? dated(in.readAllBytes(), stamp) : in.readAllBytes());
                zip.closeEntry();
            }
            zip.finish();
        }
    }

    /** POI stamps the moment of writing. */
    private static byte[] dated(byte[] core, String stamp) {
        return new String(core, StandardCharsets.UTF_8).replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + stamp)
                .getBytes(StandardCharsets.UTF_8);
    }
}
