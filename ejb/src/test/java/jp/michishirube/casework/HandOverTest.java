package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.administration.PeopleService;
import jp.michishirube.audit.AuditService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.HandOverOrder;
import jp.michishirube.casework.api.HandOverPreview;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.PostService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-over of 1 April, on both databases. */
class HandOverTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";
    private static final LocalDate FIRST = LocalDate.of(2019, 4, 1);
    private static final LocalDateTime MARCH = LocalDateTime.of(2019, 3, 20, 10, 0);
    private static final LocalDateTime LAST_MOMENT = LocalDateTime.of(2019, 3, 31, 23, 59, 59);
    private static final LocalDateTime FIRST_MOMENT = FIRST.atStartOfDay();

    private static HandOverService service(Story s) {
        return s.application.get(HandOverService.class);
    }

    private static HandOverOrder order(Story s, long administrator, String office, long from, String to) {
        return s.application.as(administrator, () -> new HandOverOrder(office, from, service(s).people(office).stream().filter(p -> p.userId() == from)
                .flatMap(p -> p.holdings().stream()).map(h -> h.id()).toList(), to, FIRST));
    }

    private static Outcome<HandOverPreview> handOver(Story s, long administrator, HandOverOrder order) {
        return s.application.as(administrator, () -> service(s).handOver(order));
    }

    private static List<String> titles(Story s, long user) {
        return s.application.actor(user).capacities().stream().map(c -> c.title()).toList();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("posts change hands between 31 March 23:59:59 and 1 April 00:00, tasks with them; the administrator sees it beforehand")
    void firstOfApril(TestDatabase database) {
        try (Story s = new Story(database)) {
            long administrator = s.person("mic-admin", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
            long successor = s.person("successor", "kinki", Role.BUREAU_OFFICER, "情報通信振興課 係員");
            String id = s.submitted();
            s.application.at(MARCH);
            HandOverOrder order = order(s, administrator, "tohoku", s.bureauOfficer, "successor");
            HandOverPreview preview = s.application.as(administrator, () -> service(s).preview(order)).value();
            assertEquals(List.of("情報通信振興課 係員"), preview.moves().stream().map(m -> m.title()).toList());
            assertEquals(1, preview.tasks().get(0).cases());
            assertTrue(preview.leavesNobody());
            assertEquals(List.of("情報通信振興課 係員"), titles(s, s.bureauOfficer));
            handOver(s, administrator, order).value();
            s.application.at(LAST_MOMENT);
            assertTrue(s.sees(s.bureauOfficer, id));
            assertFalse(s.sees(successor, id));
            s.application.at(FIRST_MOMENT);
            assertEquals(List.of(), titles(s, s.bureauOfficer));
            assertTrue(s.application.as(successor, () -> s.application.get(CaseQueryService.class).tasks()).stream().anyMatch(t -> t.id().equals(id)));
            assertEquals("hand-over.nothing", handOver(s, administrator, order).violations().get(0).code());
            var event = s.application.as(s.auditor, () -> s.application.get(AuditService.class).events("tohoku")).get(0);
            assertEquals("hand-over", event.action());
            assertTrue(event.payload().contains("\"firstDay\":\"2019-04-01\""), event.payload());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the successor becomes the drafter on the day, over two hand-overs too, and cannot approve what the predecessor drafted")
    void drafterFollows(TestDatabase database) {
        try (Story s = new Story(database)) {
            long administrator = s.person("tohoku-admin", "tohoku", Role.BUREAU_ADMINISTRATOR, "総務課");
            long between = s.person("between", "tohoku", Role.BUREAU_ADMINISTRATOR, "係員");
            long successor = s.person("successor", "tohoku", Role.BUREAU_ADMINISTRATOR, "係員");
            s.appoint("bureau-director", successor, jp.michishirube.kernel.Authority.ACTING);
            String id = s.submitted();
            s.application.at(MARCH);
            s.act(s.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id)).with("opinion", "FIT")).value();
            HandOverPreview preview = handOver(s, administrator, order(s, administrator, "tohoku", s.bureauOfficer, "between")).value();
            assertEquals(List.of(s.view(s.bureauOfficer, id).row().number()), preview.drafts());
            s.application.at(LAST_MOMENT);
            assertTrue(s.view(successor, id).actions().stream().anyMatch(a -> a.action().equals("approve")));
            s.application.at(LocalDateTime.of(2019, 4, 10, 9, 0));
            HandOverOrder first = order(s, administrator, "tohoku", between, "successor");
            HandOverOrder second = new HandOverOrder("tohoku", between, first.holdingIds(), "successor", LocalDate.of(2019, 4, 15));
            handOver(s, administrator, second).value();
            assertTrue(s.view(successor, id).actions().stream().anyMatch(a -> a.action().equals("approve")));
            s.application.at(LocalDateTime.of(2019, 4, 15, 0, 0));
            assertTrue(s.view(successor, id).actions().stream().noneMatch(a -> a.action().equals("approve")));
            assertEquals("action.four-eyes", s.act(successor, id, "approve").violations().get(0).code());
            s.act(s.bureauDirector, id, "approve").value();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a successor who is switched off at the same moment takes nothing over; one who has taken over first is not switched off as the last")
    void successorGoes(TestDatabase database) throws Exception {
        try (Story s = new Story(database)) {
            long root = s.person("root", "mic", Role.SYSTEM_ADMINISTRATOR, "全管理者");
            long administrator = s.person("tohoku-admin", "tohoku", Role.BUREAU_ADMINISTRATOR, "総務課");
            long successor = s.person("successor", "kinki", Role.BUREAU_OFFICER, "係員");
            PeopleService people = s.application.get(PeopleService.class);
            s.application.at(FIRST.minusDays(1).atTime(10, 0));
            LocalDate today = FIRST.minusDays(1);
            HandOverOrder whole = order(s, administrator, "tohoku", administrator, "successor");
            HandOverOrder order = new HandOverOrder("tohoku", administrator, whole.holdingIds(), "successor", today);
            assertEquals(List.of("done", "hand-over.successor"), s.application.atOnce(root, () -> code(people.disable(successor)),
                    root, () -> code(service(s).handOver(order))));
            s.application.as(root, () -> people.enable(successor)).value();
            assertEquals(List.of("done", "administrator.last"), s.application.atOnce(root, () -> code(service(s).handOver(order)),
                    root, () -> code(people.disable(successor))));
        }
    }

    private static String code(Outcome<?> outcome) {
        return outcome.isDone() ? "done" : outcome.violations().get(0).code();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("what the predecessor drafts after the day in another post is not the successor's")
    void laterDrafts(TestDatabase database) {
        try (Story s = new Story(database)) {
            long administrator = s.person("tohoku-admin", "tohoku", Role.BUREAU_ADMINISTRATOR, "総務課");
            long successor = s.person("successor", "tohoku", Role.BUREAU_ADMINISTRATOR, "係員");
            s.appoint("bureau-director", successor, jp.michishirube.kernel.Authority.ACTING);
            String id = s.submitted();
            s.application.at(MARCH);
            handOver(s, administrator, order(s, administrator, "tohoku", s.bureauOfficer, "successor")).value();
            s.application.at(LocalDateTime.of(2019, 4, 2, 9, 0));
            s.appoint("bureau-officer", s.bureauOfficer, jp.michishirube.kernel.Authority.OWN);
            s.act(s.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id)).with("opinion", "FIT")).value();
            s.act(successor, id, "approve").value();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a post that nobody would hold and the cases that would wait for nobody are shown before confirming")
    void leftWithout(TestDatabase database) {
        try (Story s = new Story(database)) {
            long administrator = s.person("tohoku-admin", "tohoku", Role.BUREAU_ADMINISTRATOR, "総務課");
            s.submitted();
            s.run("update post_holding set valid_to = DATE '2019-03-31' where user_id = " + s.bureauOfficer);
            s.application.at(MARCH);
            HandOverOrder order = order(s, administrator, "tohoku", s.bureauDirector, "bureau-general");
            HandOverPreview preview = s.application.as(administrator, () -> service(s).preview(order)).value();
            assertFalse(preview.leavesNobody());
            assertEquals(List.of("情報通信振興課 係員"), preview.vacantPosts().stream().map(p -> p.title()).toList());
            assertEquals(List.of("受付・審査中"), preview.waitingAlone().stream().map(w -> w.state().ja()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a draft's contact becomes the successor when the day has come, once, and not before")
    void contacts(TestDatabase database) {
        try (Story s = new Story(database)) {
            long administrator = s.person("yuzawa-admin", Story.YUZAWA, Role.APPLICANT_ADMINISTRATOR, "総務課");
            long successor = s.person("successor", Story.YUZAWA, Role.APPLICANT_ADMINISTRATOR, "主事");
            String id = s.filledDraft();
            CaseService cases = s.application.get(CaseService.class);
            s.application.as(s.officer, () -> cases.saveDraft(id, Story.answers(), Map.of("contactName", "officer", "contactEmail", "officer@example.jp"))).value();
            s.application.at(MARCH);
            assertEquals(1, handOver(s, administrator, order(s, administrator, Story.YUZAWA, s.officer, "successor")).value().contacts().size());
            HandOverWorker worker = s.application.get(HandOverWorker.class);
            s.application.at(LAST_MOMENT);
            assertEquals(List.of(), s.application.as(jp.michishirube.kernel.Actor.SYSTEM, worker::due));
            s.application.at(FIRST_MOMENT);
            String due = s.application.as(jp.michishirube.kernel.Actor.SYSTEM, worker::due).get(0);
            assertTrue(s.application.as(jp.michishirube.kernel.Actor.SYSTEM, () -> worker.move(due)));
            assertFalse(s.application.as(jp.michishirube.kernel.Actor.SYSTEM, () -> worker.move(due)));
            assertEquals(List.of(), s.application.as(jp.michishirube.kernel.Actor.SYSTEM, worker::due));
            var answers = s.application.as(successor, () -> cases.draft(id)).orElseThrow().answers();
            assertEquals("successor successor@example.jp", answers.get("contactName") + " " + answers.get("contactEmail"));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("an administrator moves only the own office's posts, and nothing moves where the successor is unknown")
    void refused(TestDatabase database) {
        try (Story s = new Story(database)) {
            long administrator = s.person("yuzawa-admin", Story.YUZAWA, Role.APPLICANT_ADMINISTRATOR, "総務課");
            long system = s.person("mic-admin", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
            HandOverOrder others = order(s, system, "tohoku", s.bureauOfficer, "bureau-general");
            assertEquals("office.unknown", handOver(s, administrator, others).violations().get(0).code());
            assertEquals(List.of(), s.application.as(administrator, () -> service(s).people("tohoku")));
            for (String nobody : List.of("", "no-such-person", "bureau-officer")) {
                HandOverOrder order = new HandOverOrder("tohoku", s.bureauOfficer, others.holdingIds(), nobody, FIRST);
                assertEquals("hand-over.successor", handOver(s, system, order).violations().get(0).code(), nobody);
            }
            s.application.at(FIRST_MOMENT);
            assertEquals(List.of("情報通信振興課 係員"), s.application.as(s.bureauOfficer, () -> s.application.get(PostService.class)
                    .capacitiesOf(s.bureauOfficer, FIRST)).stream().map(c -> c.title()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("an office's administrator hands over to people of that office only and learns no other name; the system's administrator to anybody; nobody from a past day")
    void sameRulesAsAppointing(TestDatabase database) {
        try (Story s = new Story(database)) {
            long administrator = s.person("tohoku-admin", "tohoku", Role.BUREAU_ADMINISTRATOR, "総務課");
            long system = s.person("mic-admin", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
            s.application.at(MARCH);
            HandOverOrder stranger = order(s, administrator, "tohoku", s.bureauOfficer, "kanto-officer");
            assertEquals("hand-over.successor", s.application.as(administrator, () -> service(s).preview(stranger)).violations().get(0).code());
            assertEquals("hand-over.successor", handOver(s, administrator, stranger).violations().get(0).code());
            HandOverOrder past = new HandOverOrder("tohoku", s.bureauOfficer, stranger.holdingIds(), "bureau-general", MARCH.toLocalDate().minusDays(1));
            assertEquals("day.past", handOver(s, administrator, past).violations().get(0).code());
            handOver(s, system, stranger).value();
        }
    }
}
