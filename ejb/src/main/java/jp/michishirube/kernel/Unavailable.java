package jp.michishirube.kernel;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Tells a failure of the surroundings from a fault of ours: the database is gone, too slow, full or has no connection left. It passes
 * by itself; nothing that was committed is lost.
 */
public final class Unavailable {
    /** Connection lost (08), resources exhausted (53), stopped by the administrator (57), the disk (58). */
    private static final Set<String> STATES = Set.of("08", "53", "57", "58");
    /** A lock that was waited for too long, in PostgreSQL and in H2. */
    private static final Set<String> LOCKS = Set.of("55P03", "HYT00");
    /** H2's own: closed, closing, out of disk, input or output failed. */
    private static final Set<Integer> EMBEDDED = Set.of(90098, 90121, 90100, 90028, 90031, 90067, 90020);
    /** Of the container's pool and of its transactions, whose types this room does not know. */
    private static final Set<String> NAMES = Set.of("ResourceAllocationException", "PoolingException", "XAException", "MVStoreException");
    private static final int DEEPEST = 40;

    private Unavailable() {
    }

    /** Whether the failure, or whatever caused it, is one of the surroundings. */
    public static boolean is(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < DEEPEST; t = t.getCause()) {
            if (t instanceof SQLException sql && is(sql) || t instanceof SocketException || t instanceof SocketTimeoutException && depth > 0
                    || NAMES.contains(t.getClass().getSimpleName())) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean is(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientException || e instanceof SQLNonTransientConnectionException || LOCKS.contains(state)
                || state.length() == 5 && STATES.contains(state.substring(0, 2)) || EMBEDDED.contains(e.getErrorCode())
                || e.getMessage() != null && e.getMessage().startsWith("Error in allocating a connection");
    }
}
