package jp.michishirube.document;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a camera was held: the one tag of its Exif data that is read, before all of it is dropped (CIPA DC-008: tag 274 of the first
 * directory, 1 to 8). A general reader of Exif would hold what a hostile file tells it to.
 */
final class PictureOrientation {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 274;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;

    private PictureOrientation() {
    }

    /** Of a JPEG; upright where nothing is said. */
    static int ofJpeg(Path file) throws IOException, Refused {
        try (JpegSegments segments = new JpegSegments(file)) {
            for (int marker = segments.next(); marker != JpegSegments.SCAN; marker = segments.next()) {
                byte[] content = marker == JpegSegments.APP1 ? segments.content() : EXIF;
                if (content.length > EXIF.length && Arrays.equals(content, 0, EXIF.length, EXIF, 0, EXIF.length)) {
                    return ofExif(Arrays.copyOfRange(content, EXIF.length, content.length));
                }
            }
            return UPRIGHT;
        }
    }

    /** Of a block of Exif data, which is laid out as a TIFF file; upright where it says nothing, or nonsense. */
    static int ofExif(byte[] exif) {
        if (exif.length < 8) {
            return UPRIGHT;
        }
        ByteBuffer block = ByteBuffer.wrap(exif).order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = block.getInt(4);
        if (directory < 8 || directory > exif.length - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(block.getShort(directory));
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= exif.length; i++, at += 12) {
            if (Short.toUnsignedInt(block.getShort(at)) == TAG && block.getShort(at + 2) == SHORT) {
                int orientation = block.getShort(at + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        BufferedImage upright = orientation >= 5 ? new BufferedImage(h, w, image.getType()) : new BufferedImage(w, h, image.getType());
        Graphics2D to = upright.createGraphics();
        to.drawImage(image, switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        }, null);
        to.dispose();
        return upright;
    }
}
