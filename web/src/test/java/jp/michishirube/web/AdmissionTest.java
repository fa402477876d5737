package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lane of the node")
class AdmissionTest {
    private static final long AGES = 60_000;

    @Test
    @DisplayName("lets so many in, turns away whoever comes when the queue is full, and lets in again when one leaves")
    void full() {
        Admission.Lane lane = new Admission.Lane(2, 0, AGES);
        assertTrue(lane.enter());
        assertTrue(lane.enter());
        assertFalse(lane.enter());
        lane.leave();
        assertTrue(lane.enter());
    }

    @Test
    @DisplayName("keeps somebody waiting who gets the turn of the one that leaves")
    void waiting() throws Exception {
        Admission.Lane lane = new Admission.Lane(1, 1, AGES);
        assertTrue(lane.enter());
        ExecutorService other = Executors.newSingleThreadExecutor();
        CountDownLatch started = new CountDownLatch(1);
        Future<Boolean> second = other.submit(() -> {
            started.countDown();
            return lane.enter();
        });
        started.await();
        while (lane.waiting() == 0) {
            Thread.onSpinWait();
        }
        assertFalse(lane.enter(), "one waits already");
        lane.leave();
        assertTrue(second.get());
        other.shutdown();
    }

    @Test
    @DisplayName("turns away whoever has waited long enough")
    void patience() {
        Admission.Lane lane = new Admission.Lane(1, 1, 1);
        assertTrue(lane.enter());
        assertFalse(lane.enter());
        lane.leave();
        assertTrue(lane.enter());
    }
}
