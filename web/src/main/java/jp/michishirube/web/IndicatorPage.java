package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.roadmap.RoadmapService;
import jp.michishirube.roadmap.api.CaseBehind;
import jp.michishirube.roadmap.api.IndicatorSeries;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.SourceKind;

/** One indicator: its target, where it stands and why, every value with its evidence and revisions. */
@Named
@RequestScoped
public class IndicatorPage {
    private String id = "";
    private IndicatorSeries series;
    private Map<String, OrganisationView> bureaus;

    @Inject
    private RoadmapService roadmaps;
    @Inject
    private OrganisationService organisations;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        series = roadmaps.indicator(id).orElse(null);
        if (series == null) {
            screen.notFound();
            return;
        }
        bureaus = organisations.bureaus().stream().collect(Collectors.toMap(OrganisationView::id, b -> b));
    }

    public IndicatorSeries getSeries() {
        return series;
    }

    /** The whole country, or a bureau. */
    public String region(String region) {
        return region.equals(MeasurementForm.WHOLE) ? screen.word("roadmap", "whole") : bureaus.containsKey(region) ? bureaus.get(region).shortName() : region;
    }

    /** "288/1788"; empty where there is none. */
    public String ofTwo(MeasurementView m) {
        return m.numerator() == null ? "" : m.numerator() + "/" + m.denominator();
    }

    /** Whether the reader may open the cases behind it: the Ministry's people all, a bureau's its own. */
    public boolean mayOpenCases(MeasurementView m) {
        return m.sourceKind() == SourceKind.CASES
                && user.getCapacities().stream().anyMatch(c -> c.role().worksOnCases() && (c.role().officeKind() == Role.OfficeKind.MINISTRY || c.officeId().equals(m.region())));
    }

    /** How many different bodies stand in a list of cases. */
    public long bodies(List<CaseBehind> cases) {
        return cases.stream().map(CaseBehind::organisationId).distinct().count();
    }

    /** Whether the reader may revise it: the Ministry's people those of the whole country, a bureau's its own. */
    public boolean mayRevise(MeasurementView m) {
        String office = m.region().equals(MeasurementForm.WHOLE) ? "mic" : m.region();
        boolean keeps = user.getCapacities().stream().anyMatch(c -> c.officeId().equals(office)
                && switch (c.role()) {
                    case BUREAU_OFFICER, BUREAU_DIRECTOR, MINISTRY_OFFICER, MINISTRY_DIRECTOR -> true;
                    default -> false;
                });
        return keeps && m.state() == MeasurementState.APPROVED && series.series().stream().noneMatch(o -> m.id().equals(o.replaces()));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
