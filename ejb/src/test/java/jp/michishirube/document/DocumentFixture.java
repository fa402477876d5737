package jp.michishirube.document;

import jakarta.persistence.EntityManager;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Clock;

/** Real document parts on a test database, for the tests of every floor. */
public final class DocumentFixture {
    private DocumentFixture() {
    }

    public static Documents documents(EntityManager em, Clock clock, Access access) {
        return new Documents(new BlobStore(em), new AttachmentStore(em), clock, access);
    }
}
