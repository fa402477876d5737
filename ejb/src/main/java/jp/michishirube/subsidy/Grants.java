package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.programme.GrantGuidelines;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.GrantRules;
import jp.michishirube.programme.rule.Procedure;
import jp.michishirube.programme.rule.ProcedureEffect;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.rule.GrantDays;
import jp.michishirube.subsidy.rule.GrantTerms;

/** What every rule about a grant begins with: its guideline, its procedures and their days, and whether one may be begun now. */
@ApplicationScoped
class Grants {
    /** States in which a procedure came to nothing and does not count any more. */
    private static final Set<String> NOTHING = Set.of("discarded", "withdrawn", "refused");
    private static final Set<String> OVER = Set.of("discarded", "withdrawn", "refused", "approved", "noted", "finalised", "paid");
    private static final Set<ProcedureEffect> PAYING = Set.of(ProcedureEffect.PAY);
    private static final Set<ProcedureEffect> OTHERS = Set.of(ProcedureEffect.CHANGE, ProcedureEffect.CARRY_OVER, ProcedureEffect.ABANDON, ProcedureEffect.PAY);
    private static final Set<ProcedureEffect> CHANGING = Set.of(ProcedureEffect.CHANGE, ProcedureEffect.CARRY_OVER, ProcedureEffect.ABANDON);

    private final GrantGuidelines guidelines;
    private final CaseFiles files;
    private final GrantStore store;
    private final OrganisationService organisations;

    /** For the container's proxy. */
    protected Grants() {
        this(null, null, null, null);
    }

    @Inject
    Grants(GrantGuidelines guidelines, CaseFiles files, GrantStore store, OrganisationService organisations) {
        this.guidelines = guidelines;
        this.files = files;
        this.store = store;
        this.organisations = organisations;
    }

    Optional<GrantGuideline> guideline(String callId) {
        return guidelines.ofCall(callId);
    }

    static GrantTerms terms(GrantGuideline g) {
        return new GrantTerms(g.funding(), g.rules().categories(), g.rules().capByCategory(), g.rules().stages());
    }

    GrantBook book(String grantId) {
        return store.book(grantId);
    }

    Procedure procedure(CaseFacts f) {
        return guideline(f.callId()).flatMap(g -> g.rules().procedure(f.procedure())).orElseThrow(() -> new IllegalStateException(f.number() + " follows no procedure"));
    }

    CaseFacts facts(String caseId) {
        return files.facts(caseId).orElseThrow();
    }

    boolean local(String applicantId) {
        return organisations.find(applicantId).orElseThrow().isLocalGovernment();
    }

    /** The estimate that a case's newest submission froze. */
    Optional<Estimate> estimate(String caseId) {
        return files.frozen(caseId).flatMap(Grants::estimate);
    }

    static Optional<Estimate> estimate(JsonObject content) {
        return List.of(SubsidyKind.KEY, GrantKind.KEY, ProcedureKind.KEY).stream().map(content::getJsonObject)
                .filter(k -> k != null && k.containsKey("estimate")).map(k -> EstimateJson.read(k.getJsonObject("estimate"))).findFirst();
    }

