package jp.michishirube.document;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Clock;

/** Real document parts on a test database, for the tests of every floor. */
public final class DocumentFixture {
    private DocumentFixture() {
    }

    public static Documents documents(EntityManager em, Clock clock, Access access) {
        return new Documents(new BlobStore(em), new AttachmentStore(em), clock, access);
    }

    /** Papers of {@link Slip}s and certificates; their worker draws in the caller's transaction. */
    public static Papers papers(EntityManager em) {
        return papers(em, java.time.Clock.systemUTC());
    }

    static Papers papers(EntityManager em, java.time.Clock real) {
        PaperStore store = new PaperStore(em);
        return new Papers(store, new BlobStore(em), drawings(), worker(em, real), real);
    }

    static PaperWorker worker(EntityManager em, java.time.Clock real) {
        return new PaperWorker(new PaperStore(em), new BlobStore(em), drawings(), real);
    }

    private static PaperDrawings drawings() {
        return new PaperDrawings(List.of(new SlipDrawing(), new CertificateDrawing()));
    }

    /** The smallest record that can be drawn; "broken" cannot. */
    public record Slip(String number, String text) {
    }

    private static final class SlipDrawing implements PaperDrawing<Slip> {
        @Override
        public Class<Slip> type() {
            return Slip.class;
        }

        @Override
        public byte[] pdf(Slip slip) {
            if (slip.text().equals("broken")) {
                throw new IllegalStateException("no glyph for U+1F4A9");
            }
            return ("%PDF-1.4\n" + slip.number() + slip.text() + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
        }
    }
}
