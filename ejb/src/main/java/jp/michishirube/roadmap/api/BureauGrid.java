package jp.michishirube.roadmap.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.roadmap.api.Roadmap.Place;
import jp.michishirube.roadmap.rule.Status;

/**
 * What is known by bureau. A bureau has no target of its own: only a share is compared with that of the whole country.
 *
 * @param bureaus keys, north to south
 * @param cells   by indicator, then by bureau, then by fiscal year; what was not measured is missing
 */
public record BureauGrid(Roadmap roadmap, LocalDate day, List<String> bureaus, List<Place> places, Map<String, Map<String, Map<Integer, Cell>>> cells) {

    /** @param status null where the indicator is no share */
    public record Cell(MeasurementView measurement, Status status) {
    }

    public Optional<Cell> cell(String indicator, String bureau, int fiscalYear) {
        return Optional.ofNullable(cells.getOrDefault(indicator, Map.of()).getOrDefault(bureau, Map.of()).get(fiscalYear));
    }

    /** The last one on or before the day; empty where nothing was measured. */
    public Optional<Cell> last(String indicator, String bureau) {
        return cells.getOrDefault(indicator, Map.of()).getOrDefault(bureau, Map.of()).entrySet().stream().max(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }
}
