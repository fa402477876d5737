package jp.michishirube;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills in the spreadsheet of a form, and reads that of a list, as somebody at a desk would. */
final class Spreadsheet {
    private static final int ANSWER = 3;

    private Spreadsheet() {
    }

    /** What the first sheet shows, row by row. */
    static List<List<String>> rows(byte[] xlsx) {
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false).map(row -> IntStream.range(0, row.getLastCellNum()).mapToObj(c -> shown.formatCellValue(row.getCell(c))).toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param answers by field; what the form does not ask is left out */
    static byte[] filled(byte[] form, Map<String, String> answers) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : book.getSheetAt(0)) {
                String answer = row.getCell(0) == null ? null : answers.get(row.getCell(0).getStringCellValue());
                if (answer != null) {
                    row.getCell(ANSWER).setCellValue(answer);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
