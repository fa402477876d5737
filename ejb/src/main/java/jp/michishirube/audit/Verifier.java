package jp.michishirube.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.BreakKind;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.audit.api.Verification;
import jp.michishirube.audit.api.Verification.Break;

/** Reads every chain once, a page at a time, then every anchor. */
final class Verifier {
    private static final int PAGE = 1000;

    private final AuditStore store;
    private final List<Break> breaks = new ArrayList<>();
    private long chains;
    private long events;
    private long erasedPayloads;

    Verifier(AuditStore store) {
        this.store = store;
    }

    Verification verify() {
        chains();
        store.endsWithoutEvents().forEach(end -> found(new Break(end.chain(), 1, BreakKind.END_CUT_OFF)));
        anchors();
        return new Verification(chains, events, erasedPayloads, breaks);
    }

    private void chains() {
        ChainCheck check = null;
        EventView last = null;
        List<EventView> page;
        do {
            page = last == null ? store.after("", 0, PAGE) : store.after(last.chain(), last.seq(), PAGE);
            for (EventView event : page) {
                if (check == null || !check.chain().equals(event.chain())) {
                    end(check);
                    check = new ChainCheck(event.chain());
                }
                check.next(event);
                last = event;
            }
            events += page.size();
        } while (page.size() == PAGE);
        end(check);
    }

    private void end(ChainCheck check) {
        if (check != null) {
            chains++;
            erasedPayloads += check.erasedPayloads();
            check.end(store.end(check.chain())).ifPresent(this::found);
        }
    }

    private void anchors() {
        Optional<AnchorView> before = Optional.empty();
        for (AnchorView anchor : store.anchors()) {
            String previousRoot = before.map(AnchorView::rootHash).orElse(CanonicalForm.FIRST);
            String root = CanonicalForm.root(previousRoot, anchor.day(), anchor.chains(), anchor.events(), store.entries(anchor.day()));
            if (!root.equals(anchor.rootHash())) {
                found(new Break("anchor/" + anchor.day(), 0, BreakKind.ANCHOR_ALTERED));
            }
            for (ChainEnd end : store.unmet(anchor.day())) {
                if (breaks.stream().noneMatch(b -> b.chain().equals(end.chain()))) {
                    found(new Break(end.chain(), end.seq(), BreakKind.ANCHOR_NOT_MET));
                }
            }
            before = Optional.of(anchor);
        }
    }

    private void found(Break found) {
        if (breaks.size() < Verification.MOST_BREAKS) {
            breaks.add(found);
        }
    }
}
