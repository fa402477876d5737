package jp.michishirube.document;

import static jp.michishirube.document.SampleFiles.bytes;
import static jp.michishirube.document.SampleFiles.join;
import static jp.michishirube.document.SampleFiles.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import jp.michishirube.TestDatabase;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pictures are drawn anew from their pixels")
class PictureTest {
    private static final TestDatabase DATABASE = TestDatabase.h2();
    private static final String TELLING = "(?s).*(Exif|GPS|xap|Latitude|tEXt|iTXt|zTXt|eXIf|iCCP|ICC_PROFILE|kaigan|Adobe|Ducky).*";

    @Test
    @DisplayName("a photo with its place, comments and a profile keeps none of them, and its size and digest are those of what is kept")
    void stripped() {
        byte[] sent = SampleFiles.photo(6);
        assertTrue(latin(sent).matches(TELLING));
        AttachmentView kept = attach("浜辺の写真.JPEG", sent).value();
        byte[] stored = stored(kept);
        assertFalse(latin(stored).matches(TELLING));
        assertEquals(List.of("浜辺の写真.jpg", "image/jpeg", (long) stored.length, Sha256.hex(stored)), List.of(kept.fileName(), kept.mediaType(), kept.size(), kept.sha256()));
        assertEquals(List.of(0xE0, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xC4, 0xC4, 0xDA), markers(stored), "JFIF, tables, frame, scan and nothing else");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    @DisplayName("a photo stands upright however the camera was held; nonsense counts as upright")
    void orientation(int orientation) {
        BufferedImage image = read(stored(attach("a.jpg", SampleFiles.photo(orientation)).value()));
        boolean turned = orientation >= 5 && orientation <= 8;
        assertEquals(turned ? List.of(64, 96) : List.of(96, 64), List.of(image.getWidth(), image.getHeight()));
        int[] right = {2, 3, 6, 7};
        int[] below = {3, 4, 7, 8};
        int x = Arrays.binarySearch(right, orientation) >= 0 ? image.getWidth() - 9 : 8;
        int y = Arrays.binarySearch(below, orientation) >= 0 ? image.getHeight() - 9 : 8;
        assertColour(Color.RED, image, x, y);
        assertColour(Color.WHITE, image, image.getWidth() - 1 - x, y);
        assertColour(Color.WHITE, image, x, image.getHeight() - 1 - y);
    }

    @Test
    @DisplayName("a PNG keeps its transparency and loses its texts, its time and what a camera said, after which it was turned")
    void png() {
        byte[] plain = SampleFiles.encoded(SampleFiles.marked(BufferedImage.TYPE_INT_ARGB), "png");
        byte[] sent = join(Arrays.copyOf(plain, 33), chunk("tEXt", text("Comment\0kaigan")), chunk("zTXt", text("GPS\0\0x")), chunk("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0<GPSLatitude>")),
                chunk("tIME", bytes(7, 0xE2, 1, 1, 1, 1, 1)), chunk("eXIf", SampleFiles.tiff(6)), Arrays.copyOfRange(plain, 33, plain.length));
        AttachmentView kept = attach("図.png", sent).value();
        byte[] stored = stored(kept);
        assertFalse(latin(stored).matches(TELLING) || latin(stored).contains("tIME"));
        assertEquals(List.of("図.png", "image/png", Sha256.hex(stored)), List.of(kept.fileName(), kept.mediaType(), kept.sha256()));
        BufferedImage image = read(stored);
        assertEquals(List.of(64, 96, true), List.of(image.getWidth(), image.getHeight(), image.getColorModel().hasAlpha()));
        assertEquals(Color.RED.getRGB(), image.getRGB(60, 3));
        assertEquals(0, image.getRGB(3, 3) >>> 24);
    }

