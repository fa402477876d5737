package jp.michishirube.roadmap.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * One indicator with everything that was ever approved of it, revisions too.
 *
 * @param series  by region (the whole country first) and day
 * @param breaks  where its definition changed, or may have changed, between versions of the roadmap: values on both sides are not compared
 * @param cases   behind the bodies counted for it; empty for the public
 */
public record IndicatorSeries(Roadmap roadmap, IndicatorView view, List<MeasurementView> series, List<Break> breaks, List<CaseBehind> cases) {
    public IndicatorSeries {
        series = List.copyOf(series);
        breaks = List.copyOf(breaks);
        cases = List.copyOf(cases);
    }

    /** @param from and to: ids of versions that follow each other */
    public record Break(String from, String to, Roadmap.Relation relation, String source, Text words) {
    }
}
