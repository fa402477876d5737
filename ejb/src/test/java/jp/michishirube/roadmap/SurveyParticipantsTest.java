package jp.michishirube.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.roadmap.api.SurveyAnswer;
import jp.michishirube.roadmap.api.SurveyBy;
import jp.michishirube.roadmap.api.SurveyGroup;
import jp.michishirube.roadmap.api.SurveyKept;
import jp.michishirube.roadmap.api.SurveyProgress;
import jp.michishirube.roadmap.api.SurveyQuestion;
import jp.michishirube.roadmap.api.SurveyResults;
import jp.michishirube.roadmap.api.SurveySheet;
import jp.michishirube.roadmap.api.SurveyYears;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("A questionnaire among participants")
class SurveyParticipantsTest {
    private static final String SURVEY = "sanka-2018";
    private static final Map<String, String> PEOPLE = Map.of("people", "TOP1");
    private static final Map<String, String> BUDGET = Map.of("budget", "TOP1;TOP2");
    private TestDatabase database;
    private Story story;
    private long administrator;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void start() {
        database = kind.emptied();
        story = new Story(database);
        administrator = story.person("administrator", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
        SurveyErrandTest.publish(story, administrator, "survey-sanka-2018.yaml", y -> y);
    }

    @AfterEach
    void end() {
        story.close();
    }

    private Outcome<SurveyKept> submit(String division, Map<String, String> typed) {
        return story.application.as(story.officer, () -> story.application.get(SurveyService.class)
                .submit(new SurveyAnswer(SURVEY, 2018, Story.YUZAWA, division, sheet(story.officer, division).map(SurveySheet::answers).orElse(Map.of()), typed)));
    }

    private Optional<SurveySheet> sheet(long person, String division) {
        return story.application.as(person, () -> story.application.get(SurveyService.class).sheet(SURVEY, Story.YUZAWA, division));
    }

    private List<String> mine(long person) {
        return story.application.as(person, () -> story.application.get(SurveyService.class).mine()).stream().map(t -> t.respondent() + " " + (t.submittedAt() != null)).toList();
    }

    private SurveyResults results(SurveyBy by) {
        return story.application.as(Actor.PUBLIC, () -> story.application.get(SurveyResultService.class).results(SURVEY, by)).orElseThrow();
    }

    private SurveyProgress progress(long person) {
        return story.application.as(person, () -> story.application.get(SurveyDeskService.class).progress(SURVEY)).orElseThrow();
    }

    private static SurveyQuestion question(SurveyGroup g, String id) {
        return g.questions().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
    }

    private void closed() {
        story.application.at(LocalDateTime.of(2018, 6, 29, 17, 0));
    }

    @Test
    @DisplayName("is answered by a body and its divisions each for itself; replies are counted, not bodies, each question with its own N, and nobody is called silent")
    void divisions() {
        assertEquals(List.of("湯沢市 false"), mine(story.officer));
        assertTrue(submit("企画課", BUDGET).isDone());
        assertTrue(submit("農林課", PEOPLE).isDone());
        assertTrue(submit("", PEOPLE).isDone());
        assertTrue(submit("　企画 課 ", Map.of("budget", "TOP3")).isDone());
        assertEquals(List.of("湯沢市 true", "湯沢市　企画課 true", "湯沢市　農林課 true"), mine(story.officer), "one spelling more is not one division more");
        assertEquals(Map.of("people", "TOP1"), sheet(story.officer, "農林課").orElseThrow().answers(), "no division's answers are mixed with another's");
        closed();
        SurveyResults results = results(SurveyBy.BUREAU);
        assertEquals(3, results.total().answered());
        assertNull(results.total().asked());
        assertNull(results.total().silent());
        assertEquals(1, question(results.total(), "budget").answered());
        assertEquals("100.0", question(results.total(), "budget").shares().get(2).percent());
        assertEquals(2, question(results.total(), "people").answered());
        assertEquals(List.of("tohoku 3"), results.parts().stream().filter(g -> g.answered() > 0).map(g -> g.key() + " " + g.answered()).toList());
        assertTrue(results.notes().stream().anyMatch(n -> n.ja().contains("自治体の数ではありません")));
        for (String format : List.of("xlsx", "pdf", "csv")) {
            assertTrue(story.application.as(Actor.PUBLIC, () -> story.application.get(SurveyResultService.class).file(SURVEY, format)).isPresent(), format);
        }
        String row = SurveyReply.id(SURVEY, Story.YUZAWA, "企画課");
        assertTrue(row.length() <= 60, row);
        assertEquals(2, story.application.as(story.auditor, () -> story.application.get(AuditService.class).events(row)).size());
    }

    @Test
    @DisplayName("shows a body its own replies alone, and the bureaus and the Ministry how many came, with nobody to remind")
    void scope() {
        assertTrue(submit("企画課", BUDGET).isDone());
        assertTrue(submit("農林課", PEOPLE).isDone());
        assertEquals(List.of("横手市 false"), mine(story.neighbour));
        assertTrue(sheet(story.neighbour, "企画課").isEmpty());
        assertEquals(BUDGET, sheet(story.approver, "企画課").orElseThrow().answers());
        assertFalse(sheet(story.approver, "企画課").orElseThrow().open(), "an approver only reads");
        SurveyProgress all = progress(story.ministryOfficer);
        assertEquals(2, all.bureaus().stream().mapToInt(SurveyProgress.Bureau::answered).sum());
        assertTrue(all.bureaus().stream().allMatch(b -> b.asked() == null && b.silent() == null && b.percent().isEmpty()));
        assertEquals(List.of(), all.bodies());
        assertEquals(List.of("tohoku 2"), progress(story.bureauOfficer).bureaus().stream().map(b -> b.key() + " " + b.answered()).toList());
        assertEquals(0, progress(story.otherBureauOfficer).bureaus().get(0).answered());
        Outcome<?> reminded = story.application.as(story.ministryOfficer, () -> story.application.get(SurveyDeskService.class).remind(SURVEY, 1));
        assertEquals("survey.participants-unknown", reminded.violations().get(0).code());
        assertEquals("survey.division-too-long", submit("課".repeat(61), BUDGET).violations().get(0).code());
    }

    private Outcome<Boolean> withdraw(long person, String survey, String division) {
        return story.application.as(person, () -> story.application.get(SurveyService.class).withdraw(survey, Story.YUZAWA, division));
    }

    @Test
    @DisplayName("counts a reply that was taken out no more, and the log keeps that it was there; another body's, a late one and a survey of all bodies are left alone")
    void withdrawn() {
        assertTrue(submit("企画課", BUDGET).isDone());
        assertTrue(submit("企画政策課", BUDGET).isDone());
        assertEquals("survey.other-body", withdraw(story.neighbour, SURVEY, "企画課").violations().get(0).code());
        assertEquals("survey.unknown", withdraw(story.officer, "jisso-2017", "").violations().get(0).code());
        assertTrue(withdraw(story.officer, SURVEY, "企画課").isDone());
        assertEquals(List.of("湯沢市 false", "湯沢市　企画政策課 true"), mine(story.officer));
        assertEquals(Map.of(), sheet(story.officer, "企画課").orElseThrow().answers());
        assertEquals(List.of("submit-survey", "withdraw-survey"), story.application.as(story.auditor, () -> story.application.get(AuditService.class)
                .events(SurveyReply.id(SURVEY, Story.YUZAWA, "企画課"))).stream().map(e -> e.action()).sorted().toList());
        closed();
        assertEquals(1, results(null).total().answered());
        assertEquals("survey.closed", withdraw(story.officer, SURVEY, "企画政策課").violations().get(0).code());
    }

    @Test
    @DisplayName("stands beside the one of 2017 and never in a series with the survey of all bodies")
    void series() {
        closed();
        SurveyYears years = story.application.as(Actor.PUBLIC, () -> story.application.get(SurveyResultService.class).years(SURVEY)).orElseThrow();
        assertEquals(List.of("sanka-2017", "sanka-2018"), years.surveys().stream().map(s -> s.id()).toList());
        Exception mixed = assertThrows(RuntimeException.class, () -> SurveyErrandTest.publish(story, administrator, "survey-jisso-2018.yaml", y -> y.replace("series: jisso", "series: sanka")));
        assertFalse(mixed.getMessage().isEmpty());
    }
}
