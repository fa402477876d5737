package jp.michishirube.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Looks for bytes in a file, window by window. */
final class ByteSearch {
    private static final int WINDOW = 256 * 1024;
    private static final int OVERLAP = 512;

    private ByteSearch() {
    }

    /** Whether the pattern, over bytes as ISO 8859-1 characters, matches somewhere in at most 512 bytes. */
    static boolean contains(Path file, Pattern pattern, Allowance allowance) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] window = new byte[WINDOW + OVERLAP];
            int kept = 0;
            int n;
            while ((n = in.readNBytes(window, kept, WINDOW)) > 0) {
                allowance.time();
                int length = kept + n;
                if (pattern.matcher(new String(window, 0, length, StandardCharsets.ISO_8859_1)).find()) {
                    return true;
                }
                kept = Math.min(OVERLAP, length);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
            return false;
        }
    }
}
