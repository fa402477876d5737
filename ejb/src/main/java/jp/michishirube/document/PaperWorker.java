package jp.michishirube.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import jp.michishirube.kernel.Sha256;

/**
 * Draws issued papers, each in a transaction of its own. Workers on several nodes never hold the same paper; one that dies
 * leaves its paper to the others.
 */
@Stateless
public class PaperWorker {
    /** What became of the paper that was due. */
    public enum Result { NOTHING_DUE, DRAWN, FAILED }

    private final PaperStore store;
    private final BlobStore blobs;
    private final PaperDrawings drawings;
    private final Clock real;

    /** For the container. */
    public PaperWorker() {
        this(null, null, null, null);
    }

    @Inject
    public PaperWorker(PaperStore store, BlobStore blobs, PaperDrawings drawings) {
        this(store, blobs, drawings, Clock.systemUTC());
    }

    PaperWorker(PaperStore store, BlobStore blobs, PaperDrawings drawings, Clock real) {
        this.store = store;
        this.blobs = blobs;
        this.drawings = drawings;
        this.real = real;
    }

    /** Draws one paper that is due. A failure is kept with the paper and tried again later. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Result drawOne() {
        return store.claim(real.instant()).map(this::drawn).orElse(Result.NOTHING_DUE);
    }

    /** Draws this paper at once unless it is drawn; waits for a worker that is at it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Result drawNow(String paperId) {
        return store.locked(paperId).map(paper -> paper.isDrawn() ? Result.DRAWN : drawn(paper)).orElse(Result.NOTHING_DUE);
    }

    private Result drawn(IssuedPaper paper) {
        byte[] pdf;
        try {
            pdf = drawings.pdf(paper.content());
        } catch (RuntimeException e) {
            paper.failed(e.toString(), real.instant());
            return Result.FAILED;
        }
        try {
            paper.drawn(blobs.put(new ByteArrayInputStream(pdf), pdf.length, Sha256.hex(pdf), "application/pdf"));
            return Result.DRAWN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
