package jp.michishirube.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small real files of every allowed type, and the parts hostile ones are made of. */
public final class SampleFiles {
    static final String TYPES = "[Content_Types].xml";

    private SampleFiles() {
    }

    public static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + "trailer<</Root 1 0 R/Size 3>>\nstartxref\n9\n%%EOF\n");
    }

    /** A PDF that keeps one more object compressed. */
    static byte[] pdfWith(String dictionary, String object) {
        String text = new String(pdf(), StandardCharsets.ISO_8859_1);
        String stream = new String(deflated(text("5 0 " + object)), StandardCharsets.ISO_8859_1);
        return text.replace("trailer", "4 0 obj<<" + dictionary + "/N 1/First 4/Length " + stream.length() + ">>stream\r\n" + stream + "\nendstream endobj\ntrailer")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] xlsx() {
        return zip(parts("xl/workbook.xml"));
    }

    static byte[] docx() {
        return zip(parts("word/document.xml"));
    }

    static byte[] pptx() {
        return zip(parts("ppt/presentation.xml"));
    }

    static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = {(byte) (width >> 24), (byte) (width >> 16), (byte) (width >> 8), (byte) width,
            (byte) (height >> 24), (byte) (height >> 16), (byte) (height >> 8), (byte) height, 8, 0, 0, 0, 0};
        chunk(out, "IHDR", header);
        chunk(out, "IDAT", deflated(new byte[2]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    static byte[] jpeg() {
        return bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 'J', 'F', 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 0x11, 0, 0, 0xFF, 0xDA, 0, 2, 0x12, 0xFF, 0xD9);
    }

    /** As a camera writes it: with its place, a thumbnail's worth of comments, and how it was held. */
    public static byte[] photo(int orientation) {
        byte[] plain = encoded(marked(BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        return join(Arrays.copyOf(plain, 20), segment(0xE1, join(text("Exif\0\0"), tiff(orientation))),
                segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0GPSLatitude=35,0N")), segment(0xFE, text("kaigan")), Arrays.copyOfRange(plain, 20, plain.length));
    }

    /** One directory with the orientation and one with the place. */
    static byte[] tiff(int orientation) {
        return join(text("MM"), bytes(0, 42, 0, 0, 0, 8, 0, 2, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0,
                0, 1, 0, 0x1B, 0, 7, 0, 0, 0, 8, 0, 0, 0, 56, 0, 0, 0, 0), text("GPSplace"));
    }

    static byte[] segment(int marker, byte[] content) {
        return join(bytes(0xFF, marker, (content.length + 2) >> 8, content.length + 2), content);
    }

    /** White, or clear where it can be, 96 by 64, with a red square in its upper left corner. */
    static BufferedImage marked(int type) {
        BufferedImage image = new BufferedImage(96, 64, type);
        Graphics2D to = image.createGraphics();
        if (!image.getColorModel().hasAlpha()) {
            to.setColor(Color.WHITE);
            to.fillRect(0, 0, 96, 64);
        }
        to.setColor(Color.RED);
        to.fillRect(0, 0, 16, 16);
        to.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] csv() {
        return text("市町村,金額\n湯沢市,12345678\n");
    }

    static byte[] shiftJis() {
        return "団体名,担当\n㈱架空〜①,髙橋\n".replace("〜", "～").getBytes(Charset.forName("windows-31j"));
    }

    static Map<String, byte[]> parts(String main) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(TYPES, text("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        parts.put("_rels/.rels", text("<Relationships/>"));
        parts.put(main, text("<root/>"));
        return parts;
    }

    static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
        parts.put(name, content);
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] ole(String entry) {
        return join(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[2000], entry.getBytes(StandardCharsets.UTF_16LE), new byte[500]);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = text(type);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(number(content.length));
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(number((int) crc.getValue()));
    }

    private static byte[] number(int value) {
        return bytes(value >> 24, value >> 16, value >> 8, value);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[content.length + 100];
        int n = deflater.deflate(buffer);
        deflater.end();
        return java.util.Arrays.copyOf(buffer, n);
    }
}
