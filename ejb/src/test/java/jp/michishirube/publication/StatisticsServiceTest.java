package jp.michishirube.publication;

import static jp.michishirube.publication.HandMadeCases.CALL_2017;
import static jp.michishirube.publication.HandMadeCases.FARMING;
import static jp.michishirube.publication.HandMadeCases.TOURISM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Actor;
import jp.michishirube.publication.api.CellCases;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.Figures;
import jp.michishirube.security.NotAllowedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 応募・採択状況 counted from real rows, on both databases. */
class StatisticsServiceTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("every case stands in one cell, and rows, columns and the whole agree")
    void totals(TestDatabase database) {
        try (Story s = new Story(database)) {
            HandMadeCases made = new HandMadeCases(database);
            made.of2017("052078", "tohoku", FARMING, "adopted", 10_000_000, 9_000_000L);
            made.of2017("052035", "tohoku", FARMING, "not-adopted", 5_000_000, null);
            made.of2017("052035", "tohoku", TOURISM, "withdrawn", 3_000_000, null);
            made.of2017("131016", "kanto", TOURISM, "adopted", 20_000_000, 20_000_000L);
            made.put(2017, CALL_2017, "052078", "tohoku", FARMING, "draft", 99, null, false, false);
            made.put(2018, Story.CALL, "052078", "tohoku", FARMING, "received", 7, null, true, false);

            CrossTable t = table(s, s.ministryOfficer, 2017);
            assertEquals(new Figures(2, 1, 15_000_000, 9_000_000, false), t.cell("tohoku", FARMING));
            assertEquals(1, t.cell("tohoku", TOURISM).applications());
            assertEquals(0, t.cell("tohoku", TOURISM).adopted());
            assertEquals(Figures.NONE, t.cell("okinawa", FARMING));
            assertEquals(11, t.bureaus().size());
            assertEquals("北海道", t.bureaus().get(0).name().ja());
            assertEquals(List.of(FARMING, TOURISM), t.fieldModels());
            assertEquals(4, t.total().applications());
            assertEquals(2, t.total().adopted());
            assertEquals(38_000_000, t.total().requestedYen());
            assertEquals(29_000_000, t.total().adoptedYen());
            Figures byRows = t.bureaus().stream().map(x -> t.ofBureau(x.key())).reduce(Figures.NONE, Figures::plus);
            Figures byColumns = t.fieldModels().stream().map(t::ofFieldModel).reduce(Figures.NONE, Figures::plus);
            assertEquals(t.total(), byRows);
            assertEquals(t.total(), byColumns);
            assertEquals(List.of(2018, 2017), s.application.as(s.ministryOfficer, () -> service(s).years()));
            assertFalse(t.notes().stream().anyMatch(n -> n.ja().contains("架空")));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("bureaus, the Ministry and the audit see everything; applicants and the public only what has been announced")
    void announcement(TestDatabase database) {
        try (Story s = new Story(database)) {
            HandMadeCases made = new HandMadeCases(database);
            made.of2017("052078", "tohoku", FARMING, "adopted", 10_000_000, 9_000_000L);
            for (long staff : new long[] {s.ministryOfficer, s.ministryGeneral, s.auditor, s.bureauOfficer, s.otherBureauOfficer}) {
                assertEquals(1, table(s, staff, 2017).total().applications());
            }
            for (Actor outside : List.of(Actor.PUBLIC, s.application.actor(s.officer), s.application.actor(s.neighbour))) {
                assertTrue(s.application.as(outside, () -> service(s).subsidyApplications(2017)).items().isEmpty());
                assertTrue(s.application.as(outside, () -> service(s).years()).isEmpty());
            }
            assertTrue(s.application.as(s.ministryOfficer, () -> service(s).publicSubsidyApplications(2017)).items().isEmpty());
            made.announce(CALL_2017);
            made.put(2018, Story.CALL, "052078", "tohoku", FARMING, "received", 7, null, true, false);
            for (Actor outside : List.of(Actor.PUBLIC, s.application.actor(s.officer))) {
                CrossTable t = s.application.as(outside, () -> service(s).subsidyApplications(2017));
                assertEquals(9_000_000, t.cell("tohoku", FARMING).adoptedYen());
                assertTrue(t.announcedOnly());
                assertEquals(List.of(2017), s.application.as(outside, () -> service(s).years()));
                assertTrue(s.application.as(outside, () -> service(s).subsidyApplications(2018)).items().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a cell opens to the cases of the reader's scope, and the rest is only counted")
    void opening(TestDatabase database) {
        try (Story s = new Story(database)) {
            HandMadeCases made = new HandMadeCases(database);
            String yuzawa = made.of2017("052078", "tohoku", FARMING, "adopted", 10_000_000, 9_000_000L);
            String neighbour = made.of2017("052035", "tohoku", FARMING, "not-adopted", 5_000_000, null);
            String kanto = made.of2017("131016", "kanto", FARMING, "not-adopted", 5_000_000, null);
            made.put(2017, CALL_2017, "052078", "tohoku", FARMING, "draft", 99, null, false, false);
            made.announce(CALL_2017);

            assertOpens(opened(s, s.ministryOfficer, null, FARMING), 0, yuzawa, neighbour, kanto);
            assertOpens(opened(s, s.ministryOfficer, "tohoku", null), 0, yuzawa, neighbour);
            assertOpens(opened(s, s.bureauOfficer, null, FARMING), 1, yuzawa, neighbour);
            assertOpens(opened(s, s.otherBureauOfficer, "tohoku", FARMING), 2);
            assertOpens(opened(s, s.officer, "tohoku", FARMING), 1, yuzawa);
            assertOpens(opened(s, s.officer, "kanto", FARMING), 1);
            assertOpens(opened(s, s.officer, "hokkaido", "no such model"), 0);
            assertThrows(NotAllowedException.class, () -> s.application.as(Actor.PUBLIC, () -> service(s).cellCases(2017, "tohoku", FARMING)));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a proposal counts from its arrival on, as adopted only by the approved list, and stays counted when withdrawn")
    void realCase(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.filledDraft();
            assertEquals(0, table(s, s.ministryOfficer, 2018).total().applications());
            String id = s.submitted();
            Figures cell = table(s, s.ministryOfficer, 2018).cell("tohoku", FARMING);
            assertEquals(1, cell.applications());
            assertEquals(12_345_000, cell.requestedYen());
            assertEquals(0, cell.adopted());
            s.act(s.approver, id, "withdraw").value();
            assertEquals(1, table(s, s.ministryOfficer, 2018).cell("tohoku", FARMING).applications());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the table takes at most eight SQL statements whatever the number of cases, and invented ones are marked")
    void statements(TestDatabase database) {
        try (Story s = new Story(database)) {
            HandMadeCases made = new HandMadeCases(database);
            for (int i = 0; i < 60; i++) {
                made.put(2017, CALL_2017, "052078", i % 2 == 0 ? "tohoku" : "kanto", i % 3 == 0 ? FARMING : TOURISM, "received", i, null, true, i == 7);
            }
            Actor actor = s.application.actor(s.ministryOfficer);
            int statements = database.statementsOf(() -> s.application.as(actor, () -> service(s).subsidyApplications(2017)));
            assertTrue(statements <= 8, "sent " + statements);
            int opening = database.statementsOf(() -> s.application.as(actor, () -> service(s).cellCases(2017, null, null)));
            assertTrue(opening <= 8, "sent " + opening);
            CrossTable t = table(s, s.ministryOfficer, 2017);
            assertTrue(t.notes().stream().anyMatch(n -> n.ja().contains("架空")));
            assertEquals(1, t.items().stream().filter(i -> i.figures().fictional()).count());
        }
    }

    private static void assertOpens(CellCases cases, int others, String... ids) {
        assertEquals(Stream.of(ids).sorted().toList(), cases.cases().stream().map(c -> c.id()).sorted().toList());
        assertEquals(others, cases.others());
    }

    private static CellCases opened(Story s, long user, String bureau, String model) {
        return s.application.as(user, () -> service(s).cellCases(2017, bureau, model));
    }

    private static CrossTable table(Story s, long user, int year) {
        return s.application.as(user, () -> service(s).subsidyApplications(year));
    }

    private static StatisticsService service(Story s) {
        return s.application.get(StatisticsService.class);
    }
}
