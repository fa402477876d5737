package jp.michishirube.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.GrantStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.api.GrantView;
import jp.michishirube.subsidy.rule.GrantAmount;
import jp.michishirube.subsidy.rule.TaxCredit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the adoption to the payment, on both databases, and what is refused on the way. */
class GrantLifecycleTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    private static String code(Outcome<?> outcome) {
        return outcome.violations().get(0).code();
    }

    private static GrantView books(GrantStory g, long user, String id) {
        return g.s.application.as(user, () -> g.s.application.get(GrantService.class).view(id)).orElseThrow();
    }

    private static String letter(GrantStory g, long user, String caseId) {
        CaseView view = g.s.view(user, caseId);
        String paper = view.papers().get(view.papers().size() - 1).id();
        return g.s.application.as(user, () -> text(g.s.application.get(CaseQueryService.class).paper(caseId, paper).orElseThrow()));
    }

    private static String csv(Content content) {
        try (var out = new ByteArrayOutputStream()) {
            content.writeTo(out);
            return out.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Content content) {
        try (var out = new ByteArrayOutputStream()) {
            content.writeTo(out);
            try (var pdf = Loader.loadPDF(out.toByteArray())) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("an adopted town applies, is granted, changes, reports, is inspected, gets its final amount and is paid; every amount explains itself")
    void wholeWay(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            assertEquals("decided", s.view(s.officer, grant).row().state());
            assertEquals(12_000_000, books(g, s.officer, grant).decidedYen());
            assertNull(s.view(s.officer, grant).row().dueAt(), "what the procedures move is itself never overdue");
            String decision = letter(g, s.officer, grant);
            assertTrue(decision.contains("第6条") && decision.contains("12,000,000円") && decision.contains("平成30年9月9日") && decision.contains("（公印省略）"), decision);

            s.application.at(LocalDateTime.of(2018, 10, 1, 10, 0));
            String change = g.begin(grant, "change").value();
            g.type(s.officer, change, GrantStory.costs("cost-", 3_000_000, 6_000_000, 1_000_000, 2_000_000, 0));
            g.type(s.officer, change, Map.of("changeContent", "機器を減らし、ソフトを増やす。", "changeReason", "仕様の見直し", "purposeKept", "YES"));
            g.submit(change).value();
            g.forward(change);
            g.ministryRoute(change, "request-approval");
            assertEquals("approved", s.view(s.officer, change).row().state());
            var changed = books(g, s.officer, grant).entries().get(1);
            assertEquals(GrantEntryKind.CHANGED, changed.kind());
            assertEquals(-2_000_000, changed.costs().get(0).differenceYen());
            assertTrue(letter(g, s.officer, change).contains("5,000,000円→3,000,000円"), letter(g, s.officer, change));

            String advance = g.begin(grant, "payment").value();
            g.type(s.officer, advance, Map.of("paymentKind", "ADVANCE", "paymentYen", "4000000", "advanceReason", "資金繰りのため", "payee", "架空銀行 本店 普通 0000000 湯沢市"));
            g.submit(advance).value();
            s.act(s.ministryOfficer, advance, "accept").value();
            g.type(s.ministryOfficer, advance, Map.of("paidOn", "2018-10-01"));
            assertEquals("payment.consent", code(s.act(s.ministryOfficer, advance, "record-payment")));
            g.type(s.ministryOfficer, advance, Map.of("consent", "平成30年9月28日 財計第1号"));
            s.act(s.ministryOfficer, advance, "record-payment").value();
            assertEquals(4_000_000, books(g, s.officer, grant).paidYen());

            String performance = g.reported(grant, GrantStory.costs("cost-", 3_000_000, 5_900_500, 1_000_000, 2_000_000, 0));
            assertEquals("reported", s.view(s.officer, grant).row().state());
            g.finalised(performance);
            assertEquals("finalised", s.view(s.officer, grant).row().state());
            assertEquals(11_900_000, books(g, s.officer, grant).finalYen(), "below 1,000 yen is dropped once");
            String last = letter(g, s.officer, performance);
            assertTrue(last.contains("第15条") && last.contains("11,900,000円") && last.contains("4,000,000円"), last);

            String payment = g.begin(grant, "payment").value();
            assertEquals("7900000", draft(g, s.officer, payment).get("paymentYen"), "what is known is filled in");
            g.type(s.officer, payment, Map.of("paymentYen", "7900001", "payee", "架空銀行"));
            assertEquals("payment.above", code(g.submit(payment)));
            g.type(s.officer, payment, Map.of("paymentYen", "7900000"));
            g.submit(payment).value();
            s.act(s.ministryOfficer, payment, "accept").value();
            String csv = s.application.as(s.ministryOfficer, () -> new String(s.application.get(GrantService.class).payments(2018), java.nio.charset.StandardCharsets.UTF_8));
            assertTrue(csv.contains("精算払,7900000,架空銀行,（目）情報通信技術利活用事業費補助金"), csv);
            s.application.at(LocalDateTime.of(2019, 4, 20, 10, 0));
            g.type(s.ministryOfficer, payment, Map.of("paidOn", "2019-04-19"));
            s.act(s.ministryOfficer, payment, "record-payment").value();
            assertEquals("settled", s.view(s.officer, grant).row().state());
            String published = s.application.as(jp.michishirube.kernel.Actor.PUBLIC, () -> csv(s.application.get(GrantService.class).publishedFile(2018, "csv").orElseThrow()));
            assertTrue(published.contains("湯沢市") && published.contains("2018-08-20,12000000,11900000,"), published);
            assertTrue(s.application.as(jp.michishirube.kernel.Actor.PUBLIC, () -> s.application.get(GrantService.class).publishedFile(2018, "exe")).isEmpty());
            GrantView books = books(g, s.auditor, grant);
            assertEquals(List.of(GrantEntryKind.DECIDED, GrantEntryKind.CHANGED, GrantEntryKind.ADVANCED, GrantEntryKind.FINAL, GrantEntryKind.SETTLED),
                    books.entries().stream().map(e -> e.kind()).toList());
            assertEquals(11_900_000, books.paidYen());
            assertEquals(0, books.excessYen());
            var budget = s.application.as(s.ministryOfficer, () -> s.application.get(GrantService.class).desk(2018)).budgets().stream().filter(b -> b.call().id().equals(s.call)).findFirst().orElseThrow();
            assertEquals(List.of(12_000_000L, 11_900_000L, 11_900_000L, 100_000L), List.of(budget.decidedYen(), budget.finalYen(), budget.paidYen(), budget.unusedYen()));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("run again from what an entry keeps, every amount has the same tree, to the letter")
    void again(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            g.finalised(g.reported(grant, GrantStory.costs("cost-", 4_999_999, 3_500_000, 1_000_000, 2_000_000, 0)));
            s.application.as(s.auditor, () -> {
                var book = s.application.get(GrantStore.class).book(grant);
                var terms = Grants.terms(s.application.get(Grants.class).guideline(Story.CALL).orElseThrow());
                GrantEntry decided = book.of(GrantEntryKind.DECIDED).orElseThrow();
                GrantEntry last = book.of(GrantEntryKind.FINAL).orElseThrow();
                var first = GrantAmount.decided(terms, decided.content().getString("option"), GrantBook.costs(decided), jp.michishirube.kernel.Yen.of(
                        decided.content().getJsonNumber("incomeYen").longValue()), new TaxCredit.NotApplicable(""), java.util.Optional.of(jp.michishirube.kernel.Yen.of(12_345_000)));
                var again = GrantAmount.finalAmount(terms, book.decision(), GrantBook.costs(last), jp.michishirube.kernel.Yen.of(last.content().getJsonNumber("incomeYen").longValue()), new TaxCredit.NotApplicable(""));
                assertEquals(decided.content().getJsonObject("explanation"), EstimateJson.node(first.explanation()).build());
                assertEquals(last.content().getJsonObject("explanation"), EstimateJson.node(again.explanation()).build());
                assertEquals(11_499_000, again.value().amount());
                return null;
            });
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("by one half: the grant is half of the cost, after a change half of less; the books are a spreadsheet that says so")
    void half(TestDatabase database) throws IOException {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            g.proposed.put("option", "HALF");
            String grant = g.decided();
            assertEquals(6_000_000, books(g, s.officer, grant).decidedYen());
            String change = g.begin(grant, "change").value();
            g.type(s.officer, change, GrantStory.costs("cost-", 4_000_000, 4_000_000, 1_000_000, 1_000_999, 0));
            g.type(s.officer, change, Map.of("changeContent", "委託を減らす。", "changeReason", "見直し", "purposeKept", "YES"));
            g.submit(change).value();
            assertTrue(s.view(s.bureauOfficer, change).latest().content().toString().contains("承認が必要です"));
            g.forward(change);
            g.ministryRoute(change, "request-approval");
            assertEquals(5_000_000, books(g, s.officer, grant).decidedYen());
            Content file = s.application.as(s.officer, () -> s.application.get(GrantService.class).books(grant)).orElseThrow();
            var out = new ByteArrayOutputStream();
            file.writeTo(out);
            try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
                StringBuilder said = new StringBuilder();
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> said.append(cell).append('|'))));
                assertTrue(said.toString().contains("5,000,499円余り（10000999/2円、端数は最後に一度だけ処理）の1,000円未満を切捨て：5,000,000円"), said.toString());
            }
            assertTrue(s.application.as(s.neighbour, () -> s.application.get(GrantService.class).books(grant)).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a change that is not approved gets its reason in the letter and changes nothing; a carry-over moves the day and keeps the amount")
    void refusedAndCarriedOver(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            String change = g.begin(grant, "change").value();
            g.type(s.officer, change, Map.of("changeContent", "対象を変える。", "changeReason", "都合により", "purposeKept", "NO"));
            g.submit(change).value();
            g.forward(change);
            assertEquals("note.missing", code(s.act(s.ministryOfficer, ActCommand.of(change, "request-refusal", "", s.revision(change)))));
            g.ministryRoute(change, "request-refusal");
            assertEquals("refused", s.view(s.officer, change).row().state());
            assertEquals(1, books(g, s.officer, grant).entries().size());
            assertTrue(letter(g, s.officer, change).contains("起案します。"), letter(g, s.officer, change));

            s.application.at(LocalDateTime.of(2019, 2, 1, 10, 0));
            String over = g.begin(grant, "carry-over").value();
            g.type(s.officer, over, Map.of("carryOverKind", "ACCIDENT", "carryOverReason", "災害のため", "carryOverYen", "12000000", "endDate", "2019-03-31"));
            assertEquals("carry-over.year", code(g.submit(over)));
            g.type(s.officer, over, Map.of("endDate", "2019-09-30"));
            g.submit(over).value();
            g.forward(over);
            String performance = g.begin(grant, "performance").violations().get(0).code();
            assertEquals("procedure.change-open", performance);
            g.ministryRoute(over, "request-approval");
            assertEquals(12_000_000, books(g, s.officer, grant).decidedYen());
            assertEquals(12_000_000, s.application.as(s.ministryOfficer, () -> s.application.get(GrantService.class).desk(2018)).budgets().stream().filter(b -> b.call().id().equals(s.call)).findFirst().orElseThrow().carriedOverYen());
            var owed = s.application.as(s.officer, () -> s.application.get(GrantService.class).due());
            assertEquals(LocalDate.of(2019, 10, 30), owed.stream().filter(d -> "performance".equals(d.procedure())).findFirst().orElseThrow().due());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a tax credit that was taken off the application is taken off the change and the final amount too")
    void taxCredit(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            Map<String, String> deducted = Map.of("taxCredit", "DEDUCTED", "taxCreditYen", "1000000");
            String grant = g.decided(deducted);
            assertEquals(11_000_000, books(g, s.officer, grant).decidedYen());
            String change = g.begin(grant, "change").value();
            assertEquals("1000000", draft(g, s.officer, change).get("taxCreditYen"), "what is known is filled in");
            g.type(s.officer, change, GrantStory.costs("cost-", 4_500_000, 4_000_000, 1_000_000, 2_000_000, 0));
            g.type(s.officer, change, Map.of("changeContent", "機器を減らす。", "changeReason", "見直し", "purposeKept", "YES"));
            g.submit(change).value();
            g.forward(change);
            g.ministryRoute(change, "request-approval");
            assertEquals(10_500_000, books(g, s.officer, grant).decidedYen());
            String letter = letter(g, s.officer, change);
            assertTrue(letter.contains("変更前の交付決定額") && !letter.contains("採択額"), letter);
            g.reporting.putAll(deducted);
            String performance = g.reported(grant, GrantStory.costs("cost-", 4_400_000, 4_000_000, 1_000_000, 2_000_000, 0));
            g.finalised(performance);
            assertEquals(10_400_000, books(g, s.officer, grant).finalYen());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("an advance is recorded while the report is examined; the final amount waits for it; a payment that is not made is called off")
    void advanceBesideReport(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            String advance = advance(g, grant, "1000000");
            s.act(s.ministryOfficer, advance, "accept").value();
            String performance = g.reported(grant, GrantStory.costs("cost-", 5_000_000, 4_000_000, 1_000_000, 2_000_000, 0));
            g.type(s.bureauOfficer, performance, Map.of("inspectionKind", "PAPERS", "inspectedOn", "2019-03-10", "inspectionFindings", "一致した。"));
            g.forward(performance);
            Outcome<?> waits = s.act(s.ministryOfficer, performance, "request-approval");
            assertEquals("final.payment-open", code(waits));
            assertTrue(waits.violations().get(0).message().ja().contains(s.view(s.ministryOfficer, advance).row().number()));
            g.type(s.ministryOfficer, advance, Map.of("paidOn", "2019-03-10", "consent", "財計第1号"));
            s.act(s.ministryOfficer, advance, "record-payment").value();
            assertEquals("reported", s.view(s.officer, grant).row().state());
            g.ministryRoute(performance, "request-approval");
            assertEquals(1_000_000, books(g, s.officer, grant).paidYen());
            assertEquals("finalised", s.view(s.officer, grant).row().state());

            String rest = g.begin(grant, "payment").value();
            g.type(s.officer, rest, Map.of("payee", "架空銀行"));
            g.submit(rest).value();
            s.act(s.ministryOfficer, rest, "accept").value();
            assertEquals("note.missing", code(s.act(s.ministryOfficer, rest, "refuse")));
            s.act(s.ministryOfficer, ActCommand.of(rest, "refuse", "振込先が違う。", s.revision(rest))).value();
            assertEquals("refused", s.view(s.officer, rest).row().state());
            assertTrue(g.begin(grant, "payment").isDone());
        }
    }

    private static String advance(GrantStory g, String grant, String yen) {
        String advance = g.begin(grant, "payment").value();
        g.type(g.s.officer, advance, Map.of("paymentKind", "ADVANCE", "paymentYen", yen, "advanceReason", "資金繰り", "payee", "架空銀行"));
        g.submit(advance).value();
        return advance;
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a change on its route when the grant is withdrawn is refused in a sentence; once money is asked for, a withdrawal is")
    void crossing(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            String change = g.begin(grant, "change").value();
            g.type(s.officer, change, Map.of("changeContent", "変える。", "changeReason", "見直し", "purposeKept", "YES"));
            g.submit(change).value();
            g.forward(change);
            s.act(s.ministryOfficer, change, "request-approval").value();
            s.act(s.ministryDirector, change, "approve").value();
            s.act(g.consulted, change, "consent").value();
            String withdrawal = g.begin(grant, "withdrawal").value();
            g.type(s.officer, withdrawal, Map.of("withdrawalReason", "都合により"));
            String advance = advance(g, grant, "1000");
            assertEquals("withdrawal.payment", code(g.submit(withdrawal)));
            s.act(s.ministryOfficer, ActCommand.of(advance, "refuse", "取下げのため", s.revision(advance))).value();
            g.submit(withdrawal).value();
            assertEquals("procedure.state", code(s.act(s.ministryGeneral, change, "approve")));
            assertEquals("approval-route", s.view(s.ministryGeneral, change).row().state());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("one change of the decision at a time; after a carry-over a change may end in the year that it was carried to, and in no other")
    void changesInTurn(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            s.application.at(LocalDateTime.of(2019, 2, 1, 10, 0));
            String over = g.begin(grant, "carry-over").value();
            assertEquals("procedure.change-open", code(g.begin(grant, "change")));
            g.type(s.officer, over, Map.of("carryOverKind", "ACCIDENT", "carryOverReason", "災害のため", "carryOverYen", "12000000", "endDate", "2019-09-30"));
            g.submit(over).value();
            g.forward(over);
            g.ministryRoute(over, "request-approval");
            String change = g.begin(grant, "change").value();
            assertEquals("2019-09-30", draft(g, s.officer, change).get("endDate"));
            g.type(s.officer, change, Map.of("changeContent", "時期を変える。", "changeReason", "見直し", "purposeKept", "YES", "endDate", "2020-04-01"));
            assertEquals("change.year", code(g.submit(change)));
            g.type(s.officer, change, Map.of("endDate", "2019-10-31"));
            g.submit(change).value();
        }
    }

    private static Map<String, String> draft(GrantStory g, long user, String id) {
        return g.s.application.as(user, () -> g.s.application.get(CaseService.class).draft(id)).orElseThrow().answers().values();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the Ministry decides less with a reason, never more; the town does not see the draft of the decision, the staff does")
    void lessWithReason(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String id = g.applied(Map.of());
            g.forward(id);
            g.type(s.ministryOfficer, id, Map.of("budgetItem", "（目）補助金", "obligationDay", "2018-08-20", "decided-equipment", "5000001"));
            assertEquals("amount.raised", code(s.act(s.ministryOfficer, id, "request-approval")));
            g.type(s.ministryOfficer, id, Map.of("decided-equipment", "3000000"));
            assertEquals("amount.reason", code(s.act(s.ministryOfficer, id, "request-approval")));
            g.type(s.ministryOfficer, id, Map.of("decisionReason", "一部の機器は対象外のため"));
            assertTrue(s.application.as(s.officer, () -> s.application.get(CaseService.class).draft(id)).isEmpty());
            assertTrue(s.view(s.officer, id).officeForms().isEmpty());
            assertEquals("grant-decision/1", s.view(s.bureauOfficer, id).officeForms().get(0).formId());
            assertFalse(s.view(s.officer, id).latest().content().toString().contains("対象外のため"));
            g.ministryRoute(id, "request-approval");
            assertEquals(10_000_000, books(g, s.officer, id).decidedYen());
            assertTrue(letter(g, s.officer, id).contains("一部の機器は対象外のため"));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("what a stamp stands on is the draft as it was sent: one who changes it on the way stops the route")
    void fixedContent(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String id = g.applied(Map.of());
            g.forward(id);
            g.type(s.ministryOfficer, id, Map.of("budgetItem", "（目）補助金", "obligationDay", "2018-08-20"));
            s.act(s.ministryOfficer, id, "request-approval").value();
            s.run("update case_draft set answers = replace(answers, '5000000', '4000000') where case_id = '" + id + "'");
            assertEquals("content.changed", code(s.act(s.ministryDirector, id, "approve")));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a failed check goes on only with a reason that is kept in the books")
    void checks(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String id = g.applied(Map.of("securityPolicy", "NOT_DONE"));
            assertEquals("FAIL", s.view(s.bureauOfficer, id).row().finding());
            g.forward(id);
            g.type(s.ministryOfficer, id, Map.of("budgetItem", "（目）補助金", "obligationDay", "2018-08-20"));
            assertEquals("checks.failed", code(s.act(s.ministryOfficer, id, "request-approval")));
            g.type(s.ministryOfficer, id, Map.of("overrideReason", "年度内に策定する議決がある。"));
            g.ministryRoute(id, "request-approval");
            assertEquals("decided", s.view(s.officer, id).row().state());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("withdrawn within twenty days of the notice, the decision is deemed not made; a day later it is refused with the way out")
    void withdrawal(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            String id = g.begin(grant, "withdrawal").value();
            g.type(s.officer, id, Map.of("withdrawalReason", "決定額が少ないため"));
            s.application.at(LocalDateTime.of(2018, 9, 10, 0, 0));
            Outcome<?> late = g.submit(id);
            assertEquals("withdrawal.late", code(late));
            assertTrue(late.violations().get(0).message().ja().contains("廃止"));
            s.application.at(LocalDateTime.of(2018, 9, 9, 23, 59));
            assertEquals(12_000_000, s.application.as(jp.michishirube.kernel.Actor.PUBLIC, () -> s.application.get(GrantService.class).published(2018)).get(0).decidedYen());
            g.submit(id).value();
            assertTrue(s.application.as(jp.michishirube.kernel.Actor.PUBLIC, () -> s.application.get(GrantService.class).published(2018)).isEmpty());
            assertEquals("withdrawn", s.view(s.officer, grant).row().state());
            assertEquals(0, s.application.as(s.ministryOfficer, () -> s.application.get(GrantService.class).desk(2018)).budgets().stream().filter(b -> b.call().id().equals(s.call)).findFirst().orElseThrow().decidedYen());
            assertEquals("procedure.state", code(g.begin(grant, "change")));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a report above the decision, outside the period or of tomorrow is refused with the rule and the way out")
    void badReports(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            s.application.at(LocalDateTime.of(2019, 3, 10, 10, 0));
            String id = g.begin(grant, "performance").value();
            Map<String, String> a = new HashMap<>(GrantStory.costs("cost-", 5_000_001, 4_000_000, 1_000_000, 2_000_000, 0));
            a.putAll(Map.of("trigger", "COMPLETED", "completedOn", "2019-02-20", "result", "置いた。", "targetResult", "4割減", "totalCost", "12345678", "taxCredit", "NOT_APPLICABLE"));
            g.type(s.officer, id, a);
            g.attach(id, "summaryFile", "evidenceFile");
            assertEquals("cost.above-decision", code(g.submit(id)));
            g.type(s.officer, id, Map.of("cost-equipment", "5000000", "completedOn", "2019-03-01"));
            assertEquals("completed.outside", code(g.submit(id)));
            g.type(s.officer, id, Map.of("completedOn", "2019-03-11"));
            assertEquals("completed.future", code(g.submit(id)));
            g.type(s.officer, id, Map.of("completedOn", "2019-02-28", "trigger", "ABANDONED"));
            assertEquals("abandonment.missing", code(g.submit(id)));
            g.type(s.officer, id, Map.of("trigger", "COMPLETED", "totalCost", "11999999"));
            assertEquals("cost.above-total", code(g.submit(id)));
            g.type(s.officer, id, Map.of("totalCost", "12345678"));
            g.submit(id).value();
            assertEquals("procedure.state", code(g.begin(grant, "performance")));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the bureau asks for rectification and recognises less with a reason; what was advanced above the final amount is to be returned")
    void rectification(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            String advance = g.begin(grant, "payment").value();
            g.type(s.officer, advance, Map.of("paymentKind", "ADVANCE", "paymentYen", "12000000", "advanceReason", "資金繰り", "payee", "架空銀行"));
            g.submit(advance).value();
            s.act(s.ministryOfficer, advance, "accept").value();
            g.type(s.ministryOfficer, advance, Map.of("paidOn", "2018-08-20", "consent", "財計第1号"));
            s.act(s.ministryOfficer, advance, "record-payment").value();

            String id = g.reported(grant, GrantStory.costs("cost-", 5_000_000, 4_000_000, 1_000_000, 2_000_000, 0));
            s.returnForCorrection(id, LocalDateTime.of(2019, 3, 20, 17, 0), "cost-equipment").value();
            assertEquals("correction", s.view(s.officer, id).row().state());
            g.type(s.officer, id, Map.of("cost-equipment", "4500000"));
            s.act(s.officer, id, "request-signoff").value();
            s.act(s.approver, id, "resubmit").value();
            g.type(s.bureauOfficer, id, Map.of("inspectionKind", "PAPERS", "inspectedOn", "2019-03-15", "inspectionFindings", "一致した。"));
            ActCommand forward = ActCommand.of(id, "forward", "適当", s.revision(id)).with("opinion", "FIT");
            assertEquals("amount.raised", code(s.act(s.bureauOfficer, forward)), "the first report's amount is not recognised any more");
            g.type(s.bureauOfficer, id, Map.of("recognised-equipment", "4000000"));
            assertEquals("amount.reason", code(s.act(s.bureauOfficer, forward)));
            g.type(s.bureauOfficer, id, Map.of("recognisedReason", "一台は対象外の場所にあるため"));
            g.forward(id);
            g.ministryRoute(id, "request-approval");
            GrantView books = books(g, s.officer, grant);
            assertEquals(11_000_000, books.finalYen());
            assertEquals(1_000_000, books.excessYen());
            assertEquals("settled", s.view(s.officer, grant).row().state(), "nothing is left to be paid");
            String letter = letter(g, s.officer, id);
            assertTrue(letter.contains("1,000,000円") && letter.contains("加算金はかかりません") && letter.contains("一台は対象外"), letter);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("two officers decide at once: one goes through, the other is told; a second final amount is never made")
    void atOnce(TestDatabase database) throws Exception {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            String id = g.reported(grant, GrantStory.costs("cost-", 5_000_000, 4_000_000, 1_000_000, 2_000_000, 0));
            g.type(s.bureauOfficer, id, Map.of("inspectionKind", "PAPERS", "inspectedOn", "2019-03-15", "inspectionFindings", "一致した。"));
            g.forward(id);
            s.act(s.ministryOfficer, id, "request-approval").value();
            s.act(s.ministryDirector, id, "approve").value();
            s.act(g.consulted, id, "consent").value();
            ActCommand stamp = ActCommand.of(id, "approve", "", s.revision(id));
            long second = s.person("second-general", "mic", jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL, "次の局長");
            List<Outcome<?>> both = List.copyOf(s.application.atOnce(s.ministryGeneral, () -> (Outcome<?>) s.application.get(CaseService.class).act(stamp),
                    second, () -> (Outcome<?>) s.application.get(CaseService.class).act(stamp)));
            assertTrue(both.get(0).isDone());
            assertEquals("conflict", code(both.get(1)));
            assertEquals(1, books(g, s.officer, grant).entries().stream().filter(e -> e.kind() == GrantEntryKind.FINAL).count());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a town sees what it owes from now on; a paper that is begun twice is one; another town begins nothing here")
    void due(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String adopted = g.adopted();
            var owed = s.application.as(s.officer, () -> s.application.get(GrantService.class).due());
            assertEquals(LocalDate.of(2018, 8, 12), owed.get(0).due());
            assertEquals("application", owed.get(0).procedure());
            String draft = g.begin(adopted, "application").value();
            assertEquals(draft, g.begin(adopted, "application").value());
            assertEquals("12,345,678", draft(g, s.officer, draft).get("totalCost"));
            assertEquals("FIXED", draft(g, s.officer, draft).get("option"));
            g.type(s.officer, draft, GrantStory.application());
            var estimate = s.application.as(s.officer, () -> s.application.get(ProposalService.class).estimateOfDraft(draft)).value();
            assertEquals(12_000_000, estimate.subsidyYen());
            assertEquals(9, estimate.findings().size());
            g.type(s.officer, draft, Map.of("option", ""));
            assertEquals("estimate.none", code(s.application.as(s.officer, () -> s.application.get(ProposalService.class).estimateOfDraft(draft))));
            assertEquals("procedure.unknown", code(s.application.as(s.neighbour, () -> s.application.get(GrantService.class).begin(adopted, "application"))));
            assertEquals("procedure.unknown", code(g.begin(adopted, "performance")));
            var begun = s.application.as(s.officer, () -> s.application.get(GrantService.class).due());
            assertTrue(begun.get(0).begun() && begun.get(0).caseId().equals(draft), begun.toString());
            assertTrue(s.application.as(s.neighbour, () -> s.application.get(GrantService.class).due()).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("an application is refused by the Ministry's route with its reason in the letter, and the body may apply again")
    void declined(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String proposal = g.adopted();
            String grant = g.applied(proposal, Map.of());
            g.forward(grant);
            assertEquals("note.missing", s.act(s.ministryOfficer, grant, "request-refusal").violations().get(0).code());
            s.act(s.ministryOfficer, ActCommand.of(grant, "request-refusal", "交付決定の前に着手していたため。", s.revision(grant))).value();
            assertEquals("審査中", s.view(s.officer, grant).row().stateLabel().ja(), "the body sees nothing before the last stamp");
            s.act(s.ministryDirector, grant, "approve").value();
            s.act(g.consulted, grant, "consent").value();
            s.act(s.ministryGeneral, grant, "approve").value();
            assertEquals("不交付", s.view(s.officer, grant).row().stateLabel().ja());
            String letter = letter(g, s.officer, grant);
            assertTrue(letter.contains("補助金不交付決定通知書") && letter.contains("交付決定の前に着手していたため。"), letter);
            assertTrue(books(g, s.auditor, proposal).entries().isEmpty());
            String again = g.begin(proposal, "application").value();
            assertFalse(again.equals(grant));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("the Ministry lowers a decision for changed circumstances: hidden from the body until the last stamp, then told with its reason")
    void loweredForCircumstances(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            assertEquals("procedure.unknown", g.begin(grant, "circumstances").violations().get(0).code(), "a body does not begin it");
            String own = ministryBegins(s, grant);
            assertEquals(own, ministryBegins(s, grant), "the draft that is there");
            assertFalse(s.sees(s.officer, own) || s.sees(s.approver, own) || s.sees(s.bureauOfficer, own));
            assertTrue(s.sees(s.ministryDirector, own) && s.sees(s.auditor, own));
            assertTrue(books(g, s.officer, grant).procedures().isEmpty() && books(g, s.ministryOfficer, grant).procedures().size() == 1);
            g.type(s.ministryOfficer, own, Map.of("ground", "CANNOT", "extent", "PART", "circumstances", "大雨で水田が使えなくなったため。", "elapsed", "まだ支払っていない。"));
            g.type(s.ministryOfficer, own, GrantStory.costs("cost-", 5_000_001, 0, 0, 2_000_000, 0));
            assertEquals("amount.raised", s.act(s.ministryOfficer, own, "request-approval").violations().get(0).code());
            g.type(s.ministryOfficer, own, Map.of("cost-equipment", "3000000"));
            assertEquals(5_000_000, s.application.as(s.ministryOfficer, () -> s.application.get(ProposalService.class).estimateOfDraft(own)).value().subsidyYen(),
                    "who drafts it sees what it leaves");
            g.ministryRoute(own, "request-approval");
            assertTrue(s.sees(s.officer, own) && s.sees(s.bureauOfficer, own) && !s.sees(s.neighbour, own));
            GrantView books = books(g, s.officer, grant);
            assertEquals(5_000_000, books.decidedYen());
            assertEquals(GrantEntryKind.REDUCED, books.entries().get(1).kind());
            assertEquals("decided", s.view(s.officer, grant).row().state());
            String letter = letter(g, s.officer, own);
            assertTrue(letter.contains("補助金交付決定取消（変更）通知書") && letter.contains("大雨で水田が使えなくなったため。") && letter.contains("12,000,000円") && letter.contains("5,000,000円"), letter);
            assertTrue(s.view(s.officer, own).history().size() == 1, "what the Ministry did inside stays inside");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a whole decision is revoked only where nothing was paid, never beside a request that is open")
    void notRevoked(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            String own = ministryBegins(s, grant);
            g.type(s.ministryOfficer, own, Map.of("ground", "NOT_NEEDED", "extent", "WHOLE", "circumstances", "災害のため。", "elapsed", "何も払っていない。"));
            String advance = g.begin(grant, "payment").value();
            g.type(s.officer, advance, Map.of("paymentKind", "ADVANCE", "paymentYen", "1000000", "advanceReason", "資金繰り", "payee", "架空銀行"));
            g.submit(advance).value();
            assertEquals("procedure.change-open", s.act(s.ministryOfficer, own, "request-approval").violations().get(0).code());
            s.act(s.ministryOfficer, advance, "accept").value();
            g.type(s.ministryOfficer, advance, Map.of("paidOn", "2018-08-20", "consent", "8月1日財計第1号"));
            s.act(s.ministryOfficer, advance, "record-payment").value();
            assertEquals("revocation.paid", s.act(s.ministryOfficer, own, "request-approval").violations().get(0).code());
            g.type(s.ministryOfficer, own, Map.of("extent", "PART"));
            g.type(s.ministryOfficer, own, GrantStory.costs("cost-", 999_000, 0, 0, 0, 0));
            assertEquals("revocation.paid", s.act(s.ministryOfficer, own, "request-approval").violations().get(0).code());
            s.act(s.ministryOfficer, ActCommand.of(own, "discard", "やめる。", s.revision(own))).value();
            assertFalse(s.sees(s.officer, own));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("after a whole revocation nothing is decided any more and nothing follows")
    void revokedForCircumstances(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String grant = g.decided();
            String own = ministryBegins(s, grant);
            g.type(s.ministryOfficer, own, Map.of("ground", "NOT_NEEDED", "extent", "WHOLE", "circumstances", "災害のため。", "elapsed", "何も払っていない。"));
            g.ministryRoute(own, "request-approval");
            assertEquals("revoked", s.view(s.officer, grant).row().state());
            assertEquals(0, books(g, s.officer, grant).decidedYen());
            assertEquals(0, s.view(s.officer, grant).row().decidedYen());
            assertTrue(books(g, s.officer, grant).open().isEmpty());
        }
    }

    private static String ministryBegins(Story s, String grant) {
        return s.application.as(s.ministryOfficer, () -> s.application.get(GrantService.class).begin(grant, "circumstances")).value();
    }
}
