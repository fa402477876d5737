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
import java.util.stream.Collectors;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.AvailableAction;
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
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.programme.rule.CostCategory;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.Procedure;
import jp.michishirube.programme.rule.ProcedureEffect;
import jp.michishirube.subsidy.PaymentCsv.Payment;
import jp.michishirube.subsidy.api.DuePaper;
import jp.michishirube.subsidy.api.GrantDesk;
import jp.michishirube.subsidy.api.GrantDesk.Budget;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.api.GrantView;
import jp.michishirube.subsidy.api.GrantView.Cost;
import jp.michishirube.subsidy.api.GrantView.Line;
import jp.michishirube.subsidy.api.GrantView.Open;
import jp.michishirube.subsidy.api.PublishedGrant;
import jp.michishirube.subsidy.rule.GrantDecision;

/** Puts together what people see of grants. Its callers have been checked by the service, every row comes through the reader's scope. */
@ApplicationScoped
class GrantReading {
    private static final List<String> CONTACT = List.of("contactDivision", "contactName", "contactPhone", "contactEmail");
    private static final Set<String> BODY_HOLDS = Set.of("draft", "signoff", "correction", "correction-signoff");
    /** Actions that ask for nothing but the button. */
    private static final Set<String> ONE_BUTTON = Set.of("approve", "consent", "request-approval", "accept", "note");
    private static final int MOST = 500;

    private final Grants grants;
    private final GrantStore store;
    private final CaseFiles files;
    private final CaseQueryService queries;
    private final ProgrammeService programmes;

    /** For the container's proxy. */
    protected GrantReading() {
        this(null, null, null, null, null);
    }

    @Inject
    GrantReading(Grants grants, GrantStore store, CaseFiles files, CaseQueryService queries, ProgrammeService programmes) {
        this.grants = grants;
        this.store = store;
        this.files = files;
        this.queries = queries;
        this.programmes = programmes;
    }

    Optional<GrantView> view(CaseView v, Actor reader, LocalDate today) {
        GrantGuideline g = grants.guideline(v.row().callId()).orElse(null);
        if (g == null || v.row().kind().equals(SelectionKind.KEY)) {
            return Optional.empty();
        }
        GrantBook book = store.book(v.row().id());
        List<CaseRow> procedures = rows(v.row().id());
        List<Open> open = reader.as(Role.APPLICANT_OFFICER, v.row().applicantId()).isPresent() ? open(g, v.row(), today) : List.of();
        if (book.entries().isEmpty() && procedures.isEmpty() && open.isEmpty()) {
            return Optional.empty();
        }
        Long decided = book.decided().map(GrantEntry::yen).orElse(null);
        Long last = book.finalAmount().map(Yen::amount).orElse(null);
        return Optional.of(new GrantView(lines(g, book), decided, last, book.paid().amount(), last == null ? 0 : GrantDecision.excess(book.paid(), Yen.of(last)).amount(), procedures, open));
    }

