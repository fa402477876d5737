package jp.michishirube.reports;

import java.util.List;

/** A bar chart over the detail rows of a table: a column of names and columns of figures, by index. */
public record Chart(String title, int names, List<Integer> series) {
    public Chart {
        series = List.copyOf(series);
    }
}
