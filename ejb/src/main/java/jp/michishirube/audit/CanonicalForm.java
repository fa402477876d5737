package jp.michishirube.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.kernel.Sha256;

/**
 * The canonical form "v1" of an event, of which its hash is made. Anybody can recompute it from the stored columns:
 *
 * <pre>
 * hash      = lower-case hex of SHA-256( UTF-8( previous ‖ canonical ) )
 * previous  = hash of the event before it in the chain (64 hex digits); {@link #FIRST} for the first one
 * canonical = "v1" field…
 * field     = "-" for null, otherwise its text's length in characters (UTF-16 units), ":" and the text
 * </pre>
 * Fields in this order: chain, seq, at (milliseconds since 1970-01-01T00:00Z), action, user id, post id, role, office id,
 * authority, from state, to state, subject, content hash, payload hash. Numbers are decimal. The lengths make it impossible
 * for two different events to have the same form.
 */
final class CanonicalForm {
    static final String VERSION = "v1";
    /** What the first event of every chain follows. */
    static final String FIRST = "0".repeat(64);

    private CanonicalForm() {
    }

    static String hash(EventView event) {
        return Sha256.hex(event.previousHash() + canonical(event));
    }

    static String canonical(EventView e) {
        StringBuilder text = new StringBuilder(320).append(VERSION);
        field(text, e.chain());
        field(text, Long.toString(e.seq()));
        field(text, Long.toString(e.at().toEpochMilli()));
        field(text, e.action());
        field(text, Long.toString(e.userId()));
        field(text, Long.toString(e.postId()));
        field(text, e.role());
        field(text, e.officeId());
        field(text, e.authority());
        field(text, e.fromState());
        field(text, e.toState());
        field(text, e.subject());
        field(text, e.contentHash());
        field(text, e.payloadHash());
        return text.toString();
    }

    /**
     * The root of an anchor: SHA-256 over "v1", the root before it, the day, the totals and, ordered by chain name (by UTF-16 units, not by a database's collation), chain, seq and hash
     * of each chain that has grown since; fields as above.
     */
    static String root(String previousRoot, LocalDate day, long chains, long events, List<ChainEnd> grown) {
        StringBuilder text = new StringBuilder(VERSION);
        field(text, previousRoot);
        field(text, day.toString());
        field(text, Long.toString(chains));
        field(text, Long.toString(events));
        for (ChainEnd end : grown.stream().sorted(Comparator.comparing(ChainEnd::chain)).toList()) {
            field(text, end.chain());
            field(text, Long.toString(end.seq()));
            field(text, end.hash());
        }
        return Sha256.hex(text.toString());
    }

    private static void field(StringBuilder text, String value) {
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.length()).append(':').append(value);
        }
    }
}
