package jp.michishirube.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.kernel.Clock;

/** Makes anchors, each in a transaction of its own. */
@Stateless
public class AnchorWorker {
    private final AuditStore store;
    private final Clock clock;

    /** For the container. */
    public AnchorWorker() {
        this(null, null);
    }

    @Inject
    public AnchorWorker(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The anchor of the day; made now when there is none yet.
     *
     * @throws IllegalArgumentException when a later day has its anchor already: an anchor follows the one before it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public AnchorView anchor(LocalDate day) {
        return store.anchor(day).orElseGet(() -> made(day));
    }

    /** The anchor of the day before today, by the office's clock; empty when today has its own already or nothing was recorded yet. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<AnchorView> anchorYesterday() {
        LocalDate yesterday = clock.today().minusDays(1);
        boolean done = store.anchors().stream().anyMatch(anchor -> !anchor.day().isBefore(yesterday));
        return done || store.grown().isEmpty() ? Optional.empty() : Optional.of(made(yesterday));
    }

    private AnchorView made(LocalDate day) {
        List<AnchorView> before = store.anchors();
        if (before.stream().anyMatch(anchor -> anchor.day().isAfter(day))) {
            throw new IllegalArgumentException("a later day is anchored already");
        }
        String previousRoot = before.isEmpty() ? CanonicalForm.FIRST : before.get(before.size() - 1).rootHash();
        List<ChainEnd> grown = store.grown();
        long[] totals = store.totals();
        AnchorView anchor = new AnchorView(day, totals[0], totals[1],
                CanonicalForm.root(previousRoot, day, totals[0], totals[1], grown), clock.now());
        return store.add(anchor, grown) ? anchor : store.anchor(day).orElseThrow();
    }
}
