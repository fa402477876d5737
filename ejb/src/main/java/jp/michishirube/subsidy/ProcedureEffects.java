package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Optional;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Explained;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.ProcedureEffect;
import jp.michishirube.subsidy.ProcedureKind.Case;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.rule.GrantAmount;
import jp.michishirube.subsidy.rule.GrantDecision;

/** What a procedure does when it is lodged, approved or refused: an entry in the books, the grant's next state, a letter. */
@ApplicationScoped
class ProcedureEffects {
    private final CaseFiles files;
    private final GrantStore store;
    private final GrantLetters letters;

    /** For the container's proxy. */
    protected ProcedureEffects() {
        this(null, null, null);
    }

    @Inject
    ProcedureEffects(CaseFiles files, GrantStore store, GrantLetters letters) {
        this.files = files;
        this.store = store;
        this.letters = letters;
    }

    void lodged(Case p, CaseContext c) {
        if (p.does(ProcedureEffect.WITHDRAW)) {
            GrantDecision decision = p.book().decision();
            enter(p, c, GrantEntryKind.WITHDRAWN, Yen.ZERO, GrantKind.today(c), entry(p, decision.costs(), Yen.ZERO, p.book().ends(), explained("withdrawal",
                    "取下げにより、交付決定はなかったものとみなされます。", "The decision is deemed not made.", Yen.ZERO, p.procedure().article())));
            files.decide(p.grant().caseId(), 0);
            move(p, "withdraw-grant");
        } else if (p.does(ProcedureEffect.PERFORM)) {
            move(p, "report");
        }
    }

    void approved(Case p, CaseContext c) {
        switch (p.procedure().effect()) {
            case CHANGE -> change(p, c);
            case CARRY_OVER -> carryOver(p, c);
            case ABANDON -> abandon(p, c);
            case PERFORM -> finalise(p, c);
            case PAY -> pay(p, c);
            case CIRCUMSTANCES -> circumstances(p, c);
            default -> {
                // what only tells changes no book
            }
        }
    }

    void refused(Case p, CaseContext c) {
        letters.refused(c, p);
    }

    private void change(Case p, CaseContext c) {
        Answers a = c.answers();
        Costs costs = Grants.costs(p.guideline(), "cost-", a);
        Explained<Yen> amount = ProcedureKind.changedAmount(p, a);
        LocalDate ends = Grants.day(a, "endDate").orElse(p.book().ends());
        enter(p, c, GrantEntryKind.CHANGED, amount.value(), GrantKind.today(c), entry(p, costs, Grants.yen(a, "deductions"), ends, amount.explanation()));
        files.decide(p.grant().caseId(), amount.value().amount());
        move(p, "change");
        letters.changed(c, p, costs, amount, ends);
    }

    /** 法10条: the whole decision is revoked, or what is left of it stands in its place. */
    private void circumstances(Case p, CaseContext c) {
        boolean whole = c.answers().get("extent").equals("WHOLE");
        Costs costs = whole ? Grants.costs(p.guideline(), "none-", c.answers()) : Grants.costs(p.guideline(), "cost-", c.answers());
        Explained<Yen> amount = left(p, c.answers());
        enter(p, c, whole ? GrantEntryKind.REVOKED : GrantEntryKind.REDUCED, amount.value(), GrantKind.today(c), entry(p, costs, Grants.yen(c.answers(), "deductions"), p.book().ends(), amount.explanation())
                .add("ground", c.answers().get("ground")).add("circumstances", c.answers().get("circumstances")));
        files.decide(p.grant().caseId(), amount.value().amount());
        move(p, whole ? "revoke" : "change");
        letters.circumstances(c, p, costs, amount);
    }

    /** What a revocation for changed circumstances leaves of the decision (法10条). */
    static Explained<Yen> left(Case p, Answers a) {
        return a.get("extent").equals("WHOLE") ? new Explained<>(Yen.ZERO, explained("revocation", "事情の変更により、交付の決定の全部を取り消しました。",
                "The whole decision is revoked for changed circumstances.", Yen.ZERO, p.procedure().article())) : ProcedureKind.changedAmount(p, a);
    }

