package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.form.Answers;
import jp.michishirube.form.Compared;
import jp.michishirube.kernel.Explained;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.programme.rule.ChangeThreshold.Judgement;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.Procedure;
import jp.michishirube.programme.rule.ProcedureEffect;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.rule.GrantAmount;
import jp.michishirube.subsidy.rule.GrantChecks;
import jp.michishirube.subsidy.rule.GrantChecks.Performed;
import jp.michishirube.subsidy.rule.GrantChecks.Spent;
import jp.michishirube.subsidy.rule.GrantDecision;

/** A procedure that follows a grant decision: a case of its own, joined to the grant's. What it does to the books is the guideline's word. */
@ApplicationScoped
class ProcedureKind implements CaseKind {
    static final String KEY = "procedure";
    static final String REPORTED = "cost-";
    static final String RECOGNISED = "recognised-";
    static final String FINAL = "final-";

    private final Grants grants;
    private final CaseFiles files;
    private final ProcedureGuards guards;
    private final ProcedureEffects effects;

    /** For the container's proxy. */
    protected ProcedureKind() {
        this(null, null, null, null);
    }

    @Inject
    ProcedureKind(Grants grants, CaseFiles files, ProcedureGuards guards, ProcedureEffects effects) {
        this.grants = grants;
        this.files = files;
        this.guards = guards;
        this.effects = effects;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Frozen freeze(CaseContext c) {
        Case p = of(c);
        String title = p.procedure().title().ja() + "　" + c.answers().get("projectTitle");
        Optional<Estimate> estimate = estimate(p, c);
        JsonObject content = estimate.map(e -> Json.createObjectBuilder().add("guideline", p.guideline().id()).add("estimate", EstimateJson.write(e)).build())
                .orElseGet(() -> Json.createObjectBuilder().add("guideline", p.guideline().id()).build());
        Costs costs = Grants.costs(p.guideline(), REPORTED, c.answers());
        return new Frozen(content, title, p.grant().category(), costs.total().isPositive() ? costs.total().amount() : null, estimate.map(Estimate::subsidyYen).orElse(null),
                estimate.map(e -> SubsidyKind.worst(e).name()).orElse(null));
    }

    /** The amount that the answers lead to and how they stand to the checks; empty for what only tells. */
    Optional<Estimate> estimate(CaseContext c) {
        return estimate(of(c), c);
    }

    private Optional<Estimate> estimate(Case p, CaseContext c) {
        return switch (p.procedure().effect()) {
            case CHANGE -> Optional.of(changed(p, c.answers()));
            case PERFORM -> Optional.of(performed(p, c));
            case PAY -> Optional.of(asked(p, c.answers()));
            case CIRCUMSTANCES -> Optional.of(left(p, c.answers()));
            default -> Optional.empty();
        };
    }

    /** The costs of the decision in force, beside those reported, recognised and final. */
    @Override
    public Optional<Compared> compared(CaseContext c) {
        Case p = of(c);
        Map<String, Yen> amounts = new HashMap<>();
        p.guideline().rules().categories().forEach(x -> Stream.of(REPORTED, RECOGNISED, FINAL)
                .forEach(prefix -> amounts.put(prefix + x.id(), p.book().decision().costs().of(x.id()))));
        return Optional.of(new Compared(new Text(p.guideline().rules().stages().decision().ja() + "の経費", "Costs as decided"), amounts));
    }

    private static Estimate changed(Case p, Answers a) {
        GrantDecision before = p.book().decision();
        Costs after = Grants.costs(p.guideline(), REPORTED, a);
        Judgement judged = p.guideline().rules().threshold().judge(before.costs(), after);
        Explained<Yen> amount = changedAmount(p, a);
        List<Finding> purpose = p.guideline().rules().asked(List.of(purpose(p, a)));
        List<Finding> findings = Stream.concat(Stream.of(
                new Finding("change-threshold", judged.needsApproval() ? FindingOutcome.NEEDS_PERSON : FindingOutcome.PASS,
                        new Text("軽微な変更：" + judged.why().ja(), judged.why().en()), p.guideline().rules().basis().text())), purpose.stream()).toList();
        return new Estimate(true, findings, before.option(), amount.value().amount(), amount.explanation());
    }

    private static Finding purpose(Case p, Answers a) {
        return a.get("purposeKept").equals("YES")
                ? new Finding("purpose-missed", FindingOutcome.PASS, new Text("目的不達成：事業の目的の達成に影響がないと書かれています。", "The purpose is said to be reached."), p.procedure().article())
                : new Finding("purpose-missed", FindingOutcome.NEEDS_PERSON, new Text("目的不達成：事業の目的の達成に影響があります。", "The purpose is affected."), p.procedure().article());
    }

    /** A change never pays more than was decided before. */
    static Explained<Yen> changedAmount(Case p, Answers a) {
        return GrantAmount.changed(Grants.terms(p.guideline()), p.book().decision(), Grants.costs(p.guideline(), REPORTED, a), Grants.yen(a, "deductions"), GrantKind.credit(a));
    }

    private static Estimate left(Case p, Answers a) {
        Explained<Yen> left = ProcedureEffects.left(p, a);
        return new Estimate(true, List.of(), p.book().decision().option(), left.value().amount(), left.explanation());
    }

    private Estimate performed(Case p, CaseContext c) {
        Answers a = c.answers();
        GrantDecision decision = p.book().decision();
        Costs actual = Grants.costs(p.guideline(), REPORTED, a);
        Explained<Yen> amount = GrantAmount.finalAmount(Grants.terms(p.guideline()), decision, actual, Grants.yen(a, "deductions"), GrantKind.credit(a));
        List<Finding> findings = p.guideline().rules().asked(GrantChecks.ofPerformance(new Performed(grants.local(c.applicantId()),
                new Spent(actual.total(), decision.costs().total(), ProcedureGuards.above(p.guideline(), actual, decision.costs()).map(x -> x.label().ja())),
                p.book().of(GrantEntryKind.DECIDED).orElseThrow().onDay(), p.book().ends(), Grants.day(a, "completedOn").orElse(p.book().ends()), a.get("targetResult"),
                GrantKind.policy(a), a.get("taxCredit").equals("NOT_YET"))));
        return new Estimate(true, findings, decision.option(), amount.value().amount(), amount.explanation());
    }

    private static Estimate asked(Case p, Answers a) {
        Yen asked = Grants.yen(a, "paymentYen");
        Yen open = ProcedureGuards.open(p, a);
        Explanation explanation = new Explanation("payment", new Text("請求額", "Request"), asked, new Text("請求できる額 " + open.ja() + " の内の " + asked.ja(),
                asked.en() + " of " + open.en() + " that may be asked for"), p.procedure().article(), java.util.Map.of("openYen", Long.toString(open.amount())), List.of());
        return new Estimate(true, List.of(), p.book().decision().option(), asked.amount(), explanation);
    }

    @Override
    public Optional<Violation> check(String guard, CaseContext c) {
        return guards.check(guard, of(c), c);
    }

    @Override
    public void apply(String effect, CaseContext c) {
        Case p = of(c);
        switch (effect) {
            case "prefill-inspection" -> files.fill(c.caseId(), GrantKind.copied(p.guideline(), c.answers(), REPORTED, RECOGNISED));
            case "prefill-final" -> files.fill(c.caseId(), GrantKind.copied(p.guideline(), c.answers(), RECOGNISED, FINAL));
            case "procedure-lodged" -> effects.lodged(p, c);
            case "procedure-approved" -> effects.approved(p, c);
            case "procedure-refused" -> effects.refused(p, c);
            default -> throw new IllegalArgumentException("unknown effect " + effect);
        }
    }

    private Case of(CaseContext c) {
        CaseFacts own = grants.facts(c.caseId());
        CaseFacts grant = grants.facts(own.parentId());
        GrantGuideline guideline = grants.guideline(c.callId()).orElseThrow();
        return new Case(own, grant, grants.procedure(own), guideline, grants.book(grant.caseId()));
    }

    /** A procedure's case with what it belongs to. */
    record Case(CaseFacts own, CaseFacts grant, Procedure procedure, GrantGuideline guideline, GrantBook book) {
        boolean does(ProcedureEffect effect) {
            return procedure.effect() == effect;
        }
    }
}
