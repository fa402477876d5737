package jp.michishirube.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.michishirube.document.api.Content;
import jp.michishirube.document.api.PaperOrder;
import jp.michishirube.document.api.PaperView;
import jp.michishirube.kernel.FiscalYear;

/**
 * Official papers: numbered in the transaction of the act, drawn as PDF afterwards. A number is given once and none is left out;
 * an act that is rolled back takes none. Who may see a paper is decided by the floors above.
 */
@ApplicationScoped
public class Papers {
    private static final String PDF = "application/pdf";

    private final PaperStore store;
    private final BlobStore blobs;
    private final PaperDrawings drawings;
    private final PaperWorker worker;
    private final Clock real;

    /** For the container's proxy. */
    protected Papers() {
        this(null, null, null, null, null);
    }

    @Inject
    Papers(PaperStore store, BlobStore blobs, PaperDrawings drawings, PaperWorker worker) {
        this(store, blobs, drawings, worker, Clock.systemUTC());
    }

    Papers(PaperStore store, BlobStore blobs, PaperDrawings drawings, PaperWorker worker, Clock real) {
        this.store = store;
        this.blobs = blobs;
        this.drawings = drawings;
        this.worker = worker;
        this.real = real;
    }

    /**
     * Takes the next number and issues the paper. The register stays locked until the transaction ends: do it late in an act.
     *
     * @return the paper's id
     * @throws IllegalArgumentException when the content is no record that can be drawn
     */
    public String issue(PaperOrder order) {
        PaperRegister register = store.lockedRegister(order.officeId(), order.symbol(), FiscalYear.of(order.date()).year());
        String number = register.next();
        IssuedPaper paper = new IssuedPaper(order, number, drawings.kept(order.content().apply(number)), real.instant());
        register.take();
        store.add(paper);
        return paper.id();
    }

    /** The owner's papers by date and number, those not for the applicant too. */
    public List<PaperView> of(String owner) {
        return store.of(owner).stream().map(IssuedPaper::view).toList();
    }

    public Optional<PaperView> find(String paperId) {
        return store.find(paperId).map(IssuedPaper::view);
    }

    /** The paper as PDF; drawn now when its turn has not come yet. Empty when there is no such paper or drawing fails at the moment. */
    public Optional<Content> open(String paperId) {
        if (find(paperId).filter(paper -> paper.sha256() == null).isPresent()) {
            worker.drawNow(paperId);
        }
        return find(paperId).filter(paper -> paper.sha256() != null).map(paper -> new Content(fileName(paper), PDF,
                blobs.size(paper.sha256()), paper.sha256(), out -> blobs.writeTo(paper.sha256(), out)));
    }

    private static String fileName(PaperView paper) {
        return FileName.of(paper.title().ja() + "（" + paper.number() + "）.pdf").with("pdf");
    }
}
