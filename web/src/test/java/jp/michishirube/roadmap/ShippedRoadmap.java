package jp.michishirube.roadmap;

import java.time.LocalDate;
import java.util.List;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.RoadmapView;
import jp.michishirube.roadmap.rule.Judging;

/** The roadmap of 2017-05 as it is shipped, for tests of what shows it. */
public final class ShippedRoadmap {
    private ShippedRoadmap() {
    }

    /** Without a single value. */
    public static RoadmapView unmeasured(LocalDate day) {
        Roadmap roadmap = RoadmapReading.read("roadmap-2017-05.yaml", DefinitionReader.text("roadmap/roadmap-2017-05.yaml"));
        return new RoadmapView(roadmap, day, roadmap.places().stream().map(p -> new IndicatorView(p, List.of(), Judging.judge(p.indicator().aim(), null, day), null)).toList());
    }
}
