package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.programme.rule.CostCategory;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.Procedure;
import jp.michishirube.programme.rule.ProcedureEffect;
import jp.michishirube.subsidy.api.DuePaper;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.api.GrantView;
import jp.michishirube.subsidy.api.GrantView.Cost;
import jp.michishirube.subsidy.api.GrantView.Line;
import jp.michishirube.subsidy.api.GrantView.Open;
import jp.michishirube.subsidy.rule.GrantDecision;

/** Puts together what people see of one grant, and what a body still owes. Its callers have been checked by the service, every row comes through the reader's scope. */
@ApplicationScoped
class GrantReading {
    private static final List<String> CONTACT = List.of("contactDivision", "contactName", "contactPhone", "contactEmail");
    private static final Set<String> BODY_HOLDS = Set.of("draft", "signoff", "correction", "correction-signoff");
    private static final int MOST = 500;

    private final Grants grants;
    private final GrantStore store;
    private final CaseFiles files;
    private final CaseQueryService queries;

    /** For the container's proxy. */
    protected GrantReading() {
        this(null, null, null, null);
    }

    @Inject
    GrantReading(Grants grants, GrantStore store, CaseFiles files, CaseQueryService queries) {
        this.grants = grants;
        this.store = store;
        this.files = files;
        this.queries = queries;
    }

    Optional<GrantView> view(CaseView v, Actor reader, LocalDate today) {
        GrantGuideline g = grants.guideline(v.row().callId()).orElse(null);
        if (g == null || v.row().kind().equals(SelectionKind.KEY)) {
            return Optional.empty();
        }
        GrantBook book = store.book(v.row().id());
        List<CaseRow> procedures = rows(v.row().id());
        List<Open> open = reader.as(Role.APPLICANT_OFFICER, v.row().applicantId()).isPresent() ? open(g, v.row(), today, false)
                : reader.as(Role.MINISTRY_OFFICER, "mic").isPresent() ? open(g, v.row(), today, true) : List.of();
        if (book.entries().isEmpty() && procedures.isEmpty() && open.isEmpty()) {
            return Optional.empty();
        }
        Long decided = book.decided().map(GrantEntry::yen).orElse(null);
        Long last = book.finalAmount().map(Yen::amount).orElse(null);
        return Optional.of(new GrantView(g.rules().stages(), lines(g, book), decided, last, book.paid().amount(), last == null ? 0 : GrantDecision.excess(book.paid(), Yen.of(last)).amount(), procedures, open));
    }

    private List<Line> lines(GrantGuideline g, GrantBook book) {
        List<Line> lines = new ArrayList<>();
        Costs before = null;
        for (GrantEntry e : book.entries()) {
            Costs costs = GrantBook.costs(e);
            Costs was = before == null ? costs : before;
            JsonObject content = e.content();
            lines.add(new Line(e.kind(), e.kind() == GrantEntryKind.DECIDED ? g.rules().stages().decision() : e.kind().label(), e.yen(), e.onDay(), e.enteredAt(), e.caseId(), grants.facts(e.caseId()).number(),
                    g.rules().categories().stream().map(c -> cost(c, was, costs)).toList(), EstimateJson.node(content.getJsonObject("explanation")), content.getString("guideline")));
            before = costs;
        }
        return lines;
    }

    private static Cost cost(CostCategory c, Costs was, Costs is) {
        return new Cost(c.label(), was.of(c.id()).amount(), is.of(c.id()).amount());
    }

    /** What followed from a case, each as this reader may see it. */
    private List<CaseRow> rows(String parentId) {
        return files.following(parentId).stream().filter(f -> !f.state().equals("discarded")).flatMap(f -> queries.view(f.caseId()).stream()).map(CaseView::row).toList();
    }

    /** Procedures that may be begun, or could be but for a reason that is worth telling. */
    private List<Open> open(GrantGuideline g, CaseRow row, LocalDate today, boolean ministrys) {
        CaseFacts parent = grants.facts(row.id());
        return g.rules().procedures().stream().filter(p -> p.effect().isMinistrys() == ministrys).filter(p -> row.kind().equals(p.effect() == ProcedureEffect.APPLY ? SubsidyKind.KEY : GrantKind.KEY))
                .filter(p -> p.during().contains(row.state())).map(p -> new Open(p.key(), p.title(), p.article(),
                        grants.due(p, parent, row.stateSince()).orElse(null), grants.closed(p, parent, "", today).orElse(null)))
                .filter(o -> o.blockedBy() == null || !o.blockedBy().code().equals("procedure.twice")).toList();
    }

