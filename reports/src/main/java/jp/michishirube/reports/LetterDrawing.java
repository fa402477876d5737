package jp.michishirube.reports;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;

/** The shape of an official letter. */
final class LetterDrawing {
    private static final float SIZE = 10.5f;

    private LetterDrawing() {
    }

    static void draw(Letter l, Document d) throws DocumentException {
        if (!l.mark().isEmpty()) {
            d.add(Pdf.mark(l.mark()));
        }
        d.add(Pdf.paragraph(l.number(), SIZE, false, Element.ALIGN_RIGHT));
        d.add(Pdf.paragraph(l.date(), SIZE, false, Element.ALIGN_RIGHT));
        space(d, 14);
        for (String line : l.addressee()) {
            d.add(Pdf.paragraph("　" + line, SIZE, false, Element.ALIGN_LEFT));
        }
        space(d, 14);
        for (String line : l.sender()) {
            d.add(Pdf.paragraph(line + "　　", SIZE, false, Element.ALIGN_RIGHT));
        }
        if (l.sealOmitted()) {
            d.add(Pdf.paragraph("（公印省略）　　", SIZE, false, Element.ALIGN_RIGHT));
        }
        space(d, 20);
        d.add(Pdf.paragraph(l.title(), 13, true, Element.ALIGN_CENTER));
        space(d, 14);
        for (String text : l.paragraphs()) {
            Paragraph p = Pdf.paragraph("　" + text, SIZE, false, Element.ALIGN_JUSTIFIED);
            p.setSpacingAfter(4);
            d.add(p);
        }
        if (!l.items().isEmpty()) {
            space(d, 10);
            d.add(Pdf.paragraph("記", SIZE, false, Element.ALIGN_CENTER));
            space(d, 6);
            items(l, d);
        }
        for (String note : l.notes()) {
            Paragraph p = Pdf.paragraph(note, 9.5f, false, Element.ALIGN_LEFT);
            p.setSpacingBefore(6);
            d.add(p);
        }
        d.add(Pdf.paragraph("以上", SIZE, false, Element.ALIGN_RIGHT));
        contact(l, d);
    }

    private static void items(Letter l, Document d) throws DocumentException {
        PdfPTable table = new PdfPTable(new float[] {5, 26, 69});
        table.setWidthPercentage(100);
        int n = 1;
        for (Item item : l.items()) {
            table.addCell(plain(n++ + "", Element.ALIGN_RIGHT));
            table.addCell(plain(item.label(), Element.ALIGN_LEFT));
            table.addCell(plain(item.value(), Element.ALIGN_LEFT));
        }
        d.add(table);
    }

    private static void contact(Letter l, Document d) throws DocumentException {
        if (l.contact().isEmpty()) {
            return;
        }
        space(d, 18);
        PdfPTable table = new PdfPTable(new float[] {50, 50});
        table.setWidthPercentage(100);
        table.setKeepTogether(true);
        PdfPCell empty = plain("", Element.ALIGN_LEFT);
        table.addCell(empty);
        PdfPCell cell = new PdfPCell(Fonts.phrase(String.join("\n", l.contact()), 9, false));
        cell.setPadding(6);
        cell.setBorderWidth(0.5f);
        table.addCell(cell);
        d.add(table);
    }

    private static PdfPCell plain(String text, int alignment) {
        PdfPCell cell = new PdfPCell(Fonts.phrase(text, SIZE, false));
        cell.setBorder(0);
        cell.setPaddingBottom(6);
        cell.setPaddingLeft(6);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }

    private static void space(Document d, float height) throws DocumentException {
        Paragraph empty = new Paragraph(Fonts.phrase(" ", 8, false));
        empty.setFont(Fonts.plain(8));
        empty.setLeading(height);
        d.add(empty);
    }
}
