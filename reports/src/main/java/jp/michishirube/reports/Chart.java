package jp.michishirube.reports;

import java.util.List;
import java.util.Objects;

/** A bar chart over the detail rows of a table: a column of names and columns of figures, by index. */
public record Chart(String title, int names, List<Integer> series) {
    public Chart {
        Objects.requireNonNull(title, "title");
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a chart has a series");
        }
    }
}
