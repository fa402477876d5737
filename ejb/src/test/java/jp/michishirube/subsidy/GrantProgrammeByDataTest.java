package jp.michishirube.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.michishirube.GrantStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.kernel.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A programme as an office would add it: by its own texts alone, with one half, other days and thresholds and a letter of its own. What the
 * texts say is made up for this test.
 */
class GrantProgrammeByDataTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    private static void publish(GrantStory g, long administrator, String kind, String yaml) {
        Story s = g.s;
        var uploaded = s.application.as(administrator, () -> s.application.get(DefinitionService.class).upload(kind, kind + ".yaml", yaml.getBytes(StandardCharsets.UTF_8))).value();
        assertTrue(s.application.as(administrator, () -> s.application.get(DefinitionService.class).publish(uploaded.key(), Story.MORNING.toLocalDate())).isDone());
    }

    /** The shipped guideline with another name, one option and other settings. */
    private static String guideline() {
        String shipped = DefinitionReader.text("programme/chiiki_iot_jisso-2018.yaml").replace("chiiki_iot_jisso", "bigdata")
                .replace("bigdata-2018-1", "bigdata-2018-8").replace("round: 1\n", "round: 8\n").replace("bigdata-2018-2", "bigdata-2018-9").replace("round: 2\n", "round: 9\n");
        int first = shipped.indexOf("    - id: FIXED");
        String half = shipped.substring(0, first) + shipped.substring(shipped.indexOf("    - id: HALF"));
        return half.replace("withdrawalDays: 20", "withdrawalDays: 15").replace("{percent: 20, of: smaller, upTo: false}", "{percent: 10, of: total, upTo: true}")
                .replace("advance: true", "advance: false").replace("decision: grant-decision/1", "decision: bigdata-decision/1")
                .replace("workflow: grant-performance/1", "workflow: grant-performance-delegated/1").replace("letter: grant-final/1", "letter: grant-final/1\n      delegated: true");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a programme with its own rate, days, threshold and letter goes to the final amount without a line of Java")
    void byData(TestDatabase database) throws IOException {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            long administrator = s.person("administrator", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
            publish(g, administrator, "letter", DefinitionReader.text("letter/grant-decision-1.yaml").replace("id: grant-decision\n", "id: bigdata-decision\n")
                    .replace("heading: 補助金交付決定通知書", "heading: ビッグデータ補助金交付決定通知書"));
            publish(g, administrator, "programme", guideline());
            s.call = "bigdata-2018-8";
            g.proposed.put("option", "HALF");
            String grant = g.decided();
            CaseView decided = s.view(s.officer, grant);
            assertEquals(6_000_000, decided.row().decidedYen());
            assertTrue(decided.pinned().endsWith("bigdata-2018/1"), decided.pinned());
            String letter = s.application.as(s.officer, () -> text(s, grant, decided.papers().get(0).id()));
            assertTrue(letter.contains("ビッグデータ補助金交付決定通知書") && letter.contains("平成30年9月4日"), letter);

            String change = g.begin(grant, "change").value();
            g.type(s.officer, change, GrantStory.costs("cost-", 4_000_000, 5_000_000, 1_000_000, 2_000_000, 0));
            g.type(s.officer, change, Map.of("changeContent", "機器を減らす。", "changeReason", "見直し", "purposeKept", "YES"));
            g.submit(change).value();
            assertEquals("PASS", s.view(s.bureauOfficer, change).row().finding(), "1,000,000 is within 10 % of 12,000,000");

            s.application.at(LocalDateTime.of(2018, 9, 1, 10, 0));
            String advance = g.begin(grant, "payment").value();
            g.type(s.officer, advance, Map.of("paymentKind", "ADVANCE", "paymentYen", "1000", "advanceReason", "資金繰り", "payee", "架空銀行"));
            assertEquals("payment.no-advance", g.submit(advance).violations().get(0).code());
            var due = s.application.as(s.officer, () -> s.application.get(GrantService.class).due());
            assertFalse(due.isEmpty());
            g.forward(change);
            g.ministryRoute(change, "request-approval");
            g.reporting.put("securityPolicy", "NOT_DONE");
            String performance = g.reported(grant, GrantStory.costs("cost-", 4_000_000, 4_000_000, 1_000_000, 2_000_000, 0));
            g.type(s.bureauOfficer, performance, Map.of("inspectionKind", "PAPERS", "inspectedOn", "2019-03-10", "inspectionFindings", "一致した。"));
            assertEquals("checks.failed", s.act(s.bureauOfficer, performance, "request-approval").violations().get(0).code());
            g.type(s.bureauOfficer, performance, Map.of("overrideReason", "年度内に策定する。"));
            s.act(s.bureauOfficer, performance, "request-approval").value();
            s.act(s.bureauDirector, performance, "approve").value();
            s.act(s.bureauGeneral, performance, "approve").value();
            String last = s.application.as(s.officer, () -> text(s, performance, s.view(s.officer, performance).papers().get(0).id()));
            assertTrue(last.contains("東北総合通信局長") && !last.contains("総務大臣"), last);
            assertEquals(5_500_000, s.application.as(s.auditor, () -> s.application.get(GrantService.class).view(grant)).orElseThrow().finalYen());
            assertEquals(List.of("bigdata-2018-8"), s.application.as(s.ministryOfficer, () -> s.application.get(GrantService.class).desk(2018)).budgets().stream()
                    .filter(b -> b.decidedYen() > 0).map(b -> b.call().id()).toList());
            assertEquals(LocalDate.of(2018, 8, 20), s.application.as(s.auditor, () -> s.application.get(GrantService.class).published(2018)).get(0).decidedOn());
        }
    }

    private static String text(Story s, String caseId, String paper) {
        try (var out = new ByteArrayOutputStream()) {
            s.application.get(CaseQueryService.class).paper(caseId, paper).orElseThrow().writeTo(out);
            try (var pdf = Loader.loadPDF(out.toByteArray())) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
