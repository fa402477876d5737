package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The public API of the running application")
class ApiIT {
    private static final String YUZAWA = "{\"code\":\"052078\",\"name\":\"湯沢市\",\"prefecture\":\"秋田県\",\"type\":\"市\",\"bureau\":\"tohoku\","
            + "\"disadvantaged\":[{\"category\":\"豪雪地帯\",\"scope\":\"whole\"},{\"category\":\"過疎地域\",\"scope\":\"whole\"}]}";
    private static final String QUESTION = """
            {"programme":"chiiki_iot_jisso","fiscalYear":2018,"on":"2018-05-10","organisationCode":"052078","fieldModel":"スマート農業・林業・漁業モデル",
             "eligibleCostYen":12345678,"deductionsYen":0,"planAdopted":true,"option":"FIXED"}""";

    private final RunningApplication application = RunningApplication.shared();
    private final Caller caller = new Caller(application);

    @ParameterizedTest
    @CsvSource({"2018-03-31,那珂川町", "2019-03-31,那珂川市"})
    void _1788_bodies_count_on_a_day_and_none_of_them_is_invented(String day, String there) {
        String list = json("/api/v1/organisations?on=" + day + "&limit=2000");
        assertTrue(list.startsWith("{\"total\":1788,\"items\":[{\"code\":\"010006\","), list.substring(0, 100));
        List<String> codes = all("\"code\":\"([0-9]+)\"", list);
        assertEquals(1788, codes.size());
        assertEquals(codes.stream().sorted().distinct().toList(), codes);
        assertTrue(codes.stream().noneMatch(c -> c.startsWith("99")));
        assertTrue(list.contains("\"name\":\"" + there + "\",\"prefecture\":\"福岡県\""));
        assertTrue(list.contains(YUZAWA));
    }

    @Test
    void a_list_is_cut_by_limit_and_offset_and_narrowed_by_bureau() {
        String tohoku = json("/api/v1/organisations?on=2018-03-31&bureau=tohoku");
        assertEquals(100, all("\"code\"", tohoku).size());
        assertEquals(List.of("tohoku"), all("\"bureau\":\"([a-z]+)\"", tohoku).stream().distinct().toList());
        assertEquals("{\"total\":1788,\"items\":[]}", json("/api/v1/organisations?on=2018-03-31&offset=1788"));
        assertEquals(1, all("\"code\"", json("/api/v1/organisations?limit=1&offset=1787&on=2018-03-31")).size());
    }

    @Test
    void programmes_are_listed_and_one_is_told_with_its_versions() {
        String list = json("/api/v1/programmes");
        assertTrue(list.startsWith("{\"total\":31,\"items\":[{\"id\":\"chiiki_iot_jisso\","), list.substring(0, 100));
        String one = json("/api/v1/programmes/chiiki_iot_jisso");
        assertEquals(List.of("2018", "2017"), all("\"id\":\"chiiki_iot_jisso-[0-9]+/1\",\"fiscalYear\":([0-9]+)", one));
        assertTrue(one.contains("\"opens\":\"2018-04-25T00:00:00+09:00\",\"closes\":\"2018-05-31T17:00:00+09:00\",\"status\":\"OPEN\""), one);
    }

