package jp.michishirube.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.michishirube.GrantStory;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.SqlCounter;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.definition.api.DefinitionView;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.api.AreaType;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.publication.api.MunicipalityRecord;
import jp.michishirube.publication.api.Territory;
import jp.michishirube.publication.rule.BodyStage;
import jp.michishirube.publication.rule.BodyStep;
import jp.michishirube.roadmap.MeasurementService;
import jp.michishirube.roadmap.SurveyService;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.api.SurveyAnswer;
import jp.michishirube.security.NotAllowedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("The page of a body")
class MunicipalityRecordTest {
    private static final String YUZAWA = Story.YUZAWA;
    private static final String YOKOTE = "052035";
    private static final int MOST_STATEMENTS = 8;

    private GrantStory g;
    private Story s;
    private long akita;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void start() {
        g = new GrantStory(kind.emptied());
        s = g.s;
        akita = s.person("akita", "050008", Role.APPLICANT_OFFICER, "デジタル政策推進課 主事");
    }

    @AfterEach
    void end() {
        g.close();
    }

    private Optional<MunicipalityRecord> record(Actor reader, String id) {
        return s.application.as(reader, () -> s.application.get(MunicipalityRecordService.class).record(id));
    }

    private MunicipalityRecord record(long reader) {
        return record(s.application.actor(reader), YUZAWA).orElseThrow();
    }

    private MunicipalityRecord known() {
        return record(Actor.PUBLIC, YUZAWA).orElseThrow();
    }

    private Territory territory(long reader, boolean stopped) {
        return s.application.as(reader, () -> s.application.get(MunicipalityRecordService.class).territory(null, stopped)).orElseThrow();
    }

    private static List<String> said(MunicipalityRecord r) {
        return r.steps().stream().map(t -> t.stage() + " " + t.words().ja()).toList();
    }