    private void carryOver(Case p, CaseContext c) {
        GrantDecision decision = p.book().decision();
        LocalDate ends = Grants.day(c.answers(), "endDate").orElseThrow();
        Yen carried = Grants.yen(c.answers(), "carryOverYen");
        Explanation why = explained("carry-over", "交付決定額 " + decision.subsidy().ja() + " のうち " + carried.ja() + " を翌年度に繰り越します。",
                "Of " + decision.subsidy().en() + ", " + carried.en() + " is carried over.", decision.subsidy(), p.procedure().article());
        enter(p, c, GrantEntryKind.CARRIED_OVER, decision.subsidy(), GrantKind.today(c), entry(p, decision.costs(), income(p), ends, why).add("carriedOverYen", carried.amount()));
        move(p, "change");
        letters.carriedOver(c, p, ends);
    }

    private void abandon(Case p, CaseContext c) {
        LocalDate day = Grants.day(c.answers(), "abandonmentDay").orElse(GrantKind.today(c));
        enter(p, c, GrantEntryKind.ABANDONED, p.book().decision().subsidy(), day, entry(p, p.book().decision().costs(), income(p), p.book().ends(),
                explained("abandonment", "中止・廃止を承認しました。実績報告の後に額を確定します。", "Approved; the final amount follows the report.", p.book().decision().subsidy(), p.procedure().article())));
        move(p, "change");
        letters.abandoned(c, p);
    }

    private void finalise(Case p, CaseContext c) {
        // where the bureau decides, what it recognised is final
        Costs costs = Grants.costs(p.guideline(), p.procedure().byBureau() ? "recognised-" : "final-", c.answers());
        Yen income = Grants.yen(c.answers(), "deductions");
        Explained<Yen> amount = GrantAmount.finalAmount(Grants.terms(p.guideline()), p.book().decision(), costs, income, GrantKind.credit(c.answers()));
        enter(p, c, GrantEntryKind.FINAL, amount.value(), GrantKind.today(c), entry(p, costs, income, p.book().ends(), amount.explanation())
                .add("completedOn", c.answers().get("completedOn")).add("override", c.answers().get("overrideReason")));
        move(p, "finalise");
        letters.finalised(c, p, amount);
        if (p.book().paid().compareTo(amount.value()) >= 0) {
            move(p, "settle");
        }
    }

    private void pay(Case p, CaseContext c) {
        boolean advance = c.answers().get("paymentKind").equals("ADVANCE");
        Yen yen = Grants.yen(c.answers(), "paymentYen");
        enter(p, c, advance ? GrantEntryKind.ADVANCED : GrantEntryKind.SETTLED, yen, Grants.day(c.answers(), "paidOn").orElseThrow(), entry(p, p.book().decision().costs(), income(p), p.book().ends(),
                explained("payment", (advance ? "概算払 " : "精算払 ") + yen.ja(), "Paid " + yen.en(), yen, p.procedure().article())).add("consent", c.answers().get("consent")));
        Optional<Yen> last = p.book().finalAmount();
        if (last.isEmpty()) {
            move(p, "pay");
        } else if (p.book().paid().plus(yen).compareTo(last.get()) >= 0) {
            move(p, "settle");
        }
    }

    private static Yen income(Case p) {
        return Yen.of(p.book().decided().orElseThrow().content().getJsonNumber("incomeYen").longValue());
    }

    private static JsonObjectBuilder entry(Case p, Costs costs, Yen income, LocalDate ends, Explanation explanation) {
        return GrantJson.of(p.guideline(), p.book().decision().option(), costs, income, p.book().starts(), ends, explanation);
    }

    private static Explanation explained(String rule, String ja, String en, Yen yen, String basis) {
        return new Explanation(rule, new Text(ja, en), yen, new Text(ja, en), basis, java.util.Map.of(), java.util.List.of());
    }

    private void enter(Case p, CaseContext c, GrantEntryKind kind, Yen yen, LocalDate day, JsonObjectBuilder content) {
        store.add(new GrantEntry(p.grant().caseId(), c.caseId(), kind, yen.amount(), day, c.now(), content.build()));
    }

    /** The grant goes where the procedure leads it, in the same transaction. */
    private void move(Case p, String action) {
        Outcome<?> done = files.actAsSystem(p.grant().caseId(), action, p.own().number() + "　" + p.procedure().title().ja());
        if (!done.isDone()) {
            throw new IllegalStateException(p.own().number() + " passed its guards and the grant could not follow: " + done.violations());
        }
    }
}
