package jp.michishirube.audit.api;

import java.time.Instant;

/**
 * One recorded event.
 *
 * @param seq          its place in the chain, from 1 without gaps
 * @param at           the office's time, to the millisecond
 * @param role         the role's key, "-" when it was done from no post
 * @param payload      free text and personal data; null where there never was any or retention has erased it
 * @param payloadHash  SHA-256 of the payload as it was recorded; null where there never was any
 * @param formVersion  which canonical form the hash is made of
 * @param previousHash hash of the event before it in the chain
 */
public record EventView(long id, String chain, long seq, Instant at, String action, long userId, long postId, String role,
                        String officeId, String authority, String fromState, String toState, String subject,
                        String contentHash, String payloadHash, String formVersion, String previousHash, String hash,
                        String payload) {
}