    List<DuePaper> due(Actor reader, LocalDate today) {
        List<DuePaper> due = new ArrayList<>();
        reader.capacities().stream().filter(c -> c.role() == Role.APPLICANT_OFFICER || c.role() == Role.APPLICANT_APPROVER).map(c -> c.officeId()).distinct()
                .forEach(body -> queries.queue(new QueueQuery(null, null, null, null, null, null, body, null, false, MOST, 0)).items().forEach(row -> {
                    if (BODY_HOLDS.contains(row.state())) {
                        due.add(begun(row, today));
                    } else if (!row.kind().equals(ProcedureKind.KEY)) {
                        grants.guideline(row.callId()).ifPresent(g -> open(g, row, today, false).stream().filter(o -> o.due() != null && o.blockedBy() == null && expected(g, o))
                                .forEach(o -> due.add(new DuePaper(o.due(), o.title(), o.article(), row.title(), row.id(), row.number(), o.key(), o.due().isBefore(today), false))));
                    }
                }));
        due.sort(Comparator.comparing(DuePaper::due, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(DuePaper::number));
        return due;
    }

    /** A withdrawal may be sent, nobody expects it. */
    private static boolean expected(GrantGuideline g, Open o) {
        return g.rules().procedure(o.key()).map(Procedure::effect).filter(e -> e != ProcedureEffect.WITHDRAW).isPresent();
    }

    private DuePaper begun(CaseRow row, LocalDate today) {
        LocalDate day = row.dueAt() == null ? null : row.dueAt().atZone(Clock.TOKYO).toLocalDate();
        CaseFacts f = grants.facts(row.id());
        Optional<Procedure> procedure = f.procedure() == null ? Optional.empty() : Optional.of(grants.procedure(f));
        Text title = procedure.map(Procedure::title).orElse(new Text("提案", "Proposal"));
        return new DuePaper(day, title, procedure.map(Procedure::article).orElse(""), row.title(), row.id(), row.number(), null, day != null && day.isBefore(today), true);
    }

    /** What is known already of the answers that a procedure asks for. */
    Answers known(Procedure procedure, GrantGuideline g, CaseView parent) {
        Answers said = parent.latest() == null ? Answers.EMPTY : parent.latest().answers();
        Map<String, String> known = new LinkedHashMap<>();
        known.put("projectTitle", said.get("projectTitle"));
        CONTACT.forEach(field -> known.put(field, said.get(field)));
        switch (procedure.effect()) {
            case APPLY -> {
                List.of("site", "targetIndicator", "totalCost", "deductions", "ownFunding", "startDate", "endDate").forEach(field -> known.put(field, said.get(field)));
                known.put("purpose", said.get("summary"));
                known.put("option", Grants.estimate(parent.latest().content()).map(Estimate::option).orElse(""));
            }
            case CHANGE, CIRCUMSTANCES -> {
                GrantBook book = store.book(parent.row().id());
                book.decision().costs().byCategory().forEach((category, yen) -> known.put("cost-" + category, Long.toString(yen.amount())));
                List.of("totalCost", "deductions", "taxCredit", "taxCreditYen", "taxCreditReason").forEach(field -> known.put(field, said.get(field)));
                known.put("endDate", book.ends().toString());
            }
            case PERFORM -> List.of("securityPolicy", "taxCredit", "taxCreditYen").forEach(field -> known.put(field, said.get(field)));
            case PAY -> {
                GrantBook book = store.book(parent.row().id());
                known.put("paymentKind", book.finalAmount().isPresent() ? "SETTLEMENT" : "ADVANCE");
                book.finalAmount().ifPresent(last -> known.put("paymentYen", Long.toString(last.minus(book.paid()).max(Yen.ZERO).amount())));
            }
            default -> {
                // the contact and the title are all that is known
            }
        }
        return new Answers(known);
    }
}
