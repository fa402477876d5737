package jp.michishirube.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.definition.Problem;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.rule.TieRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The text of a review")
class ReviewPlanReadingTest {
    private static final String GOOD = """
            id: small
            version: 1
            title: {ja: 小さな審査, en: A small review}
            source: 架空
            stages:
              - key: first
                title: {ja: 一次, en: First}
                cases: evaluation
                blind: true
                hides: [site]
                perCase: 3
                line: 2
                scale: {least: 0, most: 5}
                criteria:
                  - key: effect
                    title: {ja: 効果, en: Effect}
                    help: {ja: 効果, en: Effect}
                    weight: 6
                    anchors: {0: {ja: 低い, en: Low}, 5: {ja: 高い, en: High}}
                  - key: spread
                    title: {ja: 横展開, en: Spread}
                    help: {ja: 横展開, en: Spread}
                    weight: 4
                    anchors: {0: {ja: 低い, en: Low}, 5: {ja: 高い, en: High}}
                ties: [criterion spread, median, least-spread]
                outcomes:
                  - {key: pass, title: {ja: 通過, en: Passed}, guide: 2, above: true}
                  - {key: fail, title: {ja: 選外, en: Not selected}}
            """;

    private static List<String> problems(String yaml) {
        return assertThrows(DefinitionException.class, () -> ReviewPlanReading.read("r.yaml", yaml)).problems().stream().map(Problem::toString).toList();
    }

    @Test
    @DisplayName("is read whole: scale, criteria with anchors, ties in their order, outcomes, line")
    void good() {
        ReviewPlan plan = ReviewPlanReading.read("r.yaml", GOOD);
        assertEquals("small/1", plan.id());
        ReviewPlan.Stage s = plan.stage("first").orElseThrow();
        assertEquals(50, s.full());
        assertEquals(6 * 4 + 4 * 5, s.total(Map.of("effect", 4, "spread", 5)));
        assertEquals(List.of(new TieRule.Criterion("spread"), new TieRule.Median(), new TieRule.LeastSpread()), s.ties());
        assertEquals(Set.of("site"), s.hides());
        assertEquals("高い", s.criteria().get(0).anchors().get(5).ja());
        assertEquals(2, s.outcome("pass").orElseThrow().guide());
        assertTrue(s.outcome("fail").orElseThrow().guide() == 0 && !s.outcome("fail").orElseThrow().above());
        assertTrue(plan.before("first").isEmpty());
    }

    @Test
    @DisplayName("that is shipped is in order: a hundred points or a table of stages, each before the next")
    void shipped() {
        ReviewPlan award = ReviewPlanReading.read("a", DefinitionReader.text("review/award-judging-1.yaml"));
        assertEquals("documents", award.before("presentation").orElseThrow().key());
        assertTrue(award.stages().stream().allMatch(s -> s.full() == 100));
        assertEquals(100, ReviewPlanReading.read("s", DefinitionReader.text("review/subsidy-evaluation-1.yaml")).stage("evaluation").orElseThrow().full());
    }

    /** What is changed, into what, and where and why it is refused. */
    @ParameterizedTest
    @DisplayName("is refused with the line and the reason")
    @CsvSource(delimiter = '|', value = {
        "perCase: 3|perCase: 3, x|11:",
        "line: 2|lines: 2|12:",
        "weight: 6|weight: 0|18:",
        "weight: 6|weight: 101|18:",
        "weight: 6|weight: much|18:",
        "{least: 0, most: 5}|{least: 5, most: 0}|13:",
        "{least: 0, most: 5}|{least: -1, most: 5}|13:",
        "{least: 0, most: 5}|{least: 0, most: 101}|13:",
        "{least: 0, most: 5}|{least: 0, most: 5, step: 1}|13:",
        "'{0: {ja: 低い, en: Low}, 5: {ja: 高い, en: High}}'|'{0: {ja: 低い, en: Low}}'|15:",
        "'{0: {ja: 低い, en: Low}, 5: {ja: 高い, en: High}}'|'{0: {ja: 低い, en: Low}, 5: {ja: 高い, en: High}, 6: {ja: 超える, en: Beyond}}'|19:",
        "'{0: {ja: 低い, en: Low}, 5: {ja: 高い, en: High}}'|'{0: {ja: 低い, en: Low}, 5: {ja: 高い, en: High}, best: {ja: 超える, en: Beyond}}'|19:",
        "key: spread|key: effect|20:",
        "key: spread|key: 横展開|20:",
        "criterion spread|criterion cost|25:",
        "least-spread|lottery|25:",
        "key: fail|key: pass|28:",
        "'guide: 2, '|'guide: -2, '|27:",
        "'guide: 2, '|'guides: 2, '|27:",
        "'blind: true'|'live: true'|11:",
        "perCase: 3|perCase: -3|11:",
        "'{ja: 一次, en: First}'|'{ja: 一次}'|7:",
        "source: 架空|sources: 架空|4:",
    })
    void wrong(String good, String bad, String line) {
        String broken = GOOD.replace(good.strip(), bad.strip());
        assertTrue(!broken.equals(GOOD), good);
        List<String> problems = problems(broken);
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("r.yaml:" + line)), problems.toString());
    }

    @Test
    @DisplayName("names no stage twice, and has stages, criteria and two outcomes")
    void parts() {
        String stage = GOOD.substring(GOOD.indexOf("  - key: first"));
        assertEquals(List.of("r.yaml:29: The stage \"first\" stands twice."), problems(GOOD + stage));
        assertTrue(problems(GOOD.substring(0, GOOD.indexOf("stages:")) + "stages: []\n").toString().contains("at least one stage"));
        assertTrue(problems(GOOD.substring(0, GOOD.indexOf("    criteria:")) + "    criteria: []\n" + GOOD.substring(GOOD.indexOf("    ties:")).replace("criterion spread, ", ""))
                .toString().contains("at least one criterion"));
        assertTrue(problems(GOOD.replace("      - {key: fail, title: {ja: 選外, en: Not selected}}\n", "")).toString().contains("at least two outcomes"));
    }

    @Test
    @DisplayName("has keys that the record of a stage can hold")
    void keys() {
        assertTrue(problems(GOOD.replace("key: first", "key: " + "a".repeat(41))).get(0).startsWith("r.yaml:6:"));
        assertTrue(problems(GOOD.replace("key: fail", "key: " + "a".repeat(41))).get(0).startsWith("r.yaml:28:"));
        assertTrue(problems(GOOD.replace("key: fail", "key: だめ")).get(0).startsWith("r.yaml:28:"));
    }
}
