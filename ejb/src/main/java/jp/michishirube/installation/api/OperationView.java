package jp.michishirube.installation.api;

import java.time.Instant;
import java.util.List;

/**
 * How the installation is.
 *
 * @param database      product and version, as it answers now
 * @param freeDiskBytes of the disk on which this node works
 * @param clockSeconds  the office's time ahead of this machine's; 0 where the data is real
 * @param backups       the newest, newest first
 */
public record OperationView(String database, long freeDiskBytes, long clockSeconds, List<Backup> backups) {
    public OperationView {
        backups = List.copyOf(backups);
    }

    /** A backup as its script recorded it. */
    public record Backup(Instant madeAt, String kind, String note) {
    }

    public long freeDiskMegabytes() {
        return freeDiskBytes / (1024 * 1024);
    }
}
