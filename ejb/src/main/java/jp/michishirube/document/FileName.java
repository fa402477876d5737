package jp.michishirube.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file name as sent by anybody, made safe to show, to store and to save on any system. */
final class FileName {
    static final int LONGEST = 200;
    private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*]");
    /** Control and format characters (among them NUL and marks of writing direction), halves of pairs; 外字 and variation selectors stay. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

    private static final String END = "[. \\u3000]+$";

    private final String base;
    private final String extension;

    private FileName(String base, String extension) {
        this.base = base;
        this.extension = extension;
    }

    static FileName of(String sent) {
        String name = sent == null ? "" : sent;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = INVISIBLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        name = UNSAFE.matcher(name).replaceAll("_").replaceAll(END, "");
        var match = EXTENSION.matcher(name);
        boolean has = match.find();
        String base = (has ? name.substring(0, match.start()) : name).replaceAll(END, "").replaceAll("^[. \\u3000]+", "");
        if (base.isEmpty()) {
            base = "添付ファイル";
        }
        if (RESERVED.matcher(base).matches()) {
            base = "_" + base;
        }
        return new FileName(base, has ? match.group().substring(1).toLowerCase(Locale.ROOT) : "");
    }

    /** Lower case, without the dot; empty when there is none. */
    String extension() {
        return extension;
    }

    /** The whole name with the extension, at most 200 characters. */
    String with(String chosenExtension) {
        String end = "." + chosenExtension;
        int room = LONGEST - end.length();
        boolean fits = base.codePointCount(0, base.length()) <= room;
        return (fits ? base : base.substring(0, base.offsetByCodePoints(0, room))) + end;
    }
}
