package jp.michishirube.notification;

/** A PDF that goes with a mail. */
record Enclosure(String fileName, byte[] bytes) {
}
