package jp.michishirube.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds a file's type by its content and refuses whatever is not plainly one of the allowed types. Content is never interpreted. */
final class FileInspection {
    private static final int HEAD = 1024;
    private static final String PDF = "%pdf-";
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final List<String> MARKUP = List.of("<html", "<!doctype", "<script", "<svg", "<body", "<head", "<iframe", "<?php", "<%@");

    private FileInspection() {
    }

    static FileType typeOf(Path file, Allowance allowance) throws IOException, Refused {
        byte[] head = head(file);
        FileType type = byMagic(file, head, allowance);
        if (type != FileType.XLSX && type != FileType.DOCX && type != FileType.PPTX && endsAsZip(file)) {
            throw new Refused(FileRefusal.MIXED);
        }
        return type;
    }

    /** Whether it begins as a PNG or JPEG does; says nothing of the rest. */
    static boolean looksLikePicture(Path file) throws IOException {
        byte[] head = head(file);
        return startsWith(head, PNG) || startsWith(head, JPEG);
    }

    private static FileType byMagic(Path file, byte[] head, Allowance allowance) throws IOException, Refused {
        if (startsWith(head, "%PDF-")) {
            return unmixed(head, PdfCheck.check(file, allowance));
        }
        if (startsWith(head, "PK\3\4")) {
            return OoxmlCheck.check(file, allowance);
        }
        if (startsWith(head, PNG)) {
            return unmixed(head, ImageCheck.png(file, allowance));
        }
        if (startsWith(head, JPEG)) {
            return unmixed(head, ImageCheck.jpeg(file, allowance));
        }
        if (startsWith(head, OoxmlCheck.OLE)) {
            throw new Refused(OleCheck.isEncrypted(file, allowance) ? FileRefusal.ENCRYPTED : FileRefusal.OLD_OFFICE);
        }
        if (isArchive(head)) {
            throw new Refused(FileRefusal.ARCHIVE);
        }
        return text(file, head, allowance);
    }

    private static FileType unmixed(byte[] head, FileType type) throws Refused {
        if (hasMarkup(head) || plain(head).lastIndexOf(PDF) > 0) {
            throw new Refused(FileRefusal.MIXED);
        }
        return type;
    }

    private static FileType text(Path file, byte[] head, Allowance allowance) throws IOException, Refused {
        String start = plain(head);
        if (start.contains(PDF)) {
            throw new Refused(FileRefusal.MIXED);
        }
        if (hasMarkup(head) || start.contains("<?xml")) {
            throw new Refused(FileRefusal.TYPE);
        }
        return TextCheck.check(file, allowance).orElseThrow(() -> new Refused(FileRefusal.TYPE));
    }

    static boolean isArchive(byte[] head) {
        return startsWith(head, "PK\5\6") || startsWith(head, "PK\7\b") || startsWith(head, "7z\u00bc\u00af") || startsWith(head, "Rar!")
                || startsWith(head, "\u001f\u008b") || startsWith(head, "BZh") || startsWith(head, "\u00fd7zXZ");
    }

    static boolean startsWith(byte[] head, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static boolean hasMarkup(byte[] head) {
        String start = plain(head);
        return MARKUP.stream().anyMatch(start::contains);
    }

    /** Lower case and without zero bytes, so that UTF-16 is seen through. */
    private static String plain(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** Whether a reader of ZIP, which begins at the end of a file, would take it for one. */
    private static boolean endsAsZip(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), 22 + 65_535)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            for (int i = tail.length - 22; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    return true;
                }
            }
            return false;
        }
    }
}
