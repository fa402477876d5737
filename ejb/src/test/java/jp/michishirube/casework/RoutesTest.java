package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.DeputyReviewView;
import jp.michishirube.casework.api.RouteStepView;
import jp.michishirube.casework.api.StepOutcome;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;
import jp.michishirube.notification.OutboxService;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.ListItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a route tells of its steps, on both databases: by which authority, consulted or deciding, reviewed, pulled back. */
class RoutesTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    private static List<DeputyReviewView> open(Story s, long user) {
        return s.application.as(user, () -> s.application.get(DeputyReviewService.class).open());
    }

    private static String onTheRoute(Story s) {
        String id = s.submitted();
        s.act(s.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id)).with("opinion", "FIT")).value();
        return id;
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a stamp by deputy waits for the absent holder's review; one click closes it with its time and an event")
    void deputyReview(TestDatabase database) {
        try (Story s = new Story(database)) {
            long deputy = s.person("bureau-deputy", "tohoku", Role.BUREAU_OFFICER, "課長補佐");
            s.deputy("bureau-director", deputy);
            String id = onTheRoute(s);
            s.act(deputy, id, "approve").value();
            assertEquals(List.of(), open(s, deputy));
            assertEquals(List.of(), open(s, s.bureauGeneral));
            DeputyReviewView waits = open(s, s.bureauDirector).get(0);
            assertEquals(List.of("bureau-deputy", "情報通信振興課長", "決裁する"), List.of(waits.deputy(), waits.postTitle(), waits.action().ja()));
            DeputyReviewService reviews = s.application.get(DeputyReviewService.class);
            assertEquals("review.unknown", s.application.as(s.bureauGeneral, () -> reviews.reviewed(waits.id())).violations().get(0).code());

            s.application.at(LocalDateTime.of(2018, 5, 14, 10, 0));
            DeputyReviewView seen = s.application.as(s.bureauDirector, () -> reviews.reviewed(waits.id())).value();
            s.application.at(LocalDateTime.of(2018, 5, 15, 10, 0));
            assertEquals(seen, s.application.as(s.bureauDirector, () -> reviews.reviewed(waits.id())).value());
            assertEquals(LocalDateTime.of(2018, 5, 14, 10, 0).atZone(Clock.TOKYO).toInstant(), seen.reviewedAt());
            assertEquals(List.of(), open(s, s.bureauDirector));
            RouteStepView step = s.view(s.bureauGeneral, id).route().get(0);
            assertEquals(Authority.DEPUTY, step.authority());
            assertEquals("bureau-director", step.review().reviewedBy());
            var events = s.application.as(s.auditor, () -> s.application.get(AuditService.class).events(id)).stream()
                    .filter(e -> e.action().equals("review-deputy") || e.action().equals("approve")).toList();
            assertEquals(List.of("approve DEPUTY", "review-deputy OWN"), events.stream().map(e -> e.action() + " " + e.authority()).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("who stamps next is told by mail, whoever may act from that post with them; of the last stamp those are told who go on")
    void nextStamp(TestDatabase database) {
        try (Story s = new Story(database)) {
            long deputy = s.person("general-deputy", "tohoku", Role.BUREAU_OFFICER, "次長");
            s.deputy("bureau-general", deputy);
            String id = s.submitted();
            assertEquals(List.of("bureau-director@example.jp"), told(s, () -> s.act(s.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id))
                    .with("opinion", "FIT")).value()));
            assertEquals(List.of("bureau-general@example.jp", "general-deputy@example.jp"), told(s, () -> s.act(s.bureauDirector, id, "approve").value()));
            assertEquals(List.of("ministry-officer@example.jp"), told(s, () -> s.act(s.bureauGeneral, id, "approve").value()));
        }
    }

    /** Who got a mail by this act. */
    private static List<String> told(Story s, Runnable act) {
        s.run("delete from outbox_mail");
        act.run();
        return s.application.as(s.auditor, () -> s.application.get(OutboxService.class).recent()).stream().map(m -> m.recipient()).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("nobody reviews the own act by deputy, also after becoming the holder")
    void notTheOwnAct(TestDatabase database) {
        try (Story s = new Story(database)) {
            long deputy = s.person("bureau-deputy", "tohoku", Role.BUREAU_OFFICER, "課長補佐");
            s.deputy("bureau-director", deputy);
            String id = onTheRoute(s);
            s.act(deputy, id, "approve").value();
            long review = open(s, s.bureauDirector).get(0).id();
            s.appoint("bureau-director", deputy, Authority.OWN);
            assertEquals(List.of(), open(s, deputy));
            assertEquals("review.own-act", s.application.as(deputy, () -> s.application.get(DeputyReviewService.class).reviewed(review))
                    .violations().get(0).code());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("own, delegated and acting authority stand on the step and in the event, and ask for no review")
    void authorities(TestDatabase database) {
        for (Authority authority : List.of(Authority.OWN, Authority.DELEGATED, Authority.ACTING)) {
            try (Story s = new Story(fresh(database))) {
                long other = s.person("other", "tohoku", Role.BUREAU_OFFICER, "課長補佐");
                s.appoint("bureau-director", other, authority);
                String id = onTheRoute(s);
                s.act(other, id, "approve").value();
                RouteStepView step = s.view(s.bureauGeneral, id).route().get(0);
                assertEquals(authority, step.authority());
                assertEquals(StepOutcome.APPROVED, step.outcome());
                assertNull(step.review());
                assertEquals(List.of(), open(s, s.bureauDirector));
                assertTrue(s.application.as(s.auditor, () -> s.application.get(AuditService.class).events(id)).stream()
                        .anyMatch(e -> e.action().equals("approve") && e.authority().equals(authority.name())));
            }
        }
    }

    private static TestDatabase fresh(TestDatabase database) {
        return database.toString().equals("H2") ? TestDatabase.h2() : TestDatabase.postgresql();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a route that was pulled back or sent back says so at the step where it stood, and a new run starts clean")
    void pulledBack(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = onTheRoute(s);
            s.act(s.bureauDirector, id, "approve").value();
            s.act(s.bureauOfficer, id, "pull-back").value();
            assertEquals(List.of(StepOutcome.APPROVED, StepOutcome.PULLED_BACK), s.view(s.bureauOfficer, id).route().stream().map(RouteStepView::outcome).toList());
            s.act(s.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id)).with("opinion", "FIT")).value();
            assertTrue(s.view(s.bureauOfficer, id).route().stream().allMatch(r -> r.outcome() == null));
            s.act(s.bureauDirector, ActCommand.of(id, "send-back", "理由を補うこと。", s.revision(id))).value();
            assertEquals(StepOutcome.SENT_BACK, s.view(s.bureauOfficer, id).route().get(0).outcome());
            assertEquals(StepOutcome.PULLED_BACK, s.view(s.bureauOfficer, id).history().stream().filter(a -> a.action().equals("pull-back"))
                    .findFirst().orElseThrow().outcome());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a consulted division objects with its reason; the objection is shown to who decides, and does not decide")
    void objection(TestDatabase database) {
        try (Story s = new Story(database)) {
            long consulted = s.person("accounting", "mic", Role.MINISTRY_CONSULTED, "会計課 係長");
            String id = s.forwarded();
            s.act(s.ministryOfficer, id, "start-evaluation").value();
            SelectionService selection = s.application.get(SelectionService.class);
            byte[] csv = ("番号,順位,評点,評価,意見\r\n" + s.view(s.ministryOfficer, id).row().number() + ",1,88,A,効果が大きい\r\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            s.application.as(s.ministryOfficer, () -> selection.recordEvaluation(Story.CALL, csv)).value();
            String list = s.application.as(s.ministryOfficer, () -> selection.draftList(Story.CALL,
                    List.of(new ListItem(id, Decision.ADOPT, "評価が高い。")))).value();
            s.run("update case_file set workflow = 'selection-list/2' where id = '" + list + "'");
            s.act(s.ministryOfficer, list, "request-approval").value();
            assertEquals("action.not-yours", s.act(consulted, list, "consent").violations().get(0).code());
            assertEquals(List.of("accounting@example.jp"), told(s, () -> s.act(s.ministryDirector, list, "approve").value()));
            assertTrue(s.application.as(consulted, () -> s.application.get(CaseQueryService.class).tasks()).stream().anyMatch(t -> t.id().equals(list)));
            assertEquals("action.not-yours", s.act(consulted, list, "approve").violations().get(0).code());
            assertEquals("action.not-yours", s.act(s.ministryGeneral, list, "approve").violations().get(0).code());
            assertEquals(List.of("ministry-general@example.jp"), told(s, () -> s.act(consulted, ActCommand.of(list, "object", "経費の区分に疑問がある。", s.revision(list))).value()));
            assertEquals("evaluated", s.view(s.ministryOfficer, id).row().state());
            RouteStepView step = s.view(s.ministryGeneral, list).route().get(1);
            assertTrue(step.consult());
            assertEquals(StepOutcome.OBJECTED, step.outcome());
            assertEquals("経費の区分に疑問がある。", step.note());
            assertFalse(s.view(s.ministryGeneral, list).actions().isEmpty());
            s.act(s.ministryGeneral, list, "approve").value();
            assertEquals("adopted", s.view(s.officer, id).row().state());
        }
    }
}
