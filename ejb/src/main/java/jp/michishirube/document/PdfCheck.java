package jp.michishirube.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Whether a PDF is whole and open (ISO 32000-1: trailer 7.5.5, encryption 7.6; a name's letters may be written as #xx, 7.3.5). */
final class PdfCheck {
    private static final int TAIL = 4096;
    private static final Pattern ENCRYPT = Pattern.compile("/" + letters("Encrypt") + "[\\s\\x00]*(?:\\d{1,10}[\\s\\x00]+\\d{1,5}[\\s\\x00]+R|<<)");

    private PdfCheck() {
    }

    static FileType check(Path file) throws IOException, Refused {
        if (!tail(file).contains("%%EOF")) {
            throw new Refused(FileRefusal.BROKEN);
        }
        if (ByteSearch.contains(file, ENCRYPT)) {
            throw new Refused(FileRefusal.ENCRYPTED);
        }
        return FileType.PDF;
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), TAIL)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }

    private static String letters(String name) {
        StringBuilder pattern = new StringBuilder();
        for (char letter : name.toCharArray()) {
            pattern.append("(?:").append(letter).append("|(?i:#").append(Integer.toHexString(letter)).append("))");
        }
        return pattern.toString();
    }
}
