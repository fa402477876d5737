package jp.michishirube.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What makes the pixels of a PNG, without the chunks that only tell about them: those may unfold to any size when a decoder reads them. */
final class PngPixels {
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int MOST_EXIF = 64 * 1024;
    private static final int MOST_TABLE = 1024;

    private PngPixels() {
    }

    /**
     * Copies the pixels of a file whose chunks {@link ImageCheck} has walked.
     *
     * @return what stands in its first eXIf chunk; empty when there is none or it is longer than any camera's
     */
    static byte[] copy(Path from, Path to) throws IOException, Refused {
        byte[] exif = new byte[0];
        try (RandomAccessFile in = new RandomAccessFile(from.toFile(), "r"); DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeLong(in.readLong());
            while (in.getFilePointer() < in.length()) {
                int length = in.readInt();
                byte[] name = new byte[4];
                in.readFully(name);
                String type = new String(name, StandardCharsets.ISO_8859_1);
                long next = in.getFilePointer() + length + 4;
                if (KEPT.contains(type)) {
                    if (length > MOST_TABLE && !type.equals("IDAT")) {
                        throw new Refused(FileRefusal.BROKEN);
                    }
                    out.writeInt(length);
                    out.write(name);
                    piecewise(in, out, length + 4L);
                } else if (type.equals("eXIf") && exif.length == 0 && length <= MOST_EXIF) {
                    exif = new byte[length];
                    in.readFully(exif);
                }
                in.seek(next);
            }
        }
        return exif;
    }

    private static void piecewise(RandomAccessFile in, DataOutputStream out, long bytes) throws IOException {
        byte[] piece = new byte[16 * 1024];
        for (long left = bytes; left > 0;) {
            int n = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (n < 0) {
                return;
            }
            out.write(piece, 0, n);
            left -= n;
        }
    }
}