    private List<Line> lines(GrantGuideline g, GrantBook book) {
        List<Line> lines = new ArrayList<>();
        Costs before = null;
        for (GrantEntry e : book.entries()) {
            Costs costs = GrantBook.costs(e);
            Costs was = before == null ? costs : before;
            JsonObject content = e.content();
            lines.add(new Line(e.kind(), e.yen(), e.onDay(), e.enteredAt(), e.caseId(), grants.facts(e.caseId()).number(),
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
    private List<Open> open(GrantGuideline g, CaseRow row, LocalDate today) {
        CaseFacts parent = grants.facts(row.id());
        return g.rules().procedures().stream().filter(p -> row.kind().equals(p.effect() == ProcedureEffect.APPLY ? SubsidyKind.KEY : GrantKind.KEY))
                .filter(p -> p.during().contains(row.state())).map(p -> new Open(p.key(), p.title(), p.article(),
                        grants.due(p, parent, row.stateSince(), today).orElse(null), grants.closed(p, parent, "", today).orElse(null)))
                .filter(o -> o.blockedBy() == null || !o.blockedBy().code().equals("procedure.twice")).toList();
    }

    List<DuePaper> due(Actor reader, LocalDate today) {
        List<DuePaper> due = new ArrayList<>();
        reader.capacities().stream().filter(c -> c.role() == Role.APPLICANT_OFFICER || c.role() == Role.APPLICANT_APPROVER).map(c -> c.officeId()).distinct()
                .forEach(body -> queries.queue(new QueueQuery(null, null, null, null, null, null, body, null, false, MOST, 0)).items().forEach(row -> {
                    if (BODY_HOLDS.contains(row.state())) {
                        due.add(begun(row, today));
                    } else if (!row.kind().equals(ProcedureKind.KEY)) {
                        grants.guideline(row.callId()).ifPresent(g -> open(g, row, today).stream().filter(o -> o.due() != null && o.blockedBy() == null && expected(g, o))
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
            case CHANGE -> {
                GrantBook book = store.book(parent.row().id());
                book.decision().costs().byCategory().forEach((category, yen) -> known.put("cost-" + category, Long.toString(yen.amount())));
                known.put("totalCost", said.get("totalCost"));
                known.put("deductions", said.get("deductions"));
                known.put("endDate", book.ends().toString());
            }
            case PERFORM -> known.put("securityPolicy", said.get("securityPolicy"));
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

    GrantDesk desk(int fiscalYear, Actor reader) {
        List<CaseRow> grantsOfYear = queries.queue(new QueueQuery(GrantKind.KEY, null, fiscalYear, null, null, null, null, null, false, MOST, 0)).items().stream()
                .filter(r -> r.receivedAt() != null).sorted(Comparator.comparing(CaseRow::number)).toList();
        Map<String, GrantBook> books = store.books(grantsOfYear.stream().map(CaseRow::id).toList());
        Map<String, List<CaseRow>> procedures = queries.queue(new QueueQuery(ProcedureKind.KEY, null, fiscalYear, null, null, null, null, null, false, MOST, 0)).items().stream()
                .filter(r -> r.receivedAt() != null).collect(Collectors.groupingBy(r -> grants.facts(r.id()).parentId()));
        List<GrantDesk.Row> rows = grantsOfYear.stream().map(r -> {
            GrantBook book = books.getOrDefault(r.id(), new GrantBook(List.of()));
            return new GrantDesk.Row(r, r.amountYen(), book.decided().map(GrantEntry::yen).orElse(null), book.finalAmount().map(Yen::amount).orElse(null), book.paid().amount(), procedures.getOrDefault(r.id(), List.of()));
        }).toList();
        boolean whole = reader.capacities().stream().anyMatch(c -> c.role().officeKind() == Role.OfficeKind.MINISTRY);
        List<CaseFacts> all = whole ? files.factsOfKind(GrantKind.KEY, fiscalYear) : List.of();
        Map<String, GrantBook> every = store.books(all.stream().map(CaseFacts::caseId).toList());
        List<Budget> budgets = !whole ? List.of() : programmes.callsOfYear(fiscalYear).stream().filter(CallView::runHere).filter(c -> grants.guideline(c.id()).isPresent())
                .map(c -> budget(c, all.stream().filter(f -> f.callId().equals(c.id())).map(f -> every.getOrDefault(f.caseId(), new GrantBook(List.of()))).toList())).toList();
        return new GrantDesk(fiscalYear, budgets, rows, waiting(fiscalYear));
    }

    private List<GrantDesk.Waiting> waiting(int fiscalYear) {
        return queries.tasks().stream().filter(r -> r.fiscalYear() == fiscalYear && (r.kind().equals(GrantKind.KEY) || r.kind().equals(ProcedureKind.KEY)))
                .flatMap(r -> queries.view(r.id()).stream()).map(v -> new GrantDesk.Waiting(v.row(), v.revision(), v.actions().stream().filter(a -> a.blockedBy().isEmpty())
                        .map(AvailableAction::action).filter(ONE_BUTTON::contains).toList())).toList();
    }

    private Budget budget(CallView call, List<GrantBook> books) {
        long adopted = files.factsOfCall(call.id(), List.of("adopted")).stream().mapToLong(f -> f.decidedYen() == null ? 0 : f.decidedYen()).sum();
        long decided = 0;
        long fixed = 0;
        long paid = 0;
        long carried = 0;
        long unused = 0;
        for (GrantBook book : books) {
            boolean withdrawn = book.of(GrantEntryKind.WITHDRAWN).isPresent();
            long own = withdrawn ? 0 : book.decided().map(GrantEntry::yen).orElse(0L);
            decided += own;
            paid += book.paid().amount();
            carried += book.of(GrantEntryKind.CARRIED_OVER).map(e -> e.content().getJsonNumber("carriedOverYen").longValue()).orElse(0L);
            if (book.finalAmount().isPresent()) {
                fixed += book.finalAmount().get().amount();
                unused += book.decision().unused(book.finalAmount().get()).amount();
            }
        }
        return new Budget(call, adopted, decided, fixed, paid, carried, unused);
    }

    List<PublishedGrant> published(int fiscalYear) {
        List<CaseFacts> all = files.factsOfKind(GrantKind.KEY, fiscalYear);
        Map<String, GrantBook> books = store.books(all.stream().map(CaseFacts::caseId).toList());
        return all.stream().filter(f -> books.containsKey(f.caseId()) && books.get(f.caseId()).of(GrantEntryKind.WITHDRAWN).isEmpty())
                .map(f -> published(f, books.get(f.caseId()))).toList();
    }

    private static PublishedGrant published(CaseFacts f, GrantBook book) {
        GrantEntry decided = book.decided().orElseThrow();
        return new PublishedGrant(f.number(), f.callId(), f.programmeKey(), f.fiscalYear(), f.applicantId(), f.applicantName(), f.bureauKey(), f.title(),
                book.of(GrantEntryKind.DECIDED).orElseThrow().onDay(), decided.yen(), book.finalAmount().map(Yen::amount).orElse(null),
                EstimateJson.node(decided.content().getJsonObject("explanation")), f.fictional());
    }

    byte[] payments(int fiscalYear, LocalDate today) {
        List<Payment> lines = new ArrayList<>();
        for (CaseRow row : queries.queue(new QueueQuery(ProcedureKind.KEY, null, fiscalYear, null, "to-be-paid", null, null, null, false, MOST, 0)).items()) {
            Answers a = files.answers(row.id());
            CaseFacts f = grants.facts(row.id());
            GrantBook book = store.book(f.parentId());
            lines.add(new Payment(row.number(), grants.facts(f.parentId()).number(), row.applicantId(), row.applicantName(), row.title(),
                    a.get("paymentKind").equals("ADVANCE") ? GrantEntryKind.ADVANCED.label().ja() : GrantEntryKind.SETTLED.label().ja(),
                    Grants.yen(a, "paymentYen").amount(), a.get("payee"), book.of(GrantEntryKind.DECIDED).map(e -> e.content().getString("budgetItem")).orElse(""),
                    row.fictional() ? "架空" : ""));
        }
        return PaymentCsv.of(lines, today);
    }
}
