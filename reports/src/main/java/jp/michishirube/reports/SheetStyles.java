package jp.michishirube.reports;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once: a workbook holds 64,000 at most. */
final class SheetStyles {
    private static final String FONT = "游ゴシック";
    private static final byte[] LINE = {0x59, 0x59, 0x59};

    /** The greys of rows that stand out. */
    enum Fill {
        NONE(0xFF), HEAD(0xE6), SUBTOTAL(0xF5), TOTAL(0xEB);

        private final byte[] rgb;

        Fill(int grey) {
            this.rgb = new byte[] {(byte) grey, (byte) grey, (byte) grey};
        }
    }

    /** What a cell looks like; an empty format is the general one. */
    record Look(int size, boolean bold, HorizontalAlignment align, boolean bordered, Fill fill, String format, boolean wrap, boolean quoted) {
        Look quotes() {
            return new Look(size, bold, align, bordered, fill, format, wrap, true);
        }
    }

    private final XSSFWorkbook book;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    SheetStyles(XSSFWorkbook book) {
        this.book = book;
        XSSFFont base = book.getFontAt(0);
        base.setFontName(FONT);
        base.setFontHeightInPoints((short) 11);
    }

    /** Plain text outside the table. */
    static Look plain(int size, boolean bold, HorizontalAlignment align) {
        return new Look(size, bold, align, false, Fill.NONE, "", true, false);
    }

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.size() + " " + look.bold(), k -> font(look)));
        style.setAlignment(look.align());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.wrap());
        style.setQuotePrefixed(look.quoted());
        if (!look.format().isEmpty()) {
            style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        }
        if (look.bordered()) {
            border(style);
        }
        if (look.fill() != Fill.NONE) {
            style.setFillForegroundColor(new XSSFColor(look.fill().rgb, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setCharSet(org.apache.poi.common.usermodel.fonts.FontCharset.SHIFTJIS);
        font.setFontHeightInPoints((short) look.size());
        font.setBold(look.bold());
        return font;
    }

    private static void border(XSSFCellStyle style) {
        XSSFColor line = new XSSFColor(LINE, null);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }
}
