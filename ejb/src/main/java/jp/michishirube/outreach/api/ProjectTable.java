package jp.michishirube.outreach.api;

import java.util.List;

/** The projects by period (columns) and field (rows, the source's words), with totals. */
public record ProjectTable(List<String> periods, List<Line> lines, List<Integer> totals) {
    public ProjectTable {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /** All of them. */
    public int total() {
        return totals.stream().mapToInt(n -> n).sum();
    }

    /** A field: how many in each period. */
    public record Line(String field, List<Integer> counts, int total) {
        public Line {
            counts = List.copyOf(counts);
        }
    }
}
