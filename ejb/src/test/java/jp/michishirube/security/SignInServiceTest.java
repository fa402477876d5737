package jp.michishirube.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
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
import java.util.concurrent.atomic.AtomicInteger;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Sign-in")
class SignInServiceTest {
    private static final String RIGHT = "かぎ-ことば";
    private final Time time = new Time();
    private final AtomicInteger hashes = new AtomicInteger();
    private long user;

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-24T03:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private SignInService service(TestDatabase database) {
        user = database.inTransaction(() -> TestUsers.register(database)
                .register("yuzawa-officer", "架空 太郎", "taro@example.jp", PasswordHash.encode(RIGHT, 1000), true));
        return new SignInService(TestUsers.ledger(database), new PasswordGate() {
            @Override
            public boolean verify(String password, PasswordHash kept) {
                hashes.incrementAndGet();
                return super.verify(password, kept);
            }
        }, time);
    }

    private static String code(Outcome<SignedIn> outcome) {
        return outcome.isDone() ? "done" : outcome.violations().get(0).code();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("knows the user by id, in any width and case, and the right password")
    void right(TestDatabase database) {
        SignInService service = service(database);
        SignedIn proof = service.signIn(" Ｙuzawa-OFFICER ", RIGHT).value();
        assertEquals(user, proof.userId());
        assertEquals("yuzawa-officer", proof.loginId());
        assertEquals("sign-in.blank", code(service.signIn(" ", RIGHT)));
        assertEquals("sign-in.blank", code(service.signIn(null, null)));
        assertEquals("sign-in.wrong", code(service.signIn("x".repeat(65), RIGHT)));
        assertEquals("sign-in.wrong", code(service.signIn("yuzawa-officer", "x".repeat(257))));
        assertEquals("sign-in.wrong", code(service.signIn("yuzawa-officer' or '1'='1", RIGHT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("answers alike, and hashes as often, for a wrong password, an unknown id and a switched-off account")
    void alike(TestDatabase database) {
        SignInService service = service(database);
        long off = database.inTransaction(() -> TestUsers.register(database)
                .register("left-long-ago", "架空 花子", "hanako@example.jp", PasswordHash.encode(RIGHT, 1000), true));
        database.inTransaction(() -> TestUsers.register(database).disable(off));
        List<Outcome<SignedIn>> wrong = new ArrayList<>();
        List<Outcome<SignedIn>> unknown = new ArrayList<>();
        List<Outcome<SignedIn>> disabled = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            int before = hashes.get();
            wrong.add(service.signIn("yuzawa-officer", "x"));
            int each = hashes.get() - before;
            unknown.add(service.signIn("nobody", "x"));
            disabled.add(service.signIn("left-long-ago", RIGHT));
            assertEquals(3 * each, hashes.get() - before);
            assertEquals(i < 5 ? 1 : 0, each);
        }
        assertEquals(wrong, unknown);
        assertEquals(wrong, disabled);
        assertEquals("sign-in.wrong", code(wrong.get(3)));
        assertEquals("sign-in.locked", code(wrong.get(4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("locks an id for ten minutes at the fifth failure within 60 seconds and says until when; other ids are free")
    void locks(TestDatabase database) {
        SignInService service = service(database);
        for (int i = 0; i < 4; i++) {
            assertEquals("sign-in.wrong", code(service.signIn("yuzawa-officer", "x")));
            time.now = time.now.plusSeconds(10);
        }
        Outcome<SignedIn> fifth = service.signIn("yuzawa-officer", "x");
        assertEquals("sign-in.locked", code(fifth));
        assertTrue(fifth.violations().get(0).message().ja().contains("日本時間12:11以降"), fifth.toString());
        assertTrue(fifth.violations().get(0).message().en().contains("about 10 min"), fifth.toString());
        time.now = time.now.plusSeconds(599);
        assertEquals("sign-in.locked", code(service.signIn("yuzawa-officer", RIGHT)));
        assertEquals("sign-in.wrong", code(service.signIn("another", RIGHT)));
        time.now = time.now.plusSeconds(1);
        assertEquals("done", code(service.signIn("yuzawa-officer", RIGHT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("forgets the failures when the right password comes before the lock")
    void forgives(TestDatabase database) {
        SignInService service = service(database);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertEquals("sign-in.wrong", code(service.signIn("yuzawa-officer", "x")));
            }
            assertEquals("done", code(service.signIn("yuzawa-officer", RIGHT)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("verifies five passwords at most when many attempts come at the same moment")
    void together(TestDatabase database) throws Exception {
        SignInService service = service(database);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            attempts.add(() -> code(service.signIn("yuzawa-officer", "x")));
        }
        for (Future<String> answer : threads.invokeAll(attempts)) {
            assertFalse(answer.get().equals("done"));
        }
        threads.shutdown();
        assertEquals(5, hashes.get());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("does not let tried names fill the table for ever, and keeps locks while they last")
    void purged(TestDatabase database) {
        SignInLedger ledger = TestUsers.ledger(database);
        for (int i = 0; i < 5; i++) {
            ledger.attempt("locked", time.now.plusSeconds(i * 15L));
        }
        ledger.attempt("stranger", time.now);
        assertFalse(ledger.attempt("locked", time.now.plusSeconds(659)).allowed());
        ledger.attempt("newcomer", time.now.plusSeconds(659));
        assertEquals(3L, rows(database));
        ledger.attempt("latecomer", time.now.plusSeconds(661));
        assertEquals(2L, rows(database));
        assertEquals(Optional.empty(), ledger.account("stranger"));
    }

    private static long rows(TestDatabase database) {
        return database.inTransaction(() -> database.em().createQuery("select count(t) from Throttle t", Long.class).getSingleResult());
    }
}
