package jp.michishirube.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.outreach.api.EventFigures;
import jp.michishirube.outreach.api.IotProject;
import jp.michishirube.outreach.api.ProjectTable;
import jp.michishirube.outreach.api.PublishedEvent;
import jp.michishirube.outreach.rule.BodyType;
import jp.michishirube.outreach.rule.HelpKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the registers of outreach hold")
class RegistersTest {
    private final IotProjectService projects = new IotProjectService(() -> java.time.Instant.parse("2018-05-10T00:00:00Z"));

    @Test
    @DisplayName("34 projects, 8 + 17 + 9 by period, each in one field; the table's figures make the same sums")
    void projects() {
        ProjectTable table = projects.table();
        assertEquals(List.of("H27補正", "H28補正", "H29当初"), table.periods());
        assertEquals(List.of(8, 17, 9), table.totals());
        assertEquals(34, table.lines().stream().mapToInt(ProjectTable.Line::total).sum());
        assertEquals(List.of(2, 2, 1), table.lines().stream().filter(l -> l.field().equals("農業")).findFirst().orElseThrow().counts());
        assertEquals(8, projects.projects().stream().filter(p -> p.title().isEmpty()).map(IotProject::period).filter("H27補正"::equals).count());
        assertTrue(projects.file("csv").isPresent() && projects.file("xlsx").isPresent() && projects.file("pdf").isPresent() && projects.file("exe").isEmpty());
    }

    @Test
    @DisplayName("every measure gives one kind of help, in known fields, to known bodies; no measure is left out and none invented")
    void measures() {
        Set<String> keys = CsvFile.resource("/registers/programmes.csv", Set.of("programme_key")).stream().map(r -> r.get("programme_key")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(keys, new TreeSet<>(Registers.measureKeys()));
        assertEquals(31, keys.size());
        Set<String> fields = Registers.fields().stream().map(f -> f.name().ja()).collect(Collectors.toSet());
        assertEquals(15, fields.size());
        CsvFile.resource("/registers/outreach_measures.csv", Set.of("fields", "help", "bodies")).forEach(r -> {
            HelpKind.valueOf(r.get("help"));
            List.of(r.get("bodies").split(";")).forEach(b -> assertTrue(b.equals("all") || BodyType.valueOf(b) != null));
            List.of(r.get("fields").split(";")).forEach(f -> assertTrue(Set.of("all", "model").contains(f) || fields.contains(f), f));
        });
        assertTrue(Registers.gives("it_donyu", HelpKind.SUBSIDY, Registers.field("観光").orElseThrow(), BodyType.COMPANY));
        assertTrue(!Registers.gives("it_donyu", HelpKind.SUBSIDY, Registers.field("観光").orElseThrow(), BodyType.MUNICIPALITY));
    }

    @Test
    @DisplayName("64 events of the slides in their seven kinds; participants are summed only where a number of people is told")
    void events() {
        List<PublishedEvent> events = CsvFile.resource("/registers/events_published.csv", Set.of("category")).stream()
                .map(r -> new PublishedEvent(Integer.parseInt(r.get("no")), r.get("category"), r.get("title"), java.time.LocalDate.parse(r.get("start")), java.time.LocalDate.parse(r.get("end")), r.get("place"),
                        r.get("bureau_label").equals("九州") ? "kyushu" : "", "", "", r.get("participants"), r.get("participants").equals("約80") ? 80 : null, r.get("note"), r.get("source"))).toList();
        assertEquals(64, events.size());
        assertEquals(List.of(2L, 1L, 5L, 5L, 13L, 24L, 14L), List.of("表彰式", "国民運動", "ハンズオン講習会", "ハッカソン", "研修", "セミナー", "講習会").stream()
                .map(k -> events.stream().filter(e -> e.category().equals(k)).count()).toList());
        OrganisationView kyushu = new OrganisationView("kyushu", "BUREAU", "九州総合通信局", null, null, null, null, "kyushu", null, false, null, null);
        EventFigures figures = EventTables.figures(List.of(), events.stream().filter(e -> new FiscalYear(2017).contains(e.start())).toList(), List.of(kyushu)).get(0);
        assertEquals(List.of(0, 2, 80, 1), List.of(figures.events(), figures.told(), figures.toldPeople(), figures.toldKnown()));
    }
}
