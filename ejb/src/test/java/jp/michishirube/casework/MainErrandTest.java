package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.Opinion;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.Desk;
import jp.michishirube.subsidy.api.ListItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main errand at the services, on both databases. */
class MainErrandTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a proposal goes from the town through its bureau to the Ministry and is adopted by the Ministry's route")
    void wholeWay(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.forwarded();
            assertEquals("forwarded", s.view(s.ministryOfficer, id).row().state());
            assertEquals(12_345_000L, s.view(s.ministryOfficer, id).row().amountYen());
            assertEquals(Opinion.FIT, s.view(s.ministryOfficer, id).row().opinion());

            SelectionService selection = s.application.get(SelectionService.class);
            s.act(s.ministryOfficer, id, "start-evaluation").value();
            String number = s.view(s.ministryOfficer, id).row().number();
            byte[] csv = ("番号,順位,評点,評価,意見\r\n" + number + ",1,88,A,横展開の効果が大きい\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(1, s.application.as(s.ministryOfficer, () -> selection.recordEvaluation(Story.CALL, csv)).value());
            assertEquals("evaluated", s.view(s.ministryOfficer, id).row().state());

            List<ListItem> items = List.of(new ListItem(id, Decision.ADOPT, "評価会の評価が高い。"));
            String list = s.application.as(s.ministryOfficer, () -> selection.draftList(Story.CALL, items)).value();
            s.act(s.ministryOfficer, list, "request-approval").value();
            s.act(s.ministryDirector, list, "approve").value();
            assertEquals("evaluated", s.view(s.ministryOfficer, id).row().state());
            s.act(s.ministryGeneral, list, "approve").value();
            assertEquals("adopted", s.view(s.officer, id).row().state());

            var notice = s.view(s.officer, id).papers().get(0);
            assertEquals("総情地第1号", notice.number());
            String text = pdfText(s.application.as(s.officer, () -> bytes(s.application.get(CaseQueryService.class).paper(id, notice.id()).orElseThrow())));
            for (String part : List.of("採択候補決定通知", "平成30年5月10日", "湯沢市長", "12,345,000円", "交付の決定ではありません", "（公印省略）", "評価会の評価が高い。")) {
                assertTrue(text.contains(part), part + " in " + text);
            }
            String paper = pdfText(s.application.as(s.officer, () -> bytes(s.application.get(CaseQueryService.class).form(id, 1).orElseThrow()))).replaceAll("\\s+", "");
            assertTrue(paper.contains("総務大臣　殿") && paper.contains("秋田県湯沢市") && paper.contains("次のとおり提案します。") && paper.contains("proposalFile.csv"), paper);
            assertTrue(s.application.as(s.neighbour, () -> s.application.get(CaseQueryService.class).form(id, 1)).isEmpty());
            String receipt = pdfText(s.application.as(s.officer, () -> bytes(s.application.get(CaseQueryService.class).receipt(id, 1).orElseThrow())));
            assertTrue(receipt.contains(s.view(s.officer, id).latest().sha256()), receipt);

            Desk desk = s.application.as(s.ministryOfficer, () -> selection.desk(Story.CALL)).orElseThrow();
            assertEquals(12_345_000L, desk.adoptedYen());
            assertEquals(desk.budgetYen() - 12_345_000L, desk.remainingYen());

            String waiting = s.submitted();
            assertEquals("call.open", announced(s).violations().get(0).code());
            s.application.at(LocalDateTime.of(2018, 5, 31, 17, 0, 0, 1_000_000));
            assertTrue(announced(s).violations().get(0).message().ja().contains("1件"));
            s.act(s.approver, ActCommand.of(waiting, "withdraw", "都合により取り下げる。", s.revision(waiting))).value();
            assertTrue(announced(s).isDone());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a correction opens only the named fields, keeps the first arrival and makes a second submission whose changes are shown")
    void correction(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.submitted();
            var arrived = s.view(s.bureauOfficer, id).row().receivedAt();
            s.application.at(LocalDateTime.of(2018, 6, 4, 10, 0));
            s.returnForCorrection(id, LocalDateTime.of(2018, 6, 11, 17, 0), "ownFunding").value();

            CaseService cases = s.application.get(CaseService.class);
            s.application.as(s.officer, () -> cases.saveDraft(id, Map.of("ownFunding", "なし", "summary", Story.answers().get("summary")),
                    Map.of("ownFunding", "一般会計（6月補正予算）", "summary", "書き換え"))).value();
            var draft = s.application.as(s.officer, () -> cases.draft(id)).orElseThrow();
            assertEquals("一般会計（6月補正予算）", draft.answers().get("ownFunding"));
            assertEquals(Story.answers().get("summary"), draft.answers().get("summary"));

            s.act(s.officer, id, "request-signoff").value();
            ActResult again = s.act(s.approver, id, "resubmit").value();
            assertEquals(2, again.submissionNo());
            assertEquals(arrived, s.view(s.bureauOfficer, id).row().receivedAt());
            var changes = s.application.as(s.bureauOfficer, () -> s.application.get(CaseQueryService.class).changes(id, 2));
            assertEquals(List.of("ownFunding"), changes.stream().map(c -> c.field()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("at 17:00:00.000 a submission is in time, a millisecond later it is refused with the server's time and the draft is kept")
    void deadline(TestDatabase database) {
        try (Story s = new Story(database)) {
            String late = s.filledDraft();
            String inTime = s.filledDraft();
            s.act(s.officer, late, "request-signoff").value();
            s.act(s.officer, inTime, "request-signoff").value();
            s.application.at(LocalDateTime.of(2018, 5, 31, 17, 0));
            assertTrue(s.act(s.approver, inTime, "submit").isDone());
            s.application.at(LocalDateTime.of(2018, 5, 31, 17, 0, 0, 1_000_000));
            Outcome<ActResult> refused = s.act(s.approver, late, "submit");
            assertEquals("deadline.passed", refused.violations().get(0).code());
            assertTrue(refused.violations().get(0).message().ja().contains("17:00:00.001"));
            assertEquals("signoff", s.view(s.officer, late).row().state());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a replayed submit gives the same receipt and makes no second submission; another's act on an old revision is a conflict")
    void replay(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.filledDraft();
            s.act(s.officer, id, "request-signoff").value();
            ActCommand submit = ActCommand.of(id, "submit", "", s.revision(id));
            ActResult first = s.act(s.approver, submit).value();
            assertEquals(first, s.act(s.approver, submit).value());
            assertEquals(1, s.view(s.approver, id).submissions().size());
            assertEquals("conflict", s.act(s.approver, ActCommand.of(id, "withdraw", "やめる", submit.seenRevision())).violations().get(0).code());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("nobody approves what they drafted, and an acting holder's stamp says 代決")
    void fourEyesAndDeputy(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.deputy("bureau-director", s.bureauOfficer);
            s.deputy("bureau-general", s.bureauDirector);
            String id = s.submitted();
            s.act(s.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id)).with("opinion", "UNFIT")).value();
            assertEquals("action.four-eyes", s.act(s.bureauOfficer, id, "approve").violations().get(0).code());
            s.act(s.bureauDirector, id, "approve").value();
            s.act(s.bureauDirector, id, "approve").value();
            var route = s.view(s.ministryOfficer, id).route();
            assertEquals(List.of(Authority.OWN, Authority.DEPUTY), route.stream().map(r -> r.authority()).toList());
            assertEquals(Opinion.UNFIT, s.view(s.ministryOfficer, id).row().opinion());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a neighbouring town and another bureau find nothing, and the town does not see what goes on inside")
    void scope(TestDatabase database) {
        try (Story s = new Story(database)) {
            String draft = s.filledDraft();
            assertFalse(s.sees(s.bureauOfficer, draft));
            assertFalse(s.sees(s.ministryOfficer, draft));
            String id = s.forwarded();
            assertFalse(s.sees(s.neighbour, id));
            assertFalse(s.sees(s.otherBureauOfficer, id));
            assertTrue(s.sees(s.auditor, id));
            assertEquals("case.unknown", s.act(s.otherBureauOfficer, id, "return").violations().get(0).code());
            assertEquals("審査中", s.view(s.officer, id).row().stateLabel().ja());
            assertTrue(s.view(s.officer, id).history().stream().noneMatch(a -> a.action().equals("forward") || a.action().equals("approve")));
            assertTrue(s.view(s.officer, id).route().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("an incomplete draft is refused with every missing field, and stays")
    void incomplete(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.application.as(s.officer, () -> s.application.get(jp.michishirube.subsidy.ProposalService.class)
                    .start(Story.CALL, Story.YUZAWA)).value();
            Outcome<ActResult> refused = s.act(s.officer, id, "request-signoff");
            assertTrue(refused.violations().size() > 10);
            assertTrue(refused.violations().stream().anyMatch(v -> v.field().equals("proposalFile")));
            assertEquals("draft", s.view(s.officer, id).row().state());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a submit sends at most 25 SQL statements")
    void statements(TestDatabase database) {
        try (Story s = new Story(database)) {
            s.submitted();
            String id = s.filledDraft();
            s.act(s.officer, id, "request-signoff").value();
            ActCommand submit = ActCommand.of(id, "submit", "", s.revision(id));
            var approver = s.application.actor(s.approver);
            int statements = database.statementsOf(() -> s.application.as(approver, () -> s.application.get(CaseService.class).act(submit)).value());
            assertTrue(statements <= 25, "sent " + statements);
        }
    }

    private static Outcome<Boolean> announced(Story s) {
        return s.application.as(s.ministryOfficer, () -> s.application.get(SelectionService.class).announce(Story.CALL));
    }

    private static byte[] bytes(jp.michishirube.document.api.Content content) {
        try (var out = new java.io.ByteArrayOutputStream()) {
            content.writeTo(out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String pdfText(byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
