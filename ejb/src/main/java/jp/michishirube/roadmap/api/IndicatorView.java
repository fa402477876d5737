package jp.michishirube.roadmap.api;

import java.util.List;
import jp.michishirube.roadmap.api.Roadmap.Place;
import jp.michishirube.roadmap.rule.Verdict;

/**
 * An indicator and where it stands on a day.
 *
 * @param measurements of the whole country, the one that stands for each fiscal year, the earliest first; empty where nothing was measured
 * @param counted      bodies counted from the cases of its model; null where it is not counted so
 */
public record IndicatorView(Place place, List<MeasurementView> measurements, Verdict verdict, CountedBodies counted) {
    public IndicatorView {
        measurements = List.copyOf(measurements);
    }

    /** The last one; null where there is none. */
    public MeasurementView last() {
        return measurements.isEmpty() ? null : measurements.get(measurements.size() - 1);
    }

    public boolean fictional() {
        return measurements.stream().anyMatch(MeasurementView::fictional) || counted != null && counted.fictional();
    }
}
