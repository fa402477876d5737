package jp.michishirube.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A failure of the surroundings")
class UnavailableTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"08001, 0", "08006, 0", "53100, 0", "53300, 0", "57P01, 0", "57014, 0", "58030, 0", "55P03, 0", "HYT00, 50200", "HY000, 90098", "90028, 90028"})
    @DisplayName("is a database that is away, full, stopped, too slow or locked, however deep it is wrapped")
    void surroundings(String state, int code) {
        assertTrue(Unavailable.is(new IllegalStateException(new RuntimeException(new SQLException("x", state, code)))));
    }

    @Test
    @DisplayName("is a refused connection and an empty pool")
    void connections() {
        assertTrue(Unavailable.is(new RuntimeException(new ConnectException("refused"))));
        assertTrue(Unavailable.is(new SQLTransientConnectionException()));
        assertTrue(Unavailable.is(new SQLException("Error in allocating a connection. Cause: In-use connections equal max-pool-size")));
    }

    @Test
    @DisplayName("is no defect of ours, no broken rule of the data and nothing that goes in circles")
    void faults() {
        assertFalse(Unavailable.is(new NullPointerException()));
        assertFalse(Unavailable.is(new RuntimeException(new SQLIntegrityConstraintViolationException("twice", "23505", 23505))));
        assertFalse(Unavailable.is(new SQLException("no such table", "42S02", 42102)));
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);
        assertFalse(Unavailable.is(first));
    }

    @Test
    @DisplayName("ends the round of a schedule and never the schedule")
    void rounds() {
        AtomicInteger rounds = new AtomicInteger();
        ScheduledRound.run(UnavailableTest.class, () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("the database is away");
        });
        assertEquals(1, rounds.get());
    }
}
