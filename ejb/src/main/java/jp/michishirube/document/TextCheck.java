package jp.michishirube.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file is text in UTF-8 or in Shift_JIS as Windows writes it (with ①, ㈱, 髙). */
final class TextCheck {
    private static final int PIECE = 16 * 1024;
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private TextCheck() {
    }

    static Optional<FileType> check(Path file, Allowance allowance) throws IOException, Refused {
        if (isText(file, StandardCharsets.UTF_8, allowance)) {
            return Optional.of(FileType.UTF8_TEXT);
        }
        return isText(file, SHIFT_JIS, allowance) ? Optional.of(FileType.SHIFT_JIS_TEXT) : Optional.empty();
    }

    private static boolean isText(Path file, Charset charset, Allowance allowance) throws IOException, Refused {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
            char[] piece = new char[PIECE];
            for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
                allowance.time();
                for (int i = 0; i < n; i++) {
                    char c = piece[i];
                    if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
