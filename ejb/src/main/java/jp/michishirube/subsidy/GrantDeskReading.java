package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.AvailableAction;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.subsidy.PaymentCsv.Payment;
import jp.michishirube.subsidy.api.GrantDesk;
import jp.michishirube.subsidy.api.GrantDesk.Budget;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.api.PublishedGrant;

/** Puts together the grants of a year: the desk with its budgets, the payments to be made, what is published. Its callers have been checked by the service. */
@ApplicationScoped
class GrantDeskReading {
    /** Actions that ask for nothing but the button. */
    private static final Set<String> ONE_BUTTON = Set.of("approve", "consent", "request-approval", "accept", "note");
    private static final int MOST = 500;

    private final Grants grants;
    private final GrantStore store;
    private final CaseFiles files;
    private final CaseQueryService queries;
    private final ProgrammeService programmes;

    /** For the container's proxy. */
    protected GrantDeskReading() {
        this(null, null, null, null, null);
    }

    @Inject
    GrantDeskReading(Grants grants, GrantStore store, CaseFiles files, CaseQueryService queries, ProgrammeService programmes) {
        this.grants = grants;
        this.store = store;
        this.files = files;
        this.queries = queries;
        this.programmes = programmes;
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

    private PublishedGrant published(CaseFacts f, GrantBook book) {
        GrantGuideline g = grants.guideline(f.callId()).orElseThrow();
        GrantEntry decided = book.decided().orElseThrow();
        return new PublishedGrant(f.number(), f.callId(), f.programmeKey(), g.title(), g.rules().stages().decision(), f.fiscalYear(), f.applicantId(), f.applicantName(), f.bureauKey(), f.title(),
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
