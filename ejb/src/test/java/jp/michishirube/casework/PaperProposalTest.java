package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.ArrivalMode;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.casework.api.PaperDecision;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.document.SampleFiles;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.security.NotAllowedException;
import jp.michishirube.subsidy.PaperProposalService;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.ListItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A proposal that came on paper, typed by the bureau for its applicant; on both databases. */
class PaperProposalTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";
    private static final LocalDateTime ARRIVED = LocalDateTime.of(2018, 5, 9, 16, 30);
    private static final LocalDateTime DEADLINE = LocalDateTime.of(2018, 5, 31, 17, 0);
    private static final LocalDateTime JUNE = LocalDateTime.of(2018, 6, 4, 10, 0);

    private static byte[] pdf(String text) {
        return (new String(SampleFiles.pdf(), StandardCharsets.ISO_8859_1) + "\n%" + text.hashCode()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Outcome<String> start(Story s, long user, String body, LocalDateTime arrived, String name, byte[] scan) {
        return s.application.as(user, () -> s.application.get(PaperProposalService.class).start(Story.CALL, body,
                PaperArrival.told(ArrivalMode.BY_POST, arrived, "情政第45号"), name, new ByteArrayInputStream(scan)));
    }

    private static String started(Story s, LocalDateTime arrived) {
        return start(s, s.bureauOfficer, Story.YUZAWA, arrived, "提案書.pdf", pdf("arrived " + arrived)).value();
    }

    private static void type(Story s, long user, String id) {
        s.application.as(user, () -> s.application.get(CaseService.class).saveDraft(id, Map.of(), Story.answers())).value();
    }

    private static ActCommand registering(Story s, String id, String day, String number) {
        return ActCommand.of(id, "register", "", s.revision(id)).with(PaperDecision.DAY, day).with(PaperDecision.NUMBER, number);
    }

    private static Outcome<ActResult> register(Story s, String id) {
        return s.act(s.bureauOfficer, registering(s, id, "2018-05-08", "情政第44号"));
    }

    private static String registered(Story s) {
        String id = started(s, ARRIVED);
        type(s, s.bureauOfficer, id);
        register(s, id).value();
        return id;
    }

    private static Instant tokyo(LocalDateTime at) {
        return at.atZone(Clock.TOKYO).toInstant();
    }

    private static long count(Story s, String sql) {
        return s.application.database().inTransaction(() -> ((Number) s.application.database().em().createNativeQuery(sql).getSingleResult()).longValue());
    }

    private static <T> String refusal(Outcome<T> outcome) {
        return outcome.violations().get(0).code();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("typed after the deadline, it counts by its real arrival: page, list, receipt, event and standard period say so, and the body sees it as its own")
    void wholeWay(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.application.at(JUNE);
            String id = registered(s);
            for (long reader : new long[] {s.officer, s.approver, s.bureauOfficer, s.ministryOfficer}) {
                assertEquals(tokyo(ARRIVED), s.view(reader, id).row().receivedAt());
                assertTrue(s.view(reader, id).row().onPaper());
            }
            var view = s.view(s.officer, id);
            assertEquals("received", view.row().state());
            assertEquals(tokyo(ARRIVED.plusDays(14)), view.row().dueAt());
            assertEquals(12_345_000L, view.row().amountYen());
            var submission = view.latest();
            assertEquals(tokyo(ARRIVED), submission.submittedAt());
            PaperArrival paper = submission.paperArrival().orElseThrow();
            assertEquals(new PaperArrival(ArrivalMode.BY_POST, ARRIVED, "情政第45号", tokyo(JUNE), submission.files().get(0).attachmentId()), paper);
            assertEquals(new PaperDecision(LocalDate.of(2018, 5, 8), "情政第44号", null), submission.paperDecision().orElseThrow());
            assertTrue(s.application.as(s.officer, () -> s.application.get(CaseQueryService.class).attachment(id, paper.attachmentId())).isPresent());
            assertTrue(view.history().stream().anyMatch(a -> a.action().equals("register") && a.paper().equals(paper) && a.userName().isEmpty()));

            var event = s.application.as(s.auditor, () -> s.application.get(AuditService.class).events(id)).stream()
                    .filter(e -> e.action().equals("register")).findFirst().orElseThrow();
            for (String said : List.of("\"arrivedAt\":\"2018-05-09T16:30\"", "\"enteredAt\":\"" + tokyo(JUNE) + "\"", "\"mode\":\"BY_POST\"")) {
                assertTrue(event.payload().contains(said), event.payload());
            }
            assertEquals(2, count(s, "select count(*) from outbox_mail where subject like '%受付票%' and body like '%紙で提出%'"));
            assertTrue(s.application.as(s.bureauOfficer, () -> s.application.get(CaseQueryService.class).tasks()).stream().anyMatch(r -> r.id().equals(id)));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("until it is registered it is its bureau's alone: the body, the Ministry and another bureau find nothing and can do nothing")
    void scope(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = started(s, ARRIVED);
            type(s, s.bureauOfficer, id);
            for (long stranger : new long[] {s.officer, s.approver, s.neighbour, s.otherBureauOfficer, s.ministryOfficer, s.auditor}) {
                assertFalse(s.sees(stranger, id));
                assertTrue(s.application.as(stranger, () -> s.application.get(CaseQueryService.class).queue(QueueQuery.first(50))).items().isEmpty());
            }
            assertEquals("draft.closed", refusal(s.application.as(s.officer, () -> s.application.get(CaseService.class).saveDraft(id, Map.of(), Story.answers()))));
            assertEquals("draft.closed", refusal(s.application.as(s.otherBureauOfficer,
                    () -> s.application.get(CaseService.class).saveDraft(id, Map.of(), Story.answers()))));
            assertEquals("case.unknown", refusal(s.act(s.otherBureauOfficer, registering(s, id, "2018-05-08", "1"))));
            assertEquals("body.not-mine", refusal(start(s, s.otherBureauOfficer, Story.YUZAWA, ARRIVED, "a.pdf", pdf("x"))));
            assertEquals("body.not-mine", refusal(start(s, s.bureauOfficer, "082015", ARRIVED, "a.pdf", pdf("x"))));
            assertEquals("body.not-mine", refusal(start(s, s.bureauOfficer, "tohoku", ARRIVED, "a.pdf", pdf("x"))));
            for (long other : new long[] {s.officer, s.bureauDirector, s.ministryOfficer}) {
                assertThrows(NotAllowedException.class, () -> start(s, other, Story.YUZAWA, ARRIVED, "a.pdf", pdf("x")));
            }
            assertTrue(start(s, s.bureauOfficer, "湯沢市", ARRIVED, "a.pdf", pdf("by name")).isDone());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("arrival: the deadline itself is in time, a second later not, nor before the opening, nor in the future; grace counts from the deadline")
    void boundaries(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.application.at(JUNE);
            Map<LocalDateTime, String> expected = Map.of(DEADLINE, "", DEADLINE.plusSeconds(1), "arrival.late", LocalDateTime.of(2018, 4, 25, 0, 0), "",
                    LocalDateTime.of(2018, 4, 24, 23, 59, 59), "arrival.early", JUNE.plusSeconds(1), "arrival.future");
            long before = count(s, "select count(*) from case_file");
            expected.forEach((arrived, code) -> {
                Outcome<String> started = start(s, s.bureauOfficer, Story.YUZAWA, arrived, "a.pdf", pdf("boundary " + arrived));
                assertEquals(code, started.isDone() ? "" : refusal(started), arrived.toString());
            });
            assertEquals(before + 2, count(s, "select count(*) from case_file"));
            assertEquals("arrival.missing", refusal(start(s, s.bureauOfficer, Story.YUZAWA, null, "a.pdf", pdf("none"))));
        }
        assertTrue(ArrivalRule.inCall(DEADLINE.plusMinutes(30), DEADLINE.minusDays(9), DEADLINE, 30).isEmpty());
        assertEquals("arrival.late", ArrivalRule.inCall(DEADLINE.plusMinutes(30).plusSeconds(1), DEADLINE.minusDays(9), DEADLINE, 30).orElseThrow().code());
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a scan that is no harmless PDF is refused and nothing is half made")
    void hostileScan(TestDatabase database) {
        try (Story s = new Story(database)) {
            byte[] script = "%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);
            Stream.of(Map.entry("a.pdf", script), Map.entry("a.pdf", "a,b\n".getBytes(StandardCharsets.UTF_8)), Map.entry("a.csv", "a,b\n".getBytes(StandardCharsets.UTF_8)),
                    Map.entry("a.pdf", new byte[0]), Map.entry("../a.exe", pdf("renamed"))).forEach(scan -> {
                        Outcome<String> refused = start(s, s.bureauOfficer, Story.YUZAWA, ARRIVED, scan.getKey(), scan.getValue());
                        assertFalse(refused.isDone());
                        assertEquals("scan", refused.violations().get(0).field());
                    });
            for (String table : List.of("case_file", "case_draft", "paper_entry", "attachment", "case_number")) {
                assertEquals(0, count(s, "select count(*) from " + table), table);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the same paper sent twice, also at once, gives one case and one number; registered twice gives one submission")
    void twice(TestDatabase database) {
        try (Story s = new Story(database)) {
            started(s, ARRIVED.minusDays(1));
            byte[] scan = pdf("the same");
            var officer = s.application.actor(s.bureauOfficer);
            List<CompletableFuture<String>> both = Stream.of(1, 2).map(i -> CompletableFuture.supplyAsync(() -> s.application.as(officer,
                    () -> s.application.get(PaperProposalService.class).start(Story.CALL, Story.YUZAWA, PaperArrival.told(ArrivalMode.BY_HAND, ARRIVED, ""),
                            "a.pdf", new ByteArrayInputStream(scan))).value())).toList();
            String id = both.get(0).join();
            assertEquals(id, both.get(1).join());
            assertEquals(2, count(s, "select count(*) from case_file"));
            assertEquals(2, count(s, "select last_number from case_number"));
            type(s, s.bureauOfficer, id);
            ActCommand register = registering(s, id, "2018-05-08", "1");
            assertEquals(s.act(s.bureauOfficer, register).value(), s.act(s.bureauOfficer, register).value());
            assertEquals(1, s.view(s.bureauOfficer, id).submissions().size());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("what is typed needs every answer and the decision on the paper, no later than the arrival; the files are in the scan")
    void complete(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = started(s, ARRIVED);
            assertEquals("projectTitle", register(s, id).violations().get(0).field());
            assertTrue(register(s, id).violations().stream().noneMatch(v -> v.field().equals("proposalFile")));
            type(s, s.bureauOfficer, id);
            for (String[] half : new String[][] {{"", ""}, {"2018-05-08", ""}, {"2018-05-10", "1"}, {"soon", "1"}}) {
                assertEquals("paper.missing", refusal(s.act(s.bureauOfficer, registering(s, id, half[0], half[1]))));
            }
            assertEquals("paper-entry", s.view(s.bureauOfficer, id).row().state());
            s.act(s.bureauOfficer, registering(s, id, "2018-05-09", "なし")).value();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("nobody who typed it stamps it, whoever registers or forwards it, nor does the successor; the others do")
    void typistsDoNotApprove(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.appoint("bureau-officer", s.bureauDirector, Authority.OWN);
            String id = started(s, ARRIVED);
            type(s, s.bureauDirector, id);
            register(s, id).value();
            s.deputy("bureau-director", s.bureauGeneral);
            s.deputy("bureau-general", s.bureauOfficer);
            s.act(s.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id)).with("opinion", "FIT")).value();
            assertEquals("action.four-eyes", refusal(s.act(s.bureauDirector, id, "approve")));
            s.act(s.bureauGeneral, id, "approve").value();
            assertEquals("action.four-eyes", refusal(s.act(s.bureauOfficer, id, "approve")));
            s.act(s.bureauGeneral, id, "approve").value();
            assertEquals("forwarded", s.view(s.ministryOfficer, id).row().state());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a correction on paper: typed into the named fields by its own arrival within the due time; the body waits meanwhile, or corrects itself")
    void correction(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = registered(s);
            s.application.at(LocalDateTime.of(2018, 5, 14, 10, 0));
            LocalDateTime due = LocalDateTime.of(2018, 5, 21, 17, 0);
            s.returnForCorrection(id, due, "ownFunding").value();
            s.application.at(LocalDateTime.of(2018, 5, 22, 9, 0));
            PaperEntryService entries = s.application.get(PaperEntryService.class);
            assertEquals("correction.late", refusal(tell(s, entries, s.bureauOfficer, id, due.plusSeconds(1), "x")));
            assertEquals("arrival.early", refusal(tell(s, entries, s.bureauOfficer, id, ARRIVED, "x")));
            assertEquals("case.unknown", refusal(tell(s, entries, s.otherBureauOfficer, id, due, "x")));
            assertEquals("arrival.missing", refusal(s.act(s.bureauOfficer, id, "type-correction")));
            tell(s, entries, s.bureauOfficer, id, due.minusMinutes(1), "x").value();
            assertEquals("paper-correction", s.view(s.officer, id).row().state());
            assertEquals("draft.closed", refusal(s.application.as(s.officer, () -> s.application.get(CaseService.class).saveDraft(id, Map.of(), Map.of("ownFunding", "x")))));
            tell(s, entries, s.bureauOfficer, id, due, "y").value();
            s.application.as(s.bureauOfficer, () -> s.application.get(CaseService.class).saveDraft(id, Map.of("ownFunding", "なし", "summary", "s"),
                    Map.of("ownFunding", "一般会計", "summary", "書き換え"))).value();
            s.act(s.bureauOfficer, registering(s, id, "2018-05-20", "情政第60号")).value();
            var second = s.view(s.officer, id).latest();
            assertEquals(2, second.no());
            assertEquals(tokyo(due), second.submittedAt());
            assertEquals("一般会計", second.answers().get("ownFunding"));
            assertEquals(Story.answers().get("summary"), second.answers().get("summary"));
            assertEquals(2, second.files().size());
            assertEquals(tokyo(ARRIVED), s.view(s.officer, id).row().receivedAt());

            s.returnForCorrection(id, LocalDateTime.of(2018, 6, 1, 17, 0), "ownFunding").value();
            tell(s, entries, s.bureauOfficer, id, LocalDateTime.of(2018, 5, 22, 8, 0), "z").value();
            s.act(s.bureauOfficer, ActCommand.of(id, "stop-typing", "団体がシステムで出すため", s.revision(id))).value();
            s.act(s.officer, id, "request-signoff").value();
            assertEquals(3, s.act(s.approver, id, "resubmit").value().submissionNo());
            assertTrue(s.view(s.officer, id).latest().paperArrival().isEmpty());
            assertEquals(tokyo(LocalDateTime.of(2018, 5, 22, 9, 0)), s.view(s.officer, id).latest().submittedAt());
        }
    }

    private static Outcome<Boolean> tell(Story s, PaperEntryService entries, long user, String id, LocalDateTime arrived, String scan) {
        return s.application.as(user, () -> entries.tell(id, PaperArrival.told(ArrivalMode.BY_POST, arrived, ""), "補正.pdf", new ByteArrayInputStream(pdf(scan))));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("once the selection list is drafted nothing on paper is entered or registered any more; a discarded list stops nothing")
    void beforeTheList(TestDatabase database) {
        try (Story s = new Story(database)) {
            String typed = started(s, ARRIVED);
            type(s, s.bureauOfficer, typed);
            String id = s.forwarded();
            s.act(s.ministryOfficer, id, "start-evaluation").value();
            byte[] csv = ("番号,順位,評点,評価,意見\r\n" + s.view(s.ministryOfficer, id).row().number() + ",1,88,A,可\r\n").getBytes(StandardCharsets.UTF_8);
            SelectionService selection = s.application.get(SelectionService.class);
            s.application.as(s.ministryOfficer, () -> selection.recordEvaluation(Story.CALL, csv)).value();
            String list = s.application.as(s.ministryOfficer, () -> selection.draftList(Story.CALL, List.of(new ListItem(id, Decision.ADOPT, "高い")))).value();
            assertEquals("call.selected", refusal(register(s, typed)));
            assertEquals("call.closed", refusal(start(s, s.bureauOfficer, Story.YUZAWA, ARRIVED, "a.pdf", pdf("late"))));
            s.act(s.ministryOfficer, list, "discard").value();
            assertTrue(register(s, typed).isDone());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("whatever arrival in time is told, that arrival is shown, to the second, whenever it is typed")
    void arrivalShownIsArrivalTold(TestDatabase database) {
        try (Story s = new Story(database)) {
            Random random = new Random(20180531);
            for (int i = 0; i < 12; i++) {
                s.application.at(JUNE.plusMinutes(random.nextInt(10_000)));
                LocalDateTime arrived = LocalDateTime.of(2018, 4, 25, 0, 0).plusSeconds(random.nextInt(36 * 24 * 3600));
                String id = started(s, arrived);
                type(s, s.bureauOfficer, id);
                s.act(s.bureauOfficer, registering(s, id, "2018-04-24", "1")).value();
                assertEquals(tokyo(arrived), s.view(s.officer, id).row().receivedAt());
                assertEquals(arrived, s.view(s.officer, id).latest().paperArrival().orElseThrow().arrivedAt());
            }
        }
    }
}
