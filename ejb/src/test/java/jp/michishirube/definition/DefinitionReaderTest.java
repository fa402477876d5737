package jp.michishirube.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Rate;
import jp.michishirube.kernel.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Definition texts")
class DefinitionReaderTest {
    private static DefinitionNode read(String... lines) {
        return DefinitionReader.read("x.yaml", String.join("\n", lines));
    }

    private static List<String> problems(DefinitionNode node) {
        return assertThrows(DefinitionException.class, node::finish).problems().stream().map(Problem::toString).toList();
    }

    @Test
    @DisplayName("what is written is read, each in its kind")
    void values() {
        DefinitionNode node = read("id: subsidy/1", "title: {ja: 補助, en: Subsidy}", "n: 12", "day: 2018-05-31", "closes: 2018-05-31T17:00",
                "yes: true", "words: [a, 村]", "map: {x: 1, y: 2}");
        assertEquals("subsidy/1", node.string("id"));
        assertEquals(new Text("補助", "Subsidy"), node.text("title"));
        assertEquals(12L, node.longValue("n"));
        assertEquals(12, node.intValue("n"));
        assertEquals(LocalDate.of(2018, 5, 31), node.date("day"));
        assertEquals(LocalDateTime.of(2018, 5, 31, 17, 0), node.dateTime("closes"));
        assertTrue(node.bool("yes"));
        assertEquals(List.of("a", "村"), node.strings("words"));
        assertEquals(List.of("x", "y"), List.copyOf(node.entries("map").keySet()));
        assertEquals(6, node.get("yes").line());
        assertTrue(node.has("id") && !node.has("other"));
        assertEquals(Optional.of(1L), node.word("id", w -> Optional.of(1L)));
        node.onlyKeys("id", "title", "n", "day", "closes", "yes", "words", "map");
        node.finish();
    }

    @Test
    @DisplayName("every problem of a file is told, each with its line")
    void allProblems() {
        DefinitionNode node = read("title: {ja: 補助}", "n: twelve", "day: 2018-02-30", "yes: yes", "words: a", "extra: 1", "rate: 1/0", "kind: zzz",
                "empty:");
        node.text("title");
        node.longValue("n");
        node.date("day");
        node.bool("yes");
        node.strings("words");
        node.string("missing");
        node.string("empty");
        node.word("kind", w -> Optional.empty());
        node.onlyKeys("title", "n", "day", "yes", "words", "rate", "kind", "empty");
        assertFalse(node.get("rate").make(() -> Rate.parse(node.string("rate")), "programme.rate", "1/0").isPresent());
        List<String> problems = problems(node);
        assertEquals(10, problems.size(), problems::toString);
        for (String expected : List.of("x.yaml:1: needs en", "x.yaml:1: needs missing", "x.yaml:2: n must be a whole number, is twelve",
                "x.yaml:3: day must be a date like 2018-05-31, is 2018-02-30", "x.yaml:4: yes must be true or false, is yes",
                "x.yaml:5: words must be a list", "x.yaml:7: a rate is a positive fraction like 1/2: 1/0", "x.yaml:8: unknown kind: zzz",
                "x.yaml:9: must not be empty")) {
            assertTrue(problems.contains(expected), () -> expected + " in " + problems);
        }
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("x.yaml:6: unknown key: extra")));
    }

    @Test
    @DisplayName("nothing more is reported of a place that is missing")
    void missingPlace() {
        DefinitionNode node = read("a: 1");
        assertEquals("", node.get("b").get("c").string("d"));
        assertEquals(List.of("x.yaml:1: needs b"), problems(node));
    }

    @ParameterizedTest(name = "{0} is refused in line {1}")
    @CsvSource(delimiter = '|', value = {"'a: [1, 2'|1", "'a: 1\nb: @x'|2", "'- a'|1", "''|1", "'plain'|1", "'a: &x [1]\nb: *x'|1", "'a: 1\na: 2'|2"})
    void notADefinition(String yaml, int line) {
        DefinitionException refused = assertThrows(DefinitionException.class, () -> {
            DefinitionNode node = DefinitionReader.read("x.yaml", yaml);
            node.entries();
            node.finish();
        });
        assertEquals("x.yaml", refused.problems().get(0).file());
        assertTrue(refused.problems().get(0).line() >= Math.min(line, 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"an anchor|'a: 1\nb: &x 2'|2|no anchors and no aliases", "an alias of itself|'a: &x\n  b: *x'|1|no anchors and no aliases",
            "two documents|'a: 1\n---\nb: 1'|2|not YAML"})
    @DisplayName("tricks of YAML are refused in their line")
    void tricks(String trick, String yaml, int line, String reason) {
        Problem problem = assertThrows(DefinitionException.class, () -> DefinitionReader.read("x.yaml", yaml)).problems().get(0);
        assertEquals(line, problem.line(), trick);
        assertTrue(problem.reason().en().startsWith(reason), problem::toString);
    }

    @Test
    @DisplayName("nesting without end is refused, not followed")
    void nesting() {
        String yaml = "a: " + "[".repeat(200_000);
        assertEquals("x.yaml:1: nested too deeply", assertThrows(DefinitionException.class, () -> DefinitionReader.read("x.yaml", yaml)).getMessage());
    }

    @Test
    @DisplayName("a shipped definition that is missing says so")
    void missingFile() {
        assertEquals("no/such.yaml:1: the file is missing",
                assertThrows(DefinitionException.class, () -> DefinitionReader.shipped("no/such.yaml")).getMessage());
    }
}
