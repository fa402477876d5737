package jp.michishirube.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.notification.OutboxService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.ListItem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Evaluations, lists and their results, on both databases. */
class SelectionServiceTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    private static <T> T ministry(Story s, Function<SelectionService, T> act) {
        return s.application.as(s.ministryOfficer, () -> act.apply(s.application.get(SelectionService.class)));
    }

    private static byte[] csv(Story s, String id, String line) {
        return ("番号,順位,評点,評価,意見\r\n" + s.view(s.ministryOfficer, id).row().number() + "," + line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String evaluated(Story s) {
        String id = s.forwarded();
        s.act(s.ministryOfficer, id, "start-evaluation").value();
        assertEquals(1, ministry(s, m -> m.recordEvaluation(Story.CALL, csv(s, id, "1,88,A,よい"))).value());
        return id;
    }

    private static String drafted(Story s, String id) {
        return ministry(s, m -> m.draftList(Story.CALL, List.of(new ListItem(id, Decision.ADOPT, "評価が高い。")))).value();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.violations().get(0).code();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("every evaluation file is an event with its hash; what stands on an unfinished list is not evaluated anew; a list freezes the evaluation")
    void evaluation(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = evaluated(s);
            byte[] second = csv(s, id, "2,70,B,見直した");
            assertTrue(ministry(s, m -> m.recordEvaluation(Story.CALL, second)).isDone());
            var events = s.application.as(s.auditor, () -> s.application.get(AuditService.class).events("call/" + Story.CALL));
            assertEquals(List.of("record-evaluation", "record-evaluation"), events.stream().map(e -> e.action()).toList());
            assertTrue(events.stream().anyMatch(e -> Sha256.hex(second).equals(e.contentHash())));

            String list = drafted(s, id);
            Outcome<Integer> refused = ministry(s, m -> m.recordEvaluation(Story.CALL, csv(s, id, "1,99,A,別の意見")));
            assertTrue(refused.violations().get(0).message().ja().contains(s.view(s.ministryOfficer, list).row().number()), refused.toString());
            s.act(s.ministryOfficer, list, "request-approval").value();
            JsonObject frozen = s.view(s.ministryOfficer, list).latest().content().getJsonObject("selection").getJsonArray("items").getJsonObject(0);
            assertEquals("70", frozen.getJsonObject("evaluation").getString("score"));
            assertEquals(2, frozen.getJsonObject("evaluation").getInt("rank"));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the last stamp decides what was sent for approval, whatever the lines say since")
    void frozenLines(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = evaluated(s);
            String list = drafted(s, id);
            s.act(s.ministryOfficer, list, "request-approval").value();
            s.run("update decision_item set decision = 'NOT_ADOPT', amount_yen = 1");
            s.act(s.ministryDirector, list, "approve").value();
            s.act(s.ministryGeneral, list, "approve").value();
            assertEquals("adopted", s.view(s.officer, id).row().state());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a list that was sent back gets other lines by who saw its newest state; on its route nobody changes it")
    void change(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = evaluated(s);
            String list = drafted(s, id);
            List<ListItem> other = List.of(new ListItem(id, Decision.NOT_ADOPT, "見直した。"));
            s.act(s.ministryOfficer, list, "request-approval").value();
            long onRoute = s.revision(list);
            assertEquals("list.closed", code(ministry(s, m -> m.changeList(list, onRoute, other))));
            s.act(s.ministryDirector, ActCommand.of(list, "send-back", "理由を書き直す。", onRoute)).value();
            assertEquals("conflict", code(ministry(s, m -> m.changeList(list, onRoute, other))));
            long seen = s.revision(list);
            assertEquals(list, ministry(s, m -> m.changeList(list, seen, other)).value());
            assertEquals("conflict", code(ministry(s, m -> m.changeList(list, seen, other))));
            assertEquals("conflict", code(s.act(s.ministryOfficer, ActCommand.of(list, "request-approval", "", seen))), "who has not seen the new lines");
            var shown = ministry(s, m -> m.list(list)).orElseThrow();
            assertEquals(Decision.NOT_ADOPT, shown.rows().get(0).decision());
            assertTrue(shown.file().row().title().endsWith("採択0件・不採択1件"), shown.file().row().title());
            assertEquals("case.unknown", code(ministry(s, m -> m.changeList(id, 1, other))));
            assertTrue(s.application.as(s.auditor, () -> s.application.get(AuditService.class).events(list)).stream()
                    .anyMatch(e -> e.action().equals("change-list")));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the notice goes to the body by mail with the paper, to a prefecture's 知事; an announced call is not extended; the event is found by the call")
    void result(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = evaluated(s);
            s.run("update organisation set name = '秋田県', local_type = '都道府県' where id = '" + Story.YUZAWA + "'");
            String list = drafted(s, id);
            s.act(s.ministryOfficer, list, "request-approval").value();
            s.act(s.ministryDirector, list, "approve").value();
            s.act(s.ministryGeneral, list, "approve").value();
            var paper = s.view(s.officer, id).papers().get(0);
            var mails = s.application.as(s.auditor, () -> s.application.get(OutboxService.class).recent()).stream()
                    .filter(m -> paper.id().equals(m.paperId())).toList();
            assertEquals(2, mails.size(), "the officer and the approver of the body");
            assertTrue(mails.get(0).subject().contains("通知書の送付"), mails.get(0).subject());
            String text = pdfText(s.application.as(s.officer, () -> bytes(s.application.get(CaseQueryService.class).paper(id, paper.id()).orElseThrow())));
            assertTrue(text.contains("秋田県知事"), text);

            LocalDateTime closed = LocalDateTime.of(2018, 6, 1, 9, 0);
            s.application.at(closed);
            assertTrue(ministry(s, m -> m.announce(Story.CALL)).isDone());
            assertEquals("call.announced", code(s.application.as(s.ministryOfficer, () -> s.application.get(CallAdministrationService.class)
                    .extend(Story.CALL, closed.plusDays(7), "大雨のため"))));
            assertTrue(s.application.as(s.auditor, () -> s.application.get(AuditService.class).events("call/" + Story.CALL)).stream()
                    .anyMatch(e -> e.action().equals("announce")));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the receipt of a submission keeps the title that was sent with it")
    void receiptTitle(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.submitted();
            s.returnForCorrection(id, Story.MORNING.plusDays(7), "projectTitle").value();
            String was = Story.answers().get("projectTitle");
            s.application.as(s.officer, () -> s.application.get(CaseService.class).saveDraft(id, Map.of("projectTitle", was), Map.of("projectTitle", "改めた事業名")))
                    .value();
            s.act(s.officer, id, "request-signoff").value();
            s.act(s.approver, id, "resubmit").value();
            assertTrue(receipt(s, id, 1).contains("件名" + was), receipt(s, id, 1));
            assertTrue(receipt(s, id, 2).contains("件名改めた事業名"), receipt(s, id, 2));
        }
    }

    private static String receipt(Story s, String id, int no) {
        return pdfText(s.application.as(s.officer, () -> bytes(s.application.get(CaseQueryService.class).receipt(id, no).orElseThrow())));
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String pdfText(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
