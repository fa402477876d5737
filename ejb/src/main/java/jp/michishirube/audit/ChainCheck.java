package jp.michishirube.audit;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.michishirube.audit.api.BreakKind;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.audit.api.Verification.Break;
import jp.michishirube.kernel.Sha256;

/** Follows one chain, event by event, and keeps its first break. */
final class ChainCheck {
    private final String chain;
    private long seq;
    private String hash = CanonicalForm.FIRST;
    private long erasedPayloads;
    private Break first;

    ChainCheck(String chain) {
        this.chain = chain;
    }

    String chain() {
        return chain;
    }

    long erasedPayloads() {
        return erasedPayloads;
    }

    void next(EventView event) {
        if (first == null) {
            BreakKind kind = breakOf(event);
            if (kind != null) {
                first = new Break(chain, seq + 1, kind);
            }
        }
        seq = event.seq();
        hash = event.hash();
    }

    /** Ends the chain: it must be as long as was noted. */
    Optional<Break> end(Optional<ChainEnd> noted) {
        if (first == null && noted.isEmpty()) {
            first = new Break(chain, seq, BreakKind.HEAD_MISSING);
        } else if (first == null && (noted.get().seq() != seq || !noted.get().hash().equals(hash))) {
            first = new Break(chain, seq + 1, BreakKind.END_CUT_OFF);
        }
        return Optional.ofNullable(first);
    }

    private BreakKind breakOf(EventView event) {
        if (event.seq() != seq + 1) {
            return BreakKind.SEQUENCE_BROKEN;
        }
        if (!CanonicalForm.VERSION.equals(event.formVersion())) {
            return BreakKind.FORM_UNKNOWN;
        }
        if (!event.previousHash().equals(hash)) {
            return BreakKind.LINK_BROKEN;
        }
        // the form holds milliseconds: anything finer was not written by us
        if (!event.at().equals(event.at().truncatedTo(ChronoUnit.MILLIS)) || !CanonicalForm.hash(event).equals(event.hash())) {
            return BreakKind.CONTENT_ALTERED;
        }
        return payloadBreakOf(event);
    }

    private BreakKind payloadBreakOf(EventView event) {
        if (event.payload() == null) {
            erasedPayloads += event.payloadHash() == null ? 0 : 1;
            return null;
        }
        return Sha256.hex(event.payload()).equals(event.payloadHash()) ? null : BreakKind.PAYLOAD_ALTERED;
    }
}
