package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabaseTest {

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("every migration runs on H2 and on PostgreSQL, and the tables are empty")
    void migrates(TestDatabase database) throws SQLException {
        long cases = database.inTransaction(() -> ((Number) database.em()
                .createNativeQuery("select count(*) from case_file").getSingleResult()).longValue());
        assertEquals(0, cases);
    }
}