    private void survey() {
        long administrator = s.person("administrator", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
        s.application.as(administrator, () -> s.application.get(DefinitionService.class).publish(upload("walls: walls").value().key(), LocalDate.of(2018, 5, 10))).value();
    }

    /** @param walls the line that says which question names the walls */
    private Outcome<DefinitionView> upload(String walls) {
        try (InputStream in = MunicipalityRecordTest.class.getResourceAsStream("/demonstration/survey-jisso-2018.yaml")) {
            byte[] yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("walls: walls", walls).getBytes(StandardCharsets.UTF_8);
            return s.application.get(DefinitionService.class).upload("survey", "survey-jisso-2018.yaml", yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(long person, String body, String interest, String stage) {
        Map<String, String> a = new HashMap<>(Map.of("interest", interest, "walls", "BUDGET;PEOPLE", "lacking-budget", "TOP1", "lacking-people", "TOP2"));
        IntStream.rangeClosed(1, 9).forEach(n -> a.put("stage-" + n, stage));
        s.application.as(person, () -> s.application.get(SurveyService.class).submit(new SurveyAnswer("jisso-2018", 2018, body, "", Map.of(), a))).value();
    }

    private void attended(String body) {
        s.run("insert into outreach_event (id, office_id, bureau_key, kind, title, summary, field, on_day, until_day, hours, place, partners, seats, opens, closes, state, called_off, results, fictional, version)"
                + " values ('e-1', 'tohoku', 'tohoku', 'SEMINAR', '架空の説明会', '', '', date '2018-05-08', date '2018-05-08', '', '秋田市', '', 10, timestamp with time zone '2018-04-01 00:00:00+09',"
                + " timestamp with time zone '2018-05-07 00:00:00+09', 'PUBLISHED', '', '', true, 1)");
        s.run("insert into outreach_booking (id, event_id, place, body_id, body_name, bureau_key, division, email, people, status, booked_at, changed_at, attended)"
                + " values ('b-1', 'e-1', 1, '" + body + "', '湯沢市', 'tohoku', '情報政策課', 'a@yuzawa.example', 2, 'BOOKED', timestamp with time zone '2018-05-01 00:00:00+09',"
                + " timestamp with time zone '2018-05-01 00:00:00+09', 1)");
    }

    /** Of the record and of the territory, whatever its bodies did; the least of three times: the collector may empty the session's cache at any time. */
    private void fewStatements(long reader) {
        int least = IntStream.range(0, 3).map(i -> {
            int before = SqlCounter.count();
            record(reader);
            int afterRecord = SqlCounter.count();
            territory(reader, false);
            return Math.max(afterRecord - before, SqlCounter.count() - afterRecord);
        }).min().orElseThrow();
        assertTrue(least <= MOST_STATEMENTS, () -> least + " statements");
    }

    private static String text(Optional<Content> file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.orElseThrow().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("joins the answer to a survey, an event, the proposal, the adoption, the grant, its reports and the indicator it counts in, and opens each to whom it concerns; in eight statements at most")
    void way() {
        survey();
        answer(s.officer, YUZAWA, "VERY", "PLANNED");
        attended(YUZAWA);
        g.finalised(g.reported(g.decided(), GrantStory.costs("cost-", 4_400_000, 4_000_000, 1_000_000, 2_000_000, 0)));
        s.application.at(LocalDateTime.of(2019, 3, 29, 12, 0));
        s.run("insert into call_result (call_id, announced_at) select '" + Story.CALL + "', timestamp with time zone '2018-07-20 00:00:00+09' from organisation where id = 'mic' and not exists (select 1 from call_result)");
        String value = s.application.as(s.bureauOfficer, () -> s.application.get(MeasurementService.class).enter(new MeasurementForm("smart-farming-1", "2017-05", "tohoku", "2019-03-29", SourceKind.CASES, "", "", "地域",
                "", "", "", "", "", "", true))).value();
        s.application.as(s.bureauDirector, () -> s.application.get(MeasurementService.class).approve(value, s.application.get(MeasurementService.class).measurement(value).orElseThrow().version())).value();

        MunicipalityRecord own = record(s.officer);
        assertEquals(List.of("EVENT 参加", "SURVEY とても関心がある", "PROPOSAL 提出（今の状態：採択候補）", "ADOPTION 採択候補"), said(own).subList(0, 4));
        assertTrue(said(own).containsAll(List.of("GRANT 交付決定", "GRANT 額の確定", "INDICATOR 完了した団体として数えた")), () -> said(own).toString());
        assertTrue(own.steps().stream().anyMatch(t -> t.stage() == BodyStage.REPORT && t.words().ja().equals("提出（今の状態：額の確定済）")), () -> said(own).toString());
        assertEquals(own.steps(), own.steps().stream().sorted(java.util.Comparator.comparing(BodyStep::order)).toList(), "along the time line");
        assertEquals(List.of("予算の制約（架空）", "人材の不足（架空）"), own.walls().stream().map(w -> w.ja()).toList());
        assertEquals(List.of(2018), own.years());
        assertEquals("12345000", own.last(BodyStage.ADOPTION).orElseThrow().yen().toString());
        assertTrue(own.whole() && own.isFictional() && own.area() == AreaType.WHOLE && own.bureauName().equals("東北"));
        MunicipalityRecord bureau = record(s.bureauOfficer);
        assertEquals(own.steps().size(), bureau.steps().size());
        assertEquals("採択候補", bureau.last(BodyStage.ADOPTION).orElseThrow().words().ja());
        assertEquals(own.steps().size(), record(s.auditor).steps().size());

        MunicipalityRecord everyone = known();
        assertEquals(List.of("ADOPTION 採択候補", "GRANT 交付決定", "GRANT 額の確定"), said(everyone), "what was announced, and nothing else");
        assertNull(everyone.last(BodyStage.ADOPTION).orElseThrow().yen());
        assertTrue(everyone.walls().isEmpty() && !everyone.whole() && !everyone.states() && everyone.steps().stream().allMatch(t -> t.caseId().isEmpty()));
        assertEquals(said(everyone), said(record(s.otherBureauOfficer)), "another bureau reads what everyone reads");

        fewStatements(s.ministryOfficer);
        fewStatements(akita);
        s.run("insert into grant_entry (id, grant_id, case_id, kind, yen, on_day, entered_at, content) select 999999999, grant_id, case_id, 'REDUCED', 5, date '2019-03-29', entered_at, '{}' from grant_entry where kind = 'DECIDED'");
        BodyStep reduced = known().last(BodyStage.GRANT).orElseThrow();
        assertEquals("事情変更による一部取消・変更 5", reduced.words().ja() + " " + reduced.yen(), "the amount that stands, as in the published list");
    }

    @Test
    @DisplayName("shows a prefecture the public states of its municipalities, and no title, number, amount, survey or result before it is announced")
    void prefecture() {
        survey();
        answer(s.officer, YUZAWA, "VERY", "PLANNED");
        String id = s.submitted();
        MunicipalityRecord seen = record(akita);
        assertEquals(List.of("PROPOSAL 提出（今の状態：審査中）"), said(seen));
        BodyStep step = seen.steps().get(0);
        assertTrue(step.title() == null && step.number().isEmpty() && step.caseId().isEmpty() && step.yen() == null, step::toString);
        assertTrue(seen.states() && !seen.whole() && seen.walls().isEmpty());
        assertEquals(List.of(), known().steps(), "a proposal that arrived is not for everyone");
        assertEquals(List.of(), record(s.neighbour).steps());
        assertEquals(id, record(s.officer).last(BodyStage.PROPOSAL).orElseThrow().caseId());
        s.run("update case_file set state = 'not-adopted' where id = '" + id + "'");
        assertEquals(List.of("PROPOSAL 提出（今の状態：結果は公表前）"), said(record(akita)));
        assertEquals("PROPOSAL 提出（今の状態：不採択）", said(record(s.officer)).get(1));
        s.run("update case_file set state = 'adopted', decided_yen = 5 where id = '" + id + "'");
        assertEquals(List.of("PROPOSAL 提出（今の状態：結果は公表前）"), said(record(akita)), "no adoption before it is announced");
        s.run("insert into call_result (call_id, announced_at) values ('" + Story.CALL + "', timestamp with time zone '2018-05-10 00:00:00+09')");
        assertEquals(List.of("ADOPTION 採択候補", "PROPOSAL 提出（今の状態：採択候補）"), said(record(akita)).stream().sorted().toList());
        Territory mine = territory(akita, true);
        assertEquals("秋田県", mine.name());
        assertTrue(!mine.whole() && !mine.stopped() && mine.rows().size() > 20 && mine.rows().stream().allMatch(r -> r.body().prefecture().equals("秋田県") && r.stoppedAt() == null && r.walls().isEmpty()));
        assertTrue(s.application.as(s.neighbour, () -> s.application.get(MunicipalityRecordService.class).territory("tohoku", true)).isEmpty(), "a town works for no territory");
        assertThrows(NotAllowedException.class, () -> s.application.as(Actor.PUBLIC, () -> s.application.get(MunicipalityRecordService.class).territory("tohoku", true)));
    }

    @Test
    @DisplayName("tells the bureau who showed interest and stopped, at what, and before which wall, until they propose or say that they implement")
    void stopped() throws IOException {
        survey();
        long yokote = s.neighbour;
        answer(s.officer, YUZAWA, "VERY", "PLANNED");
        answer(yokote, YOKOTE, "SOME", "DOING");
        assertEquals(List.of(YUZAWA), territory(s.bureauOfficer, true).rows().stream().map(r -> r.body().id()).toList(), "who implements by itself has not stopped");
        Territory.Row row = territory(s.bureauOfficer, true).rows().get(0);
        assertEquals(BodyStage.SURVEY, row.stoppedAt().stage());
        assertEquals(List.of("予算の制約（架空）", "人材の不足（架空）"), row.walls().stream().map(w -> w.ja()).toList());
        attended(YUZAWA);
        assertEquals("東北", territory(s.bureauOfficer, false).name());
        assertTrue(territory(s.bureauOfficer, false).rows().size() > 200, "all of the territory");
        assertEquals(List.of(), territory(s.otherBureauOfficer, true).rows(), "another bureau has its own");
        assertEquals(1, s.application.as(s.auditor, () -> s.application.get(MunicipalityRecordService.class).territory("tohoku", true)).orElseThrow().rows().size());
        assertTrue(s.application.as(s.otherBureauOfficer, () -> s.application.get(MunicipalityRecordService.class).territory("tohoku", true)).isEmpty());
        assertEquals(11, s.application.as(s.ministryOfficer, () -> s.application.get(MunicipalityRecordService.class).bureaus()).size());
        String csv = text(s.application.as(s.bureauOfficer, () -> s.application.get(MunicipalityRecordService.class).file(null, true, "csv")));
        assertTrue(csv.contains("052078") && csv.contains("予算の制約（架空）、人材の不足（架空）") && !csv.contains("横手市"), csv);
        assertTrue(s.application.as(s.bureauOfficer, () -> s.application.get(MunicipalityRecordService.class).file(null, true, "xlsx")).isPresent());
        assertTrue(s.application.as(s.bureauOfficer, () -> s.application.get(MunicipalityRecordService.class).file(null, false, "pdf")).isPresent());
        assertTrue(s.application.as(s.bureauOfficer, () -> s.application.get(MunicipalityRecordService.class).file(null, true, "exe")).isEmpty());
        s.submitted();
        assertEquals(List.of(), territory(s.bureauOfficer, true).rows(), "it proposed");
        s.application.at(LocalDateTime.of(2021, 4, 1, 9, 0));
        assertEquals(List.of(), territory(s.bureauOfficer, true).rows(), "what is three years old is no sign any more");
    }

    @Test
    @DisplayName("follows a merged or renamed body through its codes, and says what it was called")
    void merged() {
        s.submitted();
        s.run("update organisation set successor_id = '" + YOKOTE + "', valid_to = date '2018-05-09' where id = '" + YUZAWA + "'");
        s.run("update organisation set successor_id = '" + YUZAWA + "', valid_to = date '2018-05-08' where id = '054631'");
        MunicipalityRecord r = record(s.application.actor(s.bureauOfficer), "054631").orElseThrow();
        assertEquals("横手市", r.body().name());
        assertEquals("湯沢市", r.steps().get(0).called());
        assertTrue(r.former().contains("052078 湯沢市"), () -> r.former().toString());
        assertEquals("", record(s.neighbour).steps().get(0).caseId(), "the case of another code is told and does not open");
        assertEquals(1, territory(s.bureauOfficer, false).rows().stream().filter(t -> t.body().id().equals(YOKOTE)).findFirst().orElseThrow().steps().size());
        assertFalse(territory(s.bureauOfficer, false).rows().stream().anyMatch(t -> t.body().id().equals(YUZAWA)));
    }

    @Test
    @DisplayName("names bodies alike: of the same bureau, kind and area, those that came somewhere first, then those of the same prefecture; and there is none for what is no body")
    void peers() {
        MunicipalityRecord r = known();
        assertTrue(r.alike() >= r.peers().size() && r.peers().size() > 5);
        assertTrue(r.peers().stream().allMatch(p -> p.body().bureauKey().equals("tohoku") && p.body().localType().equals("市") && !p.body().id().equals(YUZAWA)));
        assertEquals("秋田県", r.peers().get(0).body().prefecture());
        s.run("insert into dispatch_entry (id, fiscal_year, number, round, field, field_assigned, bureau_key, prefecture, body_kind, organisation, region, project_key, request, details, online, outcome, planned_yen,"
                + " result, source, note, fictional, reminded) values ('d-2', 2016, 'H28-002', 0, '防災', true, 'tohoku', '岩手県', 'MUNICIPALITY', '八幡平市', '', '', '講演', '', false, 'DECIDED', 0, '', '資料', '', false, '')");
        assertEquals("八幡平市", known().peers().get(0).body().name());
        for (String no : new String[] {"tohoku", "mic", "secretariat", "", "999999", "' or 1=1 --"}) {
            assertTrue(record(Actor.PUBLIC, no).isEmpty(), no);
        }
        assertTrue(record(Actor.PUBLIC, null).isEmpty());
    }

    @Test
    @DisplayName("tells a prefecture of no grant before the adoption that it shows is announced, and of no company of the prefecture")
    void unannounced() {
        String proposal = g.adopted();
        g.applied(proposal, Map.of());
        assertEquals(List.of("PROPOSAL 提出（今の状態：結果は公表前）"), said(record(akita)));
        assertTrue(said(record(s.officer)).contains("GRANT 提出（今の状態：審査中）"), () -> said(record(s.officer)).toString());
        s.run("insert into call_result (call_id, announced_at) values ('" + Story.CALL + "', timestamp with time zone '2018-07-13 00:00:00+09')");
        assertTrue(said(record(akita)).contains("GRANT 提出（今の状態：審査中）"), () -> said(record(akita)).toString());
        s.run("insert into organisation (id, kind, name, search_key, prefecture_code, prefecture, counted, fictional, sort_order, version) values ('9876543210987', 'COMPANY', '架空ICT株式会社', '架空', '05', '秋田県', false, true, 0, 1)");
        s.run("update case_file set applicant_id = '9876543210987' where id = '" + proposal + "'");
        s.run("delete from call_result");
        assertTrue(record(s.application.actor(akita), "9876543210987").isEmpty(), "a company is no municipality");
        assertTrue(record(s.application.actor(s.bureauOfficer), "9876543210987").isPresent());
    }

    @Test
    @DisplayName("tells everyone of a dispatch once its round is closed or its result is reported")
    void round() {
        String id = s.submitted();
        s.run("insert into dispatch_entry (id, case_id, fiscal_year, number, call_id, round, field, field_assigned, bureau_key, prefecture, body_kind, organisation, region, project_key, request, details, online, outcome,"
                + " decided_on, planned_yen, result, source, note, fictional, reminded) values ('d-3', '" + id + "', 2018, 'H30-001', '" + openRound() + "', 1, '防災', false, 'tohoku', '秋田県',"
                + " 'MUNICIPALITY', '湯沢市', '', '', '講演', '', false, 'DECIDED', date '2018-05-09', 0, '', '', '', true, '')");
        assertEquals(List.of(), said(known()), "its round is still open");
        assertTrue(said(record(akita)).contains("ADVISOR 派遣決定"));
        for (String body : new String[] {YOKOTE, "052027", "052043"}) {
            String copy = "d-" + body;
            s.run("insert into case_file (id, number, kind, title, fiscal_year, programme_key, call_id, applicant_id, applicant_name, search_key, bureau_key, workflow, state, route_step, route_run, drafter_id, opened_at,"
                    + " first_received_at, state_since, fictional, revision) select '" + copy + "', '" + copy + "', kind, title, fiscal_year, programme_key, call_id, '" + body + "', applicant_name, search_key, bureau_key, workflow,"
                    + " state, route_step, route_run, drafter_id, opened_at, first_received_at, state_since, fictional, revision from case_file where id = '" + id + "'");
            s.run("insert into dispatch_entry (id, case_id, fiscal_year, number, call_id, round, field, field_assigned, bureau_key, prefecture, body_kind, organisation, region, project_key, request, details, online, outcome,"
                    + " decided_on, planned_yen, result, source, note, fictional, reminded) select '" + copy + "', '" + copy + "', fiscal_year, '" + copy + "', call_id, round, field, field_assigned, bureau_key, prefecture, body_kind,"
                    + " organisation, region, project_key, request, details, online, outcome, decided_on, planned_yen, result, source, note, fictional, reminded from dispatch_entry where id = 'd-3'");
        }
        fewStatements(akita);
        s.run("update dispatch_entry set result = '役に立った。'");
        assertEquals(List.of("ADVISOR 派遣決定"), said(known()));
        s.run("update dispatch_entry set result = ''");
        s.application.at(LocalDateTime.of(2019, 3, 31, 23, 59));
        assertEquals(List.of("ADVISOR 派遣決定"), said(known()));
    }

    private String openRound() {
        LocalDateTime now = Story.MORNING;
        return s.application.as(s.ministryOfficer, () -> s.application.get(DispatchGuidelines.class).rounds(2018)).stream().filter(c -> c.closes().isAfter(now)).findFirst().orElseThrow().id();
    }

    @Test
    @DisplayName("follows a code from the day after its last one, not before")
    void later() {
        assertEquals("那珂川町", record(Actor.PUBLIC, "403059").orElseThrow().body().name());
        s.application.at(LocalDateTime.of(2018, 10, 1, 9, 0));
        MunicipalityRecord city = record(Actor.PUBLIC, "403059").orElseThrow();
        assertEquals("402311 那珂川市 [403059 那珂川町]", city.body().id() + " " + city.body().name() + " " + city.former());
    }

    @Test
    @DisplayName("names the walls of the newest answer that names any, whatever its divisions answered since")
    void walls() {
        survey();
        answer(s.officer, YUZAWA, "VERY", "PLANNED");
        s.run("insert into survey_answer (id, survey_id, body_id, division, revision, submitted_revision, submissions, submitted, submitted_at) values ('x', 'sanka-2018', '" + YUZAWA
                + "', '企画課', 1, 1, 1, '{}', timestamp with time zone '2018-05-10 10:00:00+09')");
        assertEquals(List.of("予算の制約（架空）", "人材の不足（架空）"), record(s.officer).walls().stream().map(w -> w.ja()).toList());
    }

    @Test
    @DisplayName("reads of a survey only questions that it asks")
    void reads() {
        long administrator = s.person("administrator", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
        Outcome<DefinitionView> refused = s.application.as(administrator, () -> upload("walls: wall"));
        assertTrue(!refused.isDone() && refused.violations().get(0).message().ja().contains("「wall」"), () -> refused.violations().toString());
    }

    @Test
    @DisplayName("tells of dispatches and prizes that published sources name")
    void sources() {
        s.run("insert into dispatch_entry (id, fiscal_year, number, round, field, field_assigned, bureau_key, prefecture, body_kind, organisation, region, project_key, request, details, online, outcome, planned_yen,"
                + " result, source, note, fictional, reminded) values ('d-1', 2016, 'H28-001', 0, 'オープンデータ', true, 'tohoku', '秋田県', 'MUNICIPALITY', '湯沢市', '', '', '講演', '', false, 'DECIDED', 0, '', '資料', '', false, '')");
        BodyStep dispatch = known().steps().get(0);
        assertEquals("ADVISOR 派遣決定 2016 講演 null", dispatch.stage() + " " + dispatch.words().ja() + " " + dispatch.fiscalYear() + " " + dispatch.title().ja() + " " + dispatch.day());
        MunicipalityRecord iwamizawa = record(Actor.PUBLIC, "012106").orElseThrow();
        assertEquals("岩見沢市 奨励賞", iwamizawa.body().name() + " " + iwamizawa.last(BodyStage.AWARD).orElseThrow().words().ja());
        assertEquals("決勝進出（賞は未確認）", record(Actor.PUBLIC, "382141").orElseThrow().last(BodyStage.AWARD).orElseThrow().words().ja(), "西予市");
    }
}
