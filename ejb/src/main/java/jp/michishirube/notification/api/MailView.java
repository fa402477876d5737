package jp.michishirube.notification.api;

import java.time.Instant;

/**
 * A mail of the outbox.
 *
 * @param about    what it concerns, such as a case's id
 * @param paperId  the paper enclosed as PDF; null for none
 * @param queuedAt real time
 * @param sentAt   real time; null until it was sent
 * @param failure  why the last attempt failed; null when none did
 */
public record MailView(String id, String recipient, String subject, String body, String about, String paperId, MailStatus status,
                       Instant queuedAt, Instant sentAt, int attempts, String failure) {
}
