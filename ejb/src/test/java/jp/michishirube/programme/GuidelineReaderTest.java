package jp.michishirube.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.definition.Problem;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.programme.api.CallStatus;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Guidelines as data")
class GuidelineReaderTest {
    private static final String FILE = "programme/chiiki_iot_jisso-2018.yaml";
    private static final String GOOD = DefinitionReader.text(FILE);

    /** What is replaced, by what, and the reason that must be given; the line is that of the replacement. */
    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("kind: plan-adopted", "kind: plan-approved", "unknown kind of rule"),
                Arguments.of("id: field-model", "id: plan-adopted", "the rule's id is taken: plan-adopted"),
                Arguments.of("[core-city, city,", "[core-city, hamlet,", "unknown type of applicant: hamlet"),
                Arguments.of("unclear: [other-body]", "unclear: [city]", "a type is allowed or unclear, not both"),
                Arguments.of("- 観光クラウド", "- プログラミング教育モデル", "the model stands twice: プログラミング教育モデル"),
                Arguments.of("rate: 10/10", "rate: 0.5", "a rate is a positive fraction like 1/2: 0.5"),
                Arguments.of("rate: 1/2", "rate: 3/2", "an option pays a part of the cost up to a positive cap: HALF"),
                Arguments.of("rate: 1/2", "rate: 1/0", "a rate is a positive fraction like 1/2: 1/0"),
                Arguments.of("capYen: 15000000", "capYen: 15,000,000", "capYen must be a whole number, is 15,000,000"),
                Arguments.of("capYen: 20000000", "capYen: -1", "an option pays a part of the cost up to a positive cap: HALF"),
                Arguments.of("id: HALF", "id: FIXED", "the option's id is taken: FIXED"),
                Arguments.of("disadvantagedOnly: false", "disadvantagedOnly: true", "one option must be open to every applicant"),
                Arguments.of("order: [deductions, rate, cap, rounding]", "order: [rounding, rate, cap, deductions]", "rounds last"),
                Arguments.of("order: [deductions, rate, cap, rounding]", "order: [deductions, rate, rounding]", "names every step once"),
                Arguments.of("order: [deductions, rate, cap, rounding]", "order: [deductions, rate, tax, rounding]", "unknown step: tax"),
                Arguments.of("roundingUnitYen: 1000", "roundingUnitYen: 0", "roundingUnitYen must be at least 1"),
                Arguments.of("by: applicant-seat", "by: moon", "unknown by: moon"),
                Arguments.of("certainty: assumed", "certainty: sure", "unknown certainty: sure"),
                Arguments.of("closes: 2018-05-31T17:00", "closes: 2018-04-01T17:00", "closes before it opens"),
                Arguments.of("opens: 2018-04-25T00:00", "opens: 2018-03-25T00:00", "opens outside fiscal year 2018"),
                Arguments.of("closes: 2018-05-31T17:00", "closes: 2018-05-32T17:00", "closes must be a date and time like"),
                Arguments.of("budgetYen: 400000000", "comment: x", "unknown key: comment"),
                Arguments.of("budgetYen: 400000000", "budgetYen: 0", "a budget is positive"),
                Arguments.of("form: chiiki-iot-proposal/1", "form: the form", "not the id of a definition: the form"),
                Arguments.of("id: chiiki_iot_jisso-2018-2", "id: chiiki_iot_jisso-2018-1", "the call's id is taken"),
                Arguments.of("id: chiiki_iot_jisso-2018\n", "id: chiiki\n", "the id must be chiiki_iot_jisso-2018"),
                Arguments.of("withdrawalDays: 20", "withdrawalDays: 0", "the days must be from 1 to 366"),
                Arguments.of("{percent: 20,", "{percent: 120,", "the percentage must be from 0 to 100: 120"),
                Arguments.of("of: smaller", "of: largest", "unknown of: largest"),
                Arguments.of("{id: software,", "{id: equipment,", "the category equipment must be"),
                Arguments.of("latest: \"04-10\"", "latest: \"04-31\"", "write the day like 04-10: 04-31"),
                Arguments.of("- key: delay", "- key: change", "the procedure change must be"),
                Arguments.of("does: abandon", "does: forget", "unknown does: forget"),
                Arguments.of("letter: grant-final/1", "letter: final", "not the id of a definition: final"),
                Arguments.of("version: 1", "version: 0", "versions count from 1"),
                Arguments.of("  ja: 地域IoT実装推進事業（平成30年度）\n", "  ja: ''\n", "must not be empty"),
                Arguments.of("  en: Regional IoT Implementation Promotion Project (FY2018)\n", "", "needs en"),
                Arguments.of("      receipt: 受付\n", "", "needs receipt"),
                Arguments.of("fiscalYear: 2018", "fiscalYear: H30", "fiscalYear must be a whole number, is H30"),
                Arguments.of("jurisdiction:", "territory:", "needs jurisdiction"),
                Arguments.of("rules:", "rules: [", "not YAML"));
    }

    @ParameterizedTest(name = "{0} replaced by {1}")
    @MethodSource("broken")
    @DisplayName("a definition with an error is refused with file, line and reason")
    void refused(String what, String by, String reason) {
        assertTrue(GOOD.contains(what), what);
        String broken = GOOD.replaceFirst(java.util.regex.Pattern.quote(what), java.util.regex.Matcher.quoteReplacement(by));
        List<Problem> problems = assertThrows(DefinitionException.class, () -> GuidelineReader.guideline(FILE, broken)).problems();
        assertTrue(problems.stream().anyMatch(p -> p.reason().en().contains(reason)), problems::toString);
        assertTrue(problems.stream().allMatch(p -> p.file().equals(FILE) && p.line() >= 1), problems::toString);
    }

    @Test
    @DisplayName("the line is that of the error, and several errors are told at once")
    void lines() {
        String broken = GOOD.replace("rate: 10/10", "rate: ten").replace("by: applicant-seat", "by: moon");
        List<String> lines = GOOD.lines().toList();
        List<Problem> problems = assertThrows(DefinitionException.class, () -> GuidelineReader.guideline(FILE, broken)).problems();
        int by = line(lines, "  by: applicant-seat");
        assertTrue(problems.contains(Problem.of(FILE, by, "definition.unknown-word", "by", "moon")), problems::toString);
        assertTrue(problems.stream().anyMatch(p -> p.reason().en().endsWith(": ten") && p.line() == line(lines, "      rate: 10/10")),
                problems::toString);
    }

    private static int line(List<String> lines, String text) {
        return lines.indexOf(text) + 1;
    }

    @Test
    @DisplayName("every shipped rule says itself in both languages and cites its source")
    void rules() {
        for (int year : List.of(2017, 2018)) {
            List<Rule> rules = Examples.rules(year).all();
            assertEquals(List.of("applicant-type", "plan-adopted", "field-model", "funding", "jurisdiction"), rules.stream().map(Rule::id).toList());
        }
        for (GuidelineVersion version : ShippedDefinitions.guidelines()) {
            for (Rule rule : version.rules().all()) {
                assertTrue(rule.statement().ja().endsWith("。") || rule.statement().ja().endsWith("）。"), version.id() + " " + rule.id());
                assertTrue(rule.statement().en().endsWith("."), version.id() + " " + rule.id());
                assertTrue(rule.basis().text().contains("総務省資料"), version.id() + " " + rule.id());
            }
        }
    }

    @Test
    @DisplayName("the field models of 2017 are those of the roadmap, in its order; those of 2018 are ten")
    void fieldModels() {
        List<String> roadmap = CsvFile.resource("/registers/roadmap.csv", Set.of("model")).stream().map(r -> r.get("model")).distinct().toList();
        assertEquals(roadmap, Examples.rules(2017).fieldModels());
        assertEquals(10, Examples.rules(2018).fieldModels().size());
    }

    @Test
    @DisplayName("a call is open from its first moment to 17:00:00.000 inclusive")
    void openUntilFive() {
        CallView call = ProgrammeLibrary.shipped().call("chiiki_iot_jisso-2018-1").orElseThrow().view();
        LocalDateTime close = LocalDateTime.of(2018, 5, 31, 17, 0);
        assertEquals(CallStatus.UPCOMING, call.statusAt(LocalDateTime.of(2018, 4, 24, 23, 59, 59)));
        assertEquals(CallStatus.OPEN, call.statusAt(LocalDateTime.of(2018, 4, 25, 0, 0)));
        assertTrue(call.inTime(close));
        assertEquals(CallStatus.CLOSED, call.statusAt(close.plusNanos(1_000_000)));
        assertEquals(Long.valueOf(400_000_000), call.budgetYen());
    }

    @Test
    @DisplayName("the version of the day is the last one that applies")
    void versions() {
        GuidelineVersion first = GuidelineReader.guideline(FILE, GOOD);
        GuidelineVersion second = GuidelineReader.guideline(FILE, GOOD.replaceFirst("version: 1", "version: 2")
                .replaceFirst("applicableFrom: 2018-03-28", "applicableFrom: 2018-07-13").replaceFirst("(?s)calls:.*", "calls: []\n"));
        ProgrammeLibrary library = new ProgrammeLibrary(List.of(second, first));
        assertEquals("chiiki_iot_jisso-2018/1", library.version("chiiki_iot_jisso", 2018, LocalDate.of(2018, 7, 12)).orElseThrow().id());
        assertEquals("chiiki_iot_jisso-2018/2", library.version("chiiki_iot_jisso", 2018, LocalDate.of(2018, 7, 13)).orElseThrow().id());
        assertEquals("chiiki_iot_jisso-2018/1", library.version("chiiki_iot_jisso", 2018, LocalDate.of(2018, 1, 1)).orElseThrow().id());
        assertTrue(library.version("chiiki_iot_jisso", 2016, LocalDate.of(2018, 7, 13)).isEmpty());
        assertThrows(IllegalStateException.class, () -> new ProgrammeLibrary(List.of(first, first)));
        assertEquals(Set.of("chiiki_iot_jisso-2018-1", "chiiki_iot_jisso-2018-2"),
                library.calls().stream().map(c -> c.view().id()).collect(Collectors.toSet()));
    }
}
