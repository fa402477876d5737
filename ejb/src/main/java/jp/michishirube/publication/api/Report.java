package jp.michishirube.publication.api;

import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.Text;

/**
 * A report definition: the words and the order of what it shows.
 *
 * @param rows          what a row is
 * @param columns       what a column is
 * @param block         heading of the measures
 * @param measures      in order, with their labels
 * @param chartMeasures those that the chart shows
 * @param notes         printed under every table
 * @param fictionalNote printed where a figure holds something invented
 * @param announcedNote printed where only announced calls are counted
 */
public record Report(String id, Text title, Text unit, Text rows, Text columns, Text block, Text total, Text withoutFieldModel,
                     Map<Measure, Text> measures, Text chartTitle, List<Measure> chartMeasures, List<Text> notes, Text fictionalNote,
                     Text announcedNote) {
    public Report {
        measures = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(measures));
        chartMeasures = List.copyOf(chartMeasures);
        notes = List.copyOf(notes);
    }
}
