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
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.FieldComment;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.security.SignInService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Text that no database can carry (a NUL, half a surrogate pair)")
class HostileTextTest {
    private static final String BAD = "補\u0000正\ud83d";

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("in a draft, a note, a remark, a search or a sign-in is overlooked and breaks nothing")
    void overlooked(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.filledDraft();
            s.application.as(s.officer, () -> s.application.get(CaseService.class).saveDraft(id, Map.of("projectTitle", Story.answers().get("projectTitle")),
                    Map.of("projectTitle", BAD))).value();
            assertEquals("補正", s.view(s.officer, id).row().title());
            s.act(s.officer, ActCommand.of(id, "request-signoff", BAD, s.revision(id))).value();
            s.act(s.approver, id, "submit").value();
            s.act(s.bureauOfficer, ActCommand.of(id, "return", BAD, s.revision(id))
                    .due(LocalDateTime.of(2018, 6, 11, 17, 0), List.of(new FieldComment("summary", BAD)))).value();
            assertEquals("correction", s.view(s.officer, id).row().state());
            assertTrue(s.application.as(s.officer, () -> s.application.get(CaseQueryService.class).view(BAD)).isEmpty());
            QueueQuery nowhere = new QueueQuery(BAD, BAD, null, BAD, BAD, BAD, BAD, BAD, false, 10, 0);
            assertEquals(0, s.application.as(s.officer, () -> s.application.get(CaseQueryService.class).queue(nowhere)).total());
            QueueQuery query = new QueueQuery(null, null, null, null, null, null, null, "湯\u0000沢", false, 10, 0);
            assertEquals(1, s.application.as(s.officer, () -> s.application.get(CaseQueryService.class).queue(query)).total());
            assertFalse(s.act(s.officer, id, BAD).isDone());
            assertFalse(s.act(s.officer, ActCommand.of(BAD, "withdraw", "", 0)).isDone());
            OrganisationQuery bodies = new OrganisationQuery(LocalDate.of(2018, 5, 10), null, null, null, "湯\u0000沢", 10, 0);
            assertTrue(s.application.as(s.officer, () -> s.application.get(OrganisationService.class).localGovernments(bodies)).total() >= 0);
            assertTrue(s.application.as(s.officer, () -> s.application.get(OrganisationService.class).find("052078\u0000")).isPresent());
            assertFalse(s.application.as(s.officer, () -> s.application.get(SignInService.class).signIn("yuzawa\u0000", BAD)).isDone());
        }
    }
}
