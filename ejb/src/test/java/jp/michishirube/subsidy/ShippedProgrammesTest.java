package jp.michishirube.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.GrantStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.kernel.Role;
import jp.michishirube.publication.StatisticsService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.api.GrantView;
import jp.michishirube.subsidy.api.ListItem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programmes that come with the system beside 地域IoT実装推進事業, each walked by its own texts. */
class ShippedProgrammesTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";
    private static final Set<String> COMMON = Set.of("projectTitle", "summary", "site", "issue", "contactDivision", "contactName", "contactPhone", "contactEmail");
    private static final Set<String> EFFECT = Set.of("effect", "targetIndicator", "startDate", "endDate");

    private static Map<String, String> answers(Set<String> more, Map<String, String> own) {
        Map<String, String> answers = new LinkedHashMap<>();
        Story.answers().forEach((field, answer) -> {
            if (COMMON.contains(field) || more.contains(field)) {
                answers.put(field, answer);
            }
        });
        answers.putAll(own);
        return answers;
    }

    private static String submitted(GrantStory g, Map<String, String> answers, String... files) {
        Story s = g.s;
        String id = s.application.as(s.officer, () -> s.application.get(ProposalService.class).start(s.call, Story.YUZAWA)).value();
        g.type(s.officer, id, answers);
        g.attach(id, files);
        g.submit(id).value();
        return id;
    }

    /** Forwarded by these three of a bureau, evaluated and chosen by the Ministry. */
    private static void chosen(GrantStory g, String id, long officer, long director, long general) {
        Story s = g.s;
        s.act(officer, ActCommand.of(id, "forward", "要件を満たす。", s.revision(id)).with("opinion", "FIT")).value();
        s.act(director, id, "approve").value();
        s.act(general, id, "approve").value();
        s.application.at(GrantStory.ADOPTED);
        g.evaluated(id);
        String list = s.application.as(s.ministryOfficer, () -> s.application.get(SelectionService.class).draftList(s.call, List.of(new ListItem(id, Decision.ADOPT, "評価が高い。")))).value();
        s.act(s.ministryOfficer, list, "request-approval").value();
        s.act(s.ministryDirector, list, "approve").value();
        s.act(s.ministryGeneral, list, "approve").value();
    }

    private static String letter(Story s, long reader, String caseId) {
        return s.application.as(reader, () -> {
            CaseQueryService queries = s.application.get(CaseQueryService.class);
            try (var out = new ByteArrayOutputStream()) {
                queries.paper(caseId, queries.view(caseId).orElseThrow().papers().get(0).id()).orElseThrow().writeTo(out);
                try (var pdf = Loader.loadPDF(out.toByteArray())) {
                    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static GrantView books(Story s, String grant) {
        return s.application.as(s.auditor, () -> s.application.get(GrantService.class).view(grant)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a telework consortium goes to the bureau of its site, is adopted and gets the whole cost; where the site moves, so does the case")
    void telework(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            s.call = "furusato_telework-2018-1";
            long kantoDirector = s.person("kanto-director", "kanto", Role.BUREAU_DIRECTOR, "情報通信振興課長");
            long kantoGeneral = s.person("kanto-general", "kanto", Role.BUREAU_DIRECTOR_GENERAL, "局長");
            String id = submitted(g, answers(EFFECT, Map.of("sitePrefecture", "05", "site", "架空の拠点", "partners", "架空テレワーク株式会社\n山梨県北杜市", "totalCost", "9,876,543", "eligibleCost", "9,876,543",
                    "ownFunding", "なし")), "proposalFile", "agreementFile", "estimateFile");
            assertTrue(s.sees(s.bureauOfficer, id) && !s.sees(s.otherBureauOfficer, id));
            s.returnForCorrection(id, LocalDateTime.of(2018, 5, 20, 17, 0), "sitePrefecture").value();
            g.type(s.officer, id, Map.of("sitePrefecture", "19"));
            s.act(s.officer, id, "request-signoff").value();
            s.act(s.approver, id, "resubmit").value();
            assertTrue(!s.sees(s.bureauOfficer, id) && s.sees(s.otherBureauOfficer, id));
            assertTrue(s.view(s.officer, id).bureauReason().contains("実施場所を管轄"), s.view(s.officer, id).bureauReason());
            assertEquals("PASS", s.view(s.otherBureauOfficer, id).row().finding());
            assertEquals("ふるさとテレワーク推進事業", s.view(s.otherBureauOfficer, id).row().category());
            assertEquals(List.of("ふるさとテレワーク推進事業"), s.application.as(s.auditor, () -> s.application.get(StatisticsService.class).subsidyApplications(2018)).fieldModels(),
                    "a column of its own");
            chosen(g, id, s.otherBureauOfficer, kantoDirector, kantoGeneral);
            assertEquals(9_876_000, s.view(s.officer, id).row().decidedYen());
            String grant = g.begin(id, "application").value();
            Map<String, String> applied = new LinkedHashMap<>(GrantStory.application());
            applied.putAll(GrantStory.costs("cost-", 5_000_000, 2_876_543, 1_000_000, 1_000_000, 0));
            g.type(s.officer, grant, applied);
            g.attach(grant, "budgetFile", "estimateFile");
            g.submit(grant).value();
            assertTrue(s.sees(s.otherBureauOfficer, grant) && !s.sees(s.bureauOfficer, grant));
            assertEquals(9_876_000, s.view(s.officer, grant).row().amountYen());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("commissioned work goes from the proposal over contract, change and report to its payment, and no word of the law on grants stands on its papers")
    void commission(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            s.call = "iot_service-2018-1";
            String id = submitted(g, answers(EFFECT, Map.of("fieldModel", "農業", "rules", "水位のデータの扱い", "partners", "架空大学", "totalCost", "40,000,000", "eligibleCost", "30,000,001",
                    "ownFunding", "なし")), "proposalFile", "agreementFile", "estimateFile");
            chosen(g, id, s.bureauOfficer, s.bureauDirector, s.bureauGeneral);
            assertEquals("委託先候補", s.view(s.officer, id).row().stateLabel().ja());
            String contract = g.begin(id, "contract").value();
            g.type(s.officer, contract, Map.of("cost-labour", "12000000", "cost-activity", "15000000", "cost-subcontract", "2000000", "cost-overhead", "1000001"));
            g.attach(contract, "planFile", "estimateFile");
            g.submit(contract).value();
            g.forward(contract);
            s.application.at(GrantStory.DECIDED);
            g.type(s.ministryOfficer, contract, Map.of("decided-overhead", "1000000", "decisionReason", "端数を除く。", "budgetItem", "（目）情報通信技術研究開発調査費", "obligationDay", "2018-08-20"));
            g.ministryRoute(contract, "request-approval");
            assertEquals(30_000_000, s.view(s.officer, contract).row().decidedYen());

            String change = g.begin(contract, "change").value();
            g.type(s.officer, change, Map.of("changeContent", "再委託をやめる。", "changeReason", "自ら行うため", "cost-labour", "13000000", "cost-subcontract", "0"));
            g.submit(change).value();
            g.forward(change);
            g.ministryRoute(change, "request-approval");
            s.application.at(LocalDateTime.of(2019, 3, 10, 10, 0));
            String report = g.begin(contract, "report").value();
            g.type(s.officer, report, Map.of("cost-labour", "13000000", "cost-activity", "14999999", "cost-subcontract", "0", "cost-overhead", "1000000", "completedOn", "2019-02-20",
                    "result", "実証した。", "model", "参照モデル", "targetResult", "4割減った。"));
            g.attach(report, "resultFile", "evidenceFile");
            g.submit(report).value();
            g.type(s.bureauOfficer, report, Map.of("inspectionKind", "PAPERS", "inspectedOn", "2019-03-12", "inspectionFindings", "一致した。"));
            g.forward(report);
            g.ministryRoute(report, "request-approval");
            String payment = g.begin(contract, "payment").value();
            g.type(s.officer, payment, Map.of("payee", "架空銀行"));
            g.submit(payment).value();
            s.act(s.ministryOfficer, payment, "accept").value();
            g.type(s.ministryOfficer, payment, Map.of("paidOn", "2019-03-10"));
            s.act(s.ministryOfficer, payment, "record-payment").value();
            assertEquals("settled", s.view(s.officer, contract).row().state());

            GrantView books = books(s, contract);
            assertEquals(List.of(GrantEntryKind.DECIDED, GrantEntryKind.CHANGED, GrantEntryKind.FINAL, GrantEntryKind.SETTLED), books.entries().stream().map(e -> e.kind()).toList());
            assertEquals(List.of(29_000_000L, 28_999_999L, 28_999_999L), List.of(books.decidedYen(), books.finalYen(), books.paidYen()));
            assertEquals("契約", books.entries().get(0).title().ja());
            String said = letter(s, s.officer, id) + letter(s, s.officer, contract) + letter(s, s.officer, change) + letter(s, s.officer, report) + books
                    + List.of(id, contract, change, report, payment).stream().map(c -> s.view(s.officer, c).papers().toString() + s.view(s.officer, c).history()).toList();
            for (String word : List.of("補助金等に係る", "適正化", "交付", "補助")) {
                assertFalse(said.contains(word), word + " stands in " + said);
            }
            assertTrue(said.contains("委託契約締結通知書") && said.contains("支出負担行為担当官") && said.contains("委託先候補として決定"), said);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a request for help with planning ends with the choice: no amount stands anywhere, nothing follows")
    void planning(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            s.call = "keikaku_sakutei-2018-1";
            s.application.at(LocalDateTime.of(2018, 5, 20, 10, 0));
            String id = submitted(g, answers(Set.of(), Map.of("organisation", "情報政策課2名", "former", "NONE")));
            assertEquals("NEEDS_PERSON", s.view(s.bureauOfficer, id).row().finding());
            assertNull(s.view(s.bureauOfficer, id).row().amountYen());
            chosen(g, id, s.bureauOfficer, s.bureauDirector, s.bureauGeneral);
            CaseView view = s.view(s.officer, id);
            assertEquals("選定", view.row().stateLabel().ja());
            assertNull(view.row().decidedYen());
            assertTrue(s.application.as(s.officer, () -> s.application.get(GrantService.class).view(id)).isEmpty(), "nothing follows");
            String notice = letter(s, s.officer, id);
            assertTrue(notice.contains("選定しましたので通知します") && !notice.contains("円"), notice);
            var desk = s.application.as(s.ministryOfficer, () -> s.application.get(SelectionService.class).desk(s.call)).orElseThrow();
            assertNull(desk.budgetYen());
            assertNull(desk.rows().get(0).requestedYen());
            assertTrue(s.application.as(s.ministryOfficer, () -> s.application.get(SelectionService.class).announce(s.call)).isDone());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a club to learn IoT is chosen beside a budget of 150,000,000 yen without an amount of its own")
    void learning(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            s.call = "iot_manabi-2018-1";
            String id = submitted(g, answers(EFFECT, Map.of("eligibleCost", "8,000,000")), "proposalFile");
            CaseRow row = s.view(s.officer, id).row();
            assertNull(row.amountYen());
            assertEquals(8_000_000, row.costYen());
            chosen(g, id, s.bureauOfficer, s.bureauDirector, s.bureauGeneral);
            assertEquals(150_000_000, s.application.as(s.ministryOfficer, () -> s.application.get(SelectionService.class).desk(s.call)).orElseThrow().budgetYen());
            assertTrue(s.application.as(s.ministryOfficer, () -> s.application.get(GrantService.class).desk(2018)).budgets().stream().noneMatch(b -> b.call().id().equals(s.call)),
                    "it has no grants");
        }
    }
}
