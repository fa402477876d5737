package jp.michishirube.roadmap.api;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.roadmap.rule.Status;

/** A version of the roadmap as it stands on a day; a version that is not registered has no items. */
public record RoadmapView(Roadmap roadmap, LocalDate day, List<IndicatorView> items) {
    public RoadmapView {
        items = List.copyOf(items);
    }

    /** How many indicators stand where; every status is there. */
    public Map<Status, Integer> counts() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status s : Status.values()) {
            counts.put(s, (int) items.stream().filter(i -> i.verdict().status() == s).count());
        }
        return counts;
    }

    public boolean fictional() {
        return items.stream().anyMatch(IndicatorView::fictional);
    }
}
