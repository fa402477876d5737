package jp.michishirube.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventView;

/** Where the whole log is read from: the database, or an exported file. */
interface LogSource {
    /** The events that follow a place, chain by chain and in order; fewer than asked for at the end. */
    List<EventView> after(String chain, long seq, int limit);

    /** The events of this chain alone that follow a place. */
    List<EventView> appended(String chain, long seq, int limit);

    /** The note of a chain's end. */
    Optional<ChainEnd> end(String chain);

    /** Notes of chains of which no event is left. */
    List<ChainEnd> endsWithoutEvents();

    /** Every anchor, oldest first. */
    List<AnchorView> anchors();

    /** How far an anchor saw the chains that had grown, by chain. */
    List<ChainEnd> entries(LocalDate anchor);

    /** The entries of an anchor whose event is missing or has another hash. */
    List<ChainEnd> unmet(LocalDate anchor);
}
