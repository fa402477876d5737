package jp.michishirube.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.subsidy.GrantService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The address of a person's calendar")
class FeedServiceTest {
    private static String token(String address) {
        return address.replaceAll(".*/calendar/(.*)[.]ics", "$1");
    }

    private static Optional<List<String>> read(Story s, String address) {
        return s.application.as(jp.michishirube.kernel.Actor.PUBLIC, () -> s.application.get(FeedService.class).as(token(address), () -> s.application.get(GrantService.class).due().stream().map(p -> p.caseId()).toList()));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("reads, as often as it is asked, what the person would see; a new one ends the one before; none reads once the account is off")
    void reads(TestDatabase database) {
        try (Story s = new Story(database)) {
            String draft = s.filledDraft();
            String first = s.application.as(s.officer, () -> s.application.get(FeedService.class).renew());
            assertEquals(Optional.of(List.of(draft)), read(s, first));
            assertEquals(Optional.of(List.of(draft)), read(s, first));
            String others = s.application.as(s.neighbour, () -> s.application.get(FeedService.class).renew());
            assertEquals(Optional.of(List.of()), read(s, others), "another body's papers are not among them");
            String second = s.application.as(s.officer, () -> s.application.get(FeedService.class).renew());
            assertTrue(read(s, first).isEmpty() && read(s, second).isPresent());
            assertTrue(read(s, "/calendar/none.ics").isEmpty());
            database.inTransaction(() -> database.em().find(AppUser.class, s.officer).enabled = false);
            assertTrue(read(s, second).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("is ended by the person")
    void ended(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.filledDraft();
            String address = s.application.as(s.officer, () -> s.application.get(FeedService.class).renew());
            assertTrue(s.application.as(s.officer, () -> s.application.get(FeedService.class).isOpen()));
            s.application.as(s.officer, () -> {
                s.application.get(FeedService.class).end();
                return null;
            });
            assertFalse(s.application.as(s.officer, () -> s.application.get(FeedService.class).isOpen()));
            assertTrue(read(s, address).isEmpty());
            assertEquals(List.of("make-calendar-address", "end-calendar-address"), s.application.as(s.auditor, () -> s.application.get(AuditService.class).events("person/" + s.officer))
                    .stream().map(e -> e.action()).filter(a -> a.endsWith("-calendar-address")).toList());
        }
    }
}
