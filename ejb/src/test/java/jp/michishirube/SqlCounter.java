package jp.michishirube;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts what EclipseLink sends to the database. Registered by {@link TestDatabase}. */
public final class SqlCounter implements SessionCustomizer {
    private static final AtomicInteger COUNT = new AtomicInteger();

    public static int count() {
        return COUNT.get();
    }

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postExecuteQuery(SessionEvent event) {
                DatabaseQuery query = event.getQuery();
                if (query != null && query.getSQLString() != null) {
                    COUNT.incrementAndGet();
                }
            }
        });
    }
}
