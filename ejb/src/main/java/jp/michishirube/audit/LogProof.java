package jp.michishirube.audit;

import java.sql.Connection;
import jp.michishirube.audit.api.Verification;

/**
 * What a verification of the whole log found. Not a service: made by code that has already asked who acts.
 *
 * @param anchors how many anchors were read
 */
public record LogProof(Verification found, int anchors) {
    /** Reads page by page and holds nothing back from those who write: give it a connection that commits by itself. */
    public static LogProof of(Connection connection) {
        JdbcLog log = new JdbcLog(connection);
        return new LogProof(new Verifier(log).verify(), log.anchors().size());
    }
}
