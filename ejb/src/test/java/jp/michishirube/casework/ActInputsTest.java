package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.FieldComment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands on the page of a case besides the button that is pressed. */
class ActInputsTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";
    private static final LocalDateTime FAR = LocalDateTime.of(2018, 12, 1, 17, 0);

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a due time, an opinion and remarks count only for an action that asks for them")
    void onlyWhatIsAsked(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.submitted();
            var due = s.view(s.bureauOfficer, id).row().dueAt();
            s.act(s.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id)).with("opinion", "FIT")
                    .due(FAR, List.of(new FieldComment("ownFunding", "書きかけ")))).value();
            CaseView forwarded = s.view(s.bureauOfficer, id);
            assertEquals(due, forwarded.row().dueAt());
            assertNull(forwarded.history().get(forwarded.history().size() - 1).dueAt());
            assertEquals(List.of(), forwarded.comments());

            String other = s.submitted();
            s.act(s.bureauOfficer, ActCommand.of(other, "return", "補正してください。", s.revision(other)).with("opinion", "UNFIT")
                    .due(LocalDateTime.of(2018, 6, 1, 17, 0), List.of(new FieldComment("ownFunding", "財源")))).value();
            CaseView returned = s.view(s.bureauOfficer, other);
            assertNull(returned.history().get(returned.history().size() - 1).opinion());
            assertTrue(returned.row().dueAt().toString().startsWith("2018-06-01T08:00"), returned.row().dueAt().toString());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("what people of the body wrote to one another before they sent it is read by nobody else")
    void inside(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.filledDraft();
            s.act(s.officer, id, "request-signoff").value();
            s.act(s.approver, ActCommand.of(id, "send-back", "部長には内緒で直して。", s.revision(id))).value();
            s.act(s.officer, id, "request-signoff").value();
            s.act(s.approver, id, "submit").value();
            for (long staff : new long[] {s.bureauOfficer, s.ministryOfficer}) {
                assertTrue(s.view(staff, id).history().stream().noneMatch(a -> "部長には内緒で直して。".equals(a.note())));
            }
            assertTrue(s.view(s.officer, id).history().stream().anyMatch(a -> "部長には内緒で直して。".equals(a.note())));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the same act sent again with other words is a conflict, not done")
    void otherWords(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.submitted();
            ActCommand first = ActCommand.of(id, "return", "一つ目の依頼", s.revision(id)).due(FAR, List.of(new FieldComment("ownFunding", "財源")));
            s.act(s.bureauOfficer, first).value();
            assertTrue(s.act(s.bureauOfficer, first).isDone());
            ActCommand second = ActCommand.of(id, "return", "二つ目の依頼", first.seenRevision()).due(FAR, List.of(new FieldComment("ownFunding", "財源")));
            assertEquals("conflict", s.act(s.bureauOfficer, second).violations().get(0).code());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a remark or an answer that is too long is refused with a sentence; nothing is cut")
    void tooLong(TestDatabase database) {
        try (Story s = new Story(database)) {
            String draft = s.filledDraft();
            var refused = s.application.as(s.officer, () -> s.application.get(CaseService.class).saveDraft(draft, Map.of("summary", Story.answers().get("summary")),
                    Map.of("summary", "長".repeat(20_001))));
            assertEquals("summary", refused.violations().get(0).field());
            assertTrue(refused.violations().get(0).message().ja().contains("20,000字"), refused.violations().get(0).message().ja());
            assertEquals(Story.answers().get("summary"), s.application.as(s.officer, () -> s.application.get(CaseService.class).draft(draft)).orElseThrow()
                    .answers().get("summary"));

            String id = s.submitted();
            assertEquals("fields.too-long", s.act(s.bureauOfficer, ActCommand.of(id, "return", "補正", s.revision(id))
                    .due(FAR, List.of(new FieldComment("ownFunding", "長".repeat(4_001))))).violations().get(0).code());
            s.act(s.bureauOfficer, ActCommand.of(id, "return", "補正", s.revision(id)).due(FAR, List.of(new FieldComment("ownFunding", "𠮷".repeat(2_000))))).value();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a scan without day and number, chosen by mistake, does not keep a proposal from being submitted")
    void scanAlone(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.filledDraft();
            s.act(s.officer, id, "request-signoff").value();
            s.application.as(s.approver, () -> s.application.get(CaseService.class).attachPaperDecision(id, "決裁書.csv",
                    new ByteArrayInputStream("a,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))).value();
            s.act(s.approver, id, "submit").value();
            assertTrue(s.view(s.bureauOfficer, id).latest().paperDecision().isEmpty());
            assertEquals(2, s.view(s.bureauOfficer, id).latest().files().size());
        }
    }
}
