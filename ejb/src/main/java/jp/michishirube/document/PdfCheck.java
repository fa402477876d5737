package jp.michishirube.document;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

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
    private static final Pattern OBJECTS = Pattern.compile("/" + letters("ObjStm") + END_OF_NAME);
    /** A kind that stands in another object (7.3.10): no program writes it so, and what it is could not be told here. */
    private static final Pattern KIND_ELSEWHERE = Pattern.compile("/" + letters("Type") + "[\\s\\x00]*\\d{1,10}[\\s\\x00]+\\d{1,5}[\\s\\x00]+R");
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream[ \\t]*(?:\\r\\n?|\\n)");
    /** How an object stream begins: numbers and offsets. Whatever a predictor has changed does not begin so. */
    private static final Pattern OFFSETS = Pattern.compile("[ \\t\\r\\n\\f]*[0-9]+[ \\t\\r\\n\\f]+[0-9]+[ \\t\\r\\n\\f]");
    private static final int HEADER = 256;

    private PdfCheck() {
    }

    static FileType check(Path file, Allowance allowance) throws IOException, Refused {
        if (!tail(file).contains("%%EOF")) {
            throw new Refused(FileRefusal.BROKEN);
        }
        without(file, ENCRYPT, FileRefusal.ENCRYPTED, allowance);
        without(file, RUNS, FileRefusal.RUNS, allowance);
        without(file, FILES, FileRefusal.EMBEDDED, allowance);
        without(file, KIND_ELSEWHERE, FileRefusal.BROKEN, allowance);
        SortedSet<Long> streams = ByteSearch.ends(file, STREAM, allowance);
        for (long start : streamsAfter(ByteSearch.ends(file, OBJECTS, allowance), streams)) {
            objects(file, start, RUNS, FileRefusal.RUNS, allowance);
            objects(file, start, FILES, FileRefusal.EMBEDDED, allowance);
        }
        return FileType.PDF;
    }

    /** The first stream behind each name, once. */
    private static SortedSet<Long> streamsAfter(SortedSet<Long> names, SortedSet<Long> streams) {
        SortedSet<Long> after = new TreeSet<>();
        names.forEach(name -> streams.tailSet(name).stream().findFirst().ifPresent(after::add));
        return after;
    }

    /** Looks into the objects that a stream keeps compressed (7.5.7). One that is not plainly deflated, so that it could not be looked into, is refused. */
    private static void objects(Path file, long start, Pattern pattern, FileRefusal refusal, Allowance allowance) throws IOException, Refused {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(start);
            InputStream inflated = new BufferedInputStream(new InflaterInputStream(in), HEADER);
            inflated.mark(HEADER);
            if (!OFFSETS.matcher(new String(inflated.readNBytes(HEADER), StandardCharsets.ISO_8859_1)).lookingAt()) {
                throw new Refused(FileRefusal.BROKEN);
            }
            inflated.reset();
            if (ByteSearch.contains(inflated, pattern, allowance)) {
                throw new Refused(refusal);
            }
        } catch (ZipException | EOFException e) {
            throw new Refused(FileRefusal.BROKEN);
        }
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
