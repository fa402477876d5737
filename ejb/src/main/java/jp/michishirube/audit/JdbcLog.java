package jp.michishirube.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventView;

/** The log in its tables, read over a plain connection: inside the application and, by the stand-alone verifier, without it. */
final class JdbcLog implements LogSource {
    private static final String EVENTS = "select e.id, e.chain, e.seq, e.at, e.action, e.user_id, e.post_id, e.role, e.office_id, e.authority, "
            + "e.from_state, e.to_state, e.subject, e.content_hash, e.payload_hash, e.form_version, e.previous_hash, e.hash, p.body "
            + "from audit_event e left join audit_payload p on p.event_id = e.id ";
    private static final String NO_SUCH_EVENT = "not exists (select 1 from audit_event e where e.chain = c.chain";

    private final Connection connection;

    JdbcLog(Connection connection) {
        this.connection = connection;
    }

    /** One row as a value. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Override
    public List<EventView> after(String chain, long seq, int limit) {
        return rows(EVENTS + "where e.chain >= ? and (e.chain > ? or e.seq > ?) order by e.chain, e.seq fetch first " + limit + " rows only",
                JdbcLog::event, chain, chain, seq);
    }

    @Override
    public List<EventView> appended(String chain, long seq, int limit) {
        return rows(EVENTS + "where e.chain = ? and e.seq > ? order by e.seq fetch first " + limit + " rows only", JdbcLog::event, chain, seq);
    }

    @Override
    public Optional<ChainEnd> end(String chain) {
        return rows("select c.chain, c.seq, c.hash from audit_chain c where c.chain = ?", JdbcLog::chainEnd, chain).stream().findFirst();
    }

    @Override
    public List<ChainEnd> endsWithoutEvents() {
        return rows("select c.chain, c.seq, c.hash from audit_chain c where c.seq > 0 and " + NO_SUCH_EVENT + ") order by c.chain", JdbcLog::chainEnd);
    }

    @Override
    public List<AnchorView> anchors() {
        return rows("select anchor_day, chains, events, root_hash, made_at from audit_anchor order by anchor_day", row -> new AnchorView(
                row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getString(4), instant(row, 5)));
    }

    @Override
    public List<ChainEnd> entries(LocalDate anchor) {
        return rows("select c.chain, c.seq, c.hash from audit_anchor_entry c where c.anchor_day = ? order by c.chain", JdbcLog::chainEnd, anchor);
    }

    @Override
    public List<ChainEnd> unmet(LocalDate anchor) {
        return rows("select c.chain, c.seq, c.hash from audit_anchor_entry c where c.anchor_day = ? and " + NO_SUCH_EVENT
                + " and e.seq = c.seq and e.hash = c.hash) order by c.chain", JdbcLog::chainEnd, anchor);
    }

    private <T> List<T> rows(String sql, Row<T> reader, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.of(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    private static ChainEnd chainEnd(ResultSet row) throws SQLException {
        return new ChainEnd(row.getString(1), row.getLong(2), row.getString(3));
    }

    private static EventView event(ResultSet r) throws SQLException {
        return new EventView(r.getLong(1), r.getString(2), r.getLong(3), instant(r, 4), r.getString(5), r.getLong(6), r.getLong(7), r.getString(8),
                r.getString(9), r.getString(10), r.getString(11), r.getString(12), r.getString(13), r.getString(14), r.getString(15), r.getString(16),
                r.getString(17), r.getString(18), r.getString(19));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
