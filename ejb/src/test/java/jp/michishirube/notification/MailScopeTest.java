package jp.michishirube.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Role;
import jp.michishirube.notification.api.MailView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reads which mails, on both databases. */
class MailScopeTest {
    private static List<MailView> mails(Story s, long user) {
        return s.application.as(user, () -> s.application.get(OutboxService.class).recent());
    }

    private static boolean about(List<MailView> mails, String caseId) {
        return mails.stream().anyMatch(m -> m.about().equals("case/" + caseId));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("Ministry and audit read no mail about a proposal before it is submitted, and those about it afterwards")
    void drafts(TestDatabase database) {
        try (Story s = new Story(database)) {
            long demonstration = s.person("demo-admin", "mic", Role.DEMONSTRATION_ADMINISTRATOR, "デモ管理者");
            String id = s.filledDraft();
            s.act(s.officer, id, "request-signoff").value();
            s.application.as(demonstration, () -> {
                s.application.get(Outbox.class).mail("a@b.example", "招待", "本文", "person/1");
                return null;
            });
            for (long reader : List.of(s.ministryOfficer, s.auditor)) {
                assertFalse(about(mails(s, reader), id));
                assertEquals(List.of("招待"), mails(s, reader).stream().map(MailView::subject).toList());
            }
            assertTrue(about(mails(s, demonstration), id));
            s.act(s.approver, id, "submit").value();
            assertTrue(about(mails(s, s.ministryOfficer), id));
        }
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("whoever keeps the queue sees which mails wait, not what they say")
    void queue(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.act(s.officer, s.filledDraft(), "request-signoff").value();
            s.run("update outbox_mail set status = 'HELD'");
            List<MailView> unsent = s.application.as(s.auditor, () -> s.application.get(OutboxService.class).unsent());
            assertEquals(List.of(""), unsent.stream().map(MailView::body).toList());
        }
    }
}
