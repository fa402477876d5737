package jp.michishirube.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.Roadmap.Indicator;
import jp.michishirube.roadmap.rule.Fraction;

/** What the API answers about an indicator, field by field in a fixed order. What is not known is null; it is never 0. */
final class IndicatorJson {
    private static final int OF_ACHIEVEMENT = 2;
    private static final int OF_VALUE = 4;

    private IndicatorJson() {
    }

    static JsonObjectBuilder item(IndicatorView v, Locale locale) {
        Indicator i = v.place().indicator();
        return Json.createObjectBuilder().add("field", v.place().field().name().ja()).add("model", v.place().model().name().ja()).add("indicator", i.name().ja()).add("target", target(i))
                .add("measurements", ApiJson.array(v.measurements(), IndicatorJson::measurement)).add("achievement", number(v.verdict().achievement(), OF_ACHIEVEMENT))
                .add("status", v.verdict().status().label().ja()).add("reason", v.verdict().reason().in(locale)).add("id", i.id());
    }

    private static JsonObjectBuilder target(Indicator i) {
        return Json.createObjectBuilder().add("operator", i.aim().kind().sign()).add("value", number(i.aim().value(), OF_VALUE)).add("unit", ApiJson.value(i.unit() == null ? null : i.unit().ja()))
                .add("text", i.text()).add("year", i.aim().year());
    }

    static JsonObjectBuilder measurement(MeasurementView m) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("fiscalYear", m.fiscalYear()).add("asOf", m.asOf().toString()).add("value", number(m.value(), OF_VALUE))
                .add("judged", ApiJson.value(m.judged() == null ? null : m.judged().label().ja())).add("unit", told(m.unit())).add("numerator", ApiJson.value(m.numerator()))
                .add("denominator", ApiJson.value(m.denominator())).add("nonResponse", ApiJson.value(m.nonResponse())).add("sourceKind", m.sourceKind().name().toLowerCase(Locale.ROOT))
                .add("source", told(m.source())).add("definition", m.definition()).add("remarks", told(m.remarks())).add("revised", m.replaces() != null);
        return m.fictional() ? json.add("fictional", true) : json;
    }

    /** Rounded half up; whole numbers without decimals. */
    private static JsonValue number(Fraction value, int decimals) {
        return value == null ? JsonValue.NULL : value.isWhole() ? Json.createValue(value.over()) : Json.createValue(new BigDecimal(value.text(decimals)));
    }

    private static JsonValue told(String words) {
        return words.isEmpty() ? JsonValue.NULL : Json.createValue(words);
    }
}
