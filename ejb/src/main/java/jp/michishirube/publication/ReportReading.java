package jp.michishirube.publication;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Text;
import jp.michishirube.publication.api.Measure;
import jp.michishirube.publication.api.Report;

/** Reads a report definition; an error is refused with its line. */
final class ReportReading {
    private ReportReading() {
    }

    static Report read(String file, String yaml) {
        DefinitionNode top = DefinitionReader.read(file, yaml);
        top.onlyKeys("id", "title", "unit", "rows", "columns", "block", "total", "without-field-model", "measures", "chart", "notes",
                "fictional-note", "announced-note");
        Map<Measure, Text> measures = new LinkedHashMap<>();
        for (DefinitionNode m : top.list("measures")) {
            m.onlyKeys("kind", "label");
            m.word("kind", ReportReading::measure).ifPresent(kind -> {
                if (measures.put(kind, m.text("label")) != null) {
                    m.problem("publication.figure-twice", kind.key());
                }
            });
        }
        if (measures.isEmpty()) {
            top.get("measures").problem("publication.no-figures");
        }
        DefinitionNode chart = top.get("chart");
        chart.onlyKeys("title", "measures");
        List<Measure> charted = chart.list("measures").stream().flatMap(m -> {
            Optional<Measure> known = measure(m.scalar()).filter(measures::containsKey);
            if (known.isEmpty()) {
                m.problem("publication.chart-figure", m.scalar());
            }
            return known.stream();
        }).toList();
        Report report = new Report(top.string("id"), top.text("title"), top.text("unit"), top.text("rows"), top.text("columns"),
                top.text("block"), top.text("total"), top.text("without-field-model"), measures, chart.text("title"), charted,
                top.list("notes").stream().map(DefinitionNode::text).toList(), top.text("fictional-note"), top.text("announced-note"));
        top.finish();
        return report;
    }

    private static Optional<Measure> measure(String key) {
        return Arrays.stream(Measure.values()).filter(m -> m.key().equals(key)).findFirst();
    }
}
