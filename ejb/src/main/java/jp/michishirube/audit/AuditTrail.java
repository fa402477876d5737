package jp.michishirube.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Sha256;

/** Records acts. No event, no act: it works in the caller's transaction and fails with it. */
@ApplicationScoped
public class AuditTrail {
    private final AuditStore store;
    private final Clock clock;

    /** For the container's proxy. */
    protected AuditTrail() {
        this(null, null);
    }

    @Inject
    AuditTrail(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Appends the event to the end of its chain, whose end stays locked until the transaction ends, so that a chain never forks.
     *
     * @return the event's hash
     */
    public String append(EventDraft draft) {
        Instant at = clock.now().truncatedTo(ChronoUnit.MILLIS);
        AuditChain end = store.lockedEnd(draft.chain());
        EventView event = view(draft, end, at);
        String hash = CanonicalForm.hash(event);
        store.add(new AuditEvent(event, hash), draft.payloadJson());
        end.grow(hash);
        return hash;
    }

    private static EventView view(EventDraft draft, AuditChain end, Instant at) {
        Optional<Capacity> as = Optional.ofNullable(draft.as());
        return new EventView(0, draft.chain(), end.seq() + 1, at, draft.action(), draft.actor().userId(),
                as.map(Capacity::postId).orElse(0L), as.map(c -> c.role().key()).orElse("-"),
                as.map(Capacity::officeId).orElse("-"), as.map(c -> c.authority().name()).orElse("-"),
                draft.fromState(), draft.toState(), draft.subject(), draft.contentHash(),
                draft.payloadJson() == null ? null : Sha256.hex(draft.payloadJson()),
                CanonicalForm.VERSION, end.hash(), null, draft.payloadJson());
    }
}
