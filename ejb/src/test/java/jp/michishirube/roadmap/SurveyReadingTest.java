package jp.michishirube.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.roadmap.api.SurveyDefinition;
import jp.michishirube.roadmap.api.SurveyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A survey's definition")
class SurveyReadingTest {
    private static final String GOOD = """
            id: jisso-2018
            version: 1
            series: jisso
            title: {ja: 調査, en: Survey}
            fiscalYear: 2018
            form: survey-jisso/1
            unit: LOCAL_GOVERNMENT
            opens: 2018-04-16T09:00
            closes: 2018-06-29T17:00
            source: 架空
            note: {ja: 架空, en: Fictional}
            fictional: true
            """;

    @Test
    @DisplayName("of the three that are shipped tells how many answered, of whom, and names a form that is there")
    void shipped() {
        List<SurveyDefinition> all = new SurveyDefinitions().inForce();
        assertEquals(List.of("sanka-2017", "jisso-2017", "jisso-2014"), all.stream().map(SurveyDefinition::id).toList());
        assertEquals(List.of(121, 773, 733), all.stream().map(s -> s.published().respondents()).toList());
        assertEquals(List.of(SurveyUnit.DIVISION, SurveyUnit.LOCAL_GOVERNMENT, SurveyUnit.LOCAL_GOVERNMENT), all.stream().map(SurveyDefinition::unit).toList());
        all.forEach(s -> new FormDefinitions().get(s.form()));
        assertTrue(all.stream().noneMatch(s -> s.id().startsWith("jisso") && s.published().restored()), "the survey of all and that of participants are never mixed");
    }

    @Test
    @DisplayName("may ask the participants, bodies or divisions, with a beginning and an end")
    void participants() {
        assertTrue(SurveyReading.read("s.yaml", GOOD.replace("unit: LOCAL_GOVERNMENT", "unit: DIVISION")).isOfParticipants());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
            "closes: 2018-06-29T17:00|closes: 2018-04-16T09:00|9", "opens: 2018-04-16T09:00|opens: 2017-04-16T09:00|8",
            "unit: LOCAL_GOVERNMENT|unit: PLANET|7", "form: survey-jisso/1|form: survey|6", "fiscalYear: 2018|fiscalYear: 20018|5",
            "fictional: true|'published: {respondents: 1, asOf: \"2018\", restored: false}'|1"})
    @DisplayName("with a defect is refused with its line")
    void defect(String good, String bad, int line) {
        assertEquals("jisso-2018/1", SurveyReading.read("s.yaml", GOOD).definition());
        String yaml = GOOD.replace(good, bad + (bad.startsWith("published") ? "\nfictional: true" : ""));
        DefinitionException e = assertThrows(DefinitionException.class, () -> SurveyReading.read("s.yaml", yaml));
        assertTrue(e.problems().stream().anyMatch(p -> p.toString().contains("line=" + line) || p.toString().contains(":" + line + ":")), e.problems()::toString);
    }
}
