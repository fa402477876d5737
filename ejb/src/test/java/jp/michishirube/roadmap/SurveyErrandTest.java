package jp.michishirube.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.util.function.UnaryOperator;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.LocalGovernmentCode;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.RegisteredAddresses;
import jp.michishirube.organisation.TestRegisters;
import jp.michishirube.roadmap.api.SurveyAnswer;
import jp.michishirube.roadmap.api.SurveyBy;
import jp.michishirube.roadmap.api.SurveyGroup;
import jp.michishirube.roadmap.api.SurveyHead;
import jp.michishirube.roadmap.api.SurveyKept;
import jp.michishirube.roadmap.api.SurveyProgress;
import jp.michishirube.roadmap.api.SurveyQuestion;
import jp.michishirube.roadmap.api.SurveyReminded;
import jp.michishirube.roadmap.api.SurveyResults;
import jp.michishirube.roadmap.api.SurveySheet;
import jp.michishirube.roadmap.api.SurveyTask;
import jp.michishirube.roadmap.api.SurveyYears;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("A survey of local governments")
class SurveyErrandTest {
    private static final String SURVEY = "jisso-2018";
    private static final Map<String, String> ANSWERS = answers();
    private TestDatabase database;
    private Story story;
    private long administrator;

    @Parameter
    TestDatabase.Kind kind;

    private static Map<String, String> answers() {
        Map<String, String> a = new HashMap<>(Map.of("interest", "VERY", "walls", "BUDGET;PEOPLE", "lacking-budget", "TOP1;OTHER", "lacking-people", "TOP2", "words", ""));
        for (int n = 1; n <= 9; n++) {
            a.put("stage-" + n, "PLANNED");
        }
        return a;
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> a = new HashMap<>(ANSWERS);
        a.put(field, value);
        return a;
    }

