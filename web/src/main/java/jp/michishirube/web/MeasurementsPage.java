package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.roadmap.MeasurementService;
import jp.michishirube.roadmap.RoadmapService;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.Roadmap.Place;

/** Measurements that wait for approval or were returned, and the way to enter another. */
@Named
@RequestScoped
public class MeasurementsPage {
    private List<MeasurementView> open = List.of();
    private List<Place> places = List.of();

    @Inject
    private MeasurementService measurements;
    @Inject
    private RoadmapService roadmaps;
    @Inject
    private OrganisationService organisations;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        open = measurements.open();
        places = roadmaps.roadmap("").orElseThrow().places();
    }

    public List<MeasurementView> getOpen() {
        return open;
    }

    public List<Place> getPlaces() {
        return places;
    }

    /** How many wait for the reader's approval. */
    public long getToDecide() {
        boolean director = user.getCapacities().stream().anyMatch(c -> c.role() == Role.BUREAU_DIRECTOR || c.role() == Role.MINISTRY_DIRECTOR);
        return director ? measurements.open().stream().filter(m -> decides(user.getActor(), m)).count() : 0;
    }

    /** Whether a measurement waits for this person: a bureau's for its director, the whole country's for the Ministry's. */
    static boolean decides(Actor actor, MeasurementView m) {
        boolean whole = m.region().equals(MeasurementForm.WHOLE);
        return m.state() == MeasurementState.ENTERED && actor.as(whole ? Role.MINISTRY_DIRECTOR : Role.BUREAU_DIRECTOR, whole ? "mic" : m.region()).isPresent();
    }

    /** Whether the reader enters values. */
    public boolean isKeeper() {
        return !measurements.regions().isEmpty();
    }

    public String indicator(MeasurementView m) {
        return places.stream().filter(p -> p.indicator().id().equals(m.indicatorId())).findFirst().map(p -> screen.text(p.model().name()) + "　" + screen.text(p.indicator().name())).orElse(m.indicatorId());
    }

    public String region(String region) {
        return region.equals(MeasurementForm.WHOLE) ? screen.word("roadmap", "whole") : organisations.find(region).map(o -> screen.text(new Text(o.shortName(), o.nameEn() == null ? o.shortName() : o.nameEn()))).orElse(region);
    }
}
