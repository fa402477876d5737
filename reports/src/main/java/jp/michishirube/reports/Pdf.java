package jp.michishirube.reports;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;

/**
 * Draws letters, certificates, forms and tables as PDF with embedded, subset Japanese fonts. Long text is broken into lines and pages, never cut; a
 * character that no font has is drawn as 〓. The same input always gives the same bytes.
 */
public final class Pdf {
    private static final String TOKYO = "Asia/Tokyo";
    private static final Rectangle A4_LANDSCAPE = new Rectangle(PageSize.A4.getHeight(), PageSize.A4.getWidth());

    private Pdf() {
    }

    /** A letter, A4 portrait. */
    public static byte[] letter(Letter letter) {
        return letters(List.of(letter));
    }

    /** Many letters in one file, each on pages of its own, listed in the outline by number and addressee; dated by the first. */
    public static byte[] letters(List<Letter> letters) {
        Letter first = letters.get(0);
        return draw(first.title(), first.day(), PageSize.A4, 25, 28, letters.size() > 1, paper -> {
            for (Letter letter : letters) {
                paper.begin(String.join(" ", letter.number(), String.join(" ", letter.addressee())).strip(), letter.mark());
                LetterDrawing.draw(letter, paper);
                paper.end(false, letter.number());
            }
        });
    }

    /** A certificate, one page of A4 landscape however much it says. */
    public static byte[] certificate(Certificate certificate) {
        return draw(certificate.heading(), certificate.day(), A4_LANDSCAPE, 26, 27, false, paper -> {
            paper.begin(certificate.heading(), certificate.mark());
            CertificateDrawing.draw(certificate, paper);
            paper.end(false, certificate.number());
        });
    }

    /** A form or a receipt, A4 portrait. */
    public static byte[] form(Form form) {
        return forms(List.of(form));
    }

    /** Several forms in one file, A4 portrait, each on pages of its own; dated by the first. */
    public static byte[] forms(List<Form> forms) {
        Form first = forms.get(0);
        return draw(first.title(), first.day(), PageSize.A4, 20, 24, false, paper -> forms.forEach(form -> form(form, paper)));
    }

    /** Tables, then forms, in one file, A4 landscape, each on pages of its own; dated by the first table. */
    public static byte[] binder(List<Table> tables, List<Form> forms) {
        Table first = tables.get(0);
        return draw(first.title(), first.day(), new Rectangle(PageSize.A4.getHeight(), PageSize.A4.getWidth()), 15, 17, false, paper -> {
            tables.forEach(table -> table(table, paper));
            forms.forEach(form -> form(form, paper));
        });
    }

    private static void form(Form form, Paper paper) {
        paper.begin(form.title(), form.mark());
        FormDrawing.draw(form, paper);
        paper.end(true, form.title());
    }

    private static void table(Table table, Paper paper) {
        paper.begin(table.title(), "");
        TableDrawing.draw(table, paper);
        paper.end(true, table.title());
    }

    /** A table, A4; its header stands on every page, with the page's number. */
    public static byte[] table(Table table) {
        return tables(List.of(table));
    }

    /** Several tables in one file, each on pages of its own; all lie as the first one, which dates the file. */
    public static byte[] tables(List<Table> tables) {
        Table first = tables.get(0);
        return draw(first.title(), first.day(), first.landscape() ? A4_LANDSCAPE : PageSize.A4, 15, 17, false, paper -> {
            tables.forEach(table -> table(table, paper));
        });
    }

    public static void write(Table table, OutputStream out) throws IOException {
        out.write(table(table));
    }

    public static void write(Letter letter, OutputStream out) throws IOException {
        out.write(letter(letter));
    }

    public static void write(Form form, OutputStream out) throws IOException {
        out.write(form(form));
    }

    public static void writeAll(List<Letter> letters, OutputStream out) throws IOException {
        out.write(letters(letters));
    }

    private static byte[] draw(String title, LocalDate day, Rectangle size, float side, float above, boolean repeating, Consumer<Paper> drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Document document = new Document(size);
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            document.addTitle(title);
            document.addCreator("みちしるべ");
            document.open();
            GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone(TOKYO));
            date.setTimeInMillis(day.atStartOfDay(ZoneId.of(TOKYO)).toInstant().toEpochMilli());
            PdfDictionary info = writer.getInfo();
            info.put(PdfName.CREATIONDATE, new PdfDate(date));
            info.put(PdfName.MODDATE, new PdfDate(date));
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString("ja-JP"));
            drawing.accept(new Paper(document, writer, side * Paper.MM, above * Paper.MM, 22 * Paper.MM, repeating));
            document.close();
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        return SameBytes.of(bytes.toByteArray());
    }
}
