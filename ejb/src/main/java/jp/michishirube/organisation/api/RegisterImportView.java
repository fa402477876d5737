package jp.michishirube.organisation.api;

import java.time.Instant;
import java.time.LocalDate;

/** A file that was taken over. */
public record RegisterImportView(String id, String registerKey, String fileName, String sha256, LocalDate from, Instant confirmedAt, int added,
                                 int changed, int ended, int unchanged) {
}
