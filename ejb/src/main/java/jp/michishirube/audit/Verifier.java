package jp.michishirube.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.BreakKind;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.audit.api.Verification;
import jp.michishirube.audit.api.Verification.Break;

/** Reads every chain once, then every anchor. */
final class Verifier implements LogWalk.Reader {
    private final LogSource log;
    private final List<Break> breaks = new ArrayList<>();
    private ChainCheck check;
    private long chains;
    private long events;
    private long erasedPayloads;

    Verifier(LogSource log) {
        this.log = log;
    }

    Verification verify() {
        LogWalk.through(log, this);
        log.endsWithoutEvents().forEach(end -> found(new Break(end.chain(), 1, BreakKind.END_CUT_OFF)));
        anchors();
        return new Verification(chains, events, erasedPayloads, breaks);
    }

    @Override
    public void event(EventView event) {
        if (check == null) {
            check = new ChainCheck(event.chain());
        }
        check.next(event);
        events++;
    }

    @Override
    public void end(String chain, Optional<ChainEnd> noted) {
        chains++;
        erasedPayloads += check.erasedPayloads();
        check.end(noted).ifPresent(this::found);
        check = null;
    }

    private void anchors() {
        Optional<AnchorView> before = Optional.empty();
        for (AnchorView anchor : log.anchors()) {
            String previousRoot = before.map(AnchorView::rootHash).orElse(CanonicalForm.FIRST);
            String root = CanonicalForm.root(previousRoot, anchor.day(), anchor.chains(), anchor.events(), log.entries(anchor.day()));
            if (!root.equals(anchor.rootHash())) {
                found(new Break("anchor/" + anchor.day(), 0, BreakKind.ANCHOR_ALTERED));
            }
            for (ChainEnd end : log.unmet(anchor.day())) {
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
