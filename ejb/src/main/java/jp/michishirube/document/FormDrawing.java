package jp.michishirube.document;

import jakarta.enterprise.context.Dependent;
import jp.michishirube.reports.Form;
import jp.michishirube.reports.Pdf;

/** Draws a form. */
@Dependent
class FormDrawing implements PaperDrawing<Form> {

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public byte[] pdf(Form form) {
        return Pdf.form(form);
    }
}
