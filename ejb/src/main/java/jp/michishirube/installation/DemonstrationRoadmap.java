package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.roadmap.MeasurementService;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.SourceKind;

/** A few made-up measurements of the roadmap, every one marked 架空: approved, revised and waiting. */
@ApplicationScoped
class DemonstrationRoadmap {
    private static final Set<String> COLUMNS = Set.of("indicator", "region", "as_of", "source_kind", "source", "value", "unit", "judged", "numerator", "denominator", "non_response", "remarks", "then");
    private static final LocalDateTime ENTERED = LocalDateTime.of(2018, 4, 23, 10, 0);
    private static final LocalDateTime APPROVED = LocalDateTime.of(2018, 4, 25, 10, 0);

    private final DemonstrationActs acts;
    private final MeasurementService measurements;

    /** For the container's proxy. */
    protected DemonstrationRoadmap() {
        this(null, null);
    }

    @Inject
    DemonstrationRoadmap(DemonstrationActs acts, MeasurementService measurements) {
        this.acts = acts;
        this.measurements = measurements;
    }

    void load(Map<String, Actor> actors) {
        for (CsvFile.Row r : CsvFile.resource("/demonstration/roadmap_measurements.csv", COLUMNS)) {
            String office = r.get("region").equals(MeasurementForm.WHOLE) ? "mic" : r.get("region");
            Actor officer = actors.get(office + "-officer");
            Actor director = actors.get(office + "-director");
            String id = acts.as(officer, ENTERED, () -> DemonstrationActs.done(measurements.enter(form(r, r.get("value"), ""))));
            if (!r.get("then").equals("waits")) {
                approve(director, id, APPROVED);
            }
            if (r.get("then").startsWith("revised ")) {
                approve(director, acts.as(officer, ENTERED.plusDays(3), () -> DemonstrationActs.done(measurements.revise(id, form(r, r.get("then").substring("revised ".length()), "一か所の報告が遅れて届いたため（架空）")))), APPROVED.plusDays(3));
            }
        }
    }

    private void approve(Actor director, String id, LocalDateTime at) {
        acts.as(director, at, () -> {
            MeasurementView m = measurements.measurement(id).orElseThrow();
            return DemonstrationActs.done(measurements.approve(id, m.version()));
        });
    }

    private static MeasurementForm form(CsvFile.Row r, String value, String reason) {
        return new MeasurementForm(r.get("indicator"), "2017-05", r.get("region"), r.get("as_of"), SourceKind.valueOf(r.get("source_kind")), r.get("source"), value, r.get("unit"), r.get("judged"), r.get("numerator"),
                r.get("denominator"), r.get("non_response"), r.get("remarks"), reason, true);
    }
}
