package jp.michishirube.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.kernel.Violation;
import jp.michishirube.reports.FillIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A question with several answers")
class SeveralTest {
    private static final String YAML = """
            id: walls
            version: 1
            title: {ja: 課題, en: Walls}
            sections:
              - id: one
                title: {ja: 一, en: One}
                fields:
                  - id: walls
                    type: multi
                    required: true
                    label: {ja: 課題, en: Walls}
                    options:
                      - {value: BUDGET, label: {ja: 予算、費用, en: Budget}}
                      - {value: PEOPLE, label: {ja: 人材, en: People}}
                  - id: why
                    type: text
                    required: true
                    label: {ja: 理由, en: Why}
                    shownWhen: {field: walls, value: PEOPLE}
            """;
    private static final FormDefinition FORM = FormDefinition.parse("walls.yaml", YAML);
    private static final Field WALLS = FORM.field("walls").orElseThrow();

    private static List<String> reasons(Answers answers) {
        return FormCheck.check(FORM, answers, Set.of()).stream().map(v -> v.field() + " " + v.code()).toList();
    }

    @Test
    @DisplayName("takes one or more of its choices, none twice and none that is not offered, and says which")
    void check() {
        assertEquals(List.of(), reasons(Answers.EMPTY.with("walls", "BUDGET")));
        assertEquals(List.of("walls field.missing"), reasons(Answers.EMPTY));
        assertEquals(List.of("walls field.not-offered"), reasons(Answers.EMPTY.with("walls", ";")));
        assertEquals(List.of("walls field.twice"), reasons(Answers.EMPTY.with("walls", "BUDGET;BUDGET")));
        Violation unknown = FormCheck.check(FORM, Answers.EMPTY.with("walls", "BUDGET;MOON"), Set.of()).get(0);
        assertEquals("field.not-offered", unknown.code());
        assertTrue(unknown.message().ja().contains("MOON"));
        assertEquals(List.of("walls field.missing"), reasons(Answers.EMPTY.with("walls", " ")));
    }

    @Test
    @DisplayName("is a condition by any of its answers")
    void condition() {
        assertEquals(List.of("why field.missing"), reasons(Answers.EMPTY.with("walls", "BUDGET;PEOPLE")));
        assertEquals(List.of(), reasons(Answers.EMPTY.with("walls", "BUDGET;PEOPLE").with("why", "足りない")));
    }

    @Test
    @DisplayName("shows the labels in both languages")
    void shown() {
        Answers answers = Answers.EMPTY.with("walls", "BUDGET;PEOPLE");
        assertEquals("予算、費用、人材", WALLS.shown(answers, Locale.JAPANESE));
        assertEquals("Budget, People", WALLS.shown(answers, Locale.ENGLISH));
        assertEquals("", WALLS.shown(Answers.EMPTY, Locale.JAPANESE));
    }

    @Test
    @DisplayName("stands in a spreadsheet by its labels, parted by semicolons, and comes back as it was stored")
    void sheet() {
        FormSheet sheet = new FormSheet(FORM, Set.of("walls", "why"));
        FillIn file = sheet.fillIn("x", "n", Answers.EMPTY.with("walls", "BUDGET;PEOPLE"), Optional.empty(), LocalDate.of(2018, 5, 10));
        assertEquals("予算、費用；人材", file.parts().get(0).questions().get(0).shown());
        FillIn.Filled same = filled("予算、費用；人材", "BUDGET;PEOPLE");
        assertEquals("BUDGET;PEOPLE", sheet.answers(same).get("walls"));
        assertEquals("PEOPLE;BUDGET", sheet.answers(filled("人材\n予算、費用", "")).get("walls"));
        assertEquals(Map.of(WALLS, "月"), sheet.unknown(filled("人材；月", "")));
    }

    private static FillIn.Filled filled(String cell, String before) {
        return new FillIn.Filled("", Map.of("walls", before), Map.of("walls", cell));
    }

    @Test
    @DisplayName("needs choices whose values hold no semicolon")
    void defects() {
        assertThrows(DefinitionException.class, () -> FormDefinition.parse("walls.yaml", YAML.replace("value: BUDGET", "value: \"BUD;GET\"")));
        assertThrows(DefinitionException.class, () -> FormDefinition.parse("walls.yaml", YAML.replace("{field: walls, value: PEOPLE}", "{field: walls, value: MOON}")));
    }
}
