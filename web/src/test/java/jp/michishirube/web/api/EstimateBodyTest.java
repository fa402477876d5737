package jp.michishirube.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.api.EstimateRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateBodyTest {
    private static final String FULL = """
            {"programme":"chiiki_iot_jisso","fiscalYear":2018,"on":"2018-05-10","organisationCode":"052078","fieldModel":"観光クラウド",
             "eligibleCostYen":12345678,"deductionsYen":0,"planAdopted":true,"option":"BEST"}""";

    @Test
    @DisplayName("a full body is read field by field")
    void full() {
        assertEquals(new EstimateRequest("chiiki_iot_jisso", 2018, LocalDate.of(2018, 5, 10), "052078", null, "観光クラウド", 12_345_678L, 0L,
                true, "BEST"), read(FULL));
    }

    @Test
    @DisplayName("what is left out or null is not answered")
    void leftOut() {
        EstimateRequest request = read("{\"fiscalYear\":2018,\"organisationCode\":null}");
        assertNull(request.on());
        assertNull(request.organisationCode());
        assertNull(request.eligibleCostYen());
        assertNull(request.planAdopted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "null", "\"text\"", "{\"a\":1}{", "{\"option\":\"HALF\",\"option\":\"BEST\"}", "{'a':1}", "{\"eligibleCostYen\":NaN}"})
    @DisplayName("what is not one JSON object with each field once is malformed")
    void malformed(String body) {
        assertEquals("json.malformed", errors(body).get(0).code());
    }

    @Test
    @DisplayName("a body nested very deeply is malformed, not a fault")
    void deep() {
        assertEquals("json.malformed", errors("{\"a\":" + "[".repeat(16_000)).get(0).code());
    }

    @ParameterizedTest
    @CsvSource({"0.5,number.fraction", "12345678.9,number.fraction", "1e-400,number.fraction", "1e400,number.tooLarge", "1e999999999,number.tooLarge",
            "99999999999999999999,number.tooLarge", "'\"5\"',number.invalid", "true,number.invalid", "[1],number.invalid"})
    @DisplayName("an amount that is no whole number of yen is refused")
    void amounts(String written, String code) {
        List<Violation> errors = errors(FULL.replace("12345678", written));
        assertEquals(List.of(code), errors.stream().map(Violation::code).toList());
        assertEquals("eligibleCostYen", errors.get(0).field());
    }

    @ParameterizedTest
    @CsvSource({"12345678.0,12345678", "1.2345678e7,12345678", "-0.0,0", "-5,-5"})
    @DisplayName("a whole number may be written in any way; the sign is for the business to judge")
    void whole(String written, long yen) {
        assertEquals(yen, read(FULL.replace("12345678", written)).eligibleCostYen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018.5", "\"2018\"", "0", "-2018", "20180", "1e300", "null", "99999999999"})
    @DisplayName("a fiscal year that is none is refused")
    void years(String written) {
        assertEquals(List.of("fiscalYear"), errors(FULL.replace(":2018,", ":" + written + ",")).stream().map(Violation::field).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-30", "2018-5-10", "20180510", "+999999999-01-01", "0000-01-01", "tomorrow"})
    @DisplayName("a day that does not exist is refused")
    void days(String written) {
        assertEquals(List.of("date.invalid"), errors(FULL.replace("2018-05-10", written)).stream().map(Violation::code).toList());
    }

    @Test
    @DisplayName("every wrong value is named at once, an unknown field too")
    void together() {
        List<String> fields = errors("""
                {"programme":5,"fiscalYear":"2018","on":20180510,"organisationCode":"05\\u00002078","fieldModel":"\\ud800","eligibleCostYen":"1",
                 "deductionsYen":0.1,"planAdopted":"yes","option":false,"bonus":1}""").stream().map(Violation::field).toList();
        assertEquals(List.of("bonus", "fiscalYear", "programme", "on", "organisationCode", "fieldModel", "eligibleCostYen", "deductionsYen",
                "planAdopted", "option").stream().sorted().toList(), fields.stream().sorted().toList());
    }

    @Test
    @DisplayName("a very long text is refused")
    void longText() {
        assertTrue(errors(FULL.replace("観光クラウド", "観".repeat(201))).stream().allMatch(v -> v.field().equals("fieldModel")));
    }

    private static EstimateRequest read(String body) {
        return EstimateBody.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Violation> errors(String body) {
        Problem problem = assertThrows(ProblemException.class, () -> read(body)).problem();
        assertEquals(400, problem.status());
        return problem.errors();
    }
}
