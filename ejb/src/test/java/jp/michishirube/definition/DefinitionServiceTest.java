package jp.michishirube.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.StandardPaperService;
import jp.michishirube.definition.api.DefinitionStatus;
import jp.michishirube.definition.api.DefinitionView;
import jp.michishirube.document.SampleFiles;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.organisation.RegisterService;
import jp.michishirube.organisation.TestRegisters;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.publication.ReportDefinitions;
import jp.michishirube.publication.StatisticsService;
import jp.michishirube.publication.api.Report;
import jp.michishirube.security.NotAllowedException;
import jp.michishirube.security.TestUsers;
import jp.michishirube.subsidy.ProposalService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("An office's own definitions")
class DefinitionServiceTest {
    private static final LocalDate TODAY = Story.MORNING.toLocalDate();

    private Story story;
    private long administrator;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void start() {
        story = new Story(kind.emptied());
        TestDatabase database = story.application.database();
        administrator = TestUsers.person(database, "administrator", "administrator");
        database.inTransaction(() -> TestRegisters.postRegister(database).appoint(TestRegisters.postRegister(database)
                .registerPost("mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者", null, null), administrator, Authority.OWN, null, null));
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private <T> T asked(Function<DefinitionService, T> question) {
        return story.application.as(administrator, () -> question.apply(story.application.get(DefinitionService.class)));
    }

    private Outcome<DefinitionView> upload(String kind, String yaml) {
        return asked(s -> s.upload(kind, kind + ".yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private Outcome<DefinitionView> publish(DefinitionView uploaded, LocalDate from) {
        return asked(s -> s.publish(uploaded.key(), from));
    }

    private static String code(Outcome<?> outcome) {
        return outcome.violations().get(0).code();
    }

    /** A measure that the shipped register does not have (架空). */
    private void newMeasure() {
        String csv = DefinitionReaderText.resource("/registers/programmes.csv").lines().map(l -> l + (l.startsWith("no,") ? ",name_en" : ","))
                .collect(Collectors.joining("\n")) + "\n99,kakuu_kouza,架空の講座,総務省（架空）,補助,市町村,1/2,1000000,,H30=400000000,,,架空,,,Fictional course\n";
        var preview = story.application.as(administrator, () -> story.application.get(RegisterService.class).preview("programmes", "p.csv",
                csv.getBytes(StandardCharsets.UTF_8), TODAY)).value();
        assertEquals(List.of(), preview.problems());
        assertTrue(story.application.as(administrator, () -> story.application.get(RegisterService.class).confirm(preview.id(), preview.planHash())).isDone());
    }

    private static String form() {
        return DefinitionReader.text("form/chiiki-iot-proposal-1.yaml").replace("id: chiiki-iot-proposal\n", "id: kakuu-kouza\n");
    }

    private static String guideline() {
        return DefinitionReader.text("programme/chiiki_iot_jisso-2018.yaml").replace("chiiki_iot_jisso", "kakuu_kouza")
                .replace("form: chiiki-iot-proposal/1", "form: kakuu-kouza/1");
    }

    @Test
    @DisplayName("a new programme with a form of its own is published and applied to, without a line of Java")
    void newProgramme() {
        DefinitionView form = upload("form", form()).value();
        assertEquals("definition.problem", code(upload("programme", guideline())), "the register of measures does not know it");
        newMeasure();
        DefinitionView guideline = upload("programme", guideline()).value();
        assertEquals("definition.missing", code(publish(guideline, TODAY)));
        assertTrue(publish(form, TODAY).isDone());
        assertTrue(publish(guideline, TODAY).isDone());

        String call = "kakuu_kouza-2018-1";
        assertTrue(story.application.as(story.officer, () -> story.application.get(ProposalService.class).offers(Story.YUZAWA)).stream()
                .anyMatch(o -> o.fit().call().id().equals(call)));
        String id = story.application.as(story.officer, () -> story.application.get(ProposalService.class).start(call, Story.YUZAWA)).value();
        story.application.as(story.officer, () -> story.application.get(CaseService.class).saveDraft(id, Map.of(), Story.answers())).value();
        for (String slot : List.of("proposalFile", "estimateFile")) {
            story.application.as(story.officer, () -> story.application.get(CaseService.class).attach(id, slot, slot + ".csv",
                    new java.io.ByteArrayInputStream("a,1\n".getBytes(StandardCharsets.UTF_8)))).value();
        }
        story.act(story.officer, id, "request-signoff").value();
        story.act(story.approver, id, "submit").value();
        assertEquals("kakuu-kouza/1", story.view(story.officer, id).formId());
        assertTrue(story.view(story.auditor, id).pinned().endsWith("kakuu-kouza/1 kakuu_kouza-2018/1"), () -> story.view(story.auditor, id).pinned());

        assertEquals("definition.used", code(asked(s -> s.withdraw(guideline.key(), "誤り"))));
        assertEquals("definition.used", code(asked(s -> s.withdraw(form.key(), "誤り"))));
    }

    @Test
    @DisplayName("a form may ask for a picture: the draft then keeps a fresh copy of a photo without its place, and neither a document nor a standard paper")
    void picture() {
        newMeasure();
        String asking = form().replaceFirst("(id: otherFile\\s+type: )file", "$1picture");
        assertTrue(publish(upload("form", asking).value(), TODAY).isDone());
        assertTrue(publish(upload("programme", guideline()).value(), TODAY).isDone());
        String id = story.application.as(story.officer, () -> story.application.get(ProposalService.class).start("kakuu_kouza-2018-1", Story.YUZAWA)).value();
        byte[] photo = SampleFiles.photo(6);
        assertEquals("file.picture", code(attach(id, "otherFile", "現場.pdf", SampleFiles.pdf())));
        var kept = attach(id, "otherFile", "現場.jpg", photo).value();
        assertEquals("現場.jpg", kept.fileName());
        assertNotEquals(Sha256.hex(photo), kept.sha256());
        assertEquals(Sha256.hex(photo), attach(id, "proposalFile", "現場.jpg", photo).value().sha256(), "another slot takes the file as it is");

        StandardPaperService standard = story.application.get(StandardPaperService.class);
        String paper = story.application.as(story.officer, () -> standard.keep(Story.YUZAWA, "現場.jpg", new java.io.ByteArrayInputStream(photo), null)).value().id();
        assertEquals("paper.no-picture", code(story.application.as(story.officer, () -> standard.attach(id, "otherFile", paper))));
    }

    private Outcome<AttachmentView> attach(String id, String slot, String name, byte[] content) {
        return story.application.as(story.officer, () -> story.application.get(CaseService.class).attach(id, slot, name, new java.io.ByteArrayInputStream(content)));
    }

    @Test
    @DisplayName("a version is used from its day on, and not after it was withdrawn")
    void fromItsDay() {
        newMeasure();
        DefinitionView form = upload("form", form()).value();
        DefinitionView guideline = upload("programme", guideline()).value();
        assertTrue(publish(form, TODAY.plusDays(1)).isDone());
        assertEquals("definition.missing", code(publish(guideline, TODAY)), "the form is not there on that day");
        assertTrue(publish(guideline, TODAY.plusDays(1)).isDone());
        assertEquals(List.of(), kakuu());
        assertEquals("definition.problem", code(upload("programme", guideline().replace("version: 1\n", "version: 2\n"))), "its call is taken already");
        story.application.at(Story.MORNING.plusDays(1));
        story.application.get(jp.michishirube.form.FormDefinitions.class).forget();
        asked(s -> s.withdraw(upload("form", form().replace("version: 1\n", "version: 7\n")).value().key(), "試し"));
        assertEquals(List.of("kakuu_kouza-2018-1", "kakuu_kouza-2018-2"), kakuu());
        assertEquals("definition.used", code(asked(s -> s.withdraw(form.key(), "誤り"))), "the guideline uses it");
        assertTrue(asked(s -> s.withdraw(guideline.key(), "誤り")).isDone());
        assertEquals(List.of(), kakuu());
        assertTrue(asked(s -> s.withdraw(form.key(), "誤り")).isDone());
        assertEquals("definition.state", code(asked(s -> s.withdraw(form.key(), "誤り"))));
    }

    private List<String> kakuu() {
        return story.application.as(story.officer, () -> story.application.get(ProgrammeService.class).callsOfYear(2018)).stream()
                .filter(c -> c.programmeKey().equals("kakuu_kouza")).map(CallView::id).toList();
    }

    @Test
    @DisplayName("every error of an uploaded text is told with file, line and reason, and nothing is kept")
    void errors() {
        Outcome<DefinitionView> refused = upload("form", form().replaceFirst("type: text\n", "type: texty\n").replaceFirst("required: true", "required: maybe"));
        assertEquals(2, refused.violations().size(), () -> refused.violations().toString());
        refused.violations().forEach(v -> assertTrue(v.message().ja().matches("form\\.yaml [0-9]+行目：「.+」.+。"), v.message().ja()));
        assertEquals("definition.problem", code(upload("form", "a: [1\n")));
        assertEquals("definition.problem", code(upload("form", "a: &x [1]\nb: *x\n")));
        assertEquals("definition.problem", code(upload("programme", form())));
        assertEquals("definition.problem", code(upload("form", form().replace("version: 1\n", "version: 99999999999\n"))));
        assertEquals("definition.problem", code(upload("form", form().replace("id: kakuu-kouza\n", "id: ../etc\n"))));
        assertEquals("definition.kind", code(upload("nothing", form())));
        assertEquals("definition.size", code(asked(s -> s.upload("form", "f", new byte[0]))));
        assertEquals("definition.size", code(asked(s -> s.upload("form", "f", new byte[1024 * 1024 + 1]))));
        assertEquals("definition.encoding", code(asked(s -> s.upload("form", "f", form().getBytes(Charset.forName("windows-31j"))))));
        String without = guideline().replace("kakuu_kouza", "iot_service");
        assertEquals("definition.problem", code(upload("programme", without.replace("closes: 2018-05-31T17:00", "closes: 2018-04-01T17:00"))));
        assertTrue(asked(DefinitionService::definitions).stream().allMatch(d -> d.status() == DefinitionStatus.SHIPPED));
    }

    @Test
    @DisplayName("a new version shows where it differs from the one before; the same version is refused")
    void newVersion() {
        String shipped = DefinitionReader.text("form/chiiki-iot-proposal-1.yaml");
        assertEquals("definition.taken", code(upload("form", shipped)));
        DefinitionView second = upload("form", shipped.replace("version: 1\n", "version: 2\n")).value();
        assertEquals(List.of("version: 1 → 2"), asked(s -> s.compare(second.key())).stream().map(d -> d.path() + ": " + d.was() + " → " + d.is()).toList());
        assertEquals("definition.taken", code(upload("form", shipped.replace("version: 1\n", "version: 2\n"))));
    }

    @Test
    @DisplayName("a report shows the words of the version in force on the day; one can be withdrawn until its day has come")
    void reports() {
        String shipped = DefinitionReader.text("report/subsidy-applications-1.yaml");
        assertEquals("definition.problem", code(upload("report", shipped.replace("id: subsidy-applications/1", "id: kakuu-table/1"))), "no page shows it");
        assertEquals("definition.taken", code(upload("report", shipped)));
        DefinitionView second = upload("report", shipped.replace("applications/1", "applications/2").replace("ja: 応募・採択状況,", "ja: 応募と採択の状況,")).value();
        assertEquals(List.of("id", "title.ja"), asked(s -> s.compare(second.key())).stream().map(d -> d.path()).toList());
        DefinitionView third = upload("report", shipped.replace("applications/1", "applications/3").replace("ja: 計,", "ja: 合計,")).value();
        assertTrue(publish(second, TODAY.plusDays(1)).isDone());
        assertTrue(publish(third, TODAY.plusDays(2)).isDone());
        assertEquals("応募・採択状況", report().title().ja());

        story.application.at(Story.MORNING.plusDays(1));
        story.application.get(ReportDefinitions.class).forget();
        assertEquals("subsidy-applications/2", report().id());
        assertEquals("応募と採択の状況", report().title().ja());
        assertEquals("definition.used", code(asked(s -> s.withdraw(second.key(), "誤り"))), "it may have been printed");
        assertTrue(asked(s -> s.withdraw(third.key(), "誤り")).isDone(), "its day has not come");

        story.application.at(Story.MORNING.plusDays(2));
        story.application.get(ReportDefinitions.class).forget();
        assertEquals("subsidy-applications/2", report().id());
    }

    private Report report() {
        return story.application.as(story.auditor, () -> story.application.get(StatisticsService.class).subsidyApplications(2018)).report();
    }

    @Test
    @DisplayName("every step is an event with the hash of the text; a publication of yesterday is refused; only the system administrator acts")
    void eventsAndPermissions() {
        DefinitionView form = upload("form", form()).value();
        assertEquals("definition.from", code(publish(form, TODAY.minusDays(1))));
        assertEquals("definition.reason", code(asked(s -> s.withdraw(form.key(), " "))));
        assertTrue(publish(form, TODAY).isDone());
        assertEquals("definition.state", code(publish(form, TODAY)));
        assertTrue(asked(s -> s.withdraw(form.key(), "誤り")).isDone());
        var events = story.application.as(story.auditor, () -> story.application.get(AuditService.class).events("definition/form/kakuu-kouza"));
        assertEquals(List.of("upload-definition", "publish-definition", "withdraw-definition"), events.stream().map(e -> e.action()).toList());
        events.forEach(e -> assertEquals(form.sha256(), e.contentHash()));
        assertFalse(story.application.as(story.ministryOfficer, () -> story.application.get(DefinitionService.class).definitions()).isEmpty());
        assertThrows(NotAllowedException.class, () -> story.application.as(story.ministryOfficer, () -> story.application.get(DefinitionService.class)
                .upload("form", "f", new byte[1])));
        assertThrows(NotAllowedException.class, () -> story.application.as(story.officer, () -> story.application.get(DefinitionService.class).definitions()));
    }

    /** Shipped texts that are no definitions. */
    private static final class DefinitionReaderText {
        static String resource(String path) {
            try (var in = DefinitionServiceTest.class.getResourceAsStream(path)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
