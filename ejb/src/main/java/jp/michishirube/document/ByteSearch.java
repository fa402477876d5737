package jp.michishirube.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for bytes in a file, window by window. */
final class ByteSearch {
    private static final int MOST_ENDS = 250_000;
    private static final int WINDOW = 256 * 1024;
    private static final int OVERLAP = 512;

    private ByteSearch() {
    }

    /** Whether the pattern, over bytes as ISO 8859-1 characters, matches somewhere in at most 512 bytes. */
    static boolean contains(Path file, Pattern pattern, Allowance allowance) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file)) {
            return contains(in, pattern, allowance);
        }
    }

    /** The same of what is still to be read. */
    static boolean contains(InputStream in, Pattern pattern, Allowance allowance) throws IOException, Refused {
        return search(in, pattern, allowance, match -> true);
    }

    /** Where the matches end, in order; a file with more of them than any honest one has is refused. */
    static SortedSet<Long> ends(Path file, Pattern pattern, Allowance allowance) throws IOException, Refused {
        SortedSet<Long> ends = new TreeSet<>();
        try (InputStream in = Files.newInputStream(file)) {
            if (search(in, pattern, allowance, end -> ends.add(end) && ends.size() > MOST_ENDS)) {
                throw new Refused(FileRefusal.EXPANDS);
            }
        }
        return ends;
    }

    /** @param enough takes the end of each match, of one in the overlap twice, and says whether it was the last one wanted */
    private static boolean search(InputStream in, Pattern pattern, Allowance allowance, LongPredicate enough) throws IOException, Refused {
        byte[] window = new byte[WINDOW + OVERLAP];
        long before = 0;
        int kept = 0;
        int n;
        while ((n = in.readNBytes(window, kept, WINDOW)) > 0) {
            allowance.time();
            int length = kept + n;
            Matcher matcher = pattern.matcher(new String(window, 0, length, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                if (enough.test(before + matcher.end())) {
                    return true;
                }
            }
            kept = Math.min(OVERLAP, length);
            before += length - kept;
            System.arraycopy(window, length - kept, window, 0, kept);
        }
        return false;
    }
}
