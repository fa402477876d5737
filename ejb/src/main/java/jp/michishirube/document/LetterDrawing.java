package jp.michishirube.document;

import jakarta.enterprise.context.Dependent;
import jp.michishirube.reports.Letter;
import jp.michishirube.reports.Pdf;

/** Draws a letter. */
@Dependent
class LetterDrawing implements PaperDrawing<Letter> {

    @Override
    public Class<Letter> type() {
        return Letter.class;
    }

    @Override
    public byte[] pdf(Letter letter) {
        return Pdf.letter(letter);
    }
}