    @BeforeEach
    void start() {
        database = kind.emptied();
        story = new Story(database);
        administrator = story.person("administrator", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
        publish(story, administrator, "survey-jisso-2018.yaml", y -> y);
    }

    /** Publishes a survey of the demonstration, changed or as it is. */
    static void publish(Story story, long administrator, String file, UnaryOperator<String> change) {
        story.application.as(administrator, () -> {
            DefinitionService definitions = story.application.get(DefinitionService.class);
            byte[] yaml = change.apply(demonstrated(file)).getBytes(StandardCharsets.UTF_8);
            return definitions.publish(definitions.upload("survey", file, yaml).value().key(), LocalDate.of(2018, 5, 10)).value();
        });
    }

    private static String demonstrated(String file) {
        try (InputStream in = SurveyErrandTest.class.getResourceAsStream("/demonstration/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void end() {
        story.close();
    }

    private static SurveyAnswer answer(Map<String, String> seen, Map<String, String> typed) {
        return new SurveyAnswer(SURVEY, 2018, Story.YUZAWA, "", seen, typed);
    }

    /** From a page that shows what is stored. */
    private Outcome<SurveyKept> save(Map<String, String> typed) {
        return save(story.officer, answer(sheet().answers(), typed));
    }

    private Outcome<SurveyKept> save(long person, SurveyAnswer answer) {
        return story.application.as(person, () -> story.application.get(SurveyService.class).save(answer));
    }

    private Outcome<SurveyKept> submit(Map<String, String> typed) {
        return submit(story.officer, answer(sheet().answers(), typed));
    }

    private Outcome<SurveyKept> submit(long person, SurveyAnswer answer) {
        return story.application.as(person, () -> story.application.get(SurveyService.class).submit(answer));
    }

    private SurveySheet sheet() {
        return story.application.as(story.officer, () -> story.application.get(SurveyService.class).sheet(SURVEY, Story.YUZAWA, "")).orElseThrow();
    }

    private Optional<SurveyResults> results(Actor who, String id, SurveyBy by) {
        return story.application.as(who, () -> story.application.get(SurveyResultService.class).results(id, by));
    }

    private void closed() {
        story.application.at(LocalDateTime.of(2018, 6, 29, 17, 0));
    }

    private static void refused(Outcome<?> outcome, String code, String place) {
        assertFalse(outcome.isDone());
        assertEquals(code + " @" + place, outcome.violations().get(0).code() + " @" + outcome.violations().get(0).field());
    }

    private static SurveyQuestion question(SurveyGroup g, String id) {
        return g.questions().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("is answered from the list to the table: kept, submitted, submitted anew, closed, and counted as last submitted")
    void errand() {
        List<SurveyTask> mine = story.application.as(story.officer, () -> story.application.get(SurveyService.class).mine());
        assertEquals(List.of(SURVEY), mine.stream().map(t -> t.survey().id()).toList());
        assertFalse(mine.get(0).begun());
        assertTrue(save(Map.of("interest", "VERY", "words", "途中\"<b>")).isDone());
        assertEquals("途中\"<b>", sheet().answers().get("words"));
        refused(submit(Map.of("interest", "SOME", "words", "途中")), "field.missing", "stage-1");
        assertEquals("SOME 途中", sheet().answers().get("interest") + " " + sheet().answers().get("words"), "what was refused is kept as it was typed");
        assertNull(sheet().task().submittedAt());
        assertTrue(submit(ANSWERS).isDone());
        assertFalse(sheet().task().changed());
        assertTrue(submit(ANSWERS).isDone(), "a second click changes nothing");
        assertTrue(save(with("interest", "SOME")).isDone());
        assertTrue(sheet().task().changed());
        assertTrue(submit(with("walls", "PEOPLE")).isDone());
        assertEquals("TOP1;OTHER", sheet().answers().get("lacking-budget"), "what was typed where it is not asked any more stays for whoever changes their mind");

        assertTrue(results(Actor.PUBLIC, SURVEY, null).isEmpty(), "open: not for everyone");
        assertTrue(results(story.application.actor(story.bureauOfficer), SURVEY, null).isPresent());
        closed();
        SurveyResults results = results(Actor.PUBLIC, SURVEY, SurveyBy.BUREAU).orElseThrow();
        assertEquals(1788, results.total().asked());
        assertEquals(1, results.total().answered());
        assertEquals(1787, results.total().silent());
        SurveyQuestion walls = question(results.total(), "walls");
        assertTrue(walls.several());
        assertEquals("100.0", walls.shares().get(1).percent());
        assertEquals(0, walls.shares().get(0).count());
        assertEquals(0, question(results.total(), "lacking-budget").answered(), "what was not asked any more is not submitted");
        assertEquals(0, question(results.total(), "lacking-budget").silent());
        assertEquals(11, results.parts().size());
        assertEquals(1788, results.parts().stream().mapToInt(SurveyGroup::asked).sum());
        assertEquals(List.of("tohoku"), results.parts().stream().filter(g -> g.answered() == 1).map(SurveyGroup::key).toList());
        for (SurveyBy by : List.of(SurveyBy.SIZE, SurveyBy.AREA)) {
            List<SurveyGroup> parts = results(Actor.PUBLIC, SURVEY, by).orElseThrow().parts();
            assertEquals(1788, parts.stream().mapToInt(SurveyGroup::asked).sum(), by.name());
            assertEquals(1, parts.stream().mapToInt(SurveyGroup::answered).sum(), by.name());
        }
        List<String> actions = story.application.as(story.auditor, () -> story.application.get(AuditService.class).events(SURVEY + "/" + Story.YUZAWA)).stream()
                .map(e -> e.chain() + " " + e.action() + " " + (e.contentHash() != null)).toList();
        assertEquals(List.of("survey/jisso-2018 submit-survey true", "survey/jisso-2018 submit-survey true"), actions);
    }

    @Test
    @DisplayName("refuses an answer of another year or body, of a division, after the end, not offered and of another survey, each with place and rule; nothing is lost")
    void badInput() {
        refused(submit(story.officer, new SurveyAnswer(SURVEY, 2017, Story.YUZAWA, "", Map.of(), ANSWERS)), "survey.other-year", "fiscalYear");
        refused(submit(story.neighbour, answer(Map.of(), ANSWERS)), "survey.other-body", "body");
        refused(submit(story.officer, new SurveyAnswer("jisso-2017", 2016, Story.YUZAWA, "", Map.of(), ANSWERS)), "survey.unknown", "survey");
        refused(submit(story.officer, new SurveyAnswer(SURVEY, 2018, Story.YUZAWA, "企画課", Map.of(), ANSWERS)), "survey.no-divisions", "division");
        refused(submit(with("interest", "MAYBE")), "field.not-offered", "interest");
        refused(submit(with("walls", "BUDGET;MOON")), "field.not-offered", "walls");
        refused(submit(with("projectTitle", "別の様式")), "survey.not-asked", "projectTitle");
        assertTrue(save(ANSWERS).isDone());
        closed();
        refused(submit(ANSWERS), "survey.closed", "survey");
        refused(save(ANSWERS), "survey.closed", "survey");
        assertEquals("VERY", sheet().answers().get("interest"), "what was typed can still be read");
        assertTrue(story.application.as(story.neighbour, () -> story.application.get(SurveyService.class).sheet(SURVEY, Story.YUZAWA, "")).isEmpty());
        assertTrue(story.application.as(story.officer, () -> story.application.get(SurveyService.class).sheet(SURVEY, Story.YUZAWA, "企画課")).isEmpty());
    }

    @Test
    @DisplayName("keeps what two people of a body type at once: other fields both, the same field the first's, told to the second by name; nobody submits what they have not seen")
    void twoTabs() {
        long colleague = story.person("colleague", Story.YUZAWA, Role.APPLICANT_OFFICER, "総務課 主事");
        assertTrue(save(ANSWERS).isDone());
        assertEquals(List.of(), save(colleague, answer(ANSWERS, with("words", "同僚の要望"))).value().conflicts());
        assertEquals(List.of(), save(story.officer, answer(ANSWERS, with("interest", "SOME"))).value().conflicts());
        assertEquals("SOME 同僚の要望", sheet().answers().get("interest") + " " + sheet().answers().get("words"));
        List<Violation> told = save(colleague, answer(ANSWERS, with("interest", "LITTLE"))).value().conflicts();
        assertEquals("interest", told.get(0).field());
        assertTrue(told.get(0).message().ja().contains("officer さんが「ある程度関心がある」に変えました"), told::toString);
        assertEquals("SOME", sheet().answers().get("interest"));
        refused(submit(story.officer, answer(ANSWERS, with("interest", "SOME"))), "survey.meanwhile", "words");
        assertNull(sheet().task().submittedAt());
        assertTrue(submit(sheet().answers()).isDone());
    }

    @Test
    @DisplayName("takes the first of two submissions that meet")
    void atOnce() throws Exception {
        List<Outcome<SurveyKept>> both = story.application.atOnce(story.officer, () -> story.application.get(SurveyService.class).submit(answer(Map.of(), ANSWERS)),
                story.officer, () -> story.application.get(SurveyService.class).submit(answer(Map.of(), with("interest", "NONE"))));
        assertTrue(both.get(0).isDone());
        refused(both.get(1), "survey.meanwhile", "interest");
    }

    @Test
    @DisplayName("shows each bureau its own progress and the Ministry all; a round of reminders goes once to those who have not answered")
    void progressAndReminders() {
        publish(story, administrator, "survey-jisso-2018.yaml", y -> y.replace("version: 1", "version: 2").replace("fictional: true", "fictional: false"));
        assertTrue(submit(ANSWERS).isDone());
        SurveyProgress all = story.application.as(story.ministryOfficer, () -> story.application.get(SurveyDeskService.class).progress(SURVEY)).orElseThrow();
        assertEquals(11, all.bureaus().size());
        assertEquals(1788, all.bureaus().stream().mapToInt(SurveyProgress.Bureau::asked).sum());
        assertEquals(1787, all.bodies().size());
        SurveyProgress own = story.application.as(story.bureauOfficer, () -> story.application.get(SurveyDeskService.class).progress(SURVEY)).orElseThrow();
        assertEquals(List.of("tohoku"), own.bureaus().stream().map(SurveyProgress.Bureau::key).toList());
        assertEquals(1, own.bureaus().get(0).answered());
        assertEquals(own.bureaus().get(0).silent(), own.bodies().size());

        database.inTransaction(() -> {
            story.application.get(RegisteredAddresses.class).enter(Story.YUZAWA, "yuzawa@example.lg.jp");
            story.application.get(RegisteredAddresses.class).enter("052035", "neighbour@example.lg.jp");
        });
        SurveyReminded first = remind(1).value();
        assertEquals(new SurveyReminded(1, 1, 1786), first);
        refused(remind(1), "survey.round-done", "");
        assertEquals(1, remind(2).value().sent());
        SurveyProgress after = story.application.as(story.ministryOfficer, () -> story.application.get(SurveyDeskService.class).progress(SURVEY)).orElseThrow();
        assertEquals(2, after.round());
        assertEquals(List.of("052035"), after.bodies().stream().filter(b -> b.reminded() != null).map(SurveyProgress.Silent::id).toList());
        closed();
        refused(remind(3), "survey.not-open", "survey");
    }

    @Test
    @DisplayName("that is made up reminds no real body, whatever its address, but made-up ones")
    void madeUpReminders() {
        database.inTransaction(() -> {
            TestRegisters.register(database).registerFictionalLocalGovernment(new LocalGovernmentCode("990019"), "架空みなと町", "かくうみなとまち", "架空県", "町", "kanto", null);
            RegisteredAddresses addresses = story.application.get(RegisteredAddresses.class);
            addresses.enter("052035", "neighbour@example.lg.jp");
            addresses.enter("990019", "minato@example.jp");
        });
        long madeUp = story.person("minato", "990019", Role.APPLICANT_OFFICER, "企画課 主事");
        assertTrue(save(madeUp, new SurveyAnswer(SURVEY, 2018, "990019", "", Map.of(), ANSWERS)).isDone());
        assertEquals(new SurveyReminded(1, 1, 0), remind(1).value());
        assertEquals(List.of("minato@example.jp"), database.inTransaction(() -> database.em().createNativeQuery("select recipient from outbox_mail").getResultList()));
    }

    private Outcome<SurveyReminded> remind(int round) {
        return story.application.as(story.ministryOfficer, () -> story.application.get(SurveyDeskService.class).remind(SURVEY, round));
    }

    @Test
    @DisplayName("of former years has no value where no source tells, which is not zero; that of participants stands apart with its twelve shares")
    void former() throws IOException {
        List<String> seen = story.application.as(Actor.PUBLIC, () -> story.application.get(SurveyResultService.class).surveys()).stream().map((SurveyHead h) -> h.survey().id() + " " + h.open()).toList();
        assertEquals(List.of("jisso-2018 false", "sanka-2017 true", "jisso-2017 true", "jisso-2014 true"), seen);
        SurveyResults of2017 = results(Actor.PUBLIC, "jisso-2017", null).orElseThrow();
        assertEquals(773, of2017.total().answered());
        assertNull(question(of2017.total(), "walls").answered());
        assertNull(question(of2017.total(), "walls").shares().get(0).count());
        SurveyResults participants = results(Actor.PUBLIC, "sanka-2017", null).orElseThrow();
        assertEquals(121, participants.total().answered());
        assertEquals("94.4", question(participants.total(), "budget").shares().get(0).percent());
        assertTrue(participants.notes().stream().anyMatch(n -> n.ja().equals("公表された百分率から復元した件数")));
        assertTrue(submit(ANSWERS).isDone());
        closed();
        SurveyYears years = story.application.as(Actor.PUBLIC, () -> story.application.get(SurveyResultService.class).years(SURVEY)).orElseThrow();
        assertEquals(List.of("jisso-2014", "jisso-2017", "jisso-2018"), years.surveys().stream().map(s -> s.id()).toList());
        SurveyYears.Line budget = years.lines().stream().filter(l -> l.question().equals("walls")).findFirst().orElseThrow();
        assertEquals(List.of(false, false, true), budget.cells().stream().map(c -> c.share().isKnown()).toList());
        Content csv = story.application.as(Actor.PUBLIC, () -> story.application.get(SurveyResultService.class).file("jisso-2014", "csv")).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.writeTo(out);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("値なし"));
        for (String format : List.of("xlsx", "pdf")) {
            assertTrue(story.application.as(Actor.PUBLIC, () -> story.application.get(SurveyResultService.class).file("sanka-2017", format)).isPresent(), format);
        }
    }

    @Test
    @DisplayName("of 1,788 answers is counted with at most eight statements, also by group")
    void statements() {
        database.inTransaction(() -> {
            try (var connection = database.connection(); var statement = connection.prepareStatement("insert into survey_answer (id, survey_id, body_id, revision, draft, submitted,"
                    + " submitted_at, submissions) select '" + SURVEY + "/' || o.id, '" + SURVEY + "', o.id, 1, ?, ?, cast('2018-05-10 09:00:00+09:00' as timestamp with time zone), 1"
                    + " from organisation o where o.kind = 'LOCAL_GOVERNMENT' and o.counted = true and (o.valid_to is null or o.valid_to >= date '2018-04-16')"
                    + " and (o.valid_from is null or o.valid_from <= date '2018-04-16')")) {
                String json = new jp.michishirube.form.Answers(ANSWERS).canonicalJson();
                statement.setString(1, json);
                statement.setString(2, json);
                assertEquals(1788, statement.executeUpdate());
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        Actor officer = story.application.actor(story.ministryOfficer);
        for (SurveyBy by : SurveyBy.values()) {
            int n = database.statementsOf(() -> assertEquals(1788, results(officer, SURVEY, by).orElseThrow().total().answered()));
            assertTrue(n <= 8, by + " took " + n);
        }
        int n = database.statementsOf(() -> assertEquals(0, story.application.as(officer, () -> story.application.get(SurveyDeskService.class).progress(SURVEY)).orElseThrow().bodies().size()));
        assertTrue(n <= 10, "progress took " + n);
    }
}
