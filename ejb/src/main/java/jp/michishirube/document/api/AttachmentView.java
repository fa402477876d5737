package jp.michishirube.document.api;

import java.time.Instant;

/**
 * An attached file.
 *
 * @param owner     what it belongs to, such as a case's id
 * @param slot      the form field it answers
 * @param fileName  cleaned, with its extension, at most 200 characters
 * @param mediaType found from the content; text names its charset
 * @param size      in bytes
 * @param sha256    of the bytes in the store, read again after they were written
 * @param addedBy   user id
 */
public record AttachmentView(String id, String owner, String slot, String fileName, String mediaType, long size, String sha256,
                             Instant addedAt, long addedBy) {
}
