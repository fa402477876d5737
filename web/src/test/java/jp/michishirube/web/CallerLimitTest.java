package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mails caused by people whom nobody knows")
class CallerLimitTest {
    private long now;
    private final CallerLimit limit = new CallerLimit(() -> now);

    @Test
    @DisplayName("a town hall may ask thirty times at once and then once a minute; the sentence says how long to wait, and others do not")
    void townHall() {
        for (int i = 0; i < 30; i++) {
            assertEquals(List.of(), limit.refusal("192.0.2.1"), "wish " + i);
        }
        assertTrue(limit.refusal("192.0.2.1").get(0).message().ja().contains("1分ほど待ってから"));
        assertEquals(List.of(), limit.refusal("192.0.2.2"));
        now += Duration.ofSeconds(59).toNanos();
        assertEquals(1, limit.refusal("192.0.2.1").size());
        now += Duration.ofSeconds(1).toNanos();
        assertEquals(List.of(), limit.refusal("192.0.2.1"));
        assertEquals(1, limit.refusal("192.0.2.1").size());
    }
}
