package jp.michishirube.audit;

import jakarta.persistence.EntityManager;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;

/** Real audit parts on a test database, for the tests of every floor. */
public final class AuditFixture {
    private AuditFixture() {
    }

    public static AuditTrail trail(EntityManager em, Clock clock) {
        return new AuditTrail(new AuditStore(em), clock);
    }

    public static AuditService service(EntityManager em, Clock clock) {
        AuditStore store = new AuditStore(em);
        return new AuditService(store, new AnchorWorker(store, clock), new AuditTrail(store, clock), () -> Actor.SYSTEM);
    }
}
