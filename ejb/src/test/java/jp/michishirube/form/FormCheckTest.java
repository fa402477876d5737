package jp.michishirube.form;

import static jp.michishirube.form.FormFixture.FILES;
import static jp.michishirube.form.FormFixture.FORM;
import static jp.michishirube.form.FormFixture.complete;
import static jp.michishirube.form.FormFixture.reasons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A proposal's answers")
class FormCheckTest {

    @Test
    @DisplayName("that are complete have no problem")
    void sound() {
        assertEquals(List.of(), FormFixture.check(complete()));
    }

    @Test
    @DisplayName("that are empty lack every required field, each named once and in the form's order")
    void empty() {
        List<String> required = FORM.fields().stream().filter(Field::required).map(Field::id).toList();
        List<Violation> missing = FormCheck.check(FORM, Answers.EMPTY, Set.of());
        assertEquals(required, missing.stream().map(Violation::field).toList());
        assertTrue(missing.stream().allMatch(v -> v.code().equals("field.missing")));
        assertTrue(required.containsAll(List.of("projectTitle", "fieldModel", "eligibleCost", "option", "endDate", "contactEmail", "proposalFile", "estimateFile")));
    }

    @ParameterizedTest(name = "{0} = \"{1}\" is refused: {2}")
    @CsvSource(delimiter = '|', value = {
            "totalCost|-5|amount.negative", "totalCost|１．５|amount.fraction", "totalCost|千|amount.notNumber", "totalCost|1,23|amount.comma",
            "totalCost|1234567890123|amount.tooLong", "startDate|平成30年2月30日|date.notInCalendar", "startDate|来月|date.notDate",
            "fieldModel|スマート農業|field.not-offered", "fieldModel|' 観光クラウド'|field.not-offered", "option|FREE|field.not-offered", "planAdopted|たぶん|field.not-offered",
            "contactEmail|yuzawa|field.shape", "contactEmail|a@b|field.shape", "contactEmail|a@b@c.jp|field.shape", "contactEmail|a b@c.jp|field.shape",
            "contactEmail|'a@c.jp,b@c.jp'|field.shape", "contactPhone|電話番号|field.shape", "contactPhone|0183|field.shape",
            "planUrl|www.city.example.lg.jp|field.shape", "planUrl|javascript:alert(1)|field.shape", "planUrl|https://x|field.shape"})
    void refused(String field, String typed, String code) {
        assertEquals(List.of(field + " " + code), reasons(complete().with(field, typed)));
    }

    @ParameterizedTest(name = "{0} = \"{1}\" is understood")
    @CsvSource(delimiter = '|', value = {"totalCost|１５，０００千円", "totalCost|￥12,345,678", "deductions|0", "startDate|2018/9/1", "startDate|Ｈ３０．９．１",
            "contactPhone|（０１８３）００－００００", "contactPhone|0183 00 0000", "contactPhone|0183ー00ー0000", "contactPhone|+81-183-00-0000",
            "contactEmail|ｋｉｋａｋｕ＠ｅｘａｍｐｌｅ．ｌｇ．ｊｐ", "planUrl|http://example.lg.jp/計画.pdf", "planAdopted|NOT_APPLICABLE"})
    void understood(String field, String typed) {
        assertEquals(List.of(), reasons(complete().with(field, typed)));
    }

    @Test
    @DisplayName("must end after they begin, both within the call's fiscal year")
    void dates() {
        assertEquals(List.of("endDate field.too-early"), reasons(complete().with("endDate", "2018-08-31")));
        assertEquals(List.of(), reasons(complete().with("endDate", "2018-09-01")));
        assertEquals(List.of(), reasons(complete().with("endDate", "平成31年3月31日")));
        assertEquals(List.of("endDate field.not-in-fiscal-year"), reasons(complete().with("endDate", "平成31年4月1日")));
        assertEquals(List.of("startDate field.not-in-fiscal-year"), reasons(complete().with("startDate", "2018-03-31")));
        assertEquals(List.of(), FormCheck.check(FORM, complete().with("endDate", "2019-04-01"), FILES));
        Violation late = FormFixture.check(complete().with("endDate", "2019-04-01")).get(0);
        assertEquals("事業完了予定日は、平成30年度（平成30年4月1日から平成31年3月31日まで）の日にしてください。", late.message().ja());
        assertEquals("Completion must be a day of FY2018 (2018-04-01 to 2019-03-31).", late.message().en());
    }

