package jp.michishirube.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.kernel.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Why a definition is refused")
class ReasonsTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Set<String> ROOMS = Set.of("definition", "form", "workflow", "programme", "publication", "award", "review", "roadmap");
    private static final Pattern KEY = Pattern.compile("\"((?:" + String.join("|", ROOMS) + ")\\.[a-z-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /** As the readers name them: every text "room.key" in a file that gives problems. */
    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(MAIN.resolve(Path.of("java", "jp", "michishirube", room)))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    if (source.contains("problem(") || source.contains("Problem.of(")) {
                        KEY.matcher(source).results().forEach(m -> used.add(m.group(1)));
                    }
                }
            }
        }
        return used;
    }

    private static Properties bundle(String room, String language) {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(MAIN.resolve(Path.of("resources", "jp", "michishirube", room, "reasons" + language + ".properties")))) {
            words.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }

    static Stream<String> keys() {
        return ROOMS.stream().sorted().flatMap(room -> bundle(room, "").stringPropertyNames().stream().sorted().map(key -> room + "." + key));
    }

    @Test
    @DisplayName("every reason that is given has its words, and no words are left over")
    void complete() throws IOException {
        Set<String> used = used();
        assertTrue(used.size() > 60, used::toString);
        assertEquals(used, keys().collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    @DisplayName("a reason is a Japanese sentence and an English one about the same places")
    void reads(String key) {
        String room = key.substring(0, key.indexOf('.'));
        String ja = bundle(room, "").getProperty(key.substring(room.length() + 1));
        String en = bundle(room, "_en").getProperty(key.substring(room.length() + 1));
        assertEquals(bundle(room, "").stringPropertyNames(), bundle(room, "_en").stringPropertyNames());
        assertTrue(JAPANESE.matcher(ja).find(), ja);
        assertTrue(ja.endsWith("。") || ja.matches(".*：[a-z0-9{}、-]+"), "a sentence, or one that ends in a list: " + ja);
        assertEquals(ja.chars().filter(c -> c == '「').count(), ja.chars().filter(c -> c == '」').count(), ja);
        assertFalse(JAPANESE.matcher(en).find(), en);
        assertTrue(places(ja).containsAll(places(en)), ja + " / " + en);
        Text filled = Reasons.text(key, "壱", "弐", "参");
        assertFalse(PLACE.matcher(filled.ja() + filled.en()).find(), filled.ja() + " / " + filled.en());
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words).results().map(m -> m.group()).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("what was written stands in the reason as it is, also where it looks like a place or a reference")
    void values() {
        assertEquals("キー「{1}$0」は使えません。使えるキー：a, b", Reasons.text("definition.unknown-key", "{1}$0", "a, b").ja());
    }
}
