package jp.michishirube.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** How far a compressed file may open: counted while it opens, whatever its headers claim. */
final class ExpansionBudget {
    static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final long FREE_BYTES = 1024 * 1024;
    private static final int MOST_RATIO = 100;
    private static final int MOST_KEPT = 4 * 1024 * 1024;

    private final byte[] buffer = new byte[16 * 1024];
    private final Allowance allowance;
    private int entries;
    private long total;

    ExpansionBudget(Allowance allowance) {
        this.allowance = allowance;
    }

    void entry() throws Refused {
        allowance.time();
        if (++entries > MOST_ENTRIES) {
            throw new Refused(FileRefusal.EXPANDS);
        }
    }

    /**
     * Reads an entry to its end.
     *
     * @param compressed its size before, or -1 where only the whole is limited
     * @param keep       whether to return the bytes; otherwise the result is empty
     * @param check      takes every piece; null where none is wanted
     */
    byte[] read(InputStream in, long compressed, boolean keep, PartCheck check) throws IOException, Refused {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            allowance.time();
            size += n;
            total += n;
            boolean swells = compressed >= 0 && size > FREE_BYTES && size / MOST_RATIO > compressed;
            if (total > MOST_BYTES || swells || keep && size > MOST_KEPT) {
                throw new Refused(FileRefusal.EXPANDS);
            }
            if (check != null) {
                check.piece(buffer, n);
            }
            if (keep) {
                // a growing array stands there twice while it grows
                allowance.hold(3L * n);
                kept.write(buffer, 0, n);
            }
        }
        return kept.toByteArray();
    }
}
