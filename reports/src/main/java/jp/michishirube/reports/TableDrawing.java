package jp.michishirube.reports;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;

/** The shape of a table on paper. */
final class TableDrawing {
    private static final Color HEAD = new Color(0xE8, 0xEC, 0xF4);
    private static final Color TOTAL = new Color(0xF2, 0xF2, 0xF4);

    private TableDrawing() {
    }

    static void draw(Table t, Document d) throws DocumentException {
        Paragraph title = Pdf.paragraph(t.title(), 15, true, Element.ALIGN_CENTER);
        d.add(title);
        d.add(Pdf.paragraph(t.subtitle(), 10.5f, false, Element.ALIGN_CENTER));
        Paragraph unit = Pdf.paragraph(t.unit(), 9, false, Element.ALIGN_RIGHT);
        unit.setSpacingAfter(4);
        d.add(unit);
        float size = t.columns().size() > 14 ? 6.5f : t.columns().size() > 9 ? 7.5f : 9;
        float[] widths = new float[t.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = t.columns().get(i).width();
        }
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        head(t, table, size);
        for (Row row : t.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                Column column = t.columns().get(i);
                PdfPCell cell = cell(text(row.cells().get(i)), size, row.total(), column.isNumber() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
                if (row.total()) {
                    cell.setBackgroundColor(TOTAL);
                }
                table.addCell(cell);
            }
        }
        d.add(table);
        for (String note : t.notes()) {
            Paragraph p = Pdf.paragraph(note, 8.5f, false, Element.ALIGN_LEFT);
            p.setSpacingBefore(3);
            d.add(p);
        }
    }

    private static void head(Table t, PdfPTable table, float size) {
        List<Column> columns = t.columns();
        for (int i = 0; i < columns.size(); ) {
            int end = i + 1;
            String group = columns.get(i).group();
            while (!group.isEmpty() && end < columns.size() && columns.get(end).group().equals(group)) {
                end++;
            }
            PdfPCell cell = cell(group.isEmpty() ? columns.get(i).header() : group, size, true, Element.ALIGN_CENTER);
            cell.setBackgroundColor(HEAD);
            cell.setColspan(end - i);
            if (group.isEmpty() && t.grouped()) {
                cell.setRowspan(2);
                cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            }
            table.addCell(cell);
            i = end;
        }
        if (t.grouped()) {
            columns.stream().filter(c -> !c.group().isEmpty()).forEach(c -> {
                PdfPCell cell = cell(c.header(), size, true, Element.ALIGN_CENTER);
                cell.setBackgroundColor(HEAD);
                table.addCell(cell);
            });
        }
        table.setHeaderRows(t.grouped() ? 2 : 1);
    }

    static String text(Cell cell) {
        if (cell instanceof Cell.Words w) {
            return w.text();
        }
        return cell instanceof Cell.Day d ? d.day().toString() : cell instanceof Cell.Blank ? "" : String.format(java.util.Locale.ROOT, "%,d", cell.figure());
    }

    private static PdfPCell cell(String text, float size, boolean bold, int alignment) {
        PdfPCell cell = new PdfPCell(Fonts.phrase(text, size, bold));
        cell.setBorderWidth(0.5f);
        cell.setPadding(3);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }
}
