package jp.michishirube.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Whether a picture is whole, of a bearable size and nothing but a picture. */
final class ImageCheck {
    private static final long MOST_PIXELS = 100_000_000;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;

    private ImageCheck() {
    }

    /** Walks the chunks from IHDR to IEND, which must end the file (PNG specification, chunk layout). */
    static FileType png(Path file, Allowance allowance) throws IOException, Refused {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(8);
            for (boolean first = true;; first = false) {
                allowance.time();
                long length = in.readInt() & 0xFFFFFFFFL;
                int type = in.readInt();
                if (first) {
                    if (type != IHDR || length != 13) {
                        throw new Refused(FileRefusal.BROKEN);
                    }
                    pixels(in.readInt() & 0xFFFFFFFFL, in.readInt() & 0xFFFFFFFFL);
                    length -= 8;
                }
                long next = in.getFilePointer() + length + 4;
                if (next > in.length()) {
                    throw new Refused(FileRefusal.BROKEN);
                }
                if (type == IEND) {
                    if (next != in.length()) {
                        throw new Refused(FileRefusal.MIXED);
                    }
                    return FileType.PNG;
                }
                in.seek(next);
            }
        } catch (EOFException e) {
            throw new Refused(FileRefusal.BROKEN);
        }
    }

    /** Reads the segments up to the picture's data, then looks for the end marker (ITU-T T.81, annex B). Cameras may add data after it. */
    static FileType jpeg(Path file, Allowance allowance) throws IOException, Refused {
        try (JpegSegments segments = new JpegSegments(file)) {
            boolean sized = false;
            for (int marker = segments.next(); marker != JpegSegments.SCAN; marker = segments.next()) {
                allowance.time();
                if (JpegSegments.isFrame(marker)) {
                    ByteBuffer frame = ByteBuffer.wrap(segments.content());
                    pixels(Short.toUnsignedLong(frame.getShort(3)), Short.toUnsignedLong(frame.getShort(1)));
                    sized = true;
                }
            }
            if (!sized || !endMarkerFollows(segments.rest(), allowance)) {
                throw new Refused(FileRefusal.BROKEN);
            }
            return FileType.JPEG;
        } catch (EOFException | IndexOutOfBoundsException e) {
            throw new Refused(FileRefusal.BROKEN);
        }
    }

    private static boolean endMarkerFollows(InputStream in, Allowance allowance) throws IOException, Refused {
        byte[] piece = new byte[16 * 1024];
        int before = 0;
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            allowance.time();
            for (int i = 0; i < n; i++) {
                if (before == 0xFF && piece[i] == (byte) 0xD9) {
                    return true;
                }
                before = piece[i] & 0xFF;
            }
        }
        return false;
    }

    private static void pixels(long width, long height) throws Refused {
        if (width == 0 || height == 0) {
            throw new Refused(FileRefusal.BROKEN);
        }
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw new Refused(FileRefusal.PIXELS);
        }
    }
}