    @Test
    @DisplayName("greys, palettes and deep colours come through as they look")
    void colours() {
        for (int type : List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_3BYTE_BGR)) {
            BufferedImage image = new BufferedImage(40, 40, type);
            int grey = type == BufferedImage.TYPE_BYTE_BINARY ? 0xFF : 0x66;
            fill(image, grey);
            assertColour(new Color(grey, grey, grey), read(stored(attach("a.png", SampleFiles.encoded(image, "png")).value())), 20, 20);
        }
        BufferedImage greyWithAlpha = ImageTypeSpecifier.createGrayscale(8, java.awt.image.DataBuffer.TYPE_BYTE, false, false).createBufferedImage(40, 40);
        for (int i = 0; i < 1600; i++) {
            greyWithAlpha.getRaster().setPixel(i % 40, i / 40, new int[] {0x66, 0xFF});
        }
        assertColour(new Color(0x66, 0x66, 0x66), read(stored(attach("a.png", SampleFiles.encoded(greyWithAlpha, "png")).value())), 20, 20);
        BufferedImage grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        fill(grey, 0x66);
        assertColour(new Color(0x66, 0x66, 0x66), read(stored(attach("a.jpg", SampleFiles.encoded(grey, "jpeg")).value())), 20, 20);
    }

    @Test
    @DisplayName("colours of another profile are those of sRGB afterwards")
    void profile() {
        byte[] linear = java.awt.color.ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_3BYTE_BGR);
        fill(image, 0x37);
        byte[] plain = SampleFiles.encoded(image, "jpeg");
        byte[] sent = join(Arrays.copyOf(plain, 20), SampleFiles.segment(0xE2, join(text("ICC_PROFILE\0"), bytes(1, 1), linear)), Arrays.copyOfRange(plain, 20, plain.length));
        byte[] stored = stored(attach("a.jpg", sent).value());
        assertFalse(latin(stored).matches(TELLING));
        int lighter = new Color(read(stored).getRGB(20, 20)).getGreen();
        assertTrue(lighter > 0x70 && lighter < 0x90, () -> "was " + lighter);
    }

    @Test
    @DisplayName("a large photo is reduced to 2,400 pixels at its longer side")
    void reduced() {
        BufferedImage large = new BufferedImage(6000, 1500, BufferedImage.TYPE_3BYTE_BGR);
        fill(large, 0xFF);
        for (int x = 3000; x < 6000; x++) {
            large.setRGB(x, 10, 0);
        }
        for (String format : List.of("png", "jpeg")) {
            BufferedImage image = read(stored(attach("a." + format, SampleFiles.encoded(large, format)).value()));
            assertEquals(List.of(2400, 600), List.of(image.getWidth(), image.getHeight()));
            assertColour(Color.WHITE, image, 2399, 599);
        }
        BufferedImage thin = read(stored(attach("a.png", SampleFiles.encoded(new BufferedImage(30_000, 2, BufferedImage.TYPE_BYTE_GRAY), "png")).value()));
        assertEquals(List.of(2400, 1), List.of(thin.getWidth(), thin.getHeight()));
    }

    static Stream<Arguments> hostile() {
        byte[] jpeg = SampleFiles.photo(1);
        byte[] png = SampleFiles.encoded(SampleFiles.marked(BufferedImage.TYPE_INT_ARGB), "png");
        return Stream.of(
                arguments("nothing at all", "a.jpg", new byte[0], "file.empty"),
                arguments("20 MB and one byte", "a.jpg", Arrays.copyOf(jpeg, 20 * 1024 * 1024 + 1), "file.too-large"),
                arguments("a PDF", "a.pdf", SampleFiles.pdf(), "file.picture"),
                arguments("a PDF named .jpg", "a.jpg", SampleFiles.pdf(), "file.picture"),
                arguments("a workbook", "a.xlsx", SampleFiles.xlsx(), "file.picture"),
                arguments("a text", "a.png", text("a,b"), "file.picture"),
                arguments("a GIF", "a.gif", join(text("GIF89a"), bytes(1, 0, 1, 0, 0, 0, 0, 0x3B)), "file.picture"),
                arguments("a photo in HEIC", "a.heic", join(bytes(0, 0, 0, 24), text("ftypheic"), new byte[50]), "file.picture"),
                arguments("an SVG", "a.png", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "file.picture"),
                arguments("JPEG named .png", "a.png", jpeg, "file.extension"),
                arguments("JPEG named .exe", "a.jpg.exe", jpeg, "file.extension"),
                arguments("JPEG with a page in its comment", "a.jpg", join(Arrays.copyOf(jpeg, 20), SampleFiles.segment(0xFE, text("<script>x</script>")), Arrays.copyOfRange(jpeg, 20, jpeg.length)), "file.mixed"),
                arguments("JPEG that is an archive too", "a.jpg", join(jpeg, SampleFiles.zip(java.util.Map.of("a", text("a")))), "file.mixed"),
                arguments("PNG with a page behind it", "a.png", join(png, text("<html>")), "file.mixed"),
                arguments("PNG of 49 million pixels", "a.png", SampleFiles.png(7000, 7000), "file.picture-pixels"),
                arguments("PNG of 900 million pixels", "a.png", SampleFiles.png(30_000, 30_000), "file.picture-pixels"),
                arguments("PNG longer than it is", "a.png", SampleFiles.png(100, 100), "file.broken"),
                arguments("PNG cut off", "a.png", Arrays.copyOf(png, png.length - 5), "file.broken"),
                arguments("PNG whose pixels are cut off", "a.png", join(Arrays.copyOf(png, 33), chunk("IDAT", Arrays.copyOfRange(png, 41, 60)), chunk("IEND", new byte[0])), "file.broken"),
                arguments("PNG with a table of a million colours", "a.png", join(Arrays.copyOf(png, 33), chunk("PLTE", new byte[3_000_000]), Arrays.copyOfRange(png, 33, png.length)), "file.broken"),
                arguments("JPEG cut off", "a.jpg", Arrays.copyOf(jpeg, jpeg.length - 30), "file.broken"),
                arguments("JPEG cut off and ended", "a.jpg", join(Arrays.copyOf(jpeg, jpeg.length - 60), bytes(0xFF, 0xD9)), "file.broken"),
                arguments("JPEG without pixels", "a.jpg", SampleFiles.jpeg(), "file.broken"),
                arguments("JPEG of 60 million pixels", "a.jpg", sized(jpeg, 6000, 10_000), "file.picture-pixels"),
                arguments("progressive JPEG of 16 million pixels, whose coefficients take 48 MB", "a.jpg", sized(progressive(BufferedImage.TYPE_3BYTE_BGR), 4000, 4000), "file.picture-pixels"),
                arguments("progressive JPEG of 13 million pixels, whose coefficients take 39 MB, without them", "a.jpg", sized(progressive(BufferedImage.TYPE_3BYTE_BGR), 3600, 3600), "file.broken"),
                arguments("progressive JPEG in grey of 20 million pixels, 40 MB, without them", "a.jpg", sized(progressive(BufferedImage.TYPE_BYTE_GRAY), 4500, 4500), "file.broken"),
                arguments("progressive JPEG in grey of 23 million pixels", "a.jpg", sized(progressive(BufferedImage.TYPE_BYTE_GRAY), 4800, 4800), "file.picture-pixels"),
                arguments("JPEG of 16 million pixels with a scan for each colour", "a.jpg", sized(parted(), 4000, 4000), "file.picture-pixels"),
                arguments("JPEG whose colours are sampled by nothing", "a.jpg", sampled(0), "file.broken"),
                arguments("tables of a JPEG that are ended, and another JPEG after them", "a.jpg", join(bytes(0xFF, 0xD8, 0xFF, 0xD9), jpeg), "file.broken"),
                arguments("JPEG with a marker alone before its frame", "a.jpg", join(Arrays.copyOf(jpeg, 2), bytes(0xFF, 0xD0), Arrays.copyOfRange(jpeg, 2, jpeg.length)), "file.broken"),
                arguments("JPEG in CMYK", "a.jpg", cmyk(), "file.picture-colours"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @DisplayName("what is no picture, or none that can be drawn, is refused for its reason")
    void refused(String what, String name, byte[] content, String code) {
        Outcome<AttachmentView> outcome = attach(name, content);
        assertEquals(List.of(code), outcome.violations().stream().map(v -> v.code()).toList());
        assertEquals("photo", outcome.violations().get(0).field());
    }

    @Test
    @DisplayName("a picture small as a file and huge as pixels takes a bounded share of memory")
    void bounded() {
        byte[] sent = SampleFiles.encoded(new BufferedImage(9000, 4400, BufferedImage.TYPE_BYTE_BINARY), "png");
        assertTrue(sent.length < 200_000);
        byte[] deep = SampleFiles.encoded(new BufferedImage(6300, 6300, BufferedImage.TYPE_USHORT_GRAY), "png");
        var memory = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        for (byte[] content : List.of(sent, deep)) {
            long before = memory.getCurrentThreadAllocatedBytes();
            assertTrue(attach("a.png", content).isDone());
            long megabytes = (memory.getCurrentThreadAllocatedBytes() - before) / 1024 / 1024;
            assertTrue(megabytes < 160, () -> "took " + megabytes + " MB in all");
        }
    }

    @Test
    @DisplayName("a picture that takes too long is given up in the middle of it")
    void slow() throws IOException {
        for (FileType type : List.of(FileType.PNG, FileType.JPEG)) {
            Path file = Files.createTempFile("picture", ".test");
            Files.write(file, SampleFiles.encoded(new BufferedImage(900, 900, BufferedImage.TYPE_3BYTE_BGR), type == FileType.PNG ? "png" : "jpeg"));
            long[] now = new long[1];
            Allowance brief = new Allowance(() -> now[0]++, Duration.ofNanos(1), 0);
            assertEquals(FileRefusal.TOO_SLOW, assertThrows(Refused.class, () -> PictureCopy.of(file, type, brief)).why());
            Files.delete(file);
        }
    }

    @Test
    @DisplayName("a progressive photo of a bearable size is taken and comes out as any other")
    void progressive() {
        byte[] stored = stored(attach("a.jpg", progressive(BufferedImage.TYPE_3BYTE_BGR)).value());
        assertEquals(List.of(0xE0, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xC4, 0xC4, 0xDA), markers(stored));
        assertColour(Color.RED, read(stored), 8, 8);
    }

    @Test
    @DisplayName("whoever finds no place to draw in time is told to come again, and takes and gives no place away")
    void noPlace() throws IOException, Refused {
        Path file = Files.createTempFile("picture", ".test");
        Files.write(file, SampleFiles.photo(1));
        Semaphore places = new Semaphore(0);
        assertEquals(FileRefusal.BUSY, assertThrows(Refused.class, () -> PictureCopy.of(file, FileType.JPEG, places, Duration.ZERO)).why());
        assertEquals(0, places.availablePermits());
        places.release();
        assertTrue(PictureCopy.of(file, FileType.JPEG, places, Duration.ZERO).length > 0);
        assertThrows(IOException.class, () -> PictureCopy.of(file.resolveSibling("none"), FileType.JPEG, places, Duration.ZERO));
        assertEquals(1, places.availablePermits(), "each gave its place back");
        Files.delete(file);
    }

    @Test
    @DisplayName("a wait for a place that is interrupted ends at once, and whoever interrupted it is not forgotten")
    void interrupted() throws IOException {
        Path file = Files.createTempFile("picture", ".test");
        Thread.currentThread().interrupt();
        assertEquals(FileRefusal.BUSY, assertThrows(Refused.class, () -> PictureCopy.of(file, FileType.JPEG, new Semaphore(0), Duration.ofDays(1))).why());
        assertTrue(Thread.interrupted());
        Files.delete(file);
    }

    @Test
    @DisplayName("random damage is either refused or harmless, never a fault, and nothing that a camera added gets through")
    void damaged() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] content = i % 2 == 0 ? SampleFiles.photo(6) : SampleFiles.encoded(SampleFiles.marked(BufferedImage.TYPE_INT_ARGB), "png");
            for (int k = 0; k <= i % 5; k++) {
                content[8 + random.nextInt(content.length - 8)] = (byte) random.nextInt();
            }
            Outcome<AttachmentView> outcome = attach(i % 2 == 0 ? "a.jpg" : "a.png", content);
            assertTrue(!outcome.isDone() || !latin(stored(outcome.value())).matches(TELLING));
        }
    }

    @Test
    @DisplayName("what the owner has left counts for what is sent and for what is kept")
    void limits() {
        byte[] sent = SampleFiles.photo(1);
        assertEquals("file.total-too-large", attach("a.jpg", sent, sent.length - 1).violations().get(0).code());
        assertTrue(attach("a.jpg", sent, sent.length).isDone());
    }

    private static Outcome<AttachmentView> attach(String name, byte[] content) {
        return attach(name, content, Long.MAX_VALUE);
    }

    private static Outcome<AttachmentView> attach(String name, byte[] content, long left) {
        return DATABASE.inTransaction(() -> documents().attachPicture("pictures-" + System.nanoTime(), "photo", name, new ByteArrayInputStream(content), left));
    }

    private static Documents documents() {
        return DocumentFixture.documents(DATABASE.em(), () -> java.time.Instant.EPOCH, () -> Actor.SYSTEM);
    }

    private static byte[] stored(AttachmentView kept) {
        return DATABASE.inTransaction(() -> {
            Content content = documents().open(kept.id()).orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                content.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static void fill(BufferedImage image, int grey) {
        Graphics2D to = image.createGraphics();
        if (image.getType() == BufferedImage.TYPE_USHORT_GRAY) {
            int[] row = new int[image.getWidth()];
            Arrays.fill(row, grey * 257);
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRaster().setSamples(0, y, image.getWidth(), 1, 0, row);
            }
        } else {
            to.setColor(new Color(grey, grey, grey));
            to.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        to.dispose();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(text(type));
        crc.update(content);
        int n = content.length;
        long sum = crc.getValue();
        return join(bytes(n >> 24, n >> 16, n >> 8, n), text(type), content, bytes((int) (sum >> 24), (int) (sum >> 16), (int) (sum >> 8), (int) sum));
    }

    /** The same file, saying another size of itself. */
    private static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] content = jpeg.clone();
        for (int i = 0; i < content.length - 8; i++) {
            if (content[i] == (byte) 0xFF && (content[i + 1] == (byte) 0xC0 || content[i + 1] == (byte) 0xC2)) {
                content[i + 5] = (byte) (height >> 8);
                content[i + 6] = (byte) height;
                content[i + 7] = (byte) (width >> 8);
                content[i + 8] = (byte) width;
            }
        }
        return content;
    }

    private static byte[] progressive(int type) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(to);
            writer.write(null, new IIOImage(SampleFiles.marked(type), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.dispose();
        return out.toByteArray();
    }

    /** As if the first of three colours came in a scan of its own. */
    private static byte[] parted() {
        byte[] jpeg = SampleFiles.photo(1);
        int scan = latin(jpeg).indexOf("\u00FF\u00DA");
        return join(Arrays.copyOf(jpeg, scan), SampleFiles.segment(0xDA, bytes(1, 1, 0, 0, 63, 0)), Arrays.copyOfRange(jpeg, scan + 14, jpeg.length));
    }

    private static byte[] sampled(int factors) {
        byte[] jpeg = progressive(BufferedImage.TYPE_3BYTE_BGR);
        jpeg[latin(jpeg).indexOf("\u00FF\u00C2") + 11] = (byte) factors;
        return jpeg;
    }

    private static byte[] cmyk() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            var raster = Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 32, 32, 4, null);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> markers(byte[] jpeg) {
        List<Integer> markers = new java.util.ArrayList<>();
        for (int at = 2; markers.isEmpty() || markers.get(markers.size() - 1) != 0xDA; at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF)) {
            markers.add(jpeg[at + 1] & 0xFF);
        }
        return markers;
    }

    private static void assertColour(Color wanted, BufferedImage image, int x, int y) {
        Color c = new Color(image.getRGB(x, y));
        assertTrue(Math.abs(c.getRed() - wanted.getRed()) + Math.abs(c.getGreen() - wanted.getGreen()) + Math.abs(c.getBlue() - wanted.getBlue()) < 24,
                () -> c + " instead of " + wanted + " in a picture of type " + image.getType());
    }

    private static String latin(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
