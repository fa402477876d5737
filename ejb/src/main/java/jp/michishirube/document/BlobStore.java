package jp.michishirube.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.SqlInsert;

/** Bytes under their SHA-256, once each, in chunk rows; written and read in the caller's transaction, never whole in memory. */
@ApplicationScoped
class BlobStore {
    private static final int CHUNK = 256 * 1024;
    private static final int BATCH = 4;

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    BlobStore() {
    }

    BlobStore(EntityManager em) {
        this.em = em;
    }

    /**
     * Stores the bytes unless they are there, and reads them back.
     *
     * @return their SHA-256, from the store
     */
    String put(InputStream bytes, long size, String sha256, String mediaType) throws IOException {
        Connection connection = em.unwrap(Connection.class);
        if (SqlInsert.unlessThere(connection, "insert into blob_content (sha256, size_bytes, media_type) values (?, ?, ?)",
                sha256, size, mediaType)) {
            try {
                write(connection, bytes, sha256);
            } catch (SQLException e) {
                throw new IllegalStateException("chunks not written", e);
            }
        }
        DigestOutputStream stored = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest());
        writeTo(sha256, stored);
        String found = Sha256.hex(stored.getMessageDigest());
        if (!found.equals(sha256)) {
            throw new IllegalStateException("stored bytes differ from those written: " + sha256);
        }
        return found;
    }

    void writeTo(String sha256, OutputStream out) throws IOException {
        for (int no = 0;; no++) {
            List<?> rows = em.createNativeQuery("select bytes from blob_chunk where sha256 = ?1 and no = ?2")
                    .setParameter(1, sha256).setParameter(2, no).getResultList();
            if (rows.isEmpty()) {
                return;
            }
            out.write((byte[]) rows.get(0));
        }
    }

    /** In bytes. */
    long size(String sha256) {
        return ((Number) em.createNativeQuery("select size_bytes from blob_content where sha256 = ?1")
                .setParameter(1, sha256).getSingleResult()).longValue();
    }

    private static void write(Connection connection, InputStream bytes, String sha256) throws IOException, SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into blob_chunk (sha256, no, bytes) values (?, ?, ?)")) {
            int no = 0;
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                insert.setString(1, sha256);
                insert.setInt(2, no++);
                insert.setBytes(3, chunk);
                insert.addBatch();
                if (no % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
