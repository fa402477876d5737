package jp.michishirube.document;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture drawn anew from its pixels: upright, at most {@value #LONGEST} pixels at its longer side, in sRGB, of the same type. Nothing else
 * of the file is carried over. A file of few bytes may be a picture of many: no more is decoded than {@value #MOST_DECODED} bytes, leaving
 * out pixels where need be, by two at once on a node; whoever finds no place is told to come again, as others wait for the case meanwhile.
 */
final class PictureCopy {
    static final int LONGEST = 2400;
    private static final long MOST_PIXELS = 40_000_000;
    private static final long MOST_DECODED = 40L * 1024 * 1024;
    private static final float QUALITY = 0.85f;
    private static final Duration MOST_TIME = Duration.ofSeconds(20);
    private static final Semaphore AT_ONCE = new Semaphore(2);
    private static final Duration MOST_WAIT = Duration.ofSeconds(5);

    private PictureCopy() {
    }

    /** @param type PNG or JPEG, as inspected */
    static byte[] of(Path file, FileType type) throws IOException, Refused {
        return of(file, type, AT_ONCE, MOST_WAIT);
    }

    static byte[] of(Path file, FileType type, Semaphore places, Duration longest) throws IOException, Refused {
        try {
            if (!places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Refused(FileRefusal.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(FileRefusal.BUSY);
        }
        try {
            return of(file, type, new Allowance(System::nanoTime, MOST_TIME, MOST_DECODED));
        } finally {
            places.release();
        }
    }

    static byte[] of(Path file, FileType type, Allowance allowance) throws IOException, Refused {
        Path pixels = Files.createTempFile("michishirube", ".picture");
        try {
            boolean png = type == FileType.PNG;
            if (!png && JpegSegments.held(file) > MOST_DECODED) {
                throw new Refused(FileRefusal.PICTURE_PIXELS);
            }
            int orientation = png ? PictureOrientation.ofExif(PngPixels.copy(file, pixels)) : PictureOrientation.ofJpeg(file);
            BufferedImage decoded = decoded(png ? pixels : file, png ? "png" : "jpeg", allowance);
            return written(PictureOrientation.upright(scaled(decoded), orientation), png ? "png" : "jpeg");
        } finally {
            Files.delete(pixels);
        }
    }

    private static BufferedImage decoded(Path file, String format, Allowance allowance) throws Refused {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        boolean[] cut = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> cut[0] |= warning.contains("remature end"));
        try (ImageInputStream in = new Timed(file, allowance)) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new Refused(FileRefusal.PICTURE_PIXELS);
            }
            ImageTypeSpecifier type = type(reader.getImageTypes(0));
            int step = step(width, height, type);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestinationType(type);
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            if (cut[0]) {
                throw new Refused(FileRefusal.BROKEN);
            }
            return image;
        } catch (IOException | RuntimeException e) {
            throw tooSlow(e) ? new Refused(FileRefusal.TOO_SLOW) : new Refused(FileRefusal.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    /** Grey or sRGB, into which the reader converts by the file's own profile. */
    private static ImageTypeSpecifier type(Iterator<ImageTypeSpecifier> offered) throws Refused {
        while (offered.hasNext()) {
            ImageTypeSpecifier type = offered.next();
            ColorSpace colours = type.getColorModel().getColorSpace();
            if (colours.isCS_sRGB() || colours.getType() == ColorSpace.TYPE_GRAY) {
                return type;
            }
        }
        throw new Refused(FileRefusal.PICTURE_COLOURS);
    }

    /** Every how many pixels one is decoded: what comes is bearable, and no more than twice as long as what is kept. */
    private static int step(int width, int height, ImageTypeSpecifier type) {
        long each = Math.max(1, (long) type.getSampleModel().getNumBands() * DataBuffer.getDataTypeSize(type.getSampleModel().getDataType()) / 8);
        int step = 1;
        while (((width - 1L) / step + 1) * ((height - 1L) / step + 1) * each > MOST_DECODED || (Math.max(width, height) - 1) / step + 1 > 2 * LONGEST) {
            step++;
        }
        return step;
    }

    private static BufferedImage scaled(BufferedImage decoded) {
        BufferedImage image = decoded.getColorModel().hasAlpha() && decoded.getRaster().getNumBands() == 2 ? greyWithAlpha(decoded) : decoded;
        int longer = Math.max(image.getWidth(), image.getHeight());
        int width = longer <= LONGEST ? image.getWidth() : Math.max(1, (int) ((long) image.getWidth() * LONGEST / longer));
        int height = longer <= LONGEST ? image.getHeight() : Math.max(1, (int) ((long) image.getHeight() * LONGEST / longer));
        BufferedImage scaled = new BufferedImage(width, height, image.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D to = scaled.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        to.drawImage((Image) image, 0, 0, width, height, null);
        to.dispose();
        return scaled;
    }

    /** The platform takes grey with transparency for linear light and would draw it too bright. */
    private static BufferedImage greyWithAlpha(BufferedImage decoded) {
        int width = decoded.getWidth();
        int shift = decoded.getSampleModel().getSampleSize(0) - 8;
        BufferedImage image = new BufferedImage(width, decoded.getHeight(), BufferedImage.TYPE_4BYTE_ABGR);
        int[] row = new int[width];
        for (int y = 0; y < decoded.getHeight(); y++) {
            for (int band = 0; band < 4; band++) {
                decoded.getRaster().getSamples(0, y, width, 1, band == 3 ? 1 : 0, row);
                for (int x = 0; shift > 0 && x < width; x++) {
                    row[x] >>= shift;
                }
                image.getRaster().setSamples(0, y, width, 1, band, row);
            }
        }
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static boolean tooSlow(Throwable thrown) {
        return thrown != null && (thrown instanceof Late || tooSlow(thrown.getCause()));
    }

    private static final class Late extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Looks at the clock at every piece that the decoder fetches: a picture of many passes is short to send and long to decode. */
    private static final class Timed extends FileImageInputStream {
        private final Allowance allowance;

        Timed(Path file, Allowance allowance) throws IOException {
            super(file.toFile());
            this.allowance = allowance;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                allowance.time();
            } catch (Refused e) {
                throw new Late();
            }
            return super.read(bytes, from, length);
        }
    }
}
