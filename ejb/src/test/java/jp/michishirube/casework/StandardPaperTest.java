package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.kernel.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Standard papers of a body, on both databases. */
class StandardPaperTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    private static Outcome<AttachmentView> keep(Story s, long user, String text, String replaces) {
        return s.application.as(user, () -> s.application.get(StandardPaperService.class).keep(Story.YUZAWA, "計画.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), replaces));
    }

    private static Outcome<AttachmentView> attach(Story s, long user, String caseId, String paperId) {
        return s.application.as(user, () -> s.application.get(StandardPaperService.class).attach(caseId, "proposalFile", paperId));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a paper kept once is attached by one click, once; replaced or removed later, draft and submission keep their digest")
    void attached(TestDatabase database) {
        try (Story s = new Story(database)) {
            StandardPaperService papers = s.application.get(StandardPaperService.class);
            AttachmentView plan = keep(s, s.officer, "plan,1\n", null).value();
            String id = s.filledDraft();
            AttachmentView attached = attach(s, s.officer, id, plan.id()).value();
            assertEquals(plan.sha256(), attached.sha256());
            assertEquals(attached, attach(s, s.officer, id, plan.id()).value());

            AttachmentView newer = keep(s, s.officer, "plan,2\n", plan.id()).value();
            assertEquals(List.of(newer), s.application.as(s.officer, () -> papers.papers(Story.YUZAWA)));
            s.act(s.officer, id, "request-signoff").value();
            s.act(s.approver, id, "submit").value();
            s.application.as(s.officer, () -> papers.remove(Story.YUZAWA, newer.id())).value();
            assertTrue(s.view(s.bureauOfficer, id).latest().files().stream().anyMatch(f -> f.sha256().equals(plan.sha256())));
            assertTrue(s.application.as(s.bureauOfficer, () -> s.application.get(CaseQueryService.class).attachment(id, attached.id())).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("another body neither sees nor takes a paper, and a submitted case takes none")
    void scope(TestDatabase database) {
        try (Story s = new Story(database)) {
            StandardPaperService papers = s.application.get(StandardPaperService.class);
            AttachmentView plan = keep(s, s.officer, "plan,1\n", null).value();
            assertEquals("paper.unknown", keep(s, s.neighbour, "x,1\n", null).violations().get(0).code());
            assertEquals(List.of(), s.application.as(s.neighbour, () -> papers.papers(Story.YUZAWA)));
            assertTrue(s.application.as(s.neighbour, () -> papers.open(Story.YUZAWA, plan.id())).isEmpty());
            String id = s.submitted();
            assertEquals("paper.unknown", attach(s, s.officer, id, plan.id()).violations().get(0).code());
            assertEquals("paper.unknown", attach(s, s.neighbour, id, plan.id()).violations().get(0).code());
        }
    }
}
