package jp.michishirube.administration.api;

import java.time.Instant;

/**
 * A body's first sign-up.
 *
 * @param company       whether it is a company; otherwise a local government
 * @param email         where the one-time link went
 * @param officer       null until the form was sent
 * @param administrator null until the form was sent
 */
public record SignUpView(String id, boolean company, String bodyId, String bodyName, String bureauKey, String bureauName, String email,
                         Contact officer, Contact administrator, SignUpStatus status, Instant sentAt) {
}
