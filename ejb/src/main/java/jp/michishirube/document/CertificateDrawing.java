package jp.michishirube.document;

import jakarta.enterprise.context.Dependent;
import jp.michishirube.reports.Certificate;
import jp.michishirube.reports.Pdf;

/** Draws a certificate. */
@Dependent
class CertificateDrawing implements PaperDrawing<Certificate> {

    @Override
    public Class<Certificate> type() {
        return Certificate.class;
    }

    @Override
    public byte[] pdf(Certificate certificate) {
        return Pdf.certificate(certificate);
    }
}
