package jp.michishirube.outreach.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.michishirube.outreach.rule.Seats.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Seats of an event")
class SeatsTest {
    @Test
    @DisplayName("are given whole or not at all")
    void whole() {
        assertTrue(Seats.fits(10, 8, 2));
        assertFalse(Seats.fits(10, 8, 3));
        assertFalse(Seats.fits(10, 8, 0));
        assertEquals(0, Seats.free(10, 12));
    }

    @Test
    @DisplayName("that become free go to who waits in the order of arrival; who needs more than is left goes on waiting")
    void waiting() {
        List<Waiting> waiting = List.of(new Waiting("a", 1), new Waiting("b", 3), new Waiting("c", 1));
        assertEquals(List.of("a", "c"), Seats.seated(10, 8, waiting));
        assertEquals(List.of("a"), Seats.seated(10, 9, waiting));
        assertEquals(List.of("a", "b", "c"), Seats.seated(10, 5, waiting));
        assertEquals(List.of(), Seats.seated(10, 10, waiting));
    }
}
