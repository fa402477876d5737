package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.FieldComment;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Role;
import jp.michishirube.subsidy.GrantService;

/**
 * What became of some adoptions of fiscal 2017: paid at once and in two parts, waiting for payment, its performance at the Ministry, at the
 * bureau and being rectified after the decision was lowered, carried over with a change under way.
 * Every amount and day is made up, and the cases say so.
 */
@ApplicationScoped
class DemonstrationGrants {
    private static final LocalDateTime APPLIED = LocalDateTime.of(2017, 7, 20, 10, 0);
    private static final LocalDateTime DECIDED = LocalDateTime.of(2017, 8, 24, 10, 0);
    private static final LocalDateTime CHANGED = LocalDateTime.of(2017, 11, 6, 10, 0);
    private static final LocalDateTime OVER = LocalDateTime.of(2018, 2, 5, 10, 0);
    private static final LocalDateTime REPORTED = LocalDateTime.of(2018, 3, 8, 10, 0);
    private static final LocalDateTime FINAL = LocalDateTime.of(2018, 3, 22, 10, 0);
    private static final LocalDateTime PAID = LocalDateTime.of(2018, 4, 12, 10, 0);
    private static final List<String> CATEGORIES = List.of("equipment", "software", "construction", "outsourcing", "other");
    private static final int[] SHARES = {50, 30, 10, 10, 0};

    private final DemonstrationActs acts;
    private final DemonstrationStore store;
    private final CaseFiles files;
    private final CaseService cases;
    private final GrantService grants;

    /** For the container's proxy. */
    protected DemonstrationGrants() {
        this(null, null, null, null, null);
    }

    @Inject
    DemonstrationGrants(DemonstrationActs acts, DemonstrationStore store, CaseFiles files, CaseService cases, GrantService grants) {
        this.acts = acts;
        this.store = store;
        this.files = files;
        this.cases = cases;
        this.grants = grants;
    }

    /** How far a grant has come. */
    enum Reached { PAID, PAID_TWICE, ASKED, AT_THE_MINISTRY, INSPECTED, LOWERED, CARRIED_OVER }

    /** @param proposal an adopted one */
    void load(String proposal, Reached reached, Map<String, Actor> actors) {
        String body = files.facts(proposal).orElseThrow().applicantId();
        long cost = files.facts(proposal).orElseThrow().costYen();
        String grant = begin(proposal, "application", body, APPLIED);
        type(acts.applicant(body, Role.APPLICANT_OFFICER), grant, APPLIED, with(costs("cost-", cost, 0), "needsSurvey", "DONE", "securityPolicy", "DONE", "procurement", "TENDER",
                "taxCredit", "NOT_APPLICABLE", "taxCreditReason", "（架空）一般会計のため", "startedBefore", "NO"));
        attach(grant, body, APPLIED, "budgetFile", "estimateFile");
        acts.submit(grant, body, APPLIED.plusHours(4));
        acts.forward(grant, actors, "FIT", "（架空）内容は適当である。", APPLIED.plusDays(4));
        type(actors.get("mic-officer"), grant, DECIDED, Map.of("budgetItem", "（架空）情報通信技術利活用事業費補助金", "obligationDay", DECIDED.toLocalDate().toString()));
        route(grant, actors, DECIDED);
        store.settle();
        switch (reached) {
            case PAID -> {
                change(grant, body, cost, actors);
                String report = report(grant, body, cost, 1, actors);
                finalise(report, actors);
                pay(grant, body, actors);
                taxCredit(grant, body, actors);
            }
            case ASKED -> {
                finalise(report(grant, body, cost, 0, actors), actors);
                ask(grant, body);
            }
            case AT_THE_MINISTRY -> forwardReport(report(grant, body, cost, 0, actors), actors);
            case INSPECTED -> report(grant, body, cost, 0, actors);
            case PAID_TWICE -> {
                advance(grant, body, 3_000_000, CHANGED, actors);
                finalise(report(grant, body, cost, 0, actors), actors);
                pay(grant, body, actors);
            }
            case LOWERED -> {
                long left = lower(grant, cost, actors);
                String report = report(grant, body, left, 0, actors);
                String bureau = files.facts(report).orElseThrow().bureauKey();
                acts.act(actors.get(bureau + "-officer"), FINAL, acts.command(report, "return", "（架空）証拠書類が足りません。").due(PAID.plusDays(40),
                        List.of(new FieldComment("result", "（架空）写真と請求書の対応を書いてください。"))));
            }
            case CARRIED_OVER -> {
                carryOver(grant, body, actors);
                yearEnd(grant, body, actors);
                advance(grant, body, 2_000_000, PAID, actors);
                String change = begin(grant, "change", body, PAID.plusDays(14));
                type(acts.applicant(body, Role.APPLICANT_OFFICER), change, PAID.plusDays(14), with(costs("cost-", cost, 1), "changeContent", "（架空）機器を減らし、ソフトウェアを増やす。", "changeReason",
                        "（架空）仕様の見直し", "purposeKept", "YES"));
                acts.submit(change, body, PAID.plusDays(15));
            }
        }
        store.settle();
    }

