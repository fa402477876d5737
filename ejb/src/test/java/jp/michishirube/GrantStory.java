package jp.michishirube;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.subsidy.GrantService;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.ListItem;

/** The main errand goes on: 湯沢市 is adopted, applies for the grant, does the work, reports and is paid. */
public final class GrantStory implements AutoCloseable {
    public static final LocalDateTime ADOPTED = LocalDateTime.of(2018, 7, 13, 10, 0);
    public static final LocalDateTime DECIDED = LocalDateTime.of(2018, 8, 20, 10, 0);

    public final Story s;
    public final long consulted;
    /** Other answers of the proposal than the usual ones. */
    public final Map<String, String> proposed = new LinkedHashMap<>();
    /** Other answers of the performance report than the usual ones. */
    public final Map<String, String> reporting = new LinkedHashMap<>();

    public GrantStory(TestDatabase database) {
        s = new Story(database);
        consulted = s.person("ministry-consulted", "mic", Role.MINISTRY_CONSULTED, "会計課 課長");
    }

    /** The adopted proposal. */
    public String adopted() {
        String id = s.forwarded(proposed);
        s.application.at(ADOPTED);
        evaluated(id);
        String list = ministry(m -> m.draftList(s.call, List.of(new ListItem(id, Decision.ADOPT, "評価が高い。")))).value();
        s.act(s.ministryOfficer, list, "request-approval").value();
        s.act(s.ministryDirector, list, "approve").value();
        s.act(s.ministryGeneral, list, "approve").value();
        return id;
    }

    /** A forwarded proposal with the result of its external evaluation. */
    public void evaluated(String id) {
        s.act(s.ministryOfficer, id, "start-evaluation").value();
        String csv = "番号,順位,評点,評価,意見\r\n" + s.view(s.ministryOfficer, id).row().number() + ",1,88,A,よい\r\n";
        ministry(m -> m.recordEvaluation(s.call, csv.getBytes(StandardCharsets.UTF_8))).value();
    }

    private <T> T ministry(java.util.function.Function<SelectionService, T> act) {
        return s.application.as(s.ministryOfficer, () -> act.apply(s.application.get(SelectionService.class)));
    }

    public Outcome<String> begin(String parentId, String procedure) {
        return s.application.as(s.officer, () -> s.application.get(GrantService.class).begin(parentId, procedure));
    }

    /** Types into the form that is open now; nothing that was read before is in the way. */
    public void type(long user, String caseId, Map<String, String> answers) {
        s.application.as(user, () -> {
            CaseService cases = s.application.get(CaseService.class);
            Map<String, String> seen = cases.draft(caseId).orElseThrow().answers().values();
            return cases.saveDraft(caseId, seen, answers);
        }).value();
    }

    public void attach(String caseId, String... slots) {
        for (String slot : slots) {
            s.application.as(s.officer, () -> s.application.get(CaseService.class).attach(caseId, slot, slot + ".csv",
                    new ByteArrayInputStream((slot + ",1\n").getBytes(StandardCharsets.UTF_8)))).value();
        }
    }

    public Outcome<ActResult> submit(String caseId) {
        Outcome<ActResult> asked = s.act(s.officer, caseId, "request-signoff");
        return asked.isDone() ? s.act(s.approver, caseId, "submit") : asked;
    }

    /** What 湯沢市 applies for: 12,000,000 yen of eligible cost, fixed. */
    public static Map<String, String> application() {
        Map<String, String> a = new LinkedHashMap<>(costs("cost-", 5_000_000, 4_000_000, 1_000_000, 2_000_000, 0));
        a.put("needsSurvey", "DONE");
        a.put("securityPolicy", "DONE");
        a.put("procurement", "TENDER");
        a.put("taxCredit", "NOT_APPLICABLE");
        a.put("taxCreditReason", "地方公共団体の一般会計のため");
        a.put("startedBefore", "NO");
        return a;
    }

    public static Map<String, String> costs(String prefix, long... yen) {
        String[] categories = {"equipment", "software", "construction", "outsourcing", "other"};
        Map<String, String> costs = new LinkedHashMap<>();
        for (int i = 0; i < categories.length; i++) {
            costs.put(prefix + categories[i], Long.toString(yen[i]));
        }
        return costs;
    }

    /** An application that has arrived. */
    public String applied(Map<String, String> changed) {
        return applied(adopted(), changed);
    }

    /** An application that follows this adopted proposal and has arrived. */
    public String applied(String proposal, Map<String, String> changed) {
        String id = begin(proposal, "application").value();
        Map<String, String> answers = new LinkedHashMap<>(application());
        answers.putAll(changed);
        type(s.officer, id, answers);
        attach(id, "budgetFile", "estimateFile");
        submit(id).value();
        return id;
    }

    /** Through the bureau to the Ministry's desk. */
    public void forward(String id) {
        s.act(s.bureauOfficer, ActCommand.of(id, "forward", "申請の内容は適当である。", s.revision(id)).with("opinion", "FIT")).value();
        s.act(s.bureauDirector, id, "approve").value();
        s.act(s.bureauGeneral, id, "approve").value();
    }

    public void ministryRoute(String id, String request) {
        s.act(s.ministryOfficer, ActCommand.of(id, request, "起案します。", s.revision(id))).value();
        s.act(s.ministryDirector, id, "approve").value();
        s.act(consulted, id, "consent").value();
        s.act(s.ministryGeneral, id, "approve").value();
    }

    /** A grant that is decided as applied for. */
    public String decided() {
        return decided(Map.of());
    }

    /** @param changed other answers of the application than the usual ones */
    public String decided(Map<String, String> changed) {
        String id = applied(changed);
        forward(id);
        s.application.at(DECIDED);
        type(s.ministryOfficer, id, Map.of("budgetItem", "（目）情報通信技術利活用事業費補助金", "obligationDay", "2018-08-20"));
        ministryRoute(id, "request-approval");
        return id;
    }

    /** A performance report that has arrived. */
    public String reported(String grant, Map<String, String> costs) {
        s.application.at(LocalDateTime.of(2019, 3, 10, 10, 0));
        String id = begin(grant, "performance").value();
        Map<String, String> answers = new LinkedHashMap<>(costs);
        answers.put("trigger", "COMPLETED");
        answers.put("completedOn", "2019-02-20");
        answers.put("result", "水田にセンサーを置いた。");
        answers.put("targetResult", "見回りの時間が4割減った。");
        answers.put("totalCost", "12345678");
        answers.put("taxCredit", "NOT_APPLICABLE");
        answers.putAll(reporting);
        type(s.officer, id, answers);
        attach(id, "summaryFile", "evidenceFile");
        submit(id).value();
        return id;
    }

    /** Inspected by the bureau and finally determined by the Ministry as reported. */
    public void finalised(String performance) {
        type(s.bureauOfficer, performance, Map.of("inspectionKind", "ON_SITE", "inspectedOn", "2019-03-15", "inspectionFindings", "現物と帳簿が一致した。"));
        forward(performance);
        ministryRoute(performance, "request-approval");
    }

    @Override
    public void close() {
        s.close();
    }
}
