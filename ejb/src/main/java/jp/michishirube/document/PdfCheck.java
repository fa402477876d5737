package jp.michishirube.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Whether a PDF is whole, open and still (ISO 32000-1: trailer 7.5.5, encryption 7.6, embedded files 7.11.4, actions that run something
 * 12.6.4; a name's letters may be written as #xx, 7.3.5).
 */
final class PdfCheck {
    private static final int TAIL = 4096;
    private static final String END_OF_NAME = "(?![A-Za-z0-9#])";
    private static final Pattern ENCRYPT = Pattern.compile("/" + letters("Encrypt") + "[\\s\\x00]*(?:\\d{1,10}[\\s\\x00]+\\d{1,5}[\\s\\x00]+R|<<)");
    private static final Pattern RUNS = Pattern.compile("/(?:" + letters("JavaScript") + "|" + letters("Launch") + "|" + letters("RichMedia") + ")" + END_OF_NAME);
    private static final Pattern FILES = Pattern.compile("/" + letters("EmbeddedFile") + "(?:s|#73)?" + END_OF_NAME);

    private PdfCheck() {
    }

    static FileType check(Path file, Allowance allowance) throws IOException, Refused {
        if (!tail(file).contains("%%EOF")) {
            throw new Refused(FileRefusal.BROKEN);
        }
        without(file, ENCRYPT, FileRefusal.ENCRYPTED, allowance);
        without(file, RUNS, FileRefusal.RUNS, allowance);
        without(file, FILES, FileRefusal.EMBEDDED, allowance);
        return FileType.PDF;
    }

    private static void without(Path file, Pattern pattern, FileRefusal refusal, Allowance allowance) throws IOException, Refused {
        if (ByteSearch.contains(file, pattern, allowance)) {
            throw new Refused(refusal);
        }
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
