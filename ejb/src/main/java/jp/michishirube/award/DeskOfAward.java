package jp.michishirube.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.award.api.Announced;
import jp.michishirube.award.api.AwardDesk;
import jp.michishirube.award.api.Edition;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.CaseContent;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;
import jp.michishirube.review.ReviewResults;
import jp.michishirube.review.ReviewService;
import jp.michishirube.review.api.Concluded;

/** Reads an edition for those who run it. */
@ApplicationScoped
class DeskOfAward {
    private static final int MOST = 500;

    private final AwardStore store;
    private final ReviewService reviews;
    private final ReviewResults results;
    private final Decisions decisions;
    private final CaseQueryService queries;
    private final CaseFiles files;
    private final OrganisationService organisations;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeskOfAward() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    DeskOfAward(AwardStore store, ReviewService reviews, ReviewResults results, Decisions decisions, CaseQueryService queries, CaseFiles files, OrganisationService organisations, Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.results = results;
        this.decisions = decisions;
        this.queries = queries;
        this.files = files;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What the reviewers of the stage came to by which this is decided. */
    Optional<Concluded> concluded(String callId, Announced what) {
        return results.concluded(callId, what == Announced.FINALISTS ? FinalistListKind.STAGE : PrizeListKind.STAGE);
    }

    AwardDesk read(CallView call, Edition edition) {
        List<CaseRow> rows = queries.queue(new QueueQuery(AwardKind.KEY, call.id(), null, null, null, null, null, null, false, MOST, 0)).items();
        Announced deciding = rows.stream().anyMatch(r -> r.state().equals(FinalistListKind.STAGE)) && concluded(call.id(), Announced.FINALISTS).isPresent() ? Announced.FINALISTS
                : rows.stream().anyMatch(r -> r.state().equals(PrizeListKind.FINALIST)) && concluded(call.id(), Announced.PRIZES).isPresent() ? Announced.PRIZES : null;
        Map<String, Concluded.Line> proposed = deciding == null ? Map.of() : concluded(call.id(), deciding).orElseThrow().lines().stream().collect(Collectors.toMap(Concluded.Line::caseId, Function.identity()));
        Map<String, String> listed = new HashMap<>(decisions.elsewhere(FinalistListKind.KEY, call.id(), null));
        listed.putAll(decisions.elsewhere(PrizeListKind.KEY, call.id(), null));
        Map<String, AwardPrize> prizes = store.prizes(edition.id()).stream().collect(Collectors.toMap(p -> p.caseId, Function.identity()));
        List<CaseRow> lists = new ArrayList<>(lists(FinalistListKind.KEY, call.id()));
        lists.addAll(lists(PrizeListKind.KEY, call.id()));
        List<AwardDesk.Line> lines = rows.stream().map(r -> line(r, proposed.get(r.id()), listed.get(r.id()), prizes.get(r.id()), edition))
                .sorted(Comparator.comparing((AwardDesk.Line l) -> l.rank() == 0 ? Integer.MAX_VALUE : l.rank()).thenComparing(l -> l.row().number())).toList();
        return new AwardDesk(call, edition, lines, reviews.stages().stream().filter(s -> s.callId().equals(call.id())).toList(), deciding, lists, store.announced(call.id()));
    }

    private List<CaseRow> lists(String kind, String callId) {
        return queries.queue(new QueueQuery(kind, callId, null, null, null, null, null, null, false, MOST, 0)).items();
    }

    private static AwardDesk.Line line(CaseRow r, Concluded.Line p, String listed, AwardPrize prize, Edition edition) {
        return new AwardDesk.Line(r, p == null ? 0 : p.rank(), p == null ? "" : p.mean(), p == null ? "" : p.outcome(), p == null ? "" : p.reason(), listed,
                prize == null ? "" : edition.prize(prize.prizeKey).map(x -> x.title().ja()).orElse(""), prize == null ? null : prize.paperId);
    }

    static Text label(Edition edition, String decision) {
        return switch (decision) {
            case "finalist" -> new Text("決勝進出", "Finalist");
            case "not-selected" -> new Text("選外", "Not selected");
            case PrizeListKind.NONE -> new Text("受賞なし", "No prize");
            default -> edition.prize(decision).map(Edition.Prize::title).orElseThrow();
        };
    }

    /** Prizes first, in their order, then the finalists without one. */
    Optional<Content> press(CallView call, Edition edition, String extension) {
        Map<String, AwardPrize> prizes = store.prizes(edition.id()).stream().collect(Collectors.toMap(p -> p.caseId, Function.identity()));
        List<String> order = edition.prizes().stream().map(Edition.Prize::key).toList();
        List<CaseFacts> shown = files.factsOfCall(call.id(), List.copyOf(HeldResults.SHOWN)).stream().filter(f -> f.kind().equals(AwardKind.KEY)).sorted(Comparator
                .comparing((CaseFacts f) -> prizes.containsKey(f.caseId()) ? order.indexOf(prizes.get(f.caseId()).prizeKey) : order.size()).thenComparing(CaseFacts::number)).toList();
        Map<String, String> bureaus = organisations.bureaus().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::shortName));
        List<Column> columns = List.of(new Column("賞", Column.Kind.TEXT, 18), new Column("取組の名称", Column.Kind.TEXT, 44), new Column("応募者", Column.Kind.TEXT, 34), new Column("実施地域", Column.Kind.TEXT, 22),
                new Column("管区", Column.Kind.TEXT, 10), new Column("分野", Column.Kind.TEXT, 20), new Column("概要", Column.Kind.TEXT, 60));
        Rows rows = new Rows(columns);
        Map<String, CaseContent> contents = files.contents(shown.stream().map(CaseFacts::caseId).toList(), Set.of());
        Map<String, OrganisationView> leads = organisations.findAll(shown.stream().map(CaseFacts::applicantId).distinct().toList());
        for (CaseFacts f : shown) {
            Answers a = contents.get(f.caseId()).answers();
            String prize = prizes.containsKey(f.caseId()) ? edition.prize(prizes.get(f.caseId()).prizeKey).orElseThrow().title().ja() : "決勝進出";
            rows.detail(Cell.of(prize), Cell.of(f.title() + (f.fictional() ? "（架空）" : "")), Cell.of(String.join("、", AwardLetters.entrants(leads.get(f.applicantId()), a))),
                    Cell.of(a.get("site")), Cell.of(bureaus.getOrDefault(f.bureauKey(), "")), Cell.of(f.category()), Cell.of(a.get("summary")));
        }
        List<String> notes = new ArrayList<>(List.of("応募 " + files.factsOfCall(call.id(), HeldResults.ARRIVED).stream().filter(f -> f.kind().equals(AwardKind.KEY)).count() + "件。管区は、応募者（代表）の所在地による。"));
        if (edition.fictional()) {
            notes.add("この回と応募は、すべて架空です。");
        }
        return TableFile.of(new Table(edition.name().ja() + "　受賞者・決勝進出者", edition.ceremony() == null ? "" : "表彰式 " + Wareki.date(edition.ceremony()), "", notes,
                clock.today(), columns, rows.list(), Optional.empty(), true), edition.name().ja() + "　受賞者一覧", extension);
    }
}
