package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;
    private long now = -5;
    private final RateLimit limit = new RateLimit(Duration.ofMillis(10), 200, () -> now);

    @Test
    @DisplayName("fifty requests a second pass for a minute, and so do a hundred")
    void steady() {
        for (int perSecond : new int[] {50, 100}) {
            for (int i = 0; i < 60 * perSecond; i++) {
                now += SECOND / perSecond;
                assertEquals(0, limit.take("192.0.2.1"));
            }
        }
    }

    @Test
    @DisplayName("after a burst of two hundred the next one waits a second, and no longer")
    void burst() {
        for (int i = 0; i < 200; i++) {
            assertEquals(0, limit.take("192.0.2.1"), "request " + i);
        }
        int wait = limit.take("192.0.2.1");
        assertEquals(1, wait);
        assertEquals(0, limit.take("192.0.2.2"));
        now += wait * SECOND;
        for (int i = 0; i < 100; i++) {
            assertEquals(0, limit.take("192.0.2.1"), "request " + i + " after the wait");
        }
        assertTrue(limit.take("192.0.2.1") > 0);
    }

    @Test
    @DisplayName("a refused request costs nothing")
    void refusedIsFree() {
        for (int i = 0; i < 10_000; i++) {
            limit.take("192.0.2.1");
        }
        now += SECOND;
        assertEquals(0, limit.take("192.0.2.1"));
    }
}
