package jp.michishirube.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.notification.OutboxService;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.PlannedCall;
import jp.michishirube.security.NotAllowedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("What the Ministry changes about a call")
class CallAdministrationTest {
    private static final LocalDateTime CLOSES = LocalDateTime.of(2018, 5, 31, 17, 0);

    private Story story;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void start() {
        story = new Story(kind.emptied());
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private <T> T ministry(Function<CallAdministrationService, T> act) {
        return story.application.as(story.ministryOfficer, () -> act.apply(story.application.get(CallAdministrationService.class)));
    }

    private CallView call() {
        return story.application.as(story.officer, () -> story.application.get(ProgrammeService.class).call(Story.CALL)).orElseThrow();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.violations().get(0).code();
    }

    private String inSignOff(LocalDateTime at) {
        String id = story.filledDraft();
        story.application.at(at);
        story.act(story.officer, id, "request-signoff").value();
        return id;
    }

    @Test
    @DisplayName("an extension takes what would have been late, is told by mail to those with drafts, and is an event")
    void extension() {
        String id = inSignOff(CLOSES.minusHours(1));
        LocalDateTime later = CLOSES.plusDays(7);
        assertTrue(ministry(s -> s.extend(Story.CALL, later, "大雨のため")).isDone());
        assertEquals(later, call().closes());
        assertTrue(call().terms().extended());
        assertEquals(CLOSES, call().terms().published());
        assertEquals(later.atZone(Clock.TOKYO).toInstant(), story.view(story.officer, id).row().dueAt());
        long reader = story.person("demo-admin", "mic", jp.michishirube.kernel.Role.DEMONSTRATION_ADMINISTRATOR, "デモ管理者");
        var mails = story.application.as(reader, () -> story.application.get(OutboxService.class).recent()).stream()
                .filter(m -> m.subject().contains("提出期限の延長")).toList();
        assertEquals(2, mails.size(), "the officer and the approver of the body");
        assertTrue(mails.get(0).body().contains("平成30年6月7日 17時00分") && mails.get(0).body().contains("大雨のため"), mails.get(0).body());
        story.application.at(CLOSES.plusDays(3));
        assertTrue(story.act(story.approver, id, "submit").isDone());
        var events = story.application.as(story.auditor, () -> story.application.get(AuditService.class).events("call/" + Story.CALL));
        assertEquals(List.of("extend-call " + CLOSES + " " + later), events.stream().map(e -> e.action() + " " + e.fromState() + " " + e.toState()).toList());
    }

    @Test
    @DisplayName("an extended draft stands behind what is due before its new deadline")
    void order() {
        String returned = story.submitted();
        story.returnForCorrection(returned, CLOSES.plusDays(3), "ownFunding").value();
        String draft = inSignOff(CLOSES.minusHours(1));
        assertEquals(List.of(draft, returned), queue());
        assertTrue(ministry(s -> s.extend(Story.CALL, CLOSES.plusDays(7), "大雨のため")).isDone());
        assertEquals(List.of(returned, draft), queue());
    }

    private List<String> queue() {
        return story.application.as(story.officer, () -> story.application.get(CaseQueryService.class).queue(QueueQuery.first(20))).items().stream()
                .map(CaseRow::id).toList();
    }

    @Test
    @DisplayName("a deadline never becomes earlier by an extension, needs a reason, and lies ahead; only the Ministry's officer acts")
    void refusals() {
        assertEquals("call.later", code(ministry(s -> s.extend(Story.CALL, CLOSES, "理由"))));
        assertEquals("call.later", code(ministry(s -> s.extend(Story.CALL, null, "理由"))));
        assertEquals("call.reason", code(ministry(s -> s.extend(Story.CALL, CLOSES.plusDays(1), " "))));
        assertEquals("call.unknown", code(ministry(s -> s.extend("smartcity-2018-2", LocalDateTime.of(2019, 1, 1, 0, 0), "理由"))));
        story.application.at(CLOSES.plusDays(2));
        assertEquals("call.later", code(ministry(s -> s.extend(Story.CALL, CLOSES.plusDays(1), "理由"))));
        assertEquals("call.closed", code(ministry(s -> s.close(Story.CALL, "理由"))));
        assertEquals("call.closed", code(ministry(s -> s.grace(Story.CALL, 10, "理由"))));
        assertEquals("call.grace", code(ministry(s -> s.grace(Story.CALL, 1441, "理由"))));
        assertEquals("call.budget", code(ministry(s -> s.budget(Story.CALL, 0, "理由"))));
        assertEquals(List.of(), ministry(s -> s.history(Story.CALL)));
        for (long other : List.of(story.bureauOfficer, story.ministryDirector, story.auditor, story.officer)) {
            assertThrows(NotAllowedException.class, () -> story.application.as(other, () -> story.application.get(CallAdministrationService.class)
                    .close(Story.CALL, "理由")));
        }
    }

    @Test
    @DisplayName("the grace takes what was in sign-off by the deadline, to the millisecond, and nothing else")
    void grace() {
        assertTrue(ministry(s -> s.grace(Story.CALL, 15, "決裁が重なるため")).isDone());
        String inTime = inSignOff(CLOSES);
        story.application.at(Story.MORNING);
        String asked = inSignOff(CLOSES.plusNanos(1_000_000));
        story.application.at(CLOSES.plusMinutes(15).plusNanos(1_000_000));
        assertEquals("deadline.passed", code(story.act(story.approver, inTime, "submit")));
        story.application.at(CLOSES.plusMinutes(15));
        assertEquals("deadline.passed", code(story.act(story.approver, asked, "submit")), "its sign-off was asked for after the deadline");
        assertTrue(story.act(story.approver, inTime, "submit").isDone());
    }

    @Test
    @DisplayName("a result is announced a second after the grace, not at its last moment, at which a submission is still taken")
    void announcement() {
        story.run("update case_file set state = 'adopted' where id = '" + story.submitted() + "'");
        assertTrue(ministry(s -> s.grace(Story.CALL, 15, "決裁が重なるため")).isDone());
        LocalDateTime end = CLOSES.plusMinutes(15);
        for (LocalDateTime early : List.of(CLOSES, CLOSES.plusSeconds(1), end.minusSeconds(1), end)) {
            story.application.at(early);
            Outcome<Boolean> refused = announced();
            assertFalse(refused.isDone(), early::toString);
            assertEquals("call.open", code(refused));
        }
        story.application.at(end.plusSeconds(1));
        assertTrue(announced().isDone());
    }

    private Outcome<Boolean> announced() {
        return story.application.as(story.ministryOfficer, () -> story.application.get(SelectionService.class).announce(Story.CALL));
    }

    @Test
    @DisplayName("without a grace, a millisecond is late")
    void noGrace() {
        String id = inSignOff(CLOSES);
        story.application.at(CLOSES.plusNanos(1_000_000));
        assertEquals("deadline.passed", code(story.act(story.approver, id, "submit")));
    }

    @Test
    @DisplayName("a call closed early takes nothing more; an extension opens it again")
    void closedEarly() {
        String id = inSignOff(Story.MORNING.plusHours(1));
        story.application.at(Story.MORNING.plusHours(2));
        assertTrue(ministry(s -> s.close(Story.CALL, "予算に達したため")).isDone());
        story.application.at(Story.MORNING.plusHours(2).plusNanos(1_000_000));
        assertTrue(call().terms().closedEarly());
        assertEquals("deadline.passed", code(story.act(story.approver, id, "submit")));
        assertEquals("call.closed", code(story.application.as(story.officer, () -> story.application.get(ProposalService.class).start(Story.CALL, Story.YUZAWA))));
        assertTrue(ministry(s -> s.extend(Story.CALL, CLOSES, "予算を追加したため")).isDone());
        assertFalse(call().terms().closedEarly());
        assertTrue(story.act(story.approver, id, "submit").isDone());
    }

    @Test
    @DisplayName("a new budget stands on the desk and in the list of calls")
    void budget() {
        assertTrue(ministry(s -> s.budget(Story.CALL, 123_000_000, "補正予算")).isDone());
        assertEquals(123_000_000L, call().budgetYen());
        assertEquals(123_000_000L, story.application.as(story.ministryOfficer, () -> story.application.get(SelectionService.class).desk(Story.CALL)).orElseThrow().budgetYen());
        assertEquals(123_000_000L, story.application.as(story.officer, () -> story.application.get(ProgrammeService.class).programme("chiiki_iot_jisso")).orElseThrow()
                .calls().stream().filter(c -> c.id().equals(Story.CALL)).findFirst().orElseThrow().budgetYen());
    }

    @Test
    @DisplayName("calls that are described and not open yet stand in the order of opening, also those of a guideline whose day has not come")
    void planned() {
        List<PlannedCall> before = ministry(CallAdministrationService::planned);
        assertTrue(before.stream().allMatch(c -> c.call().opens().isAfter(Story.MORNING)), before::toString);
        assertTrue(before.stream().anyMatch(c -> !c.call().runHere()) && before.stream().anyMatch(PlannedCall::listed), "also those that are only described here");
        story.application.database().inTransaction(() -> story.application.database().em().createNativeQuery(
                        "insert into own_definition (id, kind, definition_id, version, file_name, content, sha256, status, valid_from, uploaded_by, uploaded_at)"
                                + " values ('x', 'programme', 'bigdata-2018', 1, 'x.yaml', ?1, 'x', 'PUBLISHED', date '2018-12-01', 1, timestamp with time zone '2018-05-01 00:00:00+00:00')")
                .setParameter(1, DefinitionReader.text("programme/chiiki_iot_jisso-2018.yaml").replace("chiiki_iot_jisso", "bigdata")
                        .replace("opens: 2018-04-25", "opens: 2018-12-25").replace("closes: 2018-05-31", "closes: 2019-01-31")).executeUpdate());
        List<PlannedCall> after = ministry(CallAdministrationService::planned);
        assertEquals(List.of("bigdata-2018-1"), after.stream().filter(c -> !before.contains(c)).map(c -> c.call().id())
                .filter(c -> c.endsWith("-1")).toList());
        assertFalse(after.stream().filter(c -> c.call().id().equals("bigdata-2018-1")).findFirst().orElseThrow().listed());
        assertEquals(after.stream().map(c -> c.call().opens()).sorted().toList(), after.stream().map(c -> c.call().opens()).toList());
        story.application.at(after.get(0).call().opens());
        assertFalse(ministry(CallAdministrationService::planned).contains(after.get(0)), "it is open");
        assertThrows(NotAllowedException.class, () -> story.application.as(story.officer, () -> story.application.get(CallAdministrationService.class).planned()));
    }
}
