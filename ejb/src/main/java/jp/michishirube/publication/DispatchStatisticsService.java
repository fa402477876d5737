package jp.michishirube.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.dispatch.api.BodyKind;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.organisation.api.PrefectureView;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.DispatchGuideline;
import jp.michishirube.publication.DispatchStatisticsStore.Line;
import jp.michishirube.publication.api.DispatchFigures;
import jp.michishirube.publication.api.DispatchFigures.Axis;
import jp.michishirube.publication.api.DispatchFigures.Count;
import jp.michishirube.publication.api.DispatchFigures.Figure;
import jp.michishirube.publication.api.DispatchFigures.YearCount;
import jp.michishirube.publication.api.DispatchRequests;
import jp.michishirube.publication.api.DispatchRow;

/**
 * 応募状況 and 派遣件数 of the dispatches. Those who arrange and decide count every request that has arrived; the public and the bodies those
 * of rounds that are closed, and read the dispatched ones by name. A bureau reads the other requests of its territory, a body its own.
 */
@Stateless
public class DispatchStatisticsService {
    private static final Text NONE = new Text("（なし）", "(none)");

    private DispatchStatisticsStore store;
    private DispatchGuidelines guidelines;
    private OrganisationService organisations;
    private Access access;
    private Clock clock;

    public DispatchStatisticsService() {
        // for the container
    }

    @Inject
    public DispatchStatisticsService(DispatchStatisticsStore store, DispatchGuidelines guidelines, OrganisationService organisations, Access access, Clock clock) {
        this.store = store;
        this.guidelines = guidelines;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    /** The figures of a fiscal year as the asker may see them. */
    @AllowedTo(everyone = true)
    public DispatchFigures figures(int fiscalYear) {
        return count(fiscalYear, inside(access.actor()));
    }

    /** The figures of a fiscal year as anyone may see them, whoever asks. */
    @AllowedTo(everyone = true)
    public DispatchFigures publicFigures(int fiscalYear) {
        return count(fiscalYear, false);
    }

    /** The same as {@link #figures} as a file: xlsx with a sheet a table, pdf, or csv with the counts; empty for another extension. */
    @AllowedTo(everyone = true)
    public Optional<Content> file(int fiscalYear, String extension) {
        return DispatchTables.file(figures(fiscalYear), extension);
    }

    /** The fiscal years of which there is anything, the newest first. */
    @AllowedTo(everyone = true)
    public List<Integer> years() {
        return store.dispatches().keySet().stream().sorted(Comparator.reverseOrder()).toList();
    }

    /**
     * The requests behind a cell.
     *
     * @param key     of the axis; null for all
     * @param outcome of which figure: the applications, those decided, or those withdrawn or declined
     */
    @AllowedTo(everyone = true)
    public DispatchRequests requests(int fiscalYear, Axis axis, String key, Figure outcome) {
        Actor reader = access.actor();
        List<Line> lines = counted(store.lines(fiscalYear), fiscalYear, inside(reader));
        Map<String, OrganisationView> bureaus = bureaus();
        List<DispatchRow> rows = rows(fiscalYear, lines.stream().filter(l -> outcome.counts(l.outcome()))
                .filter(l -> key == null || key(axis, l, bureaus).equals(JapaneseText.carried(key))).toList(), bureaus);
        Map<String, String> bureauOf = lines.stream().collect(Collectors.toMap(Line::id, Line::bureauKey));
        List<DispatchRow> read = rows.stream().filter(r -> reads(reader, r, bureauOf.get(r.id()))).toList();
        return new DispatchRequests(read, rows.size() - read.size());
    }

    /** What was dispatched is public; everything else is for those who arrange and decide, and for the bureau whose territory it is. */
    private static boolean reads(Actor reader, DispatchRow row, String bureauKey) {
        return DispatchOutcome.DECIDED.name().equals(row.outcomeKey()) || reader.capacities().stream().anyMatch(c -> inside(c.role())
                && (c.role().officeKind() != Role.OfficeKind.BUREAU || c.officeId().equals(bureauKey)));
    }

    private static boolean inside(Actor actor) {
        return actor.roles().stream().anyMatch(DispatchStatisticsService::inside);
    }

    private static boolean inside(Role role) {
        return role.worksOnCases() && role.officeKind() != Role.OfficeKind.APPLICANT;
    }

    private List<Line> counted(List<Line> all, int fiscalYear, boolean inside) {
        LocalDateTime now = clock.now().atZone(Clock.TOKYO).toLocalDateTime();
        Set<String> open = guidelines.rounds(fiscalYear).stream().filter(c -> !now.isAfter(c.closes())).map(CallView::id).collect(Collectors.toSet());
        return all.stream().filter(l -> inside || l.callId() == null || !open.contains(l.callId())).toList();
    }

    private DispatchFigures count(int fiscalYear, boolean inside) {
        List<Line> all = store.lines(fiscalYear);
        List<Line> lines = counted(all, fiscalYear, inside);
        Map<String, OrganisationView> bureaus = bureaus();
        Map<Axis, List<Count>> tables = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            Map<String, List<Line>> groups = lines.stream().collect(Collectors.groupingBy(l -> key(axis, l, bureaus)));
            tables.put(axis, Stream.concat(known(axis, fiscalYear, bureaus, groups.keySet()), groups.keySet().stream().sorted()).distinct()
                    .map(k -> count(axis, k, groups.getOrDefault(k, List.of()), bureaus)).toList());
        }
        return new DispatchFigures(fiscalYear, clock.now(), tables, dispatches(), rows(fiscalYear, lines.stream().filter(l -> l.outcome().equals("DECIDED"))
                .sorted(Comparator.comparing((Line l) -> order(bureaus, l.bureauKey())).thenComparing(Line::number)).toList(), bureaus), lines.size() == all.size());
    }

