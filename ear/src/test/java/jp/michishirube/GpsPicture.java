package jp.michishirube;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A photograph as a telephone would take it: a JPEG that says in its EXIF data where it was taken. */
final class GpsPicture {
    static final int WIDTH = 800;
    static final int HEIGHT = 500;
    private static final int FIRST_DIRECTORY = 8;
    private static final int GPS_DIRECTORY = 26;
    private static final int LATITUDE = 56;
    private static final int EXIF_LENGTH = 80;

    private GpsPicture() {
    }

    static byte[] taken() {
        try {
            ByteArrayOutputStream drawn = new ByteArrayOutputStream();
            ImageIO.write(drawn(), "jpeg", drawn);
            byte[] jpeg = drawn.toByteArray();
            byte[] exif = exif();
            ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length + 10);
            // the start of the image, then APP1 with its length, then the rest
            all.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 8)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif).put(jpeg, 2, jpeg.length - 2);
            return all.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a picture says where it was taken. */
    static boolean tellsWhere(byte[] picture) {
        return new String(picture, StandardCharsets.ISO_8859_1).contains("Exif");
    }

    /** One directory that points to the one of the GPS, with a latitude of 35°41′22″ north. */
    private static byte[] exif() {
        ByteBuffer b = ByteBuffer.allocate(EXIF_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(FIRST_DIRECTORY);
        b.putShort((short) 1).putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(GPS_DIRECTORY).putInt(0);
        b.putShort((short) 2).putShort((short) 1).putShort((short) 2).putInt(2).putInt('N');
        b.putShort((short) 2).putShort((short) 5).putInt(3).putInt(LATITUDE).putInt(0);
        return b.putInt(35).putInt(1).putInt(41).putInt(1).putInt(22).putInt(1).array();
    }

    /** Fields, a sensor and a hill, in plain colours. */
    private static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0xBFE3F7));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0x6FA86B));
        g.fillOval(-100, 150, 600, 400);
        g.fillOval(350, 200, 700, 400);
        g.setColor(new Color(0xC9B16A));
        g.fillRect(0, 360, WIDTH, 140);
        g.setColor(new Color(0x4A4A4A));
        g.fillRect(390, 180, 14, 240);
        g.setColor(new Color(0xE8E8E8));
        g.fillRoundRect(355, 140, 84, 60, 14, 14);
        g.dispose();
        return image;
    }
}
