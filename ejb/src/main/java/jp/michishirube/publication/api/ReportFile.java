package jp.michishirube.publication.api;

/** A report as a file. */
public record ReportFile(String fileName, String mediaType, byte[] bytes) {
}
