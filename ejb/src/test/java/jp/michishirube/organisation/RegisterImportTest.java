package jp.michishirube.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.TestApplication;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.api.RegisterImportView;
import jp.michishirube.organisation.api.RegisterPreview;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.security.NotAllowedException;
import jp.michishirube.security.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
@DisplayName("Newer files of the registers")
class RegisterImportTest {
    private static final LocalDate MAY_1 = LocalDate.of(2019, 5, 1);

    private TestApplication application;
    private long administrator;
    private long auditor;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void start() {
        application = TestApplication.start(kind.emptied(), LocalDateTime.of(2019, 6, 3, 9, 0));
        administrator = person("administrator", Role.SYSTEM_ADMINISTRATOR);
        auditor = person("auditor", Role.AUDITOR);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private long person(String login, Role role) {
        TestDatabase database = application.database();
        long user = TestUsers.person(database, login, login);
        database.inTransaction(() -> TestRegisters.postRegister(database).appoint(
                TestRegisters.postRegister(database).registerPost("mic", role, login, null, null), user, Authority.OWN, null, null));
        return user;
    }

    private Outcome<RegisterPreview> preview(String register, byte[] bytes) {
        return application.as(administrator, () -> application.get(RegisterService.class).preview(register, register + ".csv", bytes, MAY_1));
    }

    private RegisterPreview preview(String register, String text) {
        return preview(register, text.getBytes(StandardCharsets.UTF_8)).value();
    }

    private Outcome<RegisterImportView> confirm(RegisterPreview preview) {
        return application.as(administrator, () -> application.get(RegisterService.class).confirm(preview.id(), preview.planHash()));
    }

    private Organisation body(String id) {
        return application.database().inTransaction(() -> new OrganisationStore(application.database().em()).find(id).orElseThrow());
    }

    private long count(String sql) {
        return application.database().inTransaction(() -> ((Number) application.database().em().createNativeQuery(sql).getSingleResult()).longValue());
    }

    @ParameterizedTest
    @CsvSource({"municipalities, 1795", "bureaus, 11", "disadvantaged_areas, 1297", "programmes, 31"})
    @DisplayName("the shipped file itself, with or without a byte order mark, changes nothing and cannot be confirmed")
    void theSameFile(String register, int rows) {
        for (String mark : List.of("", "\uFEFF")) {
            RegisterPreview preview = preview(register, mark + shipped(register));
            assertEquals(List.of(), preview.problems());
            assertTrue(preview.changes().nothing(), () -> preview.changes().toString());
            assertEquals(rows, preview.changes().unchanged());
            assertFalse(preview.confirmable());
            assertEquals("register.nothing", confirm(preview).violations().get(0).code());
        }
    }

    @Test
    @DisplayName("a renaming keeps the code, the former name and its last day")
    void renaming() {
        RegisterPreview preview = preview("municipalities", shipped("municipalities").replace("篠山市,ささやまし", "丹波篠山市,たんばささやまし"));
        assertEquals(List.of("name", "kana"), preview.changes().changed().get(0).differences().stream().map(d -> d.column()).toList());
        assertEquals("篠山市", body("282219").name, "a preview changes nothing");
        assertTrue(confirm(preview).isDone());
        assertEquals("丹波篠山市", body("282219").name);
        assertEquals(1, count("select count(*) from organisation_former where organisation_id = '282219' and name = '篠山市' and valid_to = date '2019-04-30'"));
        assertEquals(List.of("282219"), application.as(administrator, () -> application.get(OrganisationService.class).localGovernments(
                new jp.michishirube.organisation.api.OrganisationQuery(MAY_1, null, null, null, "丹波篠山", 10, 0))).items().stream()
                .map(e -> e.organisation().id()).toList());
        assertTrue(preview("municipalities", shipped("municipalities").replace("篠山市,ささやまし", "丹波篠山市,たんばささやまし")).changes().nothing());
    }

    @Test
    @DisplayName("a merger ends the old body on its last day and names the successor; a body left out ends the day before")
    void merger() {
        String merged = shipped("municipalities").lines().filter(l -> !l.startsWith("052035,")).map(l -> !l.startsWith("052078,") ? l
                : "052078,05207,05,秋田県,湯沢市,ゆざわし,市,市,tohoku,東北総合通信局,東北,9000020052078,,2019-04-30,1,2019-05-01秋田市(05201)へ")
                .collect(Collectors.joining("\n")).replace("9000020052078", number("052078"));
        RegisterPreview preview = preview("municipalities", merged);
        assertEquals(List.of(), preview.problems());
        assertEquals(List.of("秋田県 横手市（052035）"), preview.changes().ended().stream().map(e -> e.label()).toList());
        assertTrue(confirm(preview).isDone());
        assertEquals(LocalDate.of(2019, 4, 30), body("052078").validTo);
        assertEquals("052019", body("052078").successorId);
        assertEquals(LocalDate.of(2019, 4, 30), body("052035").validTo);
        assertEquals(1795 + 11 + 3, count("select count(*) from organisation"), "nothing is deleted");
    }

    private String number(String code) {
        return shipped("municipalities").lines().filter(l -> l.startsWith(code)).findFirst().orElseThrow().split(",")[11];
    }

    @Test
    @DisplayName("a bureau's new territory takes its bodies along; a prefecture without a bureau is refused")
    void territory() {
        String bureaus = shipped("bureaus");
        String moved = bureaus.replace(",15 20,新潟県 長野県,", ",20,長野県,").replace("02 03 04 05 06 07,青森県", "02 03 04 05 06 07 15,青森県").replace("福島県,", "福島県 新潟県,");
        RegisterPreview preview = preview("bureaus", moved);
        assertEquals(List.of(), preview.problems());
        assertTrue(confirm(preview).isDone());
        assertEquals("tohoku", body("151009").bureauKey);
        assertTrue(preview("bureaus", bureaus.replace("01,北海道,179", "48,北海道,179")).problems().stream().anyMatch(p -> p.line() == 2));
        RegisterPreview lost = preview("bureaus", bureaus.lines().filter(l -> !l.contains(",okinawa,")).collect(Collectors.joining("\n")));
        assertTrue(lost.problems().get(0).reason().ja().contains("沖縄県"));
        assertNull(lost.id());
    }

    @Test
    @DisplayName("a designation that changes is end-dated, and the new one counts from the day")
    void designations() {
        String areas = shipped("disadvantaged_areas");
        String line = areas.lines().filter(l -> l.startsWith("052078,") && l.contains("過疎地域")).findFirst().orElseThrow();
        RegisterPreview preview = preview("disadvantaged_areas", areas.replace(line, line.replace(",whole,", ",part,")));
        assertEquals(1, preview.changes().changed().size());
        assertTrue(confirm(preview).isDone());
        for (LocalDate day : List.of(MAY_1.minusDays(1), MAY_1)) {
            List<String> scopes = application.as(administrator, () -> application.get(OrganisationService.class).designations("052078", day)).stream()
                    .filter(d -> d.category().equals("過疎地域")).map(d -> d.scope()).toList();
            assertEquals(List.of(day.equals(MAY_1) ? "part" : "whole"), scopes);
        }
    }

    @Test
    @DisplayName("a new measure is known at once; one that has a guideline cannot be left out")
    void measures() {
        String measures = shipped("programmes");
        String fresh = measures + "99,kakuu_kouza,架空の講座,総務省（架空）,補助,市町村,1/2,1000000,,R1=5000000,,,架空,,\n";
        assertEquals("列 name_en を足して書いてください。", preview("programmes", fresh).problems().get(0).reason().ja().substring("新しい施策には英語の名前が要ります。".length()));
        String named = fresh.lines().map(l -> l + (l.startsWith("no,") ? ",name_en" : l.startsWith("99,") ? ",Fictional course" : ",")).collect(Collectors.joining("\n"));
        RegisterPreview preview = preview("programmes", named);
        assertEquals(List.of(), preview.problems());
        assertEquals(1, preview.changes().added().size());
        assertTrue(confirm(preview).isDone());
        assertEquals("Fictional course", application.as(administrator, () -> application.get(ProgrammeService.class).programme("kakuu_kouza"))
                .orElseThrow().programme().name().en());
        RegisterPreview without = preview("programmes", measures.lines().filter(l -> !l.contains("chiiki_iot_jisso")).collect(Collectors.joining("\n")));
        assertTrue(without.problems().get(0).reason().ja().contains("chiiki_iot_jisso"));
    }

    @Test
    @DisplayName("a register that moved after the preview refuses; confirmed twice, it is done once, with one event that names the file")
    void movedInBetween() {
        RegisterPreview first = preview("municipalities", shipped("municipalities").replace("篠山市,ささやまし", "丹波篠山市,たんばささやまし"));
        RegisterPreview second = preview("municipalities", shipped("municipalities").replace("湯沢市,ゆざわし", "新湯沢市,しんゆざわし"));
        assertTrue(confirm(first).isDone());
        assertEquals("register.moved", confirm(second).violations().get(0).code());
        assertEquals("湯沢市", body("052078").name);
        assertTrue(confirm(first).isDone());
        var events = application.as(auditor, () -> application.get(AuditService.class).events("register/municipalities"));
        assertEquals(List.of(first.sha256()), events.stream().map(e -> e.contentHash()).toList());
        assertEquals(1, application.as(administrator, () -> application.get(RegisterService.class).imports()).size());
        assertEquals("register.moved", application.as(administrator, () -> application.get(RegisterService.class).confirm(second.id(), first.planHash()))
                .violations().get(0).code());
    }

    @Test
    @DisplayName("every wrong row is named with its line and reason, and nothing is kept")
    void everyWrongRow() {
        String text = shipped("municipalities").replace("052078,05207", "052079,05207").replace("052035,05203,05", "052035,05203,06")
                + "999999,99999\n" + "012025,01202,01,北海道,函館市,はこだてし,中核市,中核市,hokkaido,北海道総合通信局,北海道," + number("012025") + ",2019-13-01,,1,\n";
        RegisterPreview preview = preview("municipalities", text);
        List<Integer> lines = preview.problems().stream().map(p -> p.line()).distinct().toList();
        assertEquals(4, lines.size(), () -> preview.problems().toString());
        assertTrue(lines.contains(1797) && lines.contains(1798), lines::toString);
        preview.problems().forEach(p -> assertFalse(p.reason().ja().isBlank()));
        assertNull(preview.id());
        assertEquals(0, count("select count(*) from register_import"));
    }

    @Test
    @DisplayName("what is no such file is refused with what to do: Shift_JIS, a workbook, an empty or huge file, a NUL, a wrong header, an open quote")
    void hostileFiles() {
        assertEquals("register.shift-jis", code(shipped("bureaus").getBytes(Charset.forName("windows-31j"))));
        assertEquals("register.excel", code(new byte[] {'P', 'K', 3, 4, 20, 0}));
        assertEquals("register.size", code(new byte[0]));
        assertEquals("register.size", code(new byte[RegisterFile.MOST_BYTES + 1]));
        assertEquals("register.encoding", code(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xff}));
        assertFalse(preview("bureaus", (shipped("bureaus") + "\0").getBytes(StandardCharsets.UTF_8)).isDone());
        RegisterPreview header = preview("bureaus", "order,bureau_key,name\n1,a,b\n");
        assertTrue(header.problems().get(0).reason().ja().contains("name_ja、pref_codes、prefectures、seat"), () -> header.problems().toString());
        assertEquals(1, header.problems().get(0).line());
        assertEquals(2, preview("bureaus", "order,bureau_key,name_ja,name_en,seat,pref_codes,prefectures\n1,\"tohoku,東北\n").problems().get(0).line());
        assertTrue(preview("bureaus", shipped("bureaus").replace("北海道総合通信局", "北海道\u0007総合通信局")).problems().get(0).reason().ja().contains("制御文字"));
        assertEquals("register.from", application.as(administrator, () -> application.get(RegisterService.class).preview("bureaus", "b.csv",
                shipped("bureaus").getBytes(StandardCharsets.UTF_8), LocalDate.of(2019, 6, 4))).violations().get(0).code());
    }

    private String code(byte[] bytes) {
        return preview("bureaus", bytes).violations().get(0).code();
    }

    @Test
    @DisplayName("only the system administrator imports; the auditor may look")
    void permissions() {
        assertEquals(4, application.as(auditor, () -> application.get(RegisterService.class).registers()).size());
        assertThrows(NotAllowedException.class, () -> application.as(auditor, () -> application.get(RegisterService.class).preview("bureaus", "b", new byte[1], MAY_1)));
        assertThrows(NotAllowedException.class, () -> application.as(auditor, () -> application.get(RegisterService.class).confirm("x", "y")));
    }

    private static String shipped(String register) {
        try (var in = RegisterImportTest.class.getResourceAsStream("/registers/" + register + ".csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text).map(t -> t.startsWith("\uFEFF") ? t.substring(1) : t).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
