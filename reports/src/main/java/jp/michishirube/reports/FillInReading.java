package jp.michishirube.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads what people filled into a form's xlsx. What identifies an answer stands in hidden columns, so rows may be moved. */
public final class FillInReading {
    /** More rows than any form has. */
    private static final int MOST_ROWS = 2_000;

    private FillInReading() {
    }

    /**
     * What was filled in; empty when the file is no such form or cannot be read. It is read cell by cell, never as a whole; the caller has
     * looked at its size.
     */
    public static Optional<FillIn.Filled> read(byte[] xlsx) {
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(xlsx))) {
            XSSFReader reader = new XSSFReader(pack);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (sheets.getSheetName().equals(FillInXlsx.SHEET)) {
                        Cells cells = new Cells();
                        XMLReader xml = XMLHelper.newXMLReader();
                        xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, new ReadOnlySharedStringsTable(pack), cells, new AsTyped(), false));
                        xml.parse(new InputSource(sheet));
                        return Optional.of(cells.filled());
                    }
                }
            }
            return Optional.empty();
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** Keeps what stands in the columns of a form's file; an id counts where it stands first. */
    private static final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final Map<String, String> before = new HashMap<>();
        private final Map<String, String> answers = new HashMap<>();
        private final String[] row = new String[FillInXlsx.ANSWER + 1];
        private String key = "";

        @Override
        public void startRow(int number) {
            if (number > MOST_ROWS) {
                throw new IllegalArgumentException("no form has so many rows");
            }
            Arrays.fill(row, "");
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = new CellReference(reference).getCol();
            if (column < row.length && value != null) {
                row[column] = value;
            }
        }

        @Override
        public void endRow(int number) {
            if (number == 0) {
                key = row[FillInXlsx.ID];
            } else if (!row[FillInXlsx.ID].isEmpty() && !answers.containsKey(row[FillInXlsx.ID])) {
                before.put(row[FillInXlsx.ID], row[FillInXlsx.STORED]);
                answers.put(row[FillInXlsx.ID], row[FillInXlsx.ANSWER]);
            }
        }

        FillIn.Filled filled() {
            return new FillIn.Filled(key, before, answers);
        }
    }

    /** Numbers as their digits, days as ISO dates, whatever a cell's format makes of them. */
    private static final class AsTyped extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904) {
            return DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value) ? DateUtil.getLocalDateTime(value, use1904).toLocalDate().toString()
                    : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
    }
}
