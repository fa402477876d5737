package jp.michishirube.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Whether a ZIP is an Office document (ECMA-376) that opens to a bearable size and carries no macro and no foreign file.
 * A document embedded in a document, as charts have it, is looked into once. No XML is parsed.
 */
final class OoxmlCheck {
    static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Map<String, FileType> MAIN_PARTS = Map.of("xl/workbook.xml", FileType.XLSX,
            "word/document.xml", FileType.DOCX, "ppt/presentation.xml", FileType.PPTX);

    private final ExpansionBudget budget;
    private final Set<String> names = new HashSet<>();

    private OoxmlCheck(Allowance allowance) {
        this.budget = new ExpansionBudget(allowance);
    }

    static FileType check(Path file, Allowance allowance) throws IOException, Refused {
        endsCleanly(file, allowance);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new OoxmlCheck(allowance).check(zip);
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw new Refused(FileRefusal.BROKEN);
        }
    }

    private FileType check(ZipFile zip) throws IOException, Refused {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            budget.entry();
            name(entry.getName(), names);
            try (InputStream in = zip.getInputStream(entry)) {
                if (in == null) {
                    throw new Refused(FileRefusal.BROKEN);
                }
                part(entry.getName(), entry.getCompressedSize(), new PushbackInputStream(in, 1024));
            }
        }
        if (!names.contains(CONTENT_TYPES.toLowerCase(Locale.ROOT))) {
            throw new Refused(FileRefusal.ARCHIVE);
        }
        Set<FileType> types = new HashSet<>();
        MAIN_PARTS.forEach((part, type) -> {
            if (names.contains(part)) {
                types.add(type);
            }
        });
        if (types.size() != 1) {
            throw new Refused(types.isEmpty() ? FileRefusal.TYPE : FileRefusal.MIXED);
        }
        return types.iterator().next();
    }

    private void part(String name, long compressed, PushbackInputStream in) throws IOException, Refused {
        byte[] head = in.readNBytes(1024);
        in.unread(head);
        foreign(name, head);
        if (FileInspection.startsWith(head, "PK\3\4")) {
            if (!name.toLowerCase(Locale.ROOT).contains("/embeddings/")) {
                throw new Refused(FileRefusal.EMBEDDED);
            }
            embedded(in);
        } else {
            content(name, in, compressed);
        }
    }

    private void content(String name, InputStream in, long compressed) throws IOException, Refused {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean relationships = lower.endsWith(".rels");
        boolean contentTypes = name.equalsIgnoreCase(CONTENT_TYPES);
        boolean xml = relationships || lower.endsWith(".xml") || lower.endsWith(".vml");
        byte[] kept = budget.read(in, compressed, relationships || contentTypes, xml ? new PartCheck() : null);
        if (relationships) {
            PartCheck.relationships(kept);
        }
        if (contentTypes) {
            contentTypes(kept);
        }
    }

    private void embedded(InputStream in) throws IOException, Refused {
        Set<String> inner = new HashSet<>();
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            budget.entry();
            name(entry.getName(), inner);
            PushbackInputStream part = new PushbackInputStream(zip, 1024);
            byte[] head = part.readNBytes(1024);
            part.unread(head);
            foreign(entry.getName(), head);
            if (FileInspection.startsWith(head, "PK\3\4")) {
                throw new Refused(FileRefusal.EMBEDDED);
            }
            content(entry.getName(), part, -1);
        }
        if (!inner.contains(CONTENT_TYPES.toLowerCase(Locale.ROOT))) {
            throw new Refused(FileRefusal.EMBEDDED);
        }
    }

    private static void name(String name, Set<String> seen) throws Refused {
        boolean escapes = name.startsWith("/") || name.contains("\\") || name.contains(":") || name.equals("..")
                || name.startsWith("../") || name.contains("/../") || name.endsWith("/..") || name.indexOf('\0') >= 0;
        if (escapes || !seen.add(name.toLowerCase(Locale.ROOT))) {
            throw new Refused(FileRefusal.BROKEN);
        }
    }

    private static void foreign(String name, byte[] head) throws Refused {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("vbaproject") || lower.contains("vbadata") || lower.contains("macrosheets/")) {
            throw new Refused(FileRefusal.MACROS);
        }
        if (lower.contains("externallinks/")) {
            throw new Refused(FileRefusal.EXTERNAL);
        }
        if (FileInspection.startsWith(head, OLE) || FileInspection.startsWith(head, "MZ") || FileInspection.isArchive(head)) {
            throw new Refused(FileRefusal.EMBEDDED);
        }
    }

    private static void contentTypes(byte[] xml) throws Refused {
        String types = new String(xml, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        if (types.contains("macroenabled") || types.contains("vbaproject")) {
            throw new Refused(FileRefusal.MACROS);
        }
    }

    /** The directory must end the file: nothing hides behind it. It is held in memory while the file is open. */
    private static void endsCleanly(Path file, Allowance allowance) throws IOException, Refused {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < 22) {
                throw new Refused(FileRefusal.BROKEN);
            }
            in.seek(in.length() - 22);
            if (in.readInt() != 0x504B0506) {
                throw new Refused(FileRefusal.BROKEN);
            }
            in.skipBytes(6);
            if (Short.toUnsignedInt(Short.reverseBytes(in.readShort())) > ExpansionBudget.MOST_ENTRIES) {
                throw new Refused(FileRefusal.EXPANDS);
            }
            allowance.hold(2 * Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())));
        }
    }
}
