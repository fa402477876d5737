package jp.michishirube.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import jp.michishirube.kernel.Sha256;

/** A file on its way in, kept in a temporary file so that it never stands whole in memory. */
final class ReceivedFile implements AutoCloseable {
    private final Path path;
    private final long size;
    private final String sha256;

    private ReceivedFile(Path path, long size, String sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /** Reads up to one byte more than {@code most}; a size above {@code most} says that there was more. */
    static ReceivedFile read(InputStream in, long most) throws IOException {
        Path path = Files.createTempFile("michishirube", ".upload");
        MessageDigest digest = Sha256.digest();
        try (InputStream counted = new DigestInputStream(in, digest); OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[16 * 1024];
            long size = 0;
            int n;
            while (size <= most && (n = counted.read(buffer, 0, (int) Math.min(buffer.length, most + 1 - size))) >= 0) {
                out.write(buffer, 0, n);
                size += n;
            }
            return new ReceivedFile(path, size, Sha256.hex(digest));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
