package jp.michishirube.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/asvs.csv names, for each requirement of OWASP ASVS 5.0 that applies, the test that proves it; none of them may be gone. */
class AsvsTest {
    private static final Path ROOT = Path.of("..");
    private static final int LEAST_WITH_TEST = 80;

    @Test
    @DisplayName("every requirement stands once, at level 1 or 2, and its proof exists; at least 80 are proved by a test")
    void proofs() throws IOException {
        Map<String, List<Path>> tests = tests();
        Set<String> seen = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        int byTest = 0;
        for (List<String> row : rows()) {
            String id = row.get(0);
            boolean whole = row.size() == 5 && id.matches("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2}") && row.get(1).matches("[12]") && row.stream().noneMatch(String::isBlank);
            if (!whole || !seen.add(id)) {
                wrong.add(row.toString());
            } else if (row.get(4).startsWith("doc:")) {
                wrong.addAll(Files.exists(ROOT.resolve(row.get(4).substring(4))) ? List.of() : List.of(row.toString()));
            } else {
                byTest++;
                wrong.addAll(exists(row.get(4), tests) ? List.of() : List.of(row.toString()));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(byTest >= LEAST_WITH_TEST, "only " + byTest + " are proved by a test");
    }

    /** @param proof the simple name of a test class, with "#" and a method where one is meant */
    private static boolean exists(String proof, Map<String, List<Path>> tests) throws IOException {
        String[] parts = proof.split("#");
        for (Path file : tests.getOrDefault(parts[0] + ".java", List.of())) {
            if (parts.length == 1 || Files.readString(file).contains("void " + parts[1] + "(")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<Path>> tests() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("reports", "ejb", "web", "ear")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(f -> f.toString().matches(".*(Test|IT)\\.java")).forEach(all::add);
            }
        }
        return all.stream().collect(Collectors.groupingBy(f -> f.getFileName().toString()));
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/asvs.csv")).stream().skip(1).map(AsvsTest::fields).toList();
    }

    /** A field in quotation marks may hold commas. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        return fields;
    }
}
