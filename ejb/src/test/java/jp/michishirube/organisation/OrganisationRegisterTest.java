package jp.michishirube.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.CorporateNumber;
import jp.michishirube.kernel.LocalGovernmentCode;
import jp.michishirube.organisation.api.DesignationView;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Bodies that no published list brings")
class OrganisationRegisterTest {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 10);

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("an invented local government belongs to its bureau and is in no count and no list")
    void inventedLocalGovernment(TestDatabase database) {
        TestRegisters.load(database);
        OrganisationService service = TestRegisters.organisations(database);
        database.inTransaction(() -> {
            TestRegisters.register(database).registerFictionalLocalGovernment(new LocalGovernmentCode("990019"),
                    "架空みなと町", "かくうみなとまち", "架空県", "町", "kanto", "minato@example.jp");
            TestRegisters.register(database).registerDesignation("990019", new DesignationView("過疎地域", "whole", List.of(),
                    "架空", DAY, "架空", null), null, LocalDate.of(2018, 12, 31));
        });
        database.inTransaction(() -> {
            OrganisationView town = service.find("990019").orElseThrow();
            assertTrue(town.fictional() && town.isLocalGovernment());
            assertEquals("kanto", town.bureauKey());
            assertEquals(1, service.designations("990019", DAY).size());
            assertEquals(0, service.designations("990019", LocalDate.of(2019, 1, 1)).size());
            assertEquals(1788, service.localGovernments(OrganisationQuery.all(DAY)).total());
            assertEquals(0, service.localGovernments(new OrganisationQuery(DAY, null, null, null, "架空", 10, 0)).total());
            assertEquals(0, service.localGovernments(new OrganisationQuery(DAY, null, "99", null, null, 10, 0)).total());
            assertTrue(service.bureauOfPrefecture("99").isEmpty());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("companies and other bodies belong to the bureau of their seat")
    void companies(TestDatabase database) {
        TestRegisters.load(database);
        CorporateNumber number = CorporateNumber.of(new LocalGovernmentCode("990027"));
        OrganisationView company = database.inTransaction(() -> TestRegisters.register(database)
                .registerCompany(number, "架空田んぼ株式会社", null, "05", "tanbo@example.jp", true));
        OrganisationView council = database.inTransaction(() -> TestRegisters.register(database)
                .registerOther("x-yuzawa-council", "架空協議会", null, "47", null, true));
        assertEquals(number.value(), company.id());
        assertTrue(company.isCompany());
        assertEquals("tohoku", company.bureauKey());
        assertEquals("okinawa", council.bureauKey());
        assertEquals(1788, database.inTransaction(() -> TestRegisters.organisations(database)
                .localGovernments(OrganisationQuery.all(DAY))).total());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("what cannot be is refused: a real prefecture's code, an unknown bureau, prefecture or kind of id")
    void refused(TestDatabase database) {
        TestRegisters.load(database);
        OrganisationRegister register = TestRegisters.register(database);
        database.inTransaction(() -> {
            assertThrows(IllegalArgumentException.class, () -> register.registerFictionalLocalGovernment(
                    new LocalGovernmentCode("052078"), "架空市", null, "架空県", "市", "kanto", null));
            assertThrows(IllegalArgumentException.class, () -> register.registerFictionalLocalGovernment(
                    new LocalGovernmentCode("990019"), "架空市", null, "架空県", "市", "mic", null));
            assertThrows(IllegalArgumentException.class, () -> register.registerOther("council", "架空協議会", null, "47", null, true));
            assertThrows(IllegalArgumentException.class, () -> register.registerOther("x-1", "架空協議会", null, "99", null, true));
        });
    }
}
