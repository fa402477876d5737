package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.michishirube.kernel.Text;
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
        Drawing d = RoadmapDrawing.of(view(), Locale.JAPANESE, "目標");
        List<String> words = d.getWords().stream().map(Drawing.Words::text).toList();
        assertTrue(words.containsAll(List.of("2016年度", "2020年度", "モデル一", "普及展開", "～整備促進", "順調", "データなし", "42件（架空）")), words.toString());
        assertEquals(LONG.replace(" ", ""), d.getWords().stream().filter(w -> w.link().equals("a-1")).map(Drawing.Words::text).collect(Collectors.joining()).replace(" ", ""), "word for word, over several lines");
        List<Drawing.Box> phases = d.getBoxes().stream().filter(b -> b.kind().startsWith("rm-phase")).toList();
        assertEquals(4, phases.size());
        Drawing.Box one = phases.get(0);
        Drawing.Box four = phases.get(1);
        assertTrue(four.x() > one.x() + one.width() && Math.abs(four.width() - 4 * one.width()) < 20, "four years are four times one");
        assertEquals(1, d.getDots().size());
        Drawing.Dot dot = d.getDots().get(0);
        assertEquals(phases.get(3).x(), dot.x(), 6, "the end of fiscal 2017 is the beginning of 2018");
        assertTrue(dot.label().contains("42件"));
    }

    @Test
    @DisplayName("keeps everything inside, and no two bars on one another")
    void inside() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Drawing d = RoadmapDrawing.of(view(), locale, "Targets");
            assertTrue(d.getBoxes().stream().allMatch(b -> b.x() >= 0 && b.x() + b.width() <= d.getWidth() && b.y() + b.height() <= d.getHeight()));
            assertTrue(d.getWords().stream().allMatch(w -> w.x() >= 0 && w.x() + Drawing.halves(w.text()) * 7 <= d.getWidth() && w.y() <= d.getHeight()));
            assertTrue(d.getWords().stream().filter(w -> w.kind().equals("rm-value")).allMatch(v -> d.getWords().stream().filter(w -> w.y() == v.y() && w.x() > v.x())
                    .allMatch(w -> w.x() >= v.x() + Drawing.halves(v.text()) * 7)), "no words on one another");
            List<Drawing.Box> phases = d.getBoxes().stream().filter(b -> b.kind().startsWith("rm-phase")).toList();
            for (int i = 1; i < phases.size(); i++) {
                assertTrue(phases.get(i).y() >= phases.get(i - 1).y() + phases.get(i - 1).height(), "each phase has a lane of its own");
            }
        }
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