    @Test
    @DisplayName("have an eligible cost and deductions that do not exceed the total cost")
    void amounts() {
        assertEquals(List.of("eligibleCost field.too-large"), reasons(complete().with("totalCost", "12,345,677")));
        assertEquals(List.of(), reasons(complete().with("totalCost", "12,345,678")));
        assertEquals(List.of("deductions field.too-large"), reasons(complete().with("deductions", "15,000,001")));
        assertEquals("補助対象経費は、総事業費（12,345,677円）以下の額にしてください。", FormFixture.check(complete().with("totalCost", "12,345,677")).get(0).message().ja());
        assertEquals(List.of("totalCost amount.notNumber"), reasons(complete().with("totalCost", "未定")), "nothing is compared with what cannot be read");
    }

    @Test
    @DisplayName("are measured in characters, not in code units")
    void length() {
        assertEquals(List.of(), reasons(complete().with("projectTitle", "𠮷".repeat(100))));
        Violation tooLong = FormFixture.check(complete().with("projectTitle", "𠮷".repeat(101))).get(0);
        assertEquals("事業名は100字以内にしてください（いま101字）。", tooLong.message().ja());
    }

    @Test
    @DisplayName("to a question that is not asked are not checked")
    void hidden() {
        assertEquals(List.of(), reasons(complete().with("planAdopted", "NO").with("planUrl", "なし")));
        assertEquals(List.of("planUrl field.shape"), reasons(complete().with("planUrl", "なし")));
    }

    @Test
    @DisplayName("show how far each section is")
    void status() {
        Section schedule = FORM.section("schedule").orElseThrow();
        assertEquals(SectionStatus.NOT_STARTED, FormCheck.status(schedule, Answers.EMPTY, Set.of()));
        assertEquals(SectionStatus.INCOMPLETE, FormCheck.status(schedule, Answers.EMPTY.with("startDate", "2018-09-01"), Set.of()));
        assertEquals(SectionStatus.COMPLETE, FormCheck.status(schedule, complete(), Set.of()));
        Answers nextYear = complete().with("endDate", "2019-05-01");
        assertEquals(SectionStatus.INCOMPLETE, FormCheck.status(schedule, nextYear, Set.of(), Optional.of(FormFixture.YEAR)));
        assertEquals(SectionStatus.INCOMPLETE, FormCheck.status(schedule, complete().with("endDate", "2018-08-01"), Set.of()));
        assertEquals(SectionStatus.NOT_STARTED, FormCheck.status(FORM.section("plan").orElseThrow(), Answers.EMPTY, Set.of()));
        assertEquals(SectionStatus.COMPLETE, FormCheck.status(FORM.section("plan").orElseThrow(), Answers.EMPTY.with("planAdopted", "NO"), Set.of()));
        assertEquals(SectionStatus.INCOMPLETE, FormCheck.status(FORM.section("files").orElseThrow(), Answers.EMPTY, Set.of("estimateFile")));
        assertEquals(SectionStatus.COMPLETE, FormCheck.status(FORM.section("files").orElseThrow(), Answers.EMPTY, FILES));
    }

    @Test
    @DisplayName("a slot for pictures is a slot for files: asked for by name, never typed, never in the spreadsheet")
    void picture() {
        FormDefinition form = FormDefinition.parse("form/a.yaml", """
                id: a
                version: 1
                title: {ja: 様式, en: Form}
                sections:
                  - id: files
                    title: {ja: 添付, en: Files}
                    fields:
                      - {id: photo, type: picture, required: true, label: {ja: 現場, en: Site}}
                      - {id: name, type: text, label: {ja: 名前, en: Name}}
                """);
        assertTrue(form.field("photo").orElseThrow().isFile());
        assertEquals(List.of("現場の写真を添付してください。"), FormCheck.check(form, Answers.EMPTY.with("photo", "typed"), Set.of()).stream().map(v -> v.message().ja()).toList());
        assertEquals(List.of(), FormCheck.check(form, Answers.EMPTY, Set.of("photo")));
        assertEquals(SectionStatus.NOT_STARTED, FormCheck.status(form.sections().get(0), Answers.EMPTY.with("photo", "typed"), Set.of()));
        assertEquals(List.of(), FormDiff.between(form, Answers.EMPTY.with("photo", "a"), Answers.EMPTY));
    }
}
