package jp.michishirube.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the XML of a part of an Office document without parsing it: no document type, hence no entity (ECMA-376 part 2 forbids both),
 * no field that starts a program, nothing fetched from outside but hyperlinks. UTF-16 is seen through.
 */
final class PartCheck {
    private static final String DDE = "ddeauto";
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:[\\w.-]+:)?relationship(?![\\w:.-])((?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*+)(\\s*/?>)?");

    private int beforeLast;
    private int last;
    private int dde;

    /** Takes the next piece of a part. */
    void piece(byte[] bytes, int length) throws Refused {
        for (int i = 0; i < length; i++) {
            int c = bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] + 32 : bytes[i];
            if (c == 0) {
                continue;
            }
            if (beforeLast == '<' && last == '!' && (c == 'd' || c == 'e')) {
                throw new Refused(FileRefusal.EXTERNAL);
            }
            dde = c == DDE.charAt(dde) ? dde + 1 : c == 'd' ? dde == 2 ? 2 : 1 : 0;
            if (dde == DDE.length()) {
                throw new Refused(FileRefusal.EXTERNAL);
            }
            beforeLast = last;
            last = c;
        }
    }

    /** Of a whole ".rels" part: what lies outside may be a hyperlink only, never a template, picture, sheet or object to be fetched. */
    static void relationships(byte[] xml) throws Refused {
        Matcher one = RELATIONSHIP.matcher(new String(xml, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT));
        while (one.find()) {
            if (one.group(2) == null) {
                throw new Refused(FileRefusal.BROKEN);
            }
            String mode = "internal";
            String type = "";
            for (Matcher a = ATTRIBUTE.matcher(one.group(1)); a.find();) {
                String value = a.group(2) == null ? a.group(3) : a.group(2);
                mode = a.group(1).equals("targetmode") ? value.strip() : mode;
                type = a.group(1).equals("type") ? value.strip() : type;
            }
            if (!mode.equals("internal") && !type.endsWith("/hyperlink")) {
                throw new Refused(FileRefusal.EXTERNAL);
            }
        }
    }
}
