package jp.michishirube.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The throttle of an account")
class ThrottleTest {
    private static final Instant START = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    @DisplayName("lets five attempts in 60 seconds pass, then none for ten minutes after the fifth, then five again")
    void locks() {
        Throttle throttle = new Throttle("x", START);
        for (int i = 0; i < 4; i++) {
            assertEquals(new Throttle.Attempt(true, Optional.empty()), throttle.attempt(START.plusSeconds(i * 15)));
        }
        Instant fifth = START.plusSeconds(60);
        Instant free = fifth.plusSeconds(600);
        assertEquals(new Throttle.Attempt(true, Optional.of(free)), throttle.attempt(fifth));
        assertEquals(new Throttle.Attempt(false, Optional.of(free)), throttle.attempt(fifth.plusSeconds(1)));
        assertFalse(throttle.attempt(free.minusMillis(1)).allowed());
        for (int i = 0; i < 4; i++) {
            assertEquals(new Throttle.Attempt(true, Optional.empty()), throttle.attempt(free.plusSeconds(i)));
        }
        assertTrue(throttle.attempt(free.plusSeconds(5)).lockedUntil().isPresent());
    }

    @Test
    @DisplayName("keeps nobody out for longer than ten minutes when the machine's clock is put back or forward by an hour")
    void clockMoved() {
        Throttle locked = new Throttle("x", START);
        for (int i = 0; i < 5; i++) {
            locked.attempt(START);
        }
        Instant back = START.minusSeconds(3600);
        assertEquals(new Throttle.Attempt(false, Optional.of(back.plusSeconds(600))), locked.attempt(back));
        assertFalse(locked.attempt(back.plusSeconds(599)).allowed());
        assertTrue(locked.attempt(back.plusSeconds(600)).allowed());

        Throttle four = new Throttle("x", START);
        for (int i = 0; i < 4; i++) {
            four.attempt(START);
        }
        assertEquals(new Throttle.Attempt(true, Optional.empty()), four.attempt(back));
        assertEquals(new Throttle.Attempt(true, Optional.empty()), four.attempt(START.plusSeconds(3600)));
    }

    @Test
    @DisplayName("slides: any five within 60 seconds lock, slower ones never do")
    void slides() {
        Throttle slow = new Throttle("x", START);
        for (int i = 0; i < 50; i++) {
            assertTrue(slow.attempt(START.plusSeconds(i * 16L)).lockedUntil().isEmpty());
        }
        Throttle burst = new Throttle("x", START);
        burst.attempt(START);
        for (int i = 0; i < 4; i++) {
            assertTrue(burst.attempt(START.plusSeconds(59 + i)).lockedUntil().isEmpty());
        }
        assertTrue(burst.attempt(START.plusSeconds(70)).lockedUntil().isPresent());
    }
}
