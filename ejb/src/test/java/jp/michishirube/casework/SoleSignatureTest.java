package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.SoleSignatureView;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A body with one officer, on both databases. */
class SoleSignatureTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";
    private static final LocalDate UNTIL = LocalDate.of(2018, 5, 20);

    /** 湯沢市 has only its officer, who holds the approver's post too. */
    private static void onlyOne(Story s) {
        s.run("delete from post_holding where user_id = " + s.approver);
        s.appoint("approver", s.officer, Authority.OWN);
    }

    private static Outcome<SoleSignatureView> allow(Story s, long user, String reason, LocalDate until) {
        return s.application.as(user, () -> s.application.get(SoleSignatureService.class).allow(Story.YUZAWA, reason, until));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the only officer signs by the bureau's exception; history, receipt and event say so, and without it the page says what to do")
    void signsAlone(TestDatabase database) {
        try (Story s = new Story(database)) {
            onlyOne(s);
            String id = s.filledDraft();
            s.act(s.officer, id, "request-signoff").value();
            assertTrue(s.view(s.officer, id).ownDraft());
            assertEquals("action.four-eyes", s.act(s.officer, id, "submit").violations().get(0).code());
            SoleSignatureView exception = allow(s, s.bureauOfficer, "担当者が一人の村のため", UNTIL).value();
            assertFalse(s.view(s.officer, id).ownDraft());
            assertTrue(s.view(s.officer, id).actions().stream().anyMatch(a -> a.action().equals("submit") && a.alone()));
            s.act(s.officer, id, "submit").value();

            var view = s.view(s.bureauOfficer, id);
            assertTrue(view.history().stream().anyMatch(a -> a.action().equals("submit") && a.alone()));
            assertEquals("担当者が一人の村のため", view.latest().soleSignature().orElseThrow());
            assertTrue(s.application.as(s.auditor, () -> s.application.get(AuditService.class).events(id)).stream()
                    .anyMatch(e -> e.action().equals("submit") && e.payload().contains("\"soleSignature\":\"" + exception.id() + "\"")));
            assertEquals("allow-sole-signature", s.application.as(s.auditor, () -> s.application.get(AuditService.class).events(Story.YUZAWA)).get(0).action());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the exception ends with its last day, when the bureau ends it, and as soon as a second officer is there")
    void ends(TestDatabase database) {
        try (Story s = new Story(database)) {
            onlyOne(s);
            String id = s.filledDraft();
            s.act(s.officer, id, "request-signoff").value();
            String exception = allow(s, s.bureauOfficer, "理由", UNTIL).value().id();
            s.application.at(LocalDateTime.of(2018, 5, 21, 0, 0));
            assertEquals("action.four-eyes", s.act(s.officer, id, "submit").violations().get(0).code());
            s.application.at(Story.MORNING);
            s.appoint("approver", s.neighbour, Authority.OWN);
            assertEquals("action.four-eyes", s.act(s.officer, id, "submit").violations().get(0).code());
            s.run("delete from post_holding where user_id = " + s.neighbour);
            s.application.as(s.bureauDirector, () -> s.application.get(SoleSignatureService.class).end(exception)).value();
            assertEquals("action.four-eyes", s.act(s.officer, id, "submit").violations().get(0).code());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("only the body's own bureau allows it, with a reason, for a while, and only for a body with one officer")
    void whoMayAllow(TestDatabase database) {
        try (Story s = new Story(database)) {
            assertEquals("body.two-officers", allow(s, s.bureauOfficer, "理由", UNTIL).violations().get(0).code());
            onlyOne(s);
            assertEquals("body.not-mine", allow(s, s.otherBureauOfficer, "理由", UNTIL).violations().get(0).code());
            assertEquals("reason.missing", allow(s, s.bureauOfficer, " ", UNTIL).violations().get(0).code());
            assertEquals("until.range", allow(s, s.bureauOfficer, "理由", LocalDate.of(2018, 5, 9)).violations().get(0).code());
            assertTrue(allow(s, s.bureauOfficer, "理由", LocalDate.of(2018, 5, 10)).isDone());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("nobody claims the exception by an input of the own")
    void notByInput(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.filledDraft();
            s.act(s.officer, id, "request-signoff").value();
            s.act(s.approver, ActCommand.of(id, "submit", "", s.revision(id)).with("soleSignature", "made-up")).value();
            assertTrue(s.view(s.bureauOfficer, id).history().stream().noneMatch(a -> a.alone()));
            assertTrue(s.view(s.bureauOfficer, id).latest().soleSignature().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("an officer who was switched off neither counts as a second one nor gets mail")
    void switchedOff(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.appoint("approver", s.officer, Authority.OWN);
            s.run("update app_user set enabled = false where id = " + s.approver);
            String id = s.filledDraft();
            allow(s, s.bureauOfficer, "担当者が一人の村のため", UNTIL).value();
            s.act(s.officer, id, "request-signoff").value();
            s.act(s.officer, id, "submit").value();
            assertEquals(0, s.application.database().inTransaction(() -> s.application.database().em()
                    .createNativeQuery("select id from outbox_mail where recipient = 'approver@example.jp'").getResultList()).size());
        }
    }
}
