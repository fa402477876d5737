package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.PaperDecision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A decision on paper inside the body, recorded at the sign-off; on both databases. */
class PaperDecisionTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    private static String atSignOff(Story s) {
        String id = s.filledDraft();
        s.act(s.officer, id, "request-signoff").value();
        return id;
    }

    private static String scan(Story s, String id, String text) {
        return s.application.as(s.approver, () -> s.application.get(CaseService.class).attachPaperDecision(id, "決裁書.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))).value().id();
    }

    private static ActCommand signed(Story s, String id, String action, String day, String number) {
        return ActCommand.of(id, action, "", s.revision(id)).with(PaperDecision.DAY, day).with(PaperDecision.NUMBER, number);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("day, number and scan are frozen with the submission, and the bureau reads them; the scan does not void the sign-off")
    void recorded(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = atSignOff(s);
            scan(s, id, "old,1\n");
            String scan = scan(s, id, "new,1\n");
            s.act(s.approver, signed(s, id, "submit", "2018-05-09", "情政第123号")).value();
            PaperDecision paper = s.view(s.bureauOfficer, id).latest().paperDecision().orElseThrow();
            assertEquals(new PaperDecision(LocalDate.of(2018, 5, 9), "情政第123号", scan), paper);
            assertTrue(s.application.as(s.bureauOfficer, () -> s.application.get(CaseQueryService.class).attachment(id, scan)).isPresent());
            assertEquals(3, s.view(s.bureauOfficer, id).latest().files().size());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("half a record is refused with a sentence and nothing is sent; no record at all is in order")
    void half(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = atSignOff(s);
            for (String[] half : new String[][] {{"2018-05-09", ""}, {"", "情政第123号"}, {"2018-05-11", "情政第123号"}, {"soon", "情政第123号"}}) {
                assertEquals("paper.incomplete", s.act(s.approver, signed(s, id, "submit", half[0], half[1])).violations().get(0).code());
            }
            assertEquals("signoff", s.view(s.approver, id).row().state());
            s.act(s.approver, id, "submit").value();
            assertTrue(s.view(s.bureauOfficer, id).latest().paperDecision().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a scan belongs to one submission: the correction brings its own or none; nobody but the body's approver attaches one")
    void onceOnly(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = atSignOff(s);
            scan(s, id, "first,1\n");
            s.act(s.approver, signed(s, id, "submit", "2018-05-09", "情政第123号")).value();
            assertEquals("draft.closed", s.application.as(s.approver, () -> s.application.get(CaseService.class).attachPaperDecision(id, "a.csv",
                    new ByteArrayInputStream(new byte[] {'a'}))).violations().get(0).code());
            s.application.at(LocalDateTime.of(2018, 6, 4, 10, 0));
            s.returnForCorrection(id, LocalDateTime.of(2018, 6, 11, 17, 0), "ownFunding").value();
            s.act(s.officer, id, "request-signoff").value();
            s.act(s.approver, id, "resubmit").value();
            assertTrue(s.view(s.bureauOfficer, id).latest().paperDecision().isEmpty());
            assertEquals(2, s.view(s.bureauOfficer, id).latest().files().size());
        }
    }
}
