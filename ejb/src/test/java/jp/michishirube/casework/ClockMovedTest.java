package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.ActView;
import jp.michishirube.kernel.Clock;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.ListItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody puts the server's clock an hour forward or back while people work. */
class ClockMovedTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";
    private static final LocalDateTime CLOSES = LocalDateTime.of(2018, 5, 31, 17, 0);
    private static final LocalDateTime BEFORE = CLOSES.minusMinutes(30);

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("who is late by a wrong clock loses nothing and submits when it is right; what was taken stays taken when it goes back")
    void deadline(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.filledDraft();
            s.application.at(BEFORE);
            s.act(s.officer, id, "request-signoff").value();
            s.application.at(BEFORE.plusHours(1));
            assertEquals("deadline.passed", s.act(s.approver, id, "submit").violations().get(0).code());
            s.application.at(BEFORE);
            ActCommand submit = ActCommand.of(id, "submit", "", s.revision(id));
            ActResult receipt = s.act(s.approver, submit).value();
            for (int hours : new int[] {-1, 1}) {
                s.application.at(BEFORE.plusHours(hours));
                assertEquals(receipt, s.act(s.approver, submit).value(), "asked again at " + hours + " h");
                assertEquals(instant(BEFORE), s.view(s.bureauOfficer, id).row().receivedAt());
            }
            assertEquals(1, s.view(s.approver, id).submissions().size());
            assertTrue(verified(s));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("acts stand in the order in which they were done, a standard period runs from the clock of its beginning, and the chain verifies")
    void route(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.submitted();
            Instant due = instant(Story.MORNING).plus(Duration.ofDays(14));
            s.application.at(Story.MORNING.plusHours(1));
            assertEquals(due, s.view(s.bureauOfficer, id).row().dueAt());
            s.act(s.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id)).with("opinion", "FIT")).value();
            s.application.at(Story.MORNING.minusHours(1));
            s.act(s.bureauDirector, id, "approve").value();
            s.application.at(Story.MORNING);
            s.act(s.bureauGeneral, id, "approve").value();
            assertEquals(instant(Story.MORNING).plus(Duration.ofDays(60)), s.view(s.ministryOfficer, id).row().dueAt());
            List<ActView> history = s.view(s.ministryOfficer, id).history();
            assertEquals(List.of("submit", "forward", "approve", "approve"), history.stream().map(ActView::action).filter(a -> !a.equals("request-signoff")).toList());
            List<EventView> events = s.application.as(s.auditor, () -> s.application.get(AuditService.class).events(id));
            assertTrue(events.stream().anyMatch(e -> e.at().equals(instant(Story.MORNING.minusHours(1)))), "an event has the time of the clock");
            assertTrue(verified(s));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("numbers stay unique and without a gap over a new fiscal year that came, went and came again")
    void numbering(TestDatabase database) {
        try (Story s = new Story(database)) {
            List<String> cases = List.of(s.forwarded(), s.forwarded(), s.forwarded(), s.forwarded());
            LocalDateTime newYear = LocalDateTime.of(2019, 4, 1, 0, 30);
            int hour = 0;
            for (String id : cases) {
                s.application.at(newYear.minusHours(hour++ % 2));
                adopted(s, id);
            }
            List<?> numbers = database.inTransaction(() -> database.em().createNativeQuery(
                    "select fiscal_year || ' ' || number from issued_paper order by fiscal_year, number").getResultList());
            assertEquals(List.of("2018 総情地第1号", "2018 総情地第2号", "2019 総情地第1号", "2019 総情地第2号"), numbers);
            assertTrue(verified(s));
        }
    }

    private static void adopted(Story s, String id) {
        SelectionService selection = s.application.get(SelectionService.class);
        s.act(s.ministryOfficer, id, "start-evaluation").value();
        byte[] csv = ("番号,順位,評点,評価,意見\r\n" + s.view(s.ministryOfficer, id).row().number() + ",1,88,A,よい\r\n").getBytes(StandardCharsets.UTF_8);
        s.application.as(s.ministryOfficer, () -> selection.recordEvaluation(Story.CALL, csv)).value();
        String list = s.application.as(s.ministryOfficer, () -> selection.draftList(Story.CALL,
                List.of(new ListItem(id, Decision.ADOPT, "評価が高い。")))).value();
        s.act(s.ministryOfficer, list, "request-approval").value();
        s.act(s.ministryDirector, list, "approve").value();
        s.act(s.ministryGeneral, list, "approve").value();
        assertEquals("adopted", s.view(s.ministryOfficer, id).row().state());
    }

    private static boolean verified(Story s) {
        return s.application.as(s.auditor, () -> s.application.get(AuditService.class).verify()).intact();
    }

    private static Instant instant(LocalDateTime tokyo) {
        return tokyo.atZone(Clock.TOKYO).toInstant();
    }
}