    private void change(String grant, String body, long cost, Map<String, Actor> actors) {
        String id = begin(grant, "change", body, CHANGED);
        type(acts.applicant(body, Role.APPLICANT_OFFICER), id, CHANGED, with(costs("cost-", cost, 1), "changeContent", "（架空）機器を減らし、ソフトウェアを増やす。", "changeReason", "（架空）仕様の見直し",
                "purposeKept", "YES"));
        acts.submit(id, body, CHANGED.plusHours(4));
        acts.forward(id, actors, "FIT", "（架空）変更は適当である。", CHANGED.plusDays(2));
        route(id, actors, CHANGED.plusDays(9));
    }

    /** The Ministry lowers the decision by a tenth (法10条); gives the cost that is left. */
    private long lower(String grant, long cost, Map<String, Actor> actors) {
        Actor officer = actors.get("mic-officer");
        String id = acts.as(officer, CHANGED, () -> DemonstrationActs.done(grants.begin(grant, "circumstances")));
        long left = cost / 1000 * 900;
        type(officer, id, CHANGED, with(costs("cost-", left, 0), "ground", "CANNOT", "extent", "PART", "circumstances", "（架空）連携する団体の一つが事業をやめ、その分を行えなくなったため。",
                "elapsed", "（架空）その分にはまだ着手しておらず、支払もない。"));
        route(id, actors, CHANGED.plusDays(1));
        return left;
    }

    private void yearEnd(String grant, String body, Map<String, Actor> actors) {
        String id = begin(grant, "year-end", body, PAID.minusDays(4));
        type(acts.applicant(body, Role.APPLICANT_OFFICER), id, PAID.minusDays(4), Map.of("progress", "（架空）設計まで終わった。", "spentYen", "1000000", "remaining", "（架空）機器の導入は9月までに行う。"));
        acts.submit(id, body, PAID.minusDays(3));
        acts.act(actors.get(files.facts(id).orElseThrow().bureauKey() + "-officer"), PAID.minusDays(2), id, "note");
    }

    private void advance(String grant, String body, long yen, LocalDateTime at, Map<String, Actor> actors) {
        String id = begin(grant, "payment", body, at);
        type(acts.applicant(body, Role.APPLICANT_OFFICER), id, at, Map.of("paymentKind", "ADVANCE", "paymentYen", Long.toString(yen), "advanceReason", "（架空）資金繰りのため", "payee",
                "（架空）架空銀行 本店 普通 0000000"));
        acts.submit(id, body, at.plusHours(4));
        Actor officer = actors.get("mic-officer");
        acts.act(officer, at.plusDays(2), id, "accept");
        type(officer, id, at.plusDays(5), Map.of("paidOn", at.plusDays(5).toLocalDate().toString(), "consent", "（架空）財計第1号"));
        acts.act(officer, at.plusDays(5).plusHours(1), id, "record-payment");
    }

    private void carryOver(String grant, String body, Map<String, Actor> actors) {
        String id = begin(grant, "carry-over", body, OVER);
        type(acts.applicant(body, Role.APPLICANT_OFFICER), id, OVER, Map.of("carryOverKind", "EXPRESS", "carryOverReason", "（架空）関係者との調整に時間がかかるため",
                "carryOverYen", Long.toString(files.facts(grant).orElseThrow().decidedYen()), "endDate", "2018-09-28"));
        acts.submit(id, body, OVER.plusHours(4));
        acts.forward(id, actors, "FIT", "（架空）繰越しはやむを得ない。", OVER.plusDays(2));
        route(id, actors, OVER.plusDays(9));
    }

    private String report(String grant, String body, long cost, int shift, Map<String, Actor> actors) {
        String id = begin(grant, "performance", body, REPORTED);
        type(acts.applicant(body, Role.APPLICANT_OFFICER), id, REPORTED, with(costs("cost-", cost, shift), "trigger", "COMPLETED", "completedOn", "2018-02-26",
                "result", "（架空）計画のとおり導入した。", "targetResult", "（架空）利用者が1.4倍になった。", "securityPolicy", "DONE", "totalCost", Long.toString(cost), "taxCredit", "NOT_APPLICABLE"));
        attach(id, body, REPORTED, "summaryFile", "evidenceFile");
        acts.submit(id, body, REPORTED.plusHours(4));
        return id;
    }

