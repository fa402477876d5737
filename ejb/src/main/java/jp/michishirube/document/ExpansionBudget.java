package jp.michishirube.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** How far a compressed file may open: counted while it opens, whatever its headers claim. */
final class ExpansionBudget {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final long FREE_BYTES = 1024 * 1024;
    private static final int MOST_RATIO = 100;
    private static final int MOST_KEPT = 4 * 1024 * 1024;

    private final byte[] buffer = new byte[16 * 1024];
    private int entries;
    private long total;

    void entry() throws Refused {
        if (++entries > MOST_ENTRIES) {
            throw new Refused(FileRefusal.EXPANDS);
        }
    }

    /**
     * Reads an entry to its end.
     *
     * @param compressed its size before, or -1 where only the whole is limited
     * @param keep       whether to return the bytes; otherwise the result is empty
     */
    byte[] read(InputStream in, long compressed, boolean keep) throws IOException, Refused {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            total += n;
            boolean swells = compressed >= 0 && size > FREE_BYTES && size / MOST_RATIO > compressed;
            if (total > MOST_BYTES || swells || keep && size > MOST_KEPT) {
                throw new Refused(FileRefusal.EXPANDS);
            }
            if (keep) {
                kept.write(buffer, 0, n);
            }
        }
        return kept.toByteArray();
    }
}
