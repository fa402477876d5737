package jp.michishirube.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.michishirube.kernel.Text;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.Roadmap.Certainty;
import jp.michishirube.roadmap.api.Roadmap.Field;
import jp.michishirube.roadmap.api.Roadmap.Indicator;
import jp.michishirube.roadmap.api.Roadmap.Model;
import jp.michishirube.roadmap.api.Roadmap.Place;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.rule.Aim;
import jp.michishirube.roadmap.rule.Fraction;
import jp.michishirube.roadmap.rule.Judging;
import jp.michishirube.roadmap.rule.TargetKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The API's answer about an indicator")
class IndicatorJsonTest {
    private static final LocalDate DAY = LocalDate.of(2017, 7, 31);
    private final JsonObject schemas = Json.createReader(new StringReader(new DescriptionResource().description())).readObject().getJsonObject("components").getJsonObject("schemas");

    private static IndicatorView view(TargetKind kind, String target, boolean fictional, List<Fraction> values) {
        Text unit = kind.hasValue() ? new Text("%", "%") : null;
        Aim aim = new Aim(kind, target == null ? null : Fraction.parse(target), 2020, 2016, Fraction.of(9, 10), Fraction.of(8, 10), unit);
        Indicator i = new Indicator("open-data-1", 21, new Text("オープンデータに取り組む自治体", "Local governments"), aim, "オープンデータに取り組む自治体：１００％", unit, "", Certainty.HIGH, Certainty.HIGH, "", false);
        Model model = new Model("open-data", new Text("オープンデータ利活用", "Open data"), List.of(), true, List.of(i));
        Field field = new Field("services", 8, new Text("官民協働サービス", "Services"), List.of(), List.of(), List.of(model));
        List<MeasurementView> measurements = values.stream().map(v -> new MeasurementView("m", i.id(), "2017-05", "roadmap-2017-05/1", "jp", DAY, 2017, SourceKind.STATISTICS, "総務省資料(2018年)", "%", v, null, 288L,
                1788L, null, "", MeasurementState.APPROVED, "", "", null, "", "", null, "", null, "", fictional, 0)).toList();
        return new IndicatorView(new Place(field, model, i), measurements, Judging.judge(aim, measurements.isEmpty() ? null : measurements.get(0).reading(), LocalDate.of(2018, 5, 10)), null);
    }

    private JsonObject checked(String schema, JsonObject json) {
        assertEquals(List.copyOf(schemas.getJsonObject(schema).getJsonObject("properties").keySet()), List.copyOf(json.keySet()), schema);
        return json;
    }

    @Test
    @DisplayName("begins as it was asked for, and open data stands at 0.16")
    void item() {
        JsonObject one = checked("Indicator", IndicatorJson.item(view(TargetKind.SHARE, "100", true, List.of(Fraction.of(28800, 1788))), Locale.JAPANESE).build());
        assertTrue(one.toString().startsWith("{\"field\":\"官民協働サービス\",\"model\":\"オープンデータ利活用\",\"indicator\":\"オープンデータに取り組む自治体\",\"target\":{\"operator\":\">=\",\"value\":100,\"unit\":\"%\","
                + "\"text\":\"オープンデータに取り組む自治体：１００％\",\"year\":2020},\"measurements\":["), one.toString());
        assertTrue(one.toString().contains("],\"achievement\":0.16,\"status\":\"遅れ\",\"reason\":\""), one.toString());
        checked("IndicatorTarget", one.getJsonObject("target"));
        JsonObject m = checked("Measurement", one.getJsonArray("measurements").getJsonObject(0));
        assertEquals("16.1074", m.getJsonNumber("value").toString());
        assertTrue(m.getBoolean("fictional") && m.isNull("nonResponse") && m.isNull("judged"));
    }

    @Test
    @DisplayName("has no number where there is none: not measured, in words, to be decided")
    void nothing() {
        JsonObject none = IndicatorJson.item(view(TargetKind.SHARE, "100", false, List.of()), Locale.ENGLISH).build();
        assertTrue(none.isNull("achievement") && none.getJsonArray("measurements").isEmpty());
        assertEquals("データなし", none.getString("status"));
        assertTrue(none.getString("reason").contains("not 0"));
        JsonObject words = IndicatorJson.item(view(TargetKind.QUALITATIVE, null, false, List.of()), Locale.JAPANESE).build();
        assertTrue(words.getJsonObject("target").isNull("value") && words.getJsonObject("target").isNull("unit") && words.isNull("achievement"));
        JsonObject real = IndicatorJson.item(view(TargetKind.TO_BE_DECIDED, null, false, List.of(Fraction.of(5))), Locale.JAPANESE).build();
        assertFalse(real.getJsonArray("measurements").getJsonObject(0).containsKey("fictional"));
        assertTrue(real.isNull("achievement"));
    }
}
