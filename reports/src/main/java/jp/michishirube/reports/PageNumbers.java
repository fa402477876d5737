package jp.michishirube.reports;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/** The page's number at the foot of every page. */
final class PageNumbers extends PdfPageEventHelper {

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_CENTER, Fonts.phrase("- " + writer.getPageNumber() + " -", 8, false),
                (document.left() + document.right()) / 2, document.bottom() - 24, 0);
    }
}
