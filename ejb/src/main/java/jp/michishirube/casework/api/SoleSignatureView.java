package jp.michishirube.casework.api;

import java.time.Instant;
import java.time.LocalDate;

/** A bureau's exception for a body with one officer: who allowed it, why, and its last day. */
public record SoleSignatureView(String id, String bodyId, String bodyName, String bureauKey, String reason, LocalDate untilDay, String allowedBy,
                                Instant allowedAt, boolean ended) {
}
