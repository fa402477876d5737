package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.Text;
import jp.michishirube.roadmap.ShippedRoadmap;
import jp.michishirube.roadmap.api.CountedBodies;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.PrefectureTile;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.Roadmap.Certainty;
import jp.michishirube.roadmap.api.RoadmapView;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.rule.Aim;
import jp.michishirube.roadmap.rule.Fraction;
import jp.michishirube.roadmap.rule.Judging;
import jp.michishirube.roadmap.rule.TargetKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The roadmap as a picture")
class RoadmapDrawingTest {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 10);
    private static final String LONG = "地域内の人材の育成及び地域外の人材の活用によりIoT実装事業に円滑に対応可能な地域 100％と、とても長い目標の文言";

    private static final RoadmapDrawing.Heads HEADS = new RoadmapDrawing.Heads("分野", "分野別モデル", "目標");

    private static RoadmapView view() {
        Aim aim = new Aim(TargetKind.AT_LEAST, Fraction.of(100), 2020, 2016, Fraction.of(9, 10), Fraction.of(8, 10), new Text("件", "items of quite a long unit"));
        Roadmap.Indicator one = new Roadmap.Indicator("a-1", 1, new Text("指標一", "One"), aim, LONG, aim.unit(), "", Certainty.HIGH, Certainty.HIGH, "", false);
        Roadmap.Indicator two = new Roadmap.Indicator("b-1", 2, new Text("指標二", "Two"), aim, "短い目標：１００", aim.unit(), "", Certainty.HIGH, Certainty.HIGH, "", false);
        Roadmap.Model a = new Roadmap.Model("a", new Text("モデル一", "Model one"), List.of(new Roadmap.Phase(2016, 2016, "学習系システム標準化・ガイドブック発行"), new Roadmap.Phase(2017, 2020, "普及展開"),
                new Roadmap.Phase(null, 2020, "整備促進")), true, List.of(one));
        Roadmap.Model b = new Roadmap.Model("b", new Text("モデル二", "Model two"), List.of(new Roadmap.Phase(2018, 2019, "実証")), true, List.of(two));
        Roadmap.Field field = new Roadmap.Field("f", 1, new Text("分野", "Field"), List.of(), List.of(), List.of(a, b));
        Roadmap roadmap = new Roadmap("2017-05", 1, new Text("図", "Picture"), true, "資料", new Text("備考", "note"), 2016, 2020, new Roadmap.Judging(Fraction.of(9, 10), Fraction.of(8, 10), true), List.of(field), null, false);
        MeasurementView m = new MeasurementView("m", "a-1", "2017-05", "roadmap-2017-05/1", "jp", LocalDate.of(2018, 3, 31), 2017, SourceKind.STATISTICS, "統計", "件", Fraction.of(42), null, null, null, null, "",
                MeasurementState.APPROVED, "", "", null, "", "", null, "", null, "", true, 0);
        return new RoadmapView(roadmap, DAY, roadmap.places().stream().map(p -> {
            List<MeasurementView> measured = p.indicator() == one ? List.of(m) : List.of();
            return new IndicatorView(p, measured, Judging.judge(aim, measured.isEmpty() ? null : m.reading(), DAY), null);
        }).toList());
    }

    @Test
    @DisplayName("has years across, phases over their years, targets that lead to their pages, and measured values on their days")
    void drawn() {
        Drawing d = RoadmapDrawing.of(view(), Locale.JAPANESE, HEADS);
        List<String> words = d.getWords().stream().map(Drawing.Words::text).toList();
        assertTrue(words.containsAll(List.of("分野別モデル", "目標", "2016年度", "2020年度", "モデル一", "普及展開", "～整備促進", "順調", "データなし", "42件（架空）")), words.toString());
        assertEquals(LONG.replace(" ", ""), d.getWords().stream().filter(w -> w.link().equals("a-1")).map(Drawing.Words::text).collect(Collectors.joining()).replace(" ", ""), "word for word, over several lines");
        List<Drawing.Box> phases = d.getBoxes().stream().filter(b -> b.kind().startsWith("rm-phase")).toList();
        assertEquals(4, phases.size());
        Drawing.Box one = phases.get(0);
        Drawing.Box four = phases.get(1);
        assertTrue(four.x() > one.x() + one.width() && Math.abs(four.width() - 4 * one.width()) < 20, "four years are four times one");
        assertEquals(1, d.getDots().size());
        Drawing.Dot dot = d.getDots().get(0);
        assertEquals(phases.get(3).x(), dot.x(), 6, "the end of fiscal 2017 is the beginning of 2018");
        assertEquals(List.of(one.y(), one.height()), List.of(four.y(), four.height()), "what follows stands beside");
        assertTrue(dot.label().contains("42件"));
    }

    @Test
    @DisplayName("keeps everything inside, and no two bars on one another")
    void inside() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Drawing d = RoadmapDrawing.of(view(), locale, HEADS);
            assertTrue(d.getBoxes().stream().allMatch(b -> b.x() >= 0 && b.x() + b.width() <= d.getWidth() && b.y() + b.height() <= d.getHeight()));
            assertTrue(d.getWords().stream().allMatch(w -> w.x() >= 0 && w.x() + Drawing.halves(w.text()) * 7 <= d.getWidth() && w.y() <= d.getHeight()));
            assertTrue(d.getWords().stream().filter(w -> w.kind().equals("rm-value")).allMatch(v -> d.getWords().stream().filter(w -> w.y() == v.y() && w.x() > v.x())
                    .allMatch(w -> w.x() >= v.x() + Drawing.halves(v.text()) * 7)), "no words on one another");
            apart(d.getBoxes().stream().filter(b -> b.kind().startsWith("rm-phase")).toList());
        }
    }

    private static void apart(List<Drawing.Box> boxes) {
        for (Drawing.Box a : boxes) {
            assertEquals(List.of(a), boxes.stream().filter(b -> a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + b.height() && b.y() < a.y() + a.height()).toList());
        }
    }

    /** What stands in a box, its lines joined. */
    private static String in(Drawing d, Drawing.Box b) {
        return joined(d.getWords().stream().filter(w -> w.x() >= b.x() && w.x() + Drawing.halves(w.text()) * 7 <= b.x() + b.width() && w.y() > b.y() && w.y() < b.y() + b.height()));
    }

    private static String joined(Stream<Drawing.Words> words) {
        return words.map(Drawing.Words::text).collect(Collectors.joining()).replace(" ", "");
    }

    private static List<String> texts(Stream<String> all) {
        return all.map(t -> t.replace(" ", "")).toList();
    }

    @Test
    @DisplayName("tells all that the register of the Ministry's slide tells: its 11 fields, 24 models, every phase over its years and the 33 targets word for word, in its order and none cut")
    void register() throws IOException {
        List<Row> register = CsvFile.read("roadmap.csv", Files.readString(Path.of("../ejb/src/test/resources/roadmap.csv")), Set.of("no", "field", "model", "target_text_verbatim", "phases_by_fy"));
        RoadmapView view = ShippedRoadmap.unmeasured(DAY);
        Drawing d = RoadmapDrawing.of(view, Locale.JAPANESE, HEADS);
        assertEquals(texts(register.stream().map(r -> r.get("field")).distinct()), texts(d.getBoxes().stream().filter(b -> b.kind().equals("rm-field")).map(b -> in(d, b))));
        assertEquals(texts(register.stream().map(r -> r.get("model")).distinct()), texts(d.getBoxes().stream().filter(b -> b.kind().equals("rm-model")).map(b -> in(d, b))));
        assertEquals(texts(register.stream().map(r -> r.get("no") + " " + r.get("target_text_verbatim"))), texts(view.items().stream()
                .map(i -> i.place().indicator().no() + joined(d.getWords().stream().filter(w -> w.link().equals(i.place().indicator().id()))))));
        assertEquals(texts(register.stream().map(r -> r.get("no"))), texts(d.getWords().stream().filter(w -> w.kind().equals("rm-no")).map(Drawing.Words::text)));
        List<Drawing.Box> phases = d.getBoxes().stream().filter(b -> b.kind().startsWith("rm-phase")).toList();
        assertEquals(texts(register.stream().flatMap(r -> Arrays.stream(r.get("phases_by_fy").split("\\|"))).filter(p -> !p.isEmpty())),
                texts(phases.stream().map(b -> years(d, b) + ":" + in(d, b).replaceFirst("^～", ""))));
        apart(phases);
        assertTrue(d.getHeight() * 1414 < d.getWidth() * 1000 * 1.05, d.getWidth() + " × " + d.getHeight() + ": it fills a sheet across");
    }

    /** The fiscal years that a bar lies under, as the register writes them. */
    private static String years(Drawing d, Drawing.Box bar) {
        List<String> years = d.getBoxes().stream().filter(b -> b.kind().equals("rm-head") && in(d, b).endsWith("年度") && b.x() + b.width() / 2 > bar.x() && b.x() + b.width() / 2 < bar.x() + bar.width())
                .map(b -> in(d, b).replace("年度", "")).toList();
        String last = years.get(years.size() - 1);
        return bar.kind().contains("rm-open") ? "-" + last : years.size() == 1 ? last : years.get(0) + "-" + last;
    }

    @Test
    @DisplayName("the map has a tile for each of the 47 prefectures, none on another, with its numbers in words")
    void map() {
        Drawing d = PrefectureDrawing.of(IntStream.rangeClosed(1, 47).mapToObj(i -> new PrefectureTile(String.format(Locale.ROOT, "%02d", i), i == 1 ? "北海道" : "第" + i + "県", new CountedBodies(i % 4, 0, false))).toList());
        assertEquals(47, d.getBoxes().size());
        assertEquals(47, d.getBoxes().stream().map(b -> b.x() + " " + b.y()).distinct().count());
        assertTrue(d.getWords().stream().map(Drawing.Words::text).toList().containsAll(List.of("北海道", "第47", "0/3")));
    }

    @Test
    @DisplayName("breaks English at spaces and Japanese anywhere")
    void lines() {
        assertEquals(List.of("Medical", "information", "network"), Drawing.lines("Medical information network", 12));
        assertEquals(List.of("地域情", "報化"), Drawing.lines("地域情報化", 6));
    }
}