    private void forwardReport(String report, Map<String, Actor> actors) {
        String bureau = files.facts(report).orElseThrow().bureauKey();
        type(actors.get(bureau + "-officer"), report, REPORTED.plusDays(5), Map.of("inspectionKind", "ON_SITE", "inspectedOn", "2018-03-13", "inspectionFindings", "（架空）現物と帳簿が一致した。"));
        acts.forward(report, actors, "FIT", "（架空）実績は適当である。", REPORTED.plusDays(6));
    }

    private void finalise(String report, Map<String, Actor> actors) {
        forwardReport(report, actors);
        route(report, actors, FINAL);
    }

    private String ask(String grant, String body) {
        String id = begin(grant, "payment", body, PAID.minusDays(6));
        type(acts.applicant(body, Role.APPLICANT_OFFICER), id, PAID.minusDays(6), Map.of("payee", "（架空）架空銀行 本店 普通 0000000"));
        acts.submit(id, body, PAID.minusDays(5));
        return id;
    }

    private void pay(String grant, String body, Map<String, Actor> actors) {
        String id = ask(grant, body);
        Actor officer = actors.get("mic-officer");
        acts.act(officer, PAID.minusDays(2), id, "accept");
        type(officer, id, PAID, Map.of("paidOn", PAID.toLocalDate().toString()));
        acts.act(officer, PAID.plusHours(1), id, "record-payment");
    }

    private void taxCredit(String grant, String body, Map<String, Actor> actors) {
        LocalDateTime at = PAID.plusDays(4);
        String id = begin(grant, "tax-credit", body, at);
        type(acts.applicant(body, Role.APPLICANT_OFFICER), id, at, Map.of("taxStatus", "NOT_APPLICABLE", "taxReason", "（架空）一般会計のため"));
        acts.submit(id, body, at.plusHours(4));
        acts.act(actors.get(files.facts(id).orElseThrow().bureauKey() + "-officer"), at.plusDays(1), id, "note");
    }

    private String begin(String parent, String procedure, String body, LocalDateTime at) {
        return acts.as(acts.applicant(body, Role.APPLICANT_OFFICER), at, () -> DemonstrationActs.done(grants.begin(parent, procedure)));
    }

    /** Types over what stands in the open form. */
    private void type(Actor actor, String caseId, LocalDateTime at, Map<String, String> answers) {
        acts.as(actor, at, () -> DemonstrationActs.done(cases.saveDraft(caseId, cases.draft(caseId).orElseThrow().answers().values(), answers)));
    }

    private void attach(String caseId, String body, LocalDateTime at, String... slots) {
        for (String slot : slots) {
            acts.as(acts.applicant(body, Role.APPLICANT_OFFICER), at, () -> DemonstrationActs.done(cases.attach(caseId, slot, slot + "（架空）.csv",
                    new ByteArrayInputStream("区分,内容\r\n架空,見本\r\n".getBytes(StandardCharsets.UTF_8)))));
        }
    }

    private void route(String id, Map<String, Actor> actors, LocalDateTime at) {
        acts.act(actors.get("mic-officer"), at.plusHours(1), id, "request-approval");
        acts.act(actors.get("mic-director"), at.plusHours(5), id, "approve");
        acts.act(actors.get("mic-consulted"), at.plusHours(6), id, "consent");
        acts.act(actors.get("mic-general"), at.plusHours(7), id, "approve");
    }

    /** The cost shared out among the categories; shifted, a tenth of the equipment has become software. */
    private static Map<String, String> costs(String prefix, long cost, int shift) {
        Map<String, String> costs = new LinkedHashMap<>();
        long left = cost;
        for (int i = CATEGORIES.size() - 1; i > 0; i--) {
            long part = cost / 100 * SHARES[i] + (i == 1 ? shift * (cost / 10) : 0);
            costs.put(prefix + CATEGORIES.get(i), Long.toString(part));
            left -= part;
        }
        costs.put(prefix + CATEGORIES.get(0), Long.toString(left));
        return costs;
    }

    private static Map<String, String> with(Map<String, String> answers, String... more) {
        for (int i = 0; i < more.length; i += 2) {
            answers.put(more[i], more[i + 1]);
        }
        return answers;
    }
}
