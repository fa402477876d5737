package jp.michishirube.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The segments of a JPEG up to its first scan, one after the other (ITU-T T.81, annex B). Nothing may stand between them and none may lack a
 * length: a decoder would find another way through such a file than we do, and another picture in it.
 */
final class JpegSegments implements AutoCloseable {
    static final int APP1 = 0xE1;
    static final int SCAN = 0xDA;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC_TABLES = 0xCC;
    private static final int FIRST_ALONE = 0xD0;
    private static final int LAST_ALONE = 0xD9;
    private static final int LEAST = 2;
    private static final int BLOCK = 8;
    private static final int MOST_SAMPLING = 4;

    private final DataInputStream in;
    private int left;

    JpegSegments(Path file) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        in.readUnsignedShort();
    }

    /** The marker of the next segment, which {@link #content} then begins with; {@link #SCAN} is the last. */
    int next() throws IOException, Refused {
        in.skipNBytes(left);
        int marker = in.readUnsignedByte() == 0xFF ? 0xFF : 0;
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        if (marker < FIRST_FRAME || marker >= FIRST_ALONE && marker <= LAST_ALONE) {
            throw new Refused(FileRefusal.BROKEN);
        }
        left = in.readUnsignedShort() - LEAST;
        if (left < 0) {
            throw new Refused(FileRefusal.BROKEN);
        }
        return marker;
    }

    /** The whole content of the segment. */
    byte[] content() throws IOException {
        byte[] content = in.readNBytes(left);
        left = 0;
        return content;
    }

    /** What follows the last marker. */
    InputStream rest() {
        return in;
    }

    static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != HUFFMAN_TABLES && marker != EXTENSION && marker != ARITHMETIC_TABLES;
    }

    /**
     * The bytes that a decoder holds besides the pixels: all coefficients of a picture whose blocks come in more than one scan, two bytes
     * each, as many as its frame asks for with its own sampling; none of a picture that comes block by block.
     */
    static long held(Path file) throws IOException, Refused {
        try (JpegSegments segments = new JpegSegments(file)) {
            byte[] frame = {};
            boolean progressive = false;
            int marker = segments.next();
            for (; marker != SCAN; marker = segments.next()) {
                if (isFrame(marker)) {
                    frame = segments.content();
                    progressive = (marker & 3) == 2;
                }
            }
            return progressive || segments.content()[0] < frame[5] ? coefficients(frame) : 0;
        } catch (EOFException | IndexOutOfBoundsException e) {
            throw new Refused(FileRefusal.BROKEN);
        }
    }

    private static long coefficients(byte[] frame) throws Refused {
        int height = Short.toUnsignedInt((short) (frame[1] << 8 | frame[2] & 0xFF));
        int width = Short.toUnsignedInt((short) (frame[3] << 8 | frame[4] & 0xFF));
        int across = 0;
        int down = 0;
        for (int i = 7; i < frame.length; i += 3) {
            int h = frame[i] >> 4;
            int v = frame[i] & 0xF;
            if (h < 1 || h > MOST_SAMPLING || v < 1 || v > MOST_SAMPLING) {
                throw new Refused(FileRefusal.BROKEN);
            }
            across = Math.max(across, h);
            down = Math.max(down, v);
        }
        long bytes = 0;
        for (int i = 7; i < frame.length; i += 3) {
            bytes += blocks(width, frame[i] >> 4, across) * blocks(height, frame[i] & 0xF, down) * BLOCK * BLOCK * Short.BYTES;
        }
        return bytes;
    }

    /** Of a component in one direction, made up to whole groups as they are held. */
    private static long blocks(int pixels, int sampling, int most) {
        return (pixels + (long) BLOCK * most - 1) / (BLOCK * most) * sampling;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