    /** Why this procedure cannot be begun or submitted now; empty when it can. */
    Optional<Violation> closed(Procedure procedure, CaseFacts parent, String butCaseId, LocalDate today) {
        if (!procedure.during().contains(parent.state())) {
            return violation("procedure.state", "「" + procedure.title().ja() + "」は、今の状態ではできません。案件の状態を確かめてください。",
                    "\"" + procedure.title().en() + "\" cannot be done in the present state.");
        }
        List<CaseFacts> siblings = files.following(parent.caseId()).stream().filter(f -> !f.caseId().equals(butCaseId) && !NOTHING.contains(f.state())).toList();
        Optional<CaseFacts> same = siblings.stream().filter(f -> f.procedure().equals(procedure.key()) && (procedure.once() || !OVER.contains(f.state()))).findFirst();
        if (same.isPresent()) {
            return violation("procedure.twice", "「" + procedure.title().ja() + "」は " + same.get().number() + " があります。そちらを続けてください。",
                    "There is " + same.get().number() + " already. Go on with it.");
        }
        GrantRules rules = guideline(parent.callId()).orElseThrow().rules();
        if (procedure.effect() == ProcedureEffect.PERFORM || procedure.effect().isMinistrys() || CHANGING.contains(procedure.effect())) {
            Optional<CaseFacts> open = open(siblings, rules, procedure.effect().isMinistrys() ? OTHERS : CHANGING).filter(f -> !procedure.effect().isMinistrys() || f.firstReceivedAt() != null);
            if (open.isPresent()) {
                return violation("procedure.change-open", "進行中の手続 " + open.get().number() + " が終わってから行ってください。", "Wait until " + open.get().number() + " has ended.");
            }
        }
        if (procedure.effect() == ProcedureEffect.WITHDRAW) {
            if (open(siblings, rules, PAYING).isPresent() || book(parent.caseId()).paid().isPositive()) {
                return violation("withdrawal.payment", "請求した、又は支払を受けた補助金は取り下げられません。支払の前なら、先に請求を返してもらってください。事業をやめるときは、廃止の承認を申請してください。",
                        "Once a payment is asked for or made, nothing can be withdrawn. Have the request turned down first, or apply for abandonment.");
            }
            LocalDate last = GrantDays.withdrawal(book(parent.caseId()).of(GrantEntryKind.DECIDED).orElseThrow().onDay(), rules.withdrawalDays());
            if (today.isAfter(last)) {
                return violation("withdrawal.late", "取下げの期日（" + Wareki.date(last) + "）を過ぎています。事業をやめるときは、廃止の承認を申請してください。",
                        "The last day to withdraw was " + last + ". To give the project up, apply for abandonment.");
            }
        }
        return Optional.empty();
    }

    /** A request for payment that has been sent and is neither paid nor turned down. */
    Optional<CaseFacts> paymentOpen(CaseFacts grant) {
        return open(files.following(grant.caseId()), guideline(grant.callId()).orElseThrow().rules(), PAYING).filter(f -> f.firstReceivedAt() != null);
    }

    private static Optional<CaseFacts> open(List<CaseFacts> following, GrantRules rules, Set<ProcedureEffect> effects) {
        return following.stream().filter(f -> !OVER.contains(f.state()) && rules.procedure(f.procedure()).map(p -> effects.contains(p.effect())).orElse(false)).findFirst();
    }

    /** By which day (inclusive) the procedure is expected; empty where there is none. */
    Optional<LocalDate> due(Procedure procedure, CaseFacts parent, Instant adoptedAt) {
        GrantRules rules = guideline(parent.callId()).orElseThrow().rules();
        if (procedure.effect() == ProcedureEffect.APPLY) {
            return Optional.of(adoptedAt.atZone(Clock.TOKYO).toLocalDate().plusDays(rules.applicationDays()));
        }
        GrantBook book = book(parent.caseId());
        if (book.decided().isEmpty()) {
            return Optional.empty();
        }
        LocalDate decidedOn = book.of(GrantEntryKind.DECIDED).orElseThrow().onDay();
        return switch (procedure.effect()) {
            case WITHDRAW -> Optional.of(GrantDays.withdrawal(decidedOn, rules.withdrawalDays()));
            case PERFORM -> Optional.of(GrantDays.performance(book.of(GrantEntryKind.ABANDONED).map(GrantEntry::onDay).orElse(book.ends()), rules.reportMonths(), rules.reportLatest()));
            default -> procedure.due().map(d -> d.atYear(decidedOn.getYear())).map(d -> d.isBefore(decidedOn) ? d.plusYears(1) : d)
                    .map(d -> procedure.effect() == ProcedureEffect.TAX_CREDIT && book.finalAmount().isPresent() && d.isBefore(book.of(GrantEntryKind.FINAL).orElseThrow().onDay())
                            ? d.plusYears(1) : d);
        };
    }

    static Costs costs(GrantGuideline g, String prefix, Answers answers) {
        return GrantBook.costs(g.rules().categories(), prefix, answers);
    }

    static Yen yen(Answers answers, String field) {
        Long yen = Checks.yen(answers.get(field));
        return yen == null ? Yen.ZERO : Yen.of(yen);
    }

    static Optional<LocalDate> day(Answers answers, String field) {
        var parsed = DateText.parse(answers.get(field));
        return parsed.isDone() ? Optional.of(parsed.value()) : Optional.empty();
    }

    static Optional<Violation> violation(String code, String ja, String en) {
        return violation(code, "", ja, en);
    }

    static Optional<Violation> violation(String code, String field, String ja, String en) {
        return Optional.of(Violation.of(code, field, new Text(ja, en)));
    }
}
