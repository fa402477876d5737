package jp.michishirube.form;

import static jp.michishirube.form.FormFixture.FORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A form text")
class FormDefinitionTest {
    private static final String GOOD = """
            id: small
            version: 2
            title: {ja: 様式, en: Form}
            sections:
              - id: one
                title: {ja: 一, en: One}
                fields:
                  - id: kind
                    type: choice
                    label: {ja: 種類, en: Kind}
                    options:
                      - {value: A, label: {ja: 甲, en: A}}
                  - {id: cost, type: yen, label: {ja: 経費, en: Cost}}
                  - {id: part, type: yen, label: {ja: うち, en: Part}, shownWhen: {field: kind, value: A}}
                checks:
                  - {rule: not-above, field: part, than: cost}
            """;

    private static List<String> problems(String yaml) {
        return assertThrows(DefinitionException.class, () -> FormDefinition.parse("f.yaml", yaml)).problems().stream().map(Problem::toString).toList();
    }

    @Test
    @DisplayName("that is sound is read")
    void sound() {
        FormDefinition form = FormDefinition.parse("f.yaml", GOOD);
        assertEquals("small/2", form.id());
        assertEquals(List.of("kind", "cost", "part"), form.fields().stream().map(Field::id).toList());
        assertEquals(1, form.section("one").orElseThrow().checks().size());
        assertTrue(form.field("elsewhere").isEmpty() && form.section("two").isEmpty());
    }

    @ParameterizedTest(name = "{2} in line {3}")
    @CsvSource(delimiter = '|', value = {
            "type: choice|type: colour|unknown type: colour|9",
            "id: cost|id: kind|the field stands twice: kind|13",
            "field: kind, value: A|field: nothing, value: A|depends on a field that is not asked before: nothing|14",
            "field: kind, value: A|field: kind, value: B|depends on a choice that is not offered: B|14",
            "than: cost|than: kind|needs a field of this section and of type yen: kind|16",
            "rule: not-above|rule: not-nice|unknown rule: not-nice|16",
            "id: cost, type: yen|id: cost, type: yen, maxLength: 0|maxLength must be from 1 to 10000|13",
            "id: cost, type: yen|id: cost, type: yen, required: perhaps|required must be true or false|13",
            "id: cost, type: yen|id: cost, type: yen, options: []|only a choice has options|13",
            "label: {ja: 経費, en: Cost}|label: {ja: 経費}|needs en|13",
            "version: 2|version: two|version must be a whole number|2",
            "title: {ja: 一, en: One}|titel: {ja: 一, en: One}|unknown key: titel|6"})
    @DisplayName("with a defect is refused with its line")
    void defect(String good, String bad, String reason, int line) {
        String yaml = GOOD.replace(good, bad);
        assertFalse(yaml.equals(GOOD), "the defect is in the text");
        List<String> problems = problems(yaml);
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("f.yaml:" + line + ": " + reason)), problems::toString);
    }

    @Test
    @DisplayName("of this call has its seven sections, its ten field models by their exact names and its three options")
    void shipped() {
        assertEquals(List.of("project", "effect", "plan", "cost", "schedule", "contact", "files"), FORM.sections().stream().map(Section::id).toList());
        assertEquals(List.of("プログラミング教育", "医療情報連携ネットワーク（EHR）", "子育て支援プラットフォーム", "Ｇ空間防災システム", "スマート農業・林業・漁業モデル",
                "地域ビジネス活性化モデル", "観光クラウド", "オープンデータ利活用", "ビッグデータ利活用", "シェアリングエコノミー"),
                FORM.field("fieldModel").orElseThrow().options().stream().map(Option::value).toList());
        assertEquals(List.of("BEST", "FIXED", "HALF"), FORM.field("option").orElseThrow().options().stream().map(Option::value).toList());
        assertEquals(List.of("projectTitle", "fieldModel", "summary", "site", "partners", "issue", "effect", "targetIndicator", "planAdopted", "planUrl", "totalCost",
                "eligibleCost", "deductions", "option", "ownFunding", "startDate", "endDate", "contactDivision", "contactName", "contactPhone", "contactEmail",
                "proposalFile", "estimateFile", "otherFile"), FORM.fields().stream().map(Field::id).toList());
        FORM.sections().forEach(s -> assertTrue(s.intro() != null, s.id()));
        assertEquals(5, FORM.sections().stream().mapToInt(s -> s.checks().size()).sum());
        assertThrows(IllegalArgumentException.class, () -> new FormDefinitions().get("chiiki-iot-proposal/9"));
    }

    @Test
    @DisplayName("shows answers as people read them, and what changed between two versions")
    void shown() {
        Answers before = FormFixture.complete();
        assertEquals("15,000,000円", FORM.field("totalCost").orElseThrow().shown(before, Locale.JAPANESE));
        assertEquals("平成31年2月28日（2019-02-28）", FORM.field("endDate").orElseThrow().shown(before, Locale.JAPANESE));
        assertEquals("Whichever is larger", FORM.field("option").orElseThrow().shown(before, Locale.ENGLISH));
        assertEquals("策定している", FORM.field("planAdopted").orElseThrow().shown(before, Locale.JAPANESE));
        List<FormDiff.Change> changes = FormDiff.between(FORM, before, before.with("option", "HALF").with("summary", before.get("summary") + "追加。"));
        assertEquals(List.of("summary", "option"), changes.stream().map(FormDiff.Change::field).toList());
        assertEquals("有利な方", changes.get(1).before());
        assertEquals("1/2（上限2,000万円）", changes.get(1).after());
    }
}
