package jp.michishirube.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Page;
import jp.michishirube.organisation.api.DesignationView;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The published registers")
class RegisterLoaderTest {
    private static final LocalDate END_OF_FY2017 = LocalDate.of(2018, 3, 31);
    private static final LocalDate END_OF_FY2018 = LocalDate.of(2019, 3, 31);

    @Nested
    @DisplayName("on H2")
    class OnH2 extends Registers {
        @Override
        TestDatabase database() {
            return TestDatabase.h2();
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgresql extends Registers {
        @Override
        TestDatabase database() {
            return TestDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Registers {
        private TestDatabase database;
        private OrganisationService service;

        abstract TestDatabase database();

        @BeforeAll
        void load() {
            database = database();
            TestRegisters.load(database);
            service = TestRegisters.organisations(database);
        }

        @AfterEach
        void inventedBodiesLeave() {
            database.inTransaction(() -> database.em().createQuery("delete from Organisation o where o.fictional = true").executeUpdate());
        }

        private <T> T ask(Function<OrganisationService, T> question) {
            return database.inTransaction(() -> question.apply(service));
        }

        private Page<OrganisationEntry> list(LocalDate on, String bureau, String prefecture, String type, String text) {
            return ask(s -> s.localGovernments(new OrganisationQuery(on, bureau, prefecture, type, text, 2000, 0)));
        }

        private List<String> codes(LocalDate on, String text) {
            return list(on, null, null, null, text).items().stream().map(e -> e.organisation().id()).toList();
        }

        private long rows(String table) {
            return database.inTransaction(() -> ((Number) database.em()
                    .createNativeQuery("select count(*) from " + table).getSingleResult()).longValue());
        }

        @Test
        @DisplayName("are loaded once: 1,795 local governments, 11 bureaus, the Ministry, the secretariat, the reviewers, 1,297 designations")
        void loadedOnce() {
            assertFalse(database.inTransaction(() -> new RegisterLoader(new OrganisationStore(database.em())).load()));
            assertEquals(1795 + 11 + 3, rows("organisation"));
            assertEquals(47, rows("bureau_prefecture"));
            assertEquals(1297, rows("disadvantaged_designation"));
        }

        @Test
        @DisplayName("count 1,788 bodies on the last day of either fiscal year")
        void count1788Twice() {
            assertEquals(1788, list(END_OF_FY2017, null, null, null, null).total());
            assertEquals(1788, list(END_OF_FY2018, null, null, null, null).total());
            assertEquals(1788, list(END_OF_FY2018, null, null, null, null).items().size());
        }

        @Test
        @DisplayName("keep 那珂川町 until 2018-09-30 and have 那珂川市 from the next day")
        void nakagawa() {
            for (LocalDate day : List.of(END_OF_FY2017, LocalDate.of(2018, 9, 30))) {
                assertEquals(List.of("094111", "403059"), codes(day, "那珂川"));
            }
            for (LocalDate day : List.of(LocalDate.of(2018, 10, 1), END_OF_FY2018)) {
                assertEquals(List.of("094111", "402311"), codes(day, "那珂川"));
            }
            assertEquals("市", ask(s -> s.findOn("402311", END_OF_FY2018)).orElseThrow().localType());
            assertTrue(ask(s -> s.findOn("403059", END_OF_FY2018)).isEmpty());
            assertTrue(ask(s -> s.find("403059")).isPresent());
            assertEquals("402311", database.inTransaction(() -> new OrganisationStore(database.em()).find("403059").orElseThrow().successorId));
        }

        @Test
        @DisplayName("give every bureau as many municipalities as bureaus.csv says, and its prefectures")
        void countsByBureau() {
            for (CsvFile.Row row : CsvFile.resource("/registers/bureaus.csv", Set.of("bureau_key", "municipality_count_20180331"))) {
                String bureau = row.get("bureau_key");
                String[] prefectures = row.get("prefectures").split(" ");
                long municipalities = Long.parseLong(row.get("municipality_count_20180331"));
                assertEquals(municipalities + prefectures.length, list(END_OF_FY2017, bureau, null, null, null).total(), bureau);
                assertEquals(prefectures.length, list(END_OF_FY2017, bureau, null, "都道府県", null).total(), bureau);
                long byPrefecture = Stream.of(prefectures).mapToLong(p -> list(END_OF_FY2017, null, p, null, null).total()).sum();
                assertEquals(municipalities + prefectures.length, byPrefecture, bureau);
                for (String code : row.get("pref_codes").split(" ")) {
                    assertEquals(bureau, ask(s -> s.bureauOfPrefecture(code)).orElseThrow());
                }
            }
            assertTrue(ask(s -> s.bureauOfPrefecture("99")).isEmpty());
        }

        @Test
        @DisplayName("have the types of the register")
        void types() {
            assertEquals(20, list(END_OF_FY2017, null, null, "指定都市", null).total());
            assertEquals(48, list(END_OF_FY2017, null, null, "中核市", null).total());
            assertEquals(47, list(END_OF_FY2017, null, null, "都道府県", null).total());
            assertEquals(0, list(END_OF_FY2017, null, null, "村(北方領土)", null).total());
            assertEquals(26, list(END_OF_FY2017, null, "05", null, null).total());
            assertEquals(26, list(END_OF_FY2017, null, "秋田県", null, null).total());
        }

        @Test
        @DisplayName("tell bodies of the same name apart by code")
        void repeatedNames() {
            assertEquals(List.of("016446", "183822", "204811", "214043"), codes(END_OF_FY2017, "池田町"));
            assertEquals(List.of("132063", "342084"), codes(END_OF_FY2017, "府中市"));
        }

        @Test
        @DisplayName("count one 泊村 of two: the other lies in the northern territories")
        void tomari() {
            assertEquals(List.of("014036"), codes(END_OF_FY2017, "泊村"));
            OrganisationView northern = ask(s -> s.find("016969")).orElseThrow();
            assertEquals("泊村", northern.name());
            assertEquals("村(北方領土)", northern.localType());
        }

        @Test
        @DisplayName("are searched whatever the width, the variant character or the reading")
        void search() {
            assertEquals(List.of("394050"), codes(END_OF_FY2017, "梼原"));
            assertEquals(List.of("394050"), codes(END_OF_FY2017, "檮原町"));
            assertEquals(List.of("082082"), codes(END_OF_FY2017, "竜ヶ崎"));
            assertEquals(List.of("023213"), codes(END_OF_FY2017, "鯵ケ沢"));
            assertEquals(List.of("052078"), codes(END_OF_FY2017, "ユザワシ"));
            assertEquals(List.of("052078"), codes(END_OF_FY2017, "０５２０７８"));
            assertEquals(List.of("013951"), codes(END_OF_FY2017, "ﾆｾｺ"));
            assertEquals(List.of(), codes(END_OF_FY2017, "%"));
            assertEquals(List.of(), codes(END_OF_FY2017, "_"));
            assertEquals("檮原町", ask(s -> s.find("394050")).orElseThrow().name());
        }

        @Test
        @DisplayName("designate the whole of 湯沢市 (過疎地域, 豪雪地帯), and only a part of 函館市 as 過疎地域")
        void designations() {
            OrganisationEntry yuzawa = list(END_OF_FY2017, "tohoku", null, null, "湯沢市").items().get(0);
            assertEquals(Set.of("過疎地域 whole", "豪雪地帯 whole"), categories(yuzawa.designations()));
            assertEquals(Set.of("過疎地域 whole", "豪雪地帯 whole"), categories(ask(s -> s.designations("052078", LocalDate.of(2018, 5, 10)))));
            List<DesignationView> hakodate = ask(s -> s.designations("012025", END_OF_FY2017));
            DesignationView part = hakodate.stream().filter(d -> d.scope().equals("part")).findFirst().orElseThrow();
            assertEquals(List.of("戸井町", "恵山町", "椴法華村", "南茅部町"), part.partAreas());
            assertFalse(part.coversWhole());
            assertEquals(LocalDate.of(2022, 4, 1), part.asOf());
            assertTrue(ask(s -> s.designations("011002", END_OF_FY2017)).stream().allMatch(DesignationView::coversWhole));
        }

        private static Set<String> categories(List<DesignationView> designations) {
            return Set.copyOf(designations.stream().map(d -> d.category() + " " + d.scope()).toList());
        }

        @Test
        @DisplayName("name eleven bureaus from north to south; Okinawa's is an office")
        void bureaus() {
            List<OrganisationView> bureaus = ask(OrganisationService::bureaus);
            assertEquals(List.of("hokkaido", "tohoku", "kanto", "shinetsu", "hokuriku", "tokai", "kinki", "chugoku", "shikoku",
                    "kyushu", "okinawa"), bureaus.stream().map(OrganisationView::id).toList());
            OrganisationView okinawa = bureaus.get(10);
            assertEquals("沖縄総合通信事務所", okinawa.name());
            assertEquals("沖縄", okinawa.shortName());
            assertEquals("東北", bureaus.get(1).shortName());
            assertEquals(42, list(END_OF_FY2017, "okinawa", null, null, null).total());
            assertEquals("総務省", ask(s -> s.find("mic")).orElseThrow().name());
        }

        @Test
        @DisplayName("are listed with the same few statements, whatever the number of rows")
        void statements() {
            int all = database.statementsOf(() -> list(END_OF_FY2017, null, null, null, null));
            int one = database.statementsOf(() -> list(END_OF_FY2017, null, null, null, "湯沢市"));
            assertEquals(all, one);
            assertTrue(all <= 3, all + " statements");
            assertEquals(1, database.statementsOf(() -> ask(s -> s.findAll(Set.of("052078", "tohoku", "012025")))));
        }

        @Test
        @DisplayName("are read page by page in the order of codes")
        void pages() {
            List<String> first = page(0);
            List<String> second = page(3);
            assertEquals(List.of("010006", "011002", "012025"), first);
            assertEquals(List.of("012033", "012041", "012050"), second);
            assertEquals(List.of(), page(1788));
        }

        private List<String> page(int offset) {
            return ask(s -> s.localGovernments(new OrganisationQuery(END_OF_FY2017, null, null, null, null, 3, offset)))
                    .items().stream().map(e -> e.organisation().id()).toList();
        }
    }
}
