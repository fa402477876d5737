package jp.michishirube.reports;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws letters, forms and tables as PDF with embedded, subset Japanese fonts. The same input always gives the same bytes. */
public final class Pdf {
    static final float MARGIN = 56;
    private static final Pattern SUBSET_PREFIX = Pattern.compile("/([A-Z]{6})\\+(?:NotoSansJP|BIZUDGothic)");

    private Pdf() {
    }

    /** A letter, A4 portrait. */
    public static byte[] letter(Letter letter) {
        return draw(letter.title(), letter.day(), PageSize.A4, d -> LetterDrawing.draw(letter, d));
    }

    /** A form or a receipt, A4 portrait. */
    public static byte[] form(Form form) {
        return draw(form.title(), form.day(), PageSize.A4, d -> FormDrawing.draw(form, d));
    }

    /** A table, A4; its header stands on every page, with the page's number. */
    public static byte[] table(Table table) {
        return draw(table.title(), table.day(), table.landscape() ? PageSize.A4.rotate() : PageSize.A4, d -> TableDrawing.draw(table, d));
    }

    @FunctionalInterface
    private interface Drawing {
        void onto(Document document) throws DocumentException;
    }

    private static byte[] draw(String title, LocalDate day, Rectangle size, Drawing drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Document document = new Document(size, MARGIN, MARGIN, MARGIN, MARGIN);
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            PageNumbers numbers = new PageNumbers();
            writer.setPageEvent(numbers);
            document.addTitle(title);
            document.addCreator("みちしるべ");
            document.open();
            GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"));
            date.setTimeInMillis(day.atStartOfDay(java.time.ZoneId.of("Asia/Tokyo")).toInstant().toEpochMilli());
            PdfDictionary info = writer.getInfo();
            info.put(PdfName.CREATIONDATE, new PdfDate(date));
            info.put(PdfName.MODDATE, new PdfDate(date));
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString("ja-JP"));
            drawing.onto(document);
            document.close();
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        return withFixedId(bytes.toByteArray());
    }

    /** OpenPDF draws a file id and the prefixes of subset fonts by lot; fixed ones make equal documents equal files. */
    private static byte[] withFixedId(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher prefix = SUBSET_PREFIX.matcher(text);
        while (prefix.find()) {
            java.util.Arrays.fill(pdf, prefix.start(1), prefix.end(1), (byte) 'A');
        }
        int at = text.lastIndexOf("/ID");
        int close = at < 0 ? -1 : text.indexOf(']', at);
        for (int i = at + 3; at >= 0 && i < close; i++) {
            if (Character.digit(pdf[i], 16) >= 0) {
                pdf[i] = '0';
            }
        }
        return pdf;
    }

    static Paragraph paragraph(String text, float size, boolean bold, int alignment) {
        Paragraph paragraph = new Paragraph(Fonts.phrase(text, size, bold));
        paragraph.setFont(Fonts.plain(size));
        paragraph.setLeading(size * 1.6f);
        paragraph.setAlignment(alignment);
        return paragraph;
    }

    static Paragraph mark(String mark) {
        Paragraph paragraph = paragraph(mark, 9, true, Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(8);
        return paragraph;
    }
}
