package jp.michishirube.roadmap.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.roadmap.api.SurveyQuestion;
import jp.michishirube.roadmap.api.SurveyShare;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Records restored from what was published")
class SurveyRestoringTest {
    private static final FormDefinition FORM = new FormDefinitions().get("survey-sanka/1");
    private static final List<CsvFile.Row> PUBLISHED = CsvFile.resource("/registers/survey_published.csv", Set.of("survey", "question", "option", "n", "count", "percent", "source"));

    private static List<SurveyRecord> records() {
        return SurveyRestoring.records(121, PUBLISHED.stream()
                .map(r -> new SurveyRestoring.Told(r.get("question"), r.get("option"), Integer.parseInt(r.get("n")), Integer.parseInt(r.get("count")))).toList());
    }

    @Test
    @DisplayName("are 121 and give each of the twelve percentages back to one decimal, with its N")
    void twelve() {
        assertEquals(121, records().size());
        assertEquals(12, PUBLISHED.size());
        List<SurveyQuestion> questions = SurveyCounting.count(FORM, records());
        for (CsvFile.Row r : PUBLISHED) {
            SurveyQuestion q = questions.stream().filter(x -> x.id().equals(r.get("question"))).findFirst().orElseThrow();
            SurveyShare share = q.shares().stream().filter(s -> s.value().equals(r.get("option"))).findFirst().orElseThrow();
            assertEquals(Integer.parseInt(r.get("n")), q.answered(), r.get("question"));
            assertEquals(r.get("percent"), share.percent(), r.get("question") + " " + r.get("option"));
        }
        assertEquals(List.of(71, 80, 63, 33), questions.stream().map(SurveyQuestion::answered).toList());
        assertEquals(List.of(50, 41, 58, 88), questions.stream().map(SurveyQuestion::silent).toList());
    }

    @Test
    @DisplayName("are always the same, nameless, each with an id of its own")
    void same() {
        assertEquals(records(), records());
        assertEquals(121, records().stream().map(SurveyRecord::respondent).collect(Collectors.toSet()).size());
        assertTrue(records().stream().allMatch(r -> r.respondent().matches("R[0-9]{3}")));
    }

    @Test
    @DisplayName("are refused where the counts cannot be of so many")
    void impossible() {
        assertThrows(IllegalArgumentException.class, () -> SurveyRestoring.records(5, List.of(new SurveyRestoring.Told("a", "x", 6, 6))));
        assertThrows(IllegalArgumentException.class, () -> SurveyRestoring.records(5, List.of(new SurveyRestoring.Told("a", "x", 3, 4))));
        assertThrows(IllegalArgumentException.class, () -> SurveyRestoring.records(5, List.of(new SurveyRestoring.Told("a", "x", 3, 2))));
    }

    @Test
    @DisplayName("What no source tells has no value, which is not zero")
    void unknown() {
        SurveyCounting.unknown(FORM).forEach(q -> q.shares().forEach(s -> assertTrue(!s.isKnown() && s.count() == null && s.percent().isEmpty())));
        SurveyShare zero = new SurveyShare("x", FORM.title(), 0, 10);
        assertTrue(zero.isKnown());
        assertEquals("0.0", zero.percent());
    }
}