    private static int order(Map<String, OrganisationView> bureaus, String key) {
        return List.copyOf(bureaus.keySet()).indexOf(key);
    }

    /** What a table lists even where nobody asked. */
    private Stream<String> known(Axis axis, int fiscalYear, Map<String, OrganisationView> bureaus, Set<String> asked) {
        return switch (axis) {
            case FIELD -> guidelines.ofYear(fiscalYear).map(DispatchGuideline::rules).map(r -> r.fields().stream()).orElseGet(Stream::empty);
            case BUREAU -> bureaus.values().stream().map(OrganisationView::shortName);
            case PREFECTURE -> organisations.prefectures().stream().map(PrefectureView::name).filter(asked::contains);
            case BODY -> Stream.of(BodyKind.values()).map(Enum::name);
        };
    }

    private static String key(Axis axis, Line l, Map<String, OrganisationView> bureaus) {
        return switch (axis) {
            case FIELD -> l.field();
            case BUREAU -> bureaus.containsKey(l.bureauKey()) ? bureaus.get(l.bureauKey()).shortName() : l.bureauKey();
            case PREFECTURE -> l.prefecture();
            case BODY -> l.bodyKind();
        };
    }

    private static Count count(Axis axis, String key, List<Line> lines, Map<String, OrganisationView> bureaus) {
        int decided = (int) lines.stream().filter(l -> Figure.DECIDED.counts(l.outcome())).count();
        int withdrawn = (int) lines.stream().filter(l -> Figure.WITHDRAWN.counts(l.outcome())).count();
        Text label = switch (axis) {
            case BODY -> BodyKind.valueOf(key).label();
            case BUREAU -> bureaus.values().stream().filter(b -> b.shortName().equals(key)).findFirst().map(b -> new Text(key, b.nameEn() == null ? key : b.nameEn())).orElse(new Text(key, key));
            default -> key.isEmpty() ? NONE : new Text(key, key);
        };
        return new Count(key, label, lines.size(), decided, withdrawn, lines.stream().anyMatch(Line::fictional));
    }

    /** Published figures where there are any, otherwise those counted here. */
    private List<YearCount> dispatches() {
        Map<Integer, YearCount> years = new TreeMap<>();
        store.dispatches().forEach((year, n) -> years.put(year, new YearCount(year, n, "", "")));
        CsvFile.resource("/registers/dispatch_published.csv", Set.of("fiscal_year", "dispatches", "note", "source")).forEach(r -> {
            int year = Integer.parseInt(r.get("fiscal_year"));
            years.put(year, new YearCount(year, r.get("dispatches").isEmpty() ? null : Integer.valueOf(r.get("dispatches")), r.get("note"), r.get("source")));
        });
        return new ArrayList<>(years.values());
    }

    private List<DispatchRow> rows(int fiscalYear, List<Line> lines, Map<String, OrganisationView> bureaus) {
        Map<String, String> advisors = store.advisors(fiscalYear);
        return lines.stream().map(l -> new DispatchRow(l.id(), l.caseId(), l.number(), l.fiscalYear(), l.round(), l.field(), l.fieldAssigned(), key(Axis.BUREAU, l, bureaus), l.prefecture(), l.bodyKind(),
                l.organisation(), advisors.getOrDefault(l.id(), ""), l.request(), l.caseId() == null ? l.details() : "", l.outcome(), DispatchOutcome.valueOf(l.outcome()).label(), l.decidedOn(),
                l.result(), l.source(), l.note(), l.fictional())).toList();
    }

    private Map<String, OrganisationView> bureaus() {
        return organisations.bureaus().stream().collect(Collectors.toMap(OrganisationView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
