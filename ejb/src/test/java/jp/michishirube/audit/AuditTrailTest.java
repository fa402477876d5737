package jp.michishirube.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.api.AnchorView;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.audit.api.Verification;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTrailTest {
    private static final Clock CLOCK = () -> Instant.parse("2018-05-10T00:00:00.123Z");
    private static final Capacity OFFICER = new Capacity(7, Role.BUREAU_OFFICER, "tohoku", "東北総合通信局", "担当", Authority.DEPUTY);
    private static final Actor ACTOR = new Actor(42, "officer", "架空 花子", List.of(OFFICER));

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("an event is recorded with person, post, authority, time and payload, and follows the one before it")
    void records(TestDatabase database) {
        AuditTrail trail = AuditFixture.trail(database.em(), CLOCK);
        String first = database.inTransaction(() -> trail.append(draft("case/1", "return", "{\"note\":\"補正𠮷\"}")));
        String second = database.inTransaction(() -> {
            trail.append(draft("case/1", "forward", null));
            return trail.append(new EventDraft("case/1", "seen", Actor.SYSTEM, null, null, null, "1", null, null));
        });
        List<EventView> events = database.inTransaction(() -> service(database).events("1"));

        assertEquals(List.of(1L, 2L, 3L), events.stream().map(EventView::seq).toList());
        EventView event = events.get(0);
        assertEquals(first, event.hash());
        assertEquals(second, events.get(2).hash());
        assertEquals(first, events.get(1).previousHash());
        assertEquals("{\"note\":\"補正𠮷\"}", event.payload());
        assertEquals(List.of(42L, 7L, "bureau-officer", "tohoku", "DEPUTY", Instant.parse("2018-05-10T00:00:00.123Z")),
                List.of(event.userId(), event.postId(), event.role(), event.officeId(), event.authority(), event.at()));
        assertNull(events.get(1).payload());
        assertTrue(verification(database).intact());
    }

    @Test
    @DisplayName("the canonical form v1 is what its description says, so that others can recompute a hash")
    void canonicalForm() {
        EventView event = new EventView(99, "case/1", 2, Instant.ofEpochMilli(1525910400123L), "return", 42, 7, "bureau-officer", "tohoku",
                "OWN", "received", null, "1", null, "ab", "v1", "p".repeat(64), "", null);
        String canonical = "v16:case/11:213:15259104001236:return2:421:714:bureau-officer6:tohoku3:OWN8:received-1:1-2:ab";
        assertEquals(canonical, CanonicalForm.canonical(event));
        assertEquals(Sha256.hex("p".repeat(64) + canonical), CanonicalForm.hash(event));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("what a rolled-back act recorded is gone, and the chain goes on from before it")
    void rollsBack(TestDatabase database) {
        AuditTrail trail = AuditFixture.trail(database.em(), CLOCK);
        database.inTransaction(() -> trail.append(draft("case/1", "a", null)));
        assertThrows(IllegalStateException.class, () -> database.inTransaction(() -> {
            trail.append(draft("case/1", "lost", "{}"));
            throw new IllegalStateException("fault");
        }));
        database.inTransaction(() -> trail.append(draft("case/1", "b", null)));
        assertEquals(List.of("a", "b"), database.inTransaction(() -> service(database).events("1").stream().map(EventView::action).toList()));
        assertTrue(verification(database).intact());
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("threads that append to the same new chains at once never fork or tear them")
    void appendsConcurrently(TestDatabase database) throws Exception {
        AuditTrail trail = AuditFixture.trail(database.em(), CLOCK);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            String chain = "case/" + i % 4;
            all.add(threads.submit(() -> database.inTransaction(() -> trail.append(draft(chain, "act", "{}")))));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        Verification found = verification(database);
        assertEquals(List.of(), found.breaks());
        assertEquals(List.of(4L, 80L), List.of(found.chains(), found.events()));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("the newest events come in pages without gap or overlap")
    void pages(TestDatabase database) {
        AuditTrail trail = AuditFixture.trail(database.em(), CLOCK);
        database.inTransaction(() -> {
            for (int i = 0; i < 7; i++) {
                trail.append(draft("case/" + i, "act" + i, null));
            }
        });
        List<Long> seen = new ArrayList<>();
        database.inTransaction(() -> {
            AuditService service = service(database);
            for (List<EventView> page = service.recent(3); !page.isEmpty();) {
                page.forEach(event -> seen.add(event.id()));
                EventView last = page.get(page.size() - 1);
                page = service.before(last.at(), last.id(), 3);
            }
        });
        assertEquals(7, seen.size());
        assertEquals(seen.stream().sorted(java.util.Comparator.reverseOrder()).distinct().toList(), seen);
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a day has one anchor, and the next one covers what has grown since")
    void anchors(TestDatabase database) {
        AuditTrail trail = AuditFixture.trail(database.em(), CLOCK);
        database.inTransaction(() -> trail.append(draft("case/1", "a", null)));
        LocalDate day = LocalDate.of(2018, 5, 10);
        AnchorView first = database.inTransaction(() -> service(database).anchor(day));
        database.inTransaction(() -> trail.append(draft("case/1", "b", null)));
        assertEquals(first, database.inTransaction(() -> service(database).anchor(day)), "the same day again");
        AnchorView second = database.inTransaction(() -> service(database).anchor(day.plusDays(1)));

        assertEquals(List.of(1L, 2L), List.of(second.chains(), second.events()));
        assertFalse(first.rootHash().equals(second.rootHash()));
        assertTrue(verification(database).intact());
        assertThrows(IllegalArgumentException.class, () -> database.inTransaction(() -> service(database).anchor(day.minusDays(1))));
    }

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("erasing a payload, as retention does, breaks nothing and is counted")
    void erasure(TestDatabase database) {
        AuditTrail trail = AuditFixture.trail(database.em(), CLOCK);
        database.inTransaction(() -> trail.append(draft("case/1", "a", "{\"name\":\"架空 太郎\"}")));
        database.inTransaction(() -> database.em().createNativeQuery("delete from audit_payload").executeUpdate());
        Verification found = verification(database);
        assertTrue(found.intact());
        assertEquals(1, found.erasedPayloads());
    }

    private static AuditService service(TestDatabase database) {
        return AuditFixture.service(database.em(), CLOCK);
    }

    private static Verification verification(TestDatabase database) {
        return database.inTransaction(() -> service(database).verify());
    }

    private static EventDraft draft(String chain, String action, String payload) {
        return new EventDraft(chain, action, ACTOR, OFFICER, "received", "correction", chain.substring(5), Sha256.hex("content"), payload);
    }
}
