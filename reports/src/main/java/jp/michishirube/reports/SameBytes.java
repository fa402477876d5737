package jp.michishirube.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OpenPDF draws a file's id and the prefixes of its subset fonts by lot. Here both follow from the content, so that equal documents
 * are equal files and different ones still differ.
 */
final class SameBytes {
    private static final Pattern PREFIX = Pattern.compile("/([A-Z]{6})\\+(?:" + Fonts.NAMES + ")");
    private static final Pattern ID = Pattern.compile("/ID\\s*\\[\\s*<([0-9a-fA-F]+)>\\s*<([0-9a-fA-F]+)>");

    private SameBytes() {
    }

    /** The same array, changed in place. */
    static byte[] of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher prefix = PREFIX.matcher(text);
        Matcher id = ID.matcher(text);
        int trailer = text.lastIndexOf("/ID");
        boolean hasId = trailer >= 0 && id.find(trailer);
        while (prefix.find()) {
            fill(pdf, prefix.start(1), prefix.end(1), "A");
        }
        if (hasId) {
            fill(pdf, id.start(1), id.end(1), "0");
            fill(pdf, id.start(2), id.end(2), "0");
        }
        String digest = digest(pdf);
        prefix.reset();
        while (prefix.find()) {
            fill(pdf, prefix.start(1), prefix.end(1), letters(digest));
        }
        if (hasId) {
            fill(pdf, id.start(1), id.end(1), digest);
            fill(pdf, id.start(2), id.end(2), digest);
        }
        return pdf;
    }

    private static void fill(byte[] pdf, int from, int to, String with) {
        for (int i = from; i < to; i++) {
            pdf[i] = (byte) with.charAt((i - from) % with.length());
        }
    }

    private static String letters(String digest) {
        return digest.substring(0, 6).chars().map(c -> 'A' + Character.digit(c, 16)).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    private static String digest(byte[] bytes) {
        try {
            return java.util.HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
