package jp.michishirube.administration.api;

import java.time.Instant;
import jp.michishirube.kernel.Role;

/**
 * An open invitation.
 *
 * @param goodUntil when its link ends; null when it has ended already
 */
public record InvitationView(String id, String officeId, String officeName, String postTitle, Role role, String name, String email,
                             Instant invitedAt, Instant goodUntil) {
}
