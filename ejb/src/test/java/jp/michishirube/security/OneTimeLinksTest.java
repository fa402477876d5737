package jp.michishirube.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("One-time links")
class OneTimeLinksTest {
    private final Hands time = new Hands();

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2018-05-10T03:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private OneTimeLinks links(TestDatabase database) {
        return new OneTimeLinks(new LinkStore(database.em()), time);
    }

    private String issued(TestDatabase database, LinkPurpose purpose, String subject) {
        return database.inTransaction(() -> links(database).issue(purpose, subject, Duration.ofHours(72)));
    }

    private Optional<String> used(TestDatabase database, LinkPurpose purpose, String token) {
        return database.inTransaction(() -> links(database).use(purpose, token));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("open their subject once, for their purpose only")
    void once(TestDatabase database) {
        String token = issued(database, LinkPurpose.RESET, "7");
        assertEquals(Optional.empty(), used(database, LinkPurpose.INVITATION, token));
        assertEquals(Optional.empty(), used(database, LinkPurpose.RESET, token + "x"));
        assertEquals(Optional.empty(), used(database, LinkPurpose.RESET, null));
        assertEquals(Optional.of("7"), database.inTransaction(() -> links(database).subject(LinkPurpose.RESET, token)));
        assertEquals(Optional.of("7"), used(database, LinkPurpose.RESET, token));
        assertEquals(Optional.empty(), used(database, LinkPurpose.RESET, token));
        assertEquals(Optional.empty(), database.inTransaction(() -> links(database).subject(LinkPurpose.RESET, token)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("are good for 72 hours of real time, and end when a newer one for the same subject is issued")
    void expire(TestDatabase database) {
        String first = issued(database, LinkPurpose.INVITATION, "a");
        String other = issued(database, LinkPurpose.INVITATION, "b");
        String second = issued(database, LinkPurpose.INVITATION, "a");
        assertNotEquals(first, second);
        assertEquals(Optional.empty(), used(database, LinkPurpose.INVITATION, first));
        time.now = time.now.plus(Duration.ofHours(72)).minusMillis(1);
        assertEquals(Optional.of("b"), used(database, LinkPurpose.INVITATION, other));
        time.now = time.now.plusMillis(1);
        assertEquals(Optional.empty(), used(database, LinkPurpose.INVITATION, second));
        assertEquals(Optional.empty(), database.inTransaction(() -> links(database).goodUntil(LinkPurpose.INVITATION, "a")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("stay open when the clock is put an hour back or forward, open nothing twice, and hold nobody up who asks for another")
    void clockMoved(TestDatabase database) {
        String first = issued(database, LinkPurpose.RESET, "7");
        Instant start = time.now;
        for (int hours : new int[] {-1, 1}) {
            time.now = start.plus(Duration.ofHours(hours));
            assertEquals(Optional.of("7"), database.inTransaction(() -> links(database).subject(LinkPurpose.RESET, first)));
            assertFalse(database.inTransaction(() -> links(database).issuedWithin(LinkPurpose.RESET, "7", Duration.ofMinutes(10))));
        }
        time.now = start.plus(Duration.ofMinutes(9));
        assertTrue(database.inTransaction(() -> links(database).issuedWithin(LinkPurpose.RESET, "7", Duration.ofMinutes(10))));
        assertEquals(Optional.of("7"), used(database, LinkPurpose.RESET, first));
        time.now = start.minus(Duration.ofHours(1));
        assertEquals(Optional.empty(), used(database, LinkPurpose.RESET, first));
        String second = issued(database, LinkPurpose.RESET, "7");
        time.now = start;
        assertEquals(Optional.of("7"), used(database, LinkPurpose.RESET, second));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("have 256 random bits, of which the database knows only the SHA-256")
    void kept(TestDatabase database) {
        String token = issued(database, LinkPurpose.SET_UP, "first");
        assertTrue(token.matches("[A-Za-z0-9_-]{43}"), token);
        List<?> rows = database.inTransaction(() -> database.em().createNativeQuery("select id, token_sha256, purpose, subject from one_time_link").getResultList());
        Object[] row = (Object[]) rows.get(0);
        assertEquals(Sha256.hex(token), row[1]);
        for (Object column : row) {
            assertFalse(column.toString().contains(token));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("open for exactly one of sixteen who come at the same moment")
    void together(TestDatabase database) throws Exception {
        String token = issued(database, LinkPurpose.RESET, "7");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Optional<String>>> uses = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            uses.add(() -> used(database, LinkPurpose.RESET, token));
        }
        int opened = 0;
        for (Future<Optional<String>> use : threads.invokeAll(uses)) {
            opened += use.get().isPresent() ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, opened);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("stand beside each other where asked so, until exactly one of them is used, also at the same moment")
    void beside(TestDatabase database) throws Exception {
        List<Callable<Optional<String>>> uses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String token = database.inTransaction(() -> links(database).issueBeside(LinkPurpose.SET_UP, "first", Duration.ofHours(72)));
            uses.add(() -> used(database, LinkPurpose.SET_UP, token));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int opened = 0;
        for (Future<Optional<String>> use : threads.invokeAll(uses)) {
            opened += use.get().isPresent() ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, opened);
    }
}
