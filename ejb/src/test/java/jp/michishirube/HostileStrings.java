package jp.michishirube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts that break careless programs, shared with the tests of reports. */
public final class HostileStrings {
    private HostileStrings() {
    }

    public static List<String> all() {
        try {
            return Files.readAllLines(Path.of("../reports/src/test/resources/hostile-strings.txt")).stream().filter(l -> !l.startsWith("#"))
                    .map(HostileStrings::unescaped).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != '\\') {
                text.append(line.charAt(i));
            } else if (line.charAt(i + 1) == '\\') {
                text.append(line.charAt(++i));
            } else {
                text.append((char) Integer.parseInt(line, i + 2, i + 6, 16));
                i += 5;
            }
        }
        return text.toString();
    }
}
