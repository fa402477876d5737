package jp.michishirube.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.api.PostView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Posts and those who act from them")
class PostServiceTest {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 10);
    private static final long ITO = 1001;
    private static final long SATO = 1002;

    private static void people(TestDatabase database) throws SQLException {
        TestRegisters.load(database);
        try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
            for (long id : List.of(ITO, SATO)) {
                statement.execute("insert into app_user (id, login_id, name, email, password_hash, enabled, fictional, version)"
                        + " values (" + id + ", 'u" + id + "', '架空', 'u@example.jp', '-', true, true, 1)");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a person has exactly the capacities of the day, and stands in for another only in that time")
    void capacities(TestDatabase database) throws SQLException {
        people(database);
        PostService service = TestRegisters.posts(database);
        long director = database.inTransaction(() -> {
            PostRegister register = TestRegisters.postRegister(database);
            long chief = register.registerPost("tohoku", Role.BUREAU_OFFICER, "情報通信振興課 係長", null, null);
            long head = register.registerPost("tohoku", Role.BUREAU_DIRECTOR, "情報通信振興課長", LocalDate.of(2018, 4, 1), null);
            register.appoint(chief, ITO, Authority.OWN, LocalDate.of(2017, 4, 1), LocalDate.of(2018, 6, 30));
            register.appoint(head, SATO, Authority.OWN, LocalDate.of(2017, 4, 1), null);
            register.appoint(head, ITO, Authority.DEPUTY, DAY, DAY);
            return head;
        });
        database.inTransaction(() -> {
            assertEquals(List.of(Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR), roles(service.capacitiesOf(ITO, DAY)));
            assertEquals(List.of(Role.BUREAU_OFFICER), roles(service.capacitiesOf(ITO, DAY.plusDays(1))));
            assertEquals(List.of(Role.BUREAU_OFFICER), roles(service.capacitiesOf(ITO, LocalDate.of(2018, 6, 30))));
            assertEquals(List.of(), roles(service.capacitiesOf(ITO, LocalDate.of(2018, 7, 1))));
            assertEquals(List.of(), roles(service.capacitiesOf(SATO, LocalDate.of(2018, 3, 31))));
            Capacity acting = service.capacitiesOf(ITO, DAY).get(1);
            assertEquals(new Capacity(director, Role.BUREAU_DIRECTOR, "tohoku", "東北総合通信局", "情報通信振興課長", Authority.DEPUTY), acting);
            assertEquals(List.of(SATO, ITO), TestRegisters.postRegister(database).holders("tohoku", java.util.Set.of(Role.BUREAU_DIRECTOR), DAY).stream().map(h -> h.userId()).toList());
            List<PostView> posts = service.posts("tohoku", DAY);
            assertEquals(2, posts.size());
            assertEquals(List.of(Authority.OWN, Authority.DEPUTY), posts.get(1).holders().stream().map(h -> h.authority()).toList());
            assertEquals(1, service.posts("tohoku", LocalDate.of(2018, 3, 31)).size());
        });
        assertEquals(1, database.statementsOf(() -> database.inTransaction(() -> service.capacitiesOf(ITO, DAY))));
    }

    private static List<Role> roles(List<Capacity> capacities) {
        return capacities.stream().map(Capacity::role).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("an office has only posts of its kind, nobody is the system, and days are in order")
    void refused(TestDatabase database) {
        TestRegisters.load(database);
        PostRegister register = TestRegisters.postRegister(database);
        database.inTransaction(() -> {
            assertThrows(IllegalArgumentException.class, () -> register.registerPost("052078", Role.BUREAU_OFFICER, "課長", null, null));
            assertThrows(IllegalArgumentException.class, () -> register.registerPost("tohoku", Role.MINISTRY_OFFICER, "課長", null, null));
            assertThrows(IllegalArgumentException.class, () -> register.registerPost("mic", Role.SYSTEM, "課長", null, null));
            assertThrows(IllegalArgumentException.class, () -> register.registerPost("nowhere", Role.BUREAU_OFFICER, "課長", null, null));
            assertThrows(IllegalArgumentException.class, () -> register.registerPost("mic", Role.AUDITOR, "監査", DAY, DAY.minusDays(1)));
            assertThrows(IllegalArgumentException.class, () -> register.appoint(-1, ITO, Authority.OWN, null, null));
        });
    }
}
