package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.programme.rule.CostCategory;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.subsidy.ProcedureKind.Case;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.rule.GrantDecision;

/** What a procedure must meet before it goes on, each refusal with the rule and the way out. */
@ApplicationScoped
class ProcedureGuards {
    private final Grants grants;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected ProcedureGuards() {
        this(null, null);
    }

    @Inject
    ProcedureGuards(Grants grants, CaseFiles files) {
        this.grants = grants;
        this.files = files;
    }

    /** Empty: the guard holds. */
    Optional<Violation> check(String guard, Case p, CaseContext c) {
        return switch (guard) {
            case "procedure-open" -> grants.closed(p.procedure(), c.command() == null ? p.grant() : files.lock(p.grant().caseId()).orElseThrow(), c.caseId(), GrantKind.today(c));
            case "amounts-agree" -> amountsAgree(p, c);
            case "inspection-fits" -> GrantKind.lowered(p.guideline().rules().categories(), c.answers(), ProcedureKind.REPORTED, ProcedureKind.RECOGNISED, "recognisedReason", "実績報告の額");
            case "final-fits" -> finalFits(p, c);
            case "checks-answered" -> GrantKind.checksAnswered(grants.estimate(c.caseId()), c.answers());
            case "payment-day" -> paymentDay(c);
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    /** The final amount is fixed once, when no payment is under way, and is at most what was recognised. */
    private Optional<Violation> finalFits(Case p, CaseContext c) {
        if (p.book().finalAmount().isPresent()) {
            return Grants.violation("final.twice", "この案件の額は、もう確定しています。", "The final amount is fixed already.");
        }
        Optional<CaseFacts> payment = grants.paymentOpen(p.grant());
        if (payment.isPresent()) {
            return Grants.violation("final.payment-open", "請求 " + payment.get().number() + " の支払が終わるか、返してから確定してください。",
                    "Wait until the request " + payment.get().number() + " is paid or turned down.");
        }
        return p.procedure().byBureau() ? Optional.empty()
                : GrantKind.lowered(p.guideline().rules().categories(), c.answers(), ProcedureKind.RECOGNISED, ProcedureKind.FINAL, "finalReason", "調査調書の額");
    }

    private static Optional<Violation> paymentDay(CaseContext c) {
        if (Grants.day(c.answers(), "paidOn").filter(d -> d.isAfter(GrantKind.today(c))).isPresent()) {
            return Grants.violation("payment.future", "paidOn", "支払の日は今日までの日にしてください。", "The day of payment must not lie in the future.");
        }
        return c.answers().get("paymentKind").equals("ADVANCE") && c.answers().get("consent").isBlank()
                ? Grants.violation("payment.consent", "consent", "概算払は、財務大臣との協議の日付と番号を記録してください。", "A payment in advance needs the consent of the Minister of Finance.")
                : Optional.empty();
    }

    private Optional<Violation> amountsAgree(Case p, CaseContext c) {
        return switch (p.procedure().effect()) {
            case CHANGE -> withinTotal(p, c.answers()).or(() -> changedYear(p, c));
            case CARRY_OVER -> carriedOver(p, c);
            case PERFORM -> withinTotal(p, c.answers()).or(() -> performance(p, c));
            case PAY -> payment(p, c.answers());
            case CIRCUMSTANCES -> circumstances(p, c.answers());
            default -> Optional.empty();
        };
    }

    /** 法10条: what has been paid for the time that has passed stays; the rest may be revoked or lowered. */
    private static Optional<Violation> circumstances(Case p, Answers a) {
        Yen paid = p.book().paid();
        if (a.get("extent").equals("WHOLE")) {
            return paid.isPositive() ? Grants.violation("revocation.paid", "extent", "支払った補助金 " + paid.ja() + " があります。既に経過した期間に係る部分は取り消せないので、一部の取消として残る額を書いてください（法10条1項ただし書）。",
                    paid.en() + " has been paid. What belongs to the time that has passed cannot be revoked: revoke a part (article 10 (1)).") : Optional.empty();
        }
        Optional<Violation> raised = GrantKind.lowered(p.guideline().rules().categories(), Grants.costs(p.guideline(), ProcedureKind.REPORTED, a), p.book().decision().costs(), "決定の額");
        Yen left = ProcedureKind.changedAmount(p, a).value();
        return raised.isPresent() || left.compareTo(paid) >= 0 ? raised : Grants.violation("revocation.paid", "extent", "残る額 " + left.ja() + " が、支払った補助金 " + paid.ja()
                + " を下回ります。既に経過した期間に係る部分は取り消せません（法10条1項ただし書）。", "What is left, " + left.en() + ", is less than the " + paid.en() + " that has been paid.");
    }

    private static Optional<Violation> withinTotal(Case p, Answers a) {
        Yen sum = Grants.costs(p.guideline(), ProcedureKind.REPORTED, a).total();
        return !a.get("totalCost").isBlank() && sum.compareTo(Grants.yen(a, "totalCost")) > 0
                ? Grants.violation("cost.above-total", "totalCost", "経費区分の合計 " + sum.ja() + " が総事業費を超えています。総事業費か経費区分を直してください。",
                "The categories sum up to " + sum.en() + ", more than the total cost.") : Optional.empty();
    }

    /** A change ends in the fiscal year of the decision, or in the one that it was carried over to. */
    private static Optional<Violation> changedYear(Case p, CaseContext c) {
        FiscalYear year = FiscalYear.of(p.book().ends());
        return Grants.day(c.answers(), "endDate").filter(day -> !year.contains(day)).isPresent()
                ? Grants.violation("change.year", "endDate", "完了予定日は" + year.ja() + "の日にしてください。年度を越えるときは、繰越の承認を申請してください。",
                "The day must lie in " + year.en() + ". To go beyond it, apply for carry-over.") : Optional.empty();
    }

    private static Optional<Violation> carriedOver(Case p, CaseContext c) {
        LocalDate ends = Grants.day(c.answers(), "endDate").orElse(p.book().ends());
        FiscalYear next = new FiscalYear(c.fiscalYear() + 1);
        if (!next.contains(ends)) {
            return Grants.violation("carry-over.year", "endDate", "新しい完了予定日は" + next.ja() + "の日にしてください。", "The new day must lie in " + next.en() + ".");
        }
        return Grants.yen(c.answers(), "carryOverYen").compareTo(p.book().decision().subsidy()) > 0
                ? Grants.violation("carry-over.above", "carryOverYen", "繰り越す額は交付決定額 " + p.book().decision().subsidy().ja() + " 以下にしてください。", "It must not exceed the decision.")
                : Optional.empty();
    }

    private static Optional<Violation> performance(Case p, CaseContext c) {
        GrantDecision decision = p.book().decision();
        Optional<CostCategory> above = p.guideline().rules().capByCategory() ? above(p.guideline(), Grants.costs(p.guideline(), ProcedureKind.REPORTED, c.answers()), decision.costs()) : Optional.empty();
        if (above.isPresent()) {
            Yen most = decision.costs().of(above.get().id());
            return Grants.violation("cost.above-decision", ProcedureKind.REPORTED + above.get().id(), "「" + above.get().label().ja() + "」が決定の額 " + most.ja()
                    + " を超えています。超える分は対象にならないので、決定の額までを書き、残りは総事業費に入れてください。",
                    above.get().label().en() + " exceeds the decided " + most.en() + ". Report up to it; the rest belongs to the total cost only.");
        }
        LocalDate completed = Grants.day(c.answers(), "completedOn").orElse(p.book().ends());
        if (completed.isAfter(GrantKind.today(c))) {
            return Grants.violation("completed.future", "completedOn", "完了の日は今日までの日にしてください。", "The day of completion must not lie in the future.");
        }
        if (completed.isBefore(p.book().starts()) || completed.isAfter(p.book().ends())) {
            return Grants.violation("completed.outside", "completedOn", "完了の日は、決定された期間（" + Wareki.date(p.book().starts()) + "から" + Wareki.date(p.book().ends())
                    + "まで）の日にしてください。期間が変わるときは、先に変更の承認を受けてください。",
                    "The day must lie in the decided period (" + p.book().starts() + " to " + p.book().ends() + "). Apply for a change first.");
        }
        return c.answers().get("trigger").equals("ABANDONED") && p.book().of(GrantEntryKind.ABANDONED).isEmpty()
                ? Grants.violation("abandonment.missing", "trigger", "廃止の承認を受けていません。先に廃止の承認を申請してください。", "No abandonment has been approved. Apply for it first.") : Optional.empty();
    }

    private static Optional<Violation> payment(Case p, Answers a) {
        Yen asked = Grants.yen(a, "paymentYen");
        if (a.get("paymentKind").equals("ADVANCE") && (!p.guideline().rules().advance() || p.book().finalAmount().isPresent())) {
            return Grants.violation("payment.no-advance", "paymentKind", "概算払は、要綱が認め、額の確定の前であるときだけ請求できます。精算払を請求してください。",
                    "A payment in advance is open only before the final amount and where the guideline allows it.");
        }
        if (a.get("paymentKind").equals("SETTLEMENT") && p.book().finalAmount().isEmpty()) {
            return Grants.violation("payment.not-final", "paymentKind", "精算払は、額の確定の後に請求できます。", "A settlement may be asked for after the final amount.");
        }
        Yen open = open(p, a);
        return !asked.isPositive() || asked.compareTo(open) > 0
                ? Grants.violation("payment.above", "paymentYen", "請求額は1円以上、請求できる残りの額 " + open.ja() + " 以下にしてください。", "Ask for 1 yen or more, at most " + open.en() + ".")
                : Optional.empty();
    }

    /** What may still be asked for: the final amount, before it the decision, less what was paid. */
    static Yen open(Case p, Answers a) {
        Yen most = a.get("paymentKind").equals("ADVANCE") ? p.book().decision().subsidy() : p.book().finalAmount().orElse(Yen.ZERO);
        return most.minus(p.book().paid()).max(Yen.ZERO);
    }

    static Optional<CostCategory> above(GrantGuideline g, Costs actual, Costs decided) {
        return g.rules().categories().stream().filter(x -> actual.of(x.id()).compareTo(decided.of(x.id())) > 0).findFirst();
    }
}