    @Test
    void an_estimate_is_answered_with_findings_and_explanation() {
        HttpResponse<String> answer = estimate(QUESTION);
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", type(answer));
        assertTrue(answer.body().startsWith("{\"eligible\":true,\"findings\":[{\"rule\":\"applicant-type\",\"outcome\":\"PASS\",\"message\":\""), answer.body());
        assertTrue(answer.body().contains("],\"option\":\"FIXED\",\"subsidyYen\":12345000,\"explanation\":{"), answer.body());
        assertTrue(estimate(QUESTION.replace("FIXED", "HALF")).body().contains("\"option\":\"HALF\",\"subsidyYen\":6172000,"));
        String company = estimate(QUESTION.replace("\"organisationCode\":\"052078\"", "\"applicantType\":\"PRIVATE_COMPANY\"")).body();
        assertTrue(company.startsWith("{\"eligible\":false,") && company.contains("\"subsidyYen\":0,"), company);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678|-1", "12345678|0.5", "12345678|1e99", "12345678|\"5\"", "052078|052079", "052078|999998", "2018,|2019,", "FIXED|MOST",
        "chiiki_iot_jisso|no_such", "true|\"yes\"", "{|[", "2018-05-10|2018-02-30", "\"option\"|\"options\"", "052078|05\\u00002078"})
    void an_estimate_of_something_impossible_is_a_problem(String change) {
        String[] fromTo = change.split("\\|");
        problem(400, estimate(QUESTION.replace(fromTo[0], fromTo[1])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organisations?limit=0", "/organisations?limit=2001", "/organisations?limit=ten", "/organisations?offset=-1",
        "/organisations?offset=99999999999", "/organisations?on=2018-02-30", "/organisations?on=", "/organisations?bureau=Tohoku", "/organisations?bureau=",
        "/organisations?limit=1&limit=2", "/programmes?limit=1.5", "/statistics/subsidy-applications", "/statistics/subsidy-applications?fiscalYear=H29",
        "/statistics/subsidy-applications?fiscalYear=2017&format=xml", "/statistics/dispatch-requests?by=field", "/statistics/dispatch-requests?fiscalYear=2017",
        "/statistics/dispatch-requests?fiscalYear=2017&by=x", "/grants", "/grants?fiscalYear=H29",
        "/award-editions?limit=0", "/award-editions/2017?format=xml"})
    void a_parameter_that_cannot_be_used_is_a_problem(String path) {
        problem(400, caller.get("/api/v1" + path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/nothing", "/programmes/nothing", "/programmes/chiiki_iot_jisso/versions", "/award-editions/2018", "/award-editions/award-2017", "/application.wadl", "/openapi"})
    void what_is_not_there_is_a_problem(String path) {
        problem(404, caller.get("/api/v1" + path));
    }

    @Test
    void a_wrong_method_or_media_type_is_a_problem() {
        HttpResponse<String> wrong = send("DELETE", "/programmes", null);
        problem(405, wrong);
        assertTrue(wrong.headers().firstValue("Allow").orElseThrow().contains("GET"));
        problem(405, send("GET", "/estimates", null));
        problem(415, send("POST", "/estimates", "programme=x", "Content-Type", "application/x-www-form-urlencoded"));
        problem(406, send("GET", "/programmes", null, "Accept", "image/png"));
        problem(413, estimate("{\"programme\":\"" + "x".repeat(20_000) + "\"}"));
    }

    @Test
    void words_are_English_where_English_is_asked_for_first() {
        assertTrue(send("GET", "/nothing", null, "Accept-Language", "en").body().contains("There is no such resource"));
        assertTrue(send("GET", "/nothing", null, "Accept-Language", "ja,en").body().contains("その資源はありません"));
    }

    @Test
    void any_page_may_read_it_and_no_session_begins() {
        HttpResponse<String> answer = caller.get("/api/v1/programmes?limit=1");
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
        assertTrue(json("/api/v1/openapi.json").contains("\"openapi\": \"3.1.0\""));
    }

    @Test
    void grant_decisions_are_there_with_the_explanation_of_their_amounts_and_say_what_is_made_up() {
        String list = json("/api/v1/grants?fiscalYear=2017");
        assertEquals(7, all("\"number\":\"(2017-[0-9]+)\"", list).size());
        assertEquals(7, all("(\"fictional\":true)", list).size());
        assertTrue(list.contains("\"decidedOn\":\"2017-08-24\"") && list.contains("\"finalYen\":null") && list.contains("\"rule\":\"rounding\""), list);
        assertEquals("{\"total\":0,\"items\":[]}", json("/api/v1/grants?fiscalYear=2018"));
    }

    @Test
    void statistics_of_2017_are_announced_and_agree_with_the_csv_and_those_of_2018_are_not() {
        String list = json("/api/v1/statistics/subsidy-applications?fiscalYear=2017");
        List<String> applications = all("\"applications\":([0-9]+)", list);
        assertEquals(39, sum(applications));
        assertEquals(17, sum(all("\"adopted\":([0-9]+)", list)));
        assertTrue(Pattern.compile("\\{\"bureau\":\"[a-z]+\",\"fieldModel\":\"[^\"]+\",\"applications\":[0-9]+,\"adopted\":[0-9]+,\"requestedYen\":[0-9]+,"
                + "\"adoptedYen\":[0-9]+(,\"fictional\":true)?}").matcher(list).find(), list);
        HttpResponse<String> csv = caller.get("/api/v1/statistics/subsidy-applications?fiscalYear=2017&format=csv");
        assertTrue(type(csv).startsWith("text/csv"));
        List<String> lines = csv.body().lines().toList();
        assertEquals("\uFEFFbureau,fieldModel,applications,adopted,requestedYen,adoptedYen,fictional", lines.get(0));
        assertEquals(applications, lines.stream().skip(1).map(l -> l.split(",")[2]).toList());
        assertEquals("{\"total\":0,\"items\":[]}", json("/api/v1/statistics/subsidy-applications?fiscalYear=2018"));
    }

    @Test
    void the_award_of_2017_tells_twelve_finalists_and_the_two_prizes_that_are_known() {
        String one = json("/api/v1/award-editions/2017");
        assertTrue(one.startsWith("{\"id\":\"2017\",\"name\":\"ICT地域活性化大賞2017\",\"fiscalYear\":2017,\"entries\":102,\"entriesSource\":\""), one);
        String finalists = one.substring(one.indexOf("\"finalists\":["), one.indexOf("\"finalistsNote\""));
        String prizes = one.substring(one.indexOf("\"prizes\":["), one.indexOf("\"prizesComplete\""));
        assertEquals(12, all("\"title\"", finalists).size());
        assertTrue(finalists.contains("\"entrant\":\"株式会社 AsMama\",\"place\":\"生駒市他5自治体\",\"bureau\":\"kanto\""), finalists);
        assertEquals(List.of("優秀賞", "優秀賞"), all("\"prize\":\"([^\"]+)\"", prizes));
        assertTrue(one.contains("\"prizesComplete\":false") && one.endsWith("\"fictional\":false}"), one);
        HttpResponse<String> csv = caller.get("/api/v1/award-editions/2017?format=csv");
        assertTrue(type(csv).startsWith("text/csv"));
        assertEquals(13, csv.body().lines().count());
    }

    @Test
    void the_editions_of_the_award_are_listed_and_2016_tells_twelve_prizes() {
        String list = json("/api/v1/award-editions");
        assertTrue(list.startsWith("{\"total\":5,\"items\":[{\"id\":\"2019\",\"name\":\"ICT地域活性化大賞2019\",\"fiscalYear\":2018,\"entries\":"), list);
        assertEquals(List.of("2019", "2017", "2016"), all("\"id\":\"([0-9]+)\"", list));
        assertEquals(2, all("\"fictional\":(true)", list).size(), "the made-up ones of the demonstration say so");
        String one = json("/api/v1/award-editions/2016");
        assertTrue(one.contains("\"entries\":104,") && one.contains("\"finalists\":[],\"finalistsNote\":\"") && one.contains("\"prizesComplete\":true"), one);
        assertEquals(12, all("\"title\"", one).size());
    }

    @Test
    void the_33_indicators_are_listed_and_open_data_tells_288_of_1788() {
        String list = json("/api/v1/indicators");
        assertTrue(list.startsWith("{\"total\":33,"), list);
        assertTrue(list.contains("\"asOf\":\"2017-07-31\"") && list.contains("\"numerator\":288,\"denominator\":1788"), list);
        HttpResponse<String> csv = caller.get("/api/v1/indicators?format=csv");
        assertTrue(type(csv).startsWith("text/csv"));
    }

    @Test
    void events_and_iot_projects_are_listed_and_the_made_up_ones_say_so() {
        String events = json("/api/v1/events");
        assertEquals(64, all("\"source\":\"(.)", events).size(), "those of the published material");
        assertTrue(all("\"fictional\":(true)", events).size() >= 3, "those of the demonstration");
        assertTrue(!events.contains("@"), "no address of anybody who signed up");
        assertTrue(json("/api/v1/iot-projects").startsWith("{\"total\":34,"));
    }

    @Test
    void one_address_that_asks_too_often_is_told_when_to_come_back() {
        String greedy = "127.0.0.2";
        String refused = null;
        for (int i = 0; i < 5_000 && refused == null; i++) {
            String answer = caller.headFrom(greedy, "/api/v1/openapi.json");
            refused = answer.startsWith("HTTP/1.1 429 ") ? answer : null;
            assertTrue(i >= 199 || refused == null, "refused after " + i);
        }
        assertTrue(refused != null, "never refused");
        assertTrue(refused.contains("\nContent-Type: application/problem+json") && refused.contains("\nRetry-After: 1\r\n"), refused);
        assertEquals(200, caller.get("/api/v1/openapi.json").statusCode(), "the other addresses notice nothing");
    }

    private HttpResponse<String> estimate(String body) {
        return send("POST", "/estimates", body, "Content-Type", "application/json");
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        return caller.send(method, application.at("/api/v1" + path), body, headers);
    }

    private String json(String path) {
        HttpResponse<String> answer = caller.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("application/json", type(answer));
        return answer.body();
    }

    private static void problem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", type(answer));
        assertTrue(answer.body().startsWith("{\"type\":\"about:blank\",\"title\":\"") && answer.body().contains("\"status\":" + status + ",\"detail\":\""),
                answer.body());
        assertFalse(Pattern.compile("Exception|\\bat [a-z]+\\.|jersey|payara", Pattern.CASE_INSENSITIVE).matcher(answer.body()).find(), answer.body());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult r) -> r.groupCount() == 0 ? r.group() : r.group(1)).toList();
    }

    private static long sum(List<String> numbers) {
        return numbers.stream().mapToLong(Long::parseLong).sum();
    }
}
