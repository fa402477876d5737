package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandOverScheduleTest {
    private final List<String> moved = new ArrayList<>();
    private final HandOverSchedule schedule = new HandOverSchedule();

    private void round(HandOverWorker worker) {
        schedule.worker = worker;
        schedule.on = true;
        assertDoesNotThrow(schedule::move);
    }

    @Test
    @DisplayName("a hand-over that fails keeps no other from its turn")
    void oneFails() {
        round(new HandOverWorker() {
            @Override
            public List<String> due() {
                return List.of("a", "b", "c");
            }

            @Override
            public boolean move(String id) {
                if (id.equals("b")) {
                    throw new IllegalStateException("fault");
                }
                return moved.add(id);
            }
        });
        assertEquals(List.of("a", "c"), moved);
    }

    @Test
    @DisplayName("a database that is away ends the round, not the timer")
    void databaseAway() {
        round(new HandOverWorker() {
            @Override
            public List<String> due() {
                throw new IllegalStateException("away");
            }
        });
    }
}
