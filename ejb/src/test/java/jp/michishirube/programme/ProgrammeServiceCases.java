package jp.michishirube.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.TestDatabase;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.organisation.TestRegisters;
import jp.michishirube.programme.api.CallFit;
import jp.michishirube.programme.api.CallFit.Fit;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.EstimateRequest;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;
import jp.michishirube.programme.api.Guideline;
import jp.michishirube.programme.api.ProgrammeView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programmes, calls and estimates on the real registers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProgrammeServiceCases {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 10);
    private static final Clock CLOCK = () -> Instant.parse("2018-05-10T00:00:00Z");
    private TestDatabase database;
    private ProgrammeService service;

    /** Every test looks inside one transaction, as a call of the service does. */
    @RegisterExtension
    final InvocationInterceptor inTransaction = new InvocationInterceptor() {
        @Override
        public void interceptTestMethod(Invocation<Void> call, ReflectiveInvocationContext<Method> where, ExtensionContext context) {
            run(call);
        }

        @Override
        public void interceptTestTemplateMethod(Invocation<Void> call, ReflectiveInvocationContext<Method> where, ExtensionContext context) {
            run(call);
        }

        private void run(Invocation<Void> call) {
            database.inTransaction(() -> {
                try {
                    call.proceed();
                } catch (Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    };

    abstract TestDatabase empty();

    @BeforeAll
    void load() {
        database = empty();
        TestRegisters.load(database);
        service = new ProgrammeService(ProgrammeLibrary.shipped(), TestRegisters.organisations(database), CLOCK);
    }

    private static EstimateRequest request(String code, String type, String option) {
        return new EstimateRequest("chiiki_iot_jisso", 2018, DAY, code, type, Examples.MODEL, 12_345_678L, 0L, true, option);
    }

    private Estimate estimate(String code, String option) {
        return service.estimate(request(code, null, option)).value();
    }

    private static Finding finding(Estimate estimate, String rule) {
        return estimate.findings().stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
    }

    private static String codes(Outcome<Estimate> outcome) {
        return outcome.violations().stream().map(v -> v.code() + "@" + v.field()).collect(Collectors.joining(" "));
    }

    @Test
    @DisplayName("湯沢市 gets 12,345,000 yen by the fixed amount, and every finding is met")
    void yuzawa() {
        Estimate estimate = estimate("052078", "FIXED");
        assertTrue(estimate.eligible());
        assertEquals("FIXED", estimate.option());
        assertEquals(12_345_000, estimate.subsidyYen());
        assertEquals(List.of("applicant-type", "plan-adopted", "field-model", "disadvantaged-area", "option"),
                estimate.findings().stream().map(Finding::rule).toList());
        assertTrue(estimate.findings().stream().allMatch(f -> f.outcome() == FindingOutcome.PASS));
        assertEquals(estimate, estimate("０５２０７８", "FIXED"));
    }

    @Test
    @DisplayName("a second version of the year rules its own call from its day on; the first call goes on by the version it was published with")
    void secondVersion() {
        String file = "programme/chiiki_iot_jisso-2018.yaml";
        String yaml = DefinitionReader.text(file).replace("version: 1", "version: 2").replace("-2018-1", "-2018-3").replace("round: 1", "round: 3")
                .replace("-2018-2", "-2018-4").replace("round: 2", "round: 4")
                .replace("applicableFrom: 2018-03-28", "applicableFrom: 2018-05-01").replace("capYen: 15000000", "capYen: 10000000");
        ProgrammeService both = new ProgrammeService(new ProgrammeLibrary(List.of(GuidelineReader.guideline(file, DefinitionReader.text(file)),
                GuidelineReader.guideline(file, yaml))), TestRegisters.organisations(database), CLOCK);
        EstimateRequest asked = request("052078", null, "FIXED");
        assertEquals(12_345_000, both.estimateOfCall("chiiki_iot_jisso-2018-1", asked).value().subsidyYen());
        assertEquals(10_000_000, both.estimateOfCall("chiiki_iot_jisso-2018-3", asked).value().subsidyYen());
        assertEquals(10_000_000, both.estimate(asked).value().subsidyYen());
    }

    @ParameterizedTest(name = "{0} by {1}: eligible {2}, {3}, {4} yen, area {5}")
    @CsvSource({
            "052078,BEST,true,FIXED,12345000,PASS", "013676,FIXED,true,FIXED,12345000,PASS", "012068,FIXED,true,FIXED,12345000,PASS",
            "042021,FIXED,false,FIXED,0,NEEDS_PERSON", "042021,HALF,true,HALF,6172000,NEEDS_PERSON", "042021,BEST,true,HALF,6172000,NEEDS_PERSON",
            "012025,FIXED,true,FIXED,12345000,PASS", "142051,HALF,true,HALF,6172000,PASS", "142051,FIXED,false,FIXED,0,NEEDS_PERSON",
            "142051,BEST,true,HALF,6172000,NEEDS_PERSON", "131016,HALF,true,HALF,6172000,PASS", "011002,FIXED,false,FIXED,0,PASS",
            "141003,HALF,false,HALF,0,PASS", "430005,HALF,false,HALF,0,PASS"})
    @DisplayName("bodies of every kind")
    void bodies(String code, String option, boolean eligible, String used, long yen, FindingOutcome area) {
        Estimate estimate = estimate(code, option);
        assertEquals(eligible, estimate.eligible());
        assertEquals(used, estimate.option());
        assertEquals(yen, estimate.subsidyYen());
        assertEquals(area, finding(estimate, "disadvantaged-area").outcome());
        assertTrue(finding(estimate, "disadvantaged-area").message().ja().contains("7区分のうち"));
        assertTrue(finding(estimate, "disadvantaged-area").message().ja().contains("2022年4月1日現在"));
        assertTrue(finding(estimate, "disadvantaged-area").message().en().contains("two of the seven"));
    }

    @Test
    @DisplayName("prefectures and designated cities fail by their type")
    void types() {
        assertEquals(FindingOutcome.FAIL, finding(estimate("430005", "HALF"), "applicant-type").outcome());
        assertEquals(FindingOutcome.FAIL, finding(estimate("011002", "FIXED"), "applicant-type").outcome());
        assertTrue(finding(estimate("430005", "HALF"), "applicant-type").message().ja().startsWith("熊本県（都道府県）は申請できません。"));
    }

    @Test
    @DisplayName("a private company needs no plan and gets the half")
    void company() {
        Estimate estimate = service.estimate(new EstimateRequest("chiiki_iot_jisso", 2018, null, null, "PRIVATE_COMPANY", "観光クラウドモデル",
                12_345_678L, null, null, "BEST")).value();
        assertTrue(estimate.eligible());
        assertEquals("HALF", estimate.option());
        assertEquals(6_172_000, estimate.subsidyYen());
        assertFalse(service.estimate(request(null, "PRIVATE_COMPANY", "FIXED")).value().eligible());
    }

    @Test
    @DisplayName("那珂川市 is known from its first day on, 那珂川町 until its last")
    void validity() {
        assertTrue(service.estimate(on("403059", LocalDate.of(2018, 9, 30))).isDone());
        assertEquals("organisation.unknown@organisationCode", codes(service.estimate(on("403059", LocalDate.of(2018, 10, 1)))));
        assertEquals("organisation.unknown@organisationCode", codes(service.estimate(on("402311", LocalDate.of(2018, 9, 30)))));
        assertTrue(service.estimate(on("402311", LocalDate.of(2018, 10, 1))).isDone());
        assertEquals(codes(service.estimate(on("402311", DAY))), codes(service.estimate(on("402311", null))));
    }

    private static EstimateRequest on(String code, LocalDate day) {
        return new EstimateRequest("chiiki_iot_jisso", 2018, day, code, null, Examples.MODEL, 1L, 0L, true, "HALF");
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({"052079", "059994", "999999", "016951", "tohoku", "mic", "12345", "'052078; drop'"})
    @DisplayName("an unknown code, a body that does not count and an office are refused")
    void unknownCodes(String code) {
        Outcome<Estimate> outcome = service.estimate(request(code, null, "HALF"));
        assertEquals("organisation.unknown@organisationCode", codes(outcome));
    }

    @Test
    @DisplayName("every wrong field is told at once")
    void refusals() {
        assertEquals("applicant.oneOf@organisationCode amount.negative@eligibleCostYen amount.negative@deductionsYen fieldModel.missing@fieldModel"
                + " option.unknown@option", codes(service.estimate(new EstimateRequest("chiiki_iot_jisso", 2018, DAY, "052078", "PRIVATE_COMPANY",
                " ", -1L, -5L, true, "fixed"))));
        assertEquals("programme.unknown@programme applicantType.unknown@applicantType amount.empty@eligibleCostYen option.unknown@option",
                codes(service.estimate(new EstimateRequest("nothing", 2018, DAY, null, "SOMEBODY", "x", null, null, null, null))));
        assertEquals("guideline.unknown@fiscalYear", codes(service.estimate(new EstimateRequest("chiiki_iot_jisso", 2019, DAY, "052078", null, "x",
                1L, 0L, true, "HALF"))));
        assertEquals("guideline.unknown@fiscalYear", codes(service.estimate(new EstimateRequest("award", 2018, DAY, "052078", null, "x",
                1L, 0L, true, "HALF"))));
        assertEquals("amount.tooLong@eligibleCostYen", codes(service.estimate(new EstimateRequest("chiiki_iot_jisso", 2018, DAY, "052078", null,
                "x", Long.MAX_VALUE, 0L, true, "HALF"))));
    }

    @Test
    @DisplayName("in 2017 who could apply and the plan are for a person, and the amounts are those of 2018")
    void year2017() {
        Estimate estimate = service.estimate(new EstimateRequest("chiiki_iot_jisso", 2017, LocalDate.of(2017, 5, 1), "430005", null, "Ｌアラート",
                60_000_000L, 0L, null, "BEST")).value();
        assertTrue(estimate.eligible());
        assertEquals(20_000_000, estimate.subsidyYen());
        assertEquals(FindingOutcome.NEEDS_PERSON, finding(estimate, "applicant-type").outcome());
        assertEquals(FindingOutcome.NEEDS_PERSON, finding(estimate, "plan-adopted").outcome());
    }

    @Test
    @DisplayName("on 10 May 2018 five calls are open and one is to come; the second calls are known from July on")
    void calls() {
        assertEquals(List.of("furusato_telework-2018-1", "smartcity-2018-1", "iot_manabi-2018-1", "iot_service-2018-1", "chiiki_iot_jisso-2018-1", "keikaku_sakutei-2018-1"),
                service.calls(DAY).stream().filter(c -> c.purpose() == jp.michishirube.programme.api.CallPurpose.PROPOSALS).map(CallView::id).toList());
        assertEquals(9, service.calls(DAY).stream().filter(c -> c.purpose() == jp.michishirube.programme.api.CallPurpose.DISPATCHES).count(), "the rounds of the dispatches stand beside them");
        assertTrue(service.calls(LocalDate.of(2018, 7, 13)).stream().anyMatch(c -> c.id().equals("chiiki_iot_jisso-2018-2")));
        assertEquals(List.of("chiiki_iot_jisso-2017-1"), service.calls(LocalDate.of(2018, 3, 31)).stream().filter(c -> c.purpose() == jp.michishirube.programme.api.CallPurpose.PROPOSALS).map(CallView::id).toList());
        assertEquals(List.of("chiiki_iot_jisso-2017-1"), service.callsOfYear(2017).stream().filter(c -> c.purpose() == jp.michishirube.programme.api.CallPurpose.PROPOSALS).map(CallView::id).toList());
        assertNull(service.call("smartcity-2018-2").orElseThrow().formId());
        assertTrue(service.call("nothing").isEmpty());
    }

    @Test
    @DisplayName("湯沢市 sees five open calls with reasons, the nearest deadline first; the options stand in them")
    void fits() {
        List<CallFit> fits = service.callsFor("052078", DAY);
        assertEquals(List.of("smartcity-2018-1", "iot_manabi-2018-1", "furusato_telework-2018-1", "iot_service-2018-1", "chiiki_iot_jisso-2018-1"),
                fits.stream().map(f -> f.call().id()).toList());
        assertTrue(fits.stream().allMatch(f -> f.fit() == Fit.FITS), fits.toString());
        CallFit ours = fits.get(4);
        assertTrue(ours.summary().ja().contains("定額補助（10/10、上限15,000,000円）"), ours.summary().ja());
        assertTrue(ours.summary().ja().contains("1/2補助（1/2、上限20,000,000円）"));
        assertTrue(ours.findings().stream().anyMatch(f -> f.rule().equals("plan-adopted") && f.outcome() == FindingOutcome.NEEDS_PERSON));
        assertTrue(fits.get(0).summary().ja().endsWith("申請できます。1/2補助（1/2）です。"), fits.get(0).summary().ja());
        assertEquals("申請できます。", fits.get(1).summary().ja(), "no amount is calculated");
        assertEquals(Fit.DESCRIBED_ONLY, service.callsFor("052078", LocalDate.of(2018, 7, 20)).get(0).fit());
        assertTrue(fits.stream().allMatch(f -> !f.findings().isEmpty()));
    }

    @Test
    @DisplayName("for a prefecture and a designated city our call does not fit, and says why")
    void doesNotFit() {
        for (String code : List.of("050008", "011002")) {
            CallFit fit = service.callsFor(code, DAY).get(4);
            assertEquals(Fit.DOES_NOT_FIT, fit.fit());
            assertTrue(fit.summary().ja().contains("都道府県及び指定都市を除く"), fit.summary().ja());
        }
        assertEquals(Fit.TO_BE_CHECKED, service.callsFor("050008", LocalDate.of(2017, 5, 1)).get(0).fit());
        assertEquals(List.of(), service.callsFor("tohoku", DAY));
        assertEquals(List.of(), service.callsFor("052078", LocalDate.of(2018, 12, 1)));
    }

    private EstimateRequest telework(Long totalCost, List<String> partners) {
        return new EstimateRequest("furusato_telework", 2018, DAY, "052078", null, null, 2_000_000L, 0L, null, "BEST", totalCost, partners);
    }

    private FindingOutcome telework(String rule, Long totalCost, List<String> partners) {
        return finding(service.estimate(telework(totalCost, partners)).value(), rule).outcome();
    }

    @Test
    @DisplayName("telework pays the whole cost up to 30,000,000 yen from a total of 1,000,000 yen on, to a consortium of a local government and a company")
    void telework() {
        assertEquals(2_000_000, service.estimate(telework(2_000_000L, List.of("架空テレワーク株式会社"))).value().subsidyYen());
        assertEquals(FindingOutcome.PASS, telework("cost-floor", 1_000_000L, List.of("架空テレワーク株式会社")));
        assertEquals(FindingOutcome.FAIL, telework("cost-floor", 999_999L, List.of("架空テレワーク株式会社")));
        assertEquals(FindingOutcome.NEEDS_PERSON, telework("cost-floor", null, List.of("架空テレワーク株式会社")));
        assertEquals(FindingOutcome.FAIL, telework("consortium", 1_000_000L, List.of("秋田県横手市", "", " ０５２０１９ ")), "three local governments are no company");
        assertEquals(FindingOutcome.PASS, telework("consortium", 1_000_000L, List.of("横手市", "横手市役所前商店会")), "a name that only begins like a city's is another body");
        assertEquals(FindingOutcome.NEEDS_PERSON, telework("consortium", 1_000_000L, null));
        assertEquals(30_000_000, service.estimate(new EstimateRequest("furusato_telework", 2018, DAY, null, "PRIVATE_COMPANY", null, 40_000_000L, 0L, null, "FIXED",
                50_000_000L, List.of("湯沢市"))).value().subsidyYen(), "the lead may be a company");
    }

    @Test
    @DisplayName("telework goes to the bureau of the site, for the time being to that of the seat")
    void bySite() {
        assertTrue(service.bureau("furusato_telework-2018-1", "052078", null).value().provisional() && !service.bureau("smartcity-2018-1", "052078", null).value().provisional());
        assertEquals("okinawa", service.bureau("furusato_telework-2018-1", "052078", "47").value().bureauKey());
        assertTrue(service.bureau("furusato_telework-2018-1", "052078", "47").value().reason().ja().contains("実施場所を管轄"));
        assertEquals("tohoku", service.bureau("furusato_telework-2018-1", "052078", "").value().bureauKey());
        assertFalse(service.bureau("furusato_telework-2018-1", "052078", "48").isDone());
    }

    @Test
    @DisplayName("a smart city gets one half with no cap, a commission is capped at 60,000,000 yen and says 委託, a request for help calculates nothing")
    void otherProgrammes() {
        Estimate city = service.estimate(new EstimateRequest("smartcity", 2018, DAY, "052078", null, null, 100_000_001L, 0L, null, "BEST")).value();
        assertEquals(50_000_000, city.subsidyYen());
        assertTrue(city.explanation().toString().contains("上限の定めはありません"));
        Estimate commission = service.estimate(new EstimateRequest("iot_service", 2018, DAY, "052078", null, "都市", 61_234_567L, 0L, null, "BEST", 70_000_000L,
                List.of("架空大学"))).value();
        assertEquals(60_000_000, commission.subsidyYen());
        assertFalse(commission.explanation().toString().contains("補助"), commission.explanation().toString());
        Estimate help = service.estimate(new EstimateRequest("keikaku_sakutei", 2018, DAY, "052078", null, null, null, null, null, "BEST")).value();
        assertTrue(help.eligible() && !help.isCalculated() && help.subsidyYen() == 0, help.toString());
        assertEquals(FindingOutcome.FAIL, service.estimate(new EstimateRequest("keikaku_sakutei", 2018, DAY, null, "PRIVATE_COMPANY", null, null, null, null, "BEST"))
                .value().findings().get(0).outcome());
    }

    @Test
    @DisplayName("all 31 measures are there, with English names, budgets and their source in words")
    void programmes() {
        List<ProgrammeView> all = service.programmes();
        assertEquals(31, all.size());
        assertTrue(all.stream().noneMatch(p -> p.toString().contains("seed")));
        ProgrammeView first = all.get(0);
        assertEquals("chiiki_iot_jisso", first.key());
        assertEquals(List.of(new ProgrammeView.Budget("H28", null, false), new ProgrammeView.Budget("H29", 220_000_000L, true),
                new ProgrammeView.Budget("H30案", 400_000_000L, false)), first.budgets());
        assertEquals(List.of(2018, 2017), first.guidelineYears());
        assertTrue(first.source().startsWith("総務省資料(2018年)"));
        var detail = service.programme("chiiki_iot_jisso").orElseThrow();
        assertEquals(List.of("chiiki_iot_jisso-2018/1", "chiiki_iot_jisso-2017/1"), detail.versions().stream().map(Guideline::id).toList());
        assertEquals(3, detail.calls().size());
        assertTrue(service.programme("award").orElseThrow().versions().isEmpty());
        assertTrue(service.programme("nothing").isEmpty());
    }

    @Test
    @DisplayName("a call knows its guideline, its field models and its bureau")
    void guideline() {
        Guideline guideline = service.guideline("chiiki_iot_jisso-2018-1").orElseThrow();
        assertEquals(List.of("FIXED", "HALF"), guideline.options().stream().map(Guideline.Option::id).toList());
        assertEquals(10, guideline.fieldModels().size());
        assertTrue(service.guideline("smartcity-2018-2").isEmpty());
        assertEquals(Optional.of("Ｇ空間防災システム"), service.fieldModel("chiiki_iot_jisso-2018-1", "g空間防災システムモデル"));
        var bureau = service.bureau("chiiki_iot_jisso-2018-1", "052078", null).value();
        assertEquals("tohoku", bureau.bureauKey());
        assertEquals("東北総合通信局（湯沢市の所在地を管轄するため）", bureau.reason().ja());
        assertFalse(service.bureau("nothing", "052078", null).isDone());
        assertFalse(service.bureau("chiiki_iot_jisso-2018-1", "mic", null).isDone());
    }
}
