package jp.michishirube.document.api;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A stored file, ready to be sent. It is read piece by piece, never whole.
 *
 * @param size in bytes
 */
public record Content(String fileName, String mediaType, long size, String sha256, Body body) {

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes every byte; leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        body.writeTo(out);
    }
}
