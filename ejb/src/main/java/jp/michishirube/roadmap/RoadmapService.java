package jp.michishirube.roadmap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.roadmap.api.BureauGrid;
import jp.michishirube.roadmap.api.CaseBehind;
import jp.michishirube.roadmap.api.CountedBodies;
import jp.michishirube.roadmap.api.IndicatorSeries;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.PrefectureTile;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.Roadmap.Place;
import jp.michishirube.roadmap.api.RoadmapView;
import jp.michishirube.roadmap.rule.Judging;
import jp.michishirube.roadmap.rule.Status;
import jp.michishirube.roadmap.rule.TargetKind;
import jp.michishirube.roadmap.rule.Verdict;

/** What everyone may read of the roadmap: its versions, where each indicator stands and on what that rests. The number of statements does not grow with the measurements. */
@Stateless
public class RoadmapService {
    private Roadmaps roadmaps;
    private RoadmapStore store;
    private SourcedMeasurements sources;
    private OrganisationService organisations;
    private Access access;
    private Clock clock;

    public RoadmapService() {
        // for the container
    }

    @Inject
    public RoadmapService(Roadmaps roadmaps, RoadmapStore store, SourcedMeasurements sources, OrganisationService organisations, Access access, Clock clock) {
        this.roadmaps = roadmaps;
        this.store = store;
        this.sources = sources;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    /** The earliest first; those that are not registered too. */
    @AllowedTo(everyone = true)
    public List<Roadmap> versions() {
        return roadmaps.all();
    }

    /** A version as its definition has it; the newest that is registered where none is named; empty for one that is not there. */
    @AllowedTo(everyone = true)
    public Optional<Roadmap> roadmap(String version) {
        return version == null || version.isEmpty() ? Optional.of(roadmaps.current()) : roadmaps.find(version);
    }

    /**
     * Every indicator and where it stands today.
     *
     * @param version such as "2017-05"; null or empty for the newest that is registered
     */
    @AllowedTo(everyone = true)
    public Optional<RoadmapView> dashboard(String version) {
        LocalDate today = clock.today();
        return roadmap(version).map(r -> new RoadmapView(r, today, views(r, today)));
    }

    /** An indicator with all its measurements, their evidence and revisions; for staff the cases behind it too. */
    @AllowedTo(everyone = true)
    public Optional<IndicatorSeries> indicator(String id) {
        Roadmap roadmap = roadmaps.current();
        return id == null ? Optional.empty() : roadmap.place(id).map(p -> series(roadmap, p));
    }

    /** What is known by bureau and fiscal year. */
    @AllowedTo(everyone = true)
    public Optional<BureauGrid> byBureau(String version) {
        LocalDate today = clock.today();
        List<String> bureaus = organisations.bureaus().stream().map(OrganisationView::id).toList();
        return roadmap(version).map(r -> {
            Map<String, Map<String, Map<Integer, BureauGrid.Cell>>> cells = new HashMap<>();
            Map<String, Place> places = r.places().stream().collect(Collectors.toMap(p -> p.indicator().id(), p -> p));
            for (MeasurementView m : newest(r, null, today)) {
                Place place = places.get(m.indicatorId());
                if (place != null && !m.region().equals(MeasurementForm.WHOLE)) {
                    boolean share = place.indicator().aim().kind() == TargetKind.SHARE;
                    Status status = share ? Judging.judge(place.indicator().aim(), m.reading(), today).status() : null;
                    cells.computeIfAbsent(m.indicatorId(), k -> new HashMap<>()).computeIfAbsent(m.region(), k -> new TreeMap<>()).put(m.fiscalYear(), new BureauGrid.Cell(m, status));
                }
            }
            return new BureauGrid(r, today, bureaus, r.places(), cells);
        });
    }

    /**
     * Bodies with subsidised projects by prefecture, each once.
     *
     * @param model key of a field model; null or empty for all of the newest version
     */
    @AllowedTo(everyone = true)
    public List<PrefectureTile> byPrefecture(String model) {
        LocalDate today = clock.today();
        Set<String> names = roadmaps.current().fields().stream().flatMap(f -> f.models().stream()).filter(m -> model == null || model.isEmpty() || m.key().equals(model)).map(m -> m.name().ja())
                .collect(Collectors.toSet());
        Map<String, List<SubsidisedBody>> by = store.bodies().stream().filter(b -> b.announced() && names.contains(b.model())).collect(Collectors.groupingBy(SubsidisedBody::prefectureCode));
        return organisations.prefectures().stream().map(p -> new PrefectureTile(p.code(), p.name(), Counting.count(by.getOrDefault(p.code(), List.of()), today))).toList();
    }

    /** Every indicator as a file: xlsx, pdf or csv; empty for another extension and for a version that is not registered. */
    @AllowedTo(everyone = true)
    public Optional<Content> file(String version, String extension) {
        return dashboard(version).filter(v -> v.roadmap().registered()).flatMap(v -> RoadmapTables.file(v, extension));
    }

    private List<IndicatorView> views(Roadmap roadmap, LocalDate day) {
        if (!roadmap.registered()) {
            return List.of();
        }
        Map<String, List<MeasurementView>> whole = newest(roadmap, MeasurementForm.WHOLE, day).stream().collect(Collectors.groupingBy(MeasurementView::indicatorId));
        List<SubsidisedBody> bodies = store.bodies();
        return roadmap.places().stream().map(p -> view(p, whole.getOrDefault(p.indicator().id(), List.of()), bodies, day)).toList();
    }

    private static IndicatorView view(Place place, List<MeasurementView> measurements, List<SubsidisedBody> bodies, LocalDate day) {
        MeasurementView last = measurements.isEmpty() ? null : measurements.get(measurements.size() - 1);
        Verdict verdict = Judging.judge(place.indicator().aim(), last == null ? null : last.reading(), day);
        CountedBodies counted = place.indicator().counted() ? Counting.count(Counting.of(place, bodies), day) : null;
        return new IndicatorView(place, measurements, verdict, counted);
    }

    /** One an indicator, region and fiscal year, by day. @param region null for all */
    private List<MeasurementView> newest(Roadmap roadmap, String region, LocalDate day) {
        List<Measurement> kept = region == null ? store.newest(roadmap.id(), day) : store.newest(roadmap.id(), region, day);
        Set<String> replaced = store.replaced(roadmap.id());
        Stream<MeasurementView> told = sources.all().stream().filter(m -> m.edition().equals(roadmap.id()) && (region == null || m.region().equals(region)) && !m.asOf().isAfter(day)
                && !replaced.contains(m.id()));
        Map<String, MeasurementView> cells = new HashMap<>();
        Stream.concat(told, kept.stream().map(m -> m.view(false)))
                .forEach(m -> cells.merge(m.indicatorId() + " " + m.region() + " " + m.fiscalYear(), m, (a, b) -> b.asOf().isBefore(a.asOf()) ? a : b));
        return cells.values().stream().sorted(Comparator.comparing(MeasurementView::indicatorId).thenComparing(MeasurementView::region).thenComparing(MeasurementView::asOf)).toList();
    }

    private IndicatorSeries series(Roadmap roadmap, Place place) {
        LocalDate today = clock.today();
        boolean staff = staff(access.actor());
        String id = place.indicator().id();
        List<SubsidisedBody> bodies = place.indicator().counted() ? store.bodies() : List.of();
        List<MeasurementView> whole = newest(roadmap, MeasurementForm.WHOLE, today).stream().filter(m -> m.indicatorId().equals(id)).toList();
        List<MeasurementView> kept = store.series(id).stream().map(m -> m.view(staff)).toList();
        List<MeasurementView> series = Stream.concat(sources.all().stream().filter(m -> m.indicatorId().equals(id)), kept.stream())
                .sorted(Comparator.comparing((MeasurementView m) -> !m.region().equals(MeasurementForm.WHOLE)).thenComparing(MeasurementView::region).thenComparing(MeasurementView::asOf)
                        .thenComparing(m -> m.state() != MeasurementState.REPLACED)).toList();
        List<CaseBehind> cases = staff ? Counting.of(place, bodies).stream().map(Counting::behind).toList() : List.of();
        return new IndicatorSeries(roadmap, view(place, whole, bodies, today), series, breaks(id), cases);
    }

    /** Where a version does not say that it measures the same as the one before. */
    private List<IndicatorSeries.Break> breaks(String indicator) {
        List<IndicatorSeries.Break> breaks = new ArrayList<>();
        for (Roadmap r : roadmaps.all()) {
            if (r.crosswalk() != null) {
                Roadmap.Relation relation = r.crosswalk().of(indicator);
                String source = r.crosswalk().entries().containsKey(indicator) ? r.crosswalk().entries().get(indicator).source() : "";
                breaks.add(new IndicatorSeries.Break(r.crosswalk().from(), r.id(), relation, source, words(relation)));
            }
        }
        return breaks;
    }

    private static Text words(Roadmap.Relation relation) {
        return switch (relation) {
            case SAME_TARGET -> new Text("同じ目標であることを資料で確かめています。", "A source confirms the same target.");
            case CHANGED -> new Text("定義が変わっています。前後の値は比べられません。", "The definition changed; values on both sides are not compared.");
            case NEW -> new Text("この版で加わった指標です。", "New in this version.");
            case UNKNOWN -> new Text("定義が同じかどうか、収録した資料では分かりません。前後の値は比べません。", "No source held here tells whether the definition is the same; values on both sides are not compared.");
        };
    }

    /** Who sees names of people and cases: officials of the Ministry and the bureaus, and auditors. */
    static boolean staff(Actor actor) {
        return actor.capacities().stream().map(c -> c.role()).anyMatch(r -> r.worksOnCases() && (r.officeKind() == Role.OfficeKind.BUREAU || r.officeKind() == Role.OfficeKind.MINISTRY));
    }
}
