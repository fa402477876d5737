package jp.michishirube.reports;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;

/** The shape of a filled form or a receipt. */
final class FormDrawing {
    private static final Color HEAD = new Color(0xF2, 0xF2, 0xF4);

    private FormDrawing() {
    }

    static void draw(Form f, Document d) throws DocumentException {
        if (!f.mark().isEmpty()) {
            d.add(Pdf.mark(f.mark()));
        }
        Paragraph title = Pdf.paragraph(f.title(), 17, true, Element.ALIGN_CENTER);
        title.setSpacingAfter(14);
        d.add(title);
        rows(d, f.head(), 11.5f);
        for (Form.Section section : f.sections()) {
            heading(d, section.title());
            rows(d, section.rows(), 9.5f);
        }
        if (!f.calculation().isEmpty()) {
            heading(d, "補助額の計算");
            calculation(d, f.calculation());
        }
        if (!f.footer().isEmpty()) {
            Paragraph footer = Pdf.paragraph(f.footer(), 8, false, Element.ALIGN_LEFT);
            footer.setSpacingBefore(12);
            d.add(footer);
        }
    }

    private static void heading(Document d, String text) throws DocumentException {
        Paragraph heading = Pdf.paragraph(text, 11, true, Element.ALIGN_LEFT);
        heading.setSpacingBefore(12);
        heading.setSpacingAfter(4);
        d.add(heading);
    }

    private static void rows(Document d, List<Item> items, float size) throws DocumentException {
        PdfPTable table = new PdfPTable(new float[] {28, 72});
        table.setWidthPercentage(100);
        for (Item item : items) {
            PdfPCell label = cell(item.label(), size, true, Element.ALIGN_LEFT);
            label.setBackgroundColor(HEAD);
            table.addCell(label);
            table.addCell(cell(item.value(), size, false, Element.ALIGN_LEFT));
        }
        d.add(table);
    }

    private static void calculation(Document d, List<Form.Line> lines) throws DocumentException {
        PdfPTable table = new PdfPTable(new float[] {40, 20, 40});
        table.setWidthPercentage(100);
        for (Form.Line line : lines) {
            table.addCell(cell("　".repeat(line.indent()) + line.label(), 9, line.indent() == 0, Element.ALIGN_LEFT));
            table.addCell(cell(line.amount(), 9, line.indent() == 0, Element.ALIGN_RIGHT));
            table.addCell(cell(line.basis(), 8, false, Element.ALIGN_LEFT));
        }
        d.add(table);
    }

    private static PdfPCell cell(String text, float size, boolean bold, int alignment) {
        PdfPCell cell = new PdfPCell(Fonts.phrase(text, size, bold));
        cell.setBorderWidth(0.5f);
        cell.setPadding(5);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }
}
