package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.kernel.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The queue")
class QueueOrderTest {
    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("shows the most urgent first, follows a new due time, puts what has none last, and counts what it shows page by page")
    void urgentFirst(TestDatabase database) {
        try (Story s = new Story(database)) {
            String first = s.submitted();
            s.application.at(Story.MORNING.plusDays(1));
            String second = s.submitted();
            s.application.at(Story.MORNING.plusDays(2));
            String third = s.submitted();
            assertEquals(List.of(first, second, third), ids(queue(s, 50, 0)));
            s.returnForCorrection(third, Story.MORNING.plusDays(2).plusHours(1), "ownFunding").value();
            assertEquals(List.of(third, first, second), ids(queue(s, 50, 0)));
            database.inTransaction(() -> database.em().find(CaseFile.class, first).due(null));
            assertEquals(List.of(third, second, first), ids(queue(s, 50, 0)));

            assertEquals(List.of(third, second), ids(queue(s, 2, 0)));
            assertEquals(List.of(first), ids(queue(s, 2, 2)));
            for (int offset : new int[] {0, 1, 2, 3, 9}) {
                assertEquals(3, queue(s, 2, offset).total(), "from " + offset);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("of those who have nothing to decide is empty")
    void nothingToDo(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.submitted();
            assertEquals(List.of(), s.application.as(s.auditor, () -> s.application.get(CaseQueryService.class).tasks()));
        }
    }

    private static Page<CaseRow> queue(Story s, int limit, int offset) {
        return s.application.as(s.bureauOfficer, () -> s.application.get(CaseQueryService.class)
                .queue(new QueueQuery(null, null, null, null, null, null, null, null, false, limit, offset)));
    }

    private static List<String> ids(Page<CaseRow> page) {
        return page.items().stream().map(CaseRow::id).toList();
    }
}
