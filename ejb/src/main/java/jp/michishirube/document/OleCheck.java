package jp.michishirube.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The old container of Office, which also wraps encrypted new documents. */
final class OleCheck {
    private static final String ENTRY = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private OleCheck() {
    }

    static boolean isEncrypted(Path file, Allowance allowance) throws IOException, Refused {
        return ByteSearch.contains(file, Pattern.compile(Pattern.quote(ENTRY)), allowance);
    }
}
