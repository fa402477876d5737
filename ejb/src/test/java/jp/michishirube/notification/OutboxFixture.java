package jp.michishirube.notification;

import jakarta.persistence.EntityManager;
import jp.michishirube.kernel.Actor;

/** The real outbox on a test database, for the tests of every floor. */
public final class OutboxFixture {
    private OutboxFixture() {
    }

    public static Outbox outbox(EntityManager em) {
        return new Outbox(new MailStore(em));
    }

    public static OutboxService service(EntityManager em) {
        return new OutboxService(new MailStore(em), null, () -> Actor.PUBLIC);
    }
}
