package jp.michishirube.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A kept password")
class PasswordHashTest {

    @Test
    @DisplayName("names PBKDF2 with SHA-512, 210,000 iterations, 16 bytes of salt and 64 of hash; no two are alike")
    void format() {
        String first = PasswordHash.encode("みちしるべ-2018");
        assertTrue(first.startsWith("PBKDF2WithHmacSHA512:210000:"), first);
        assertTrue(PasswordHash.parse(first).matches("みちしるべ-2018"));
        assertFalse(PasswordHash.parse(first).matches("みちしるべ-2019"));
        assertEquals(first, PasswordHash.parse(first).text());
        assertNotEquals(PasswordHash.encode("x", 1), PasswordHash.encode("x", 1));
        assertTrue(first.length() <= 400);
        assertFalse(PasswordHash.parse(first).toString().contains(first.substring(30)));
    }

    @Test
    @DisplayName("agrees with another implementation of PBKDF2-HMAC-SHA512 (OpenSSL); what is no kept password is refused")
    void vector() {
        String other = "PBKDF2WithHmacSHA512:1000:c2FsdHNhbHRzYWx0c2FsdA==:"
                + "715rqIr5dXOVPpBhqqsugl037zT5bWJTWYmZtIcK8hBnisKpwfY7kokvwjDrNHqHhF50Pb7MD6HvkJwiDQw4ww==";
        assertTrue(PasswordHash.parse(other).matches("password"));
        assertFalse(PasswordHash.parse(other).matches("Password"));
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse("PBKDF2WithHmacSHA512:1:c2FsdHNhbHRzYWx0c2FsdA==:"));
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse("plain"));
    }

    @Test
    @DisplayName("is verified by no more threads at once than there are cores; the others wait and get their answer")
    void bounded() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(cores);
        PasswordGate gate = new PasswordGate() {
            @Override
            public boolean verify(String password, PasswordHash kept) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                full.countDown();
                try {
                    full.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                boolean right = super.verify(password, kept);
                inside.decrementAndGet();
                return right;
            }
        };
        String kept = PasswordHash.encode("right", 1000);
        ExecutorService threads = Executors.newFixedThreadPool(cores * 4);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < cores * 4; i++) {
            calls.add(() -> gate.inTurn(() -> gate.matches("right", Optional.of(kept))).orElseThrow());
        }
        for (Future<Boolean> answer : threads.invokeAll(calls)) {
            assertTrue(answer.get());
        }
        threads.shutdown();
        assertEquals(cores, most.get());
    }

    @Test
    @DisplayName("is not verified for more than so many who wait: they are told at once, and nothing was done")
    void crowded() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        PasswordGate gate = new PasswordGate();
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<Optional<Integer>>> answers = new ArrayList<>();
        for (int i = 0; i < cores + 40; i++) {
            answers.add(threads.submit(() -> gate.inTurn(() -> {
                try {
                    open.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return done.incrementAndGet();
            })));
        }
        while (gate.waiting() < 40) {
            Thread.onSpinWait();
        }
        assertTrue(gate.inTurn(done::incrementAndGet).isEmpty());
        open.countDown();
        for (Future<Optional<Integer>> answer : answers) {
            assertTrue(answer.get().isPresent());
        }
        threads.shutdown();
        assertEquals(cores + 40, done.get());
    }
}
