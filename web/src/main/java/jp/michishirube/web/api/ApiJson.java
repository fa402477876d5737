package jp.michishirube.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Page;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.programme.api.Estimate;

/** What the API answers, field by field in a fixed order. Values that are not known are null. */
final class ApiJson {
    private ApiJson() {
    }

    /** A list: how many there are in all, and this page of them. */
    static <T> String list(Page<T> page, Function<T, JsonObjectBuilder> item) {
        return Json.createObjectBuilder().add("total", page.total()).add("items", array(page.items(), item)).build().toString();
    }

    static JsonObjectBuilder organisation(OrganisationEntry e) {
        return Json.createObjectBuilder().add("code", e.organisation().id()).add("name", e.organisation().name())
                .add("prefecture", value(e.organisation().prefecture())).add("type", value(e.organisation().localType()))
                .add("bureau", value(e.organisation().bureauKey()))
                .add("disadvantaged", array(e.designations(), d -> Json.createObjectBuilder().add("category", d.category()).add("scope", d.scope())));
    }

    static JsonObjectBuilder estimate(Estimate e, Locale locale) {
        return Json.createObjectBuilder().add("eligible", e.eligible())
                .add("findings", array(e.findings(), f -> Json.createObjectBuilder().add("rule", f.rule()).add("outcome", f.outcome().name())
                        .add("message", f.message().in(locale)).add("basis", value(f.basis()))))
                .add("option", value(e.option())).add("subsidyYen", e.subsidyYen())
                .add("explanation", e.explanation() == null ? Json.createObjectBuilder() : node(e.explanation(), locale));
    }

    static JsonObjectBuilder node(Explanation x, Locale locale) {
        JsonObjectBuilder inputs = Json.createObjectBuilder();
        x.inputs().forEach(inputs::add);
        return Json.createObjectBuilder().add("rule", x.rule()).add("label", x.label().in(locale)).add("amountYen", x.amount().amount())
                .add("detail", x.detail() == null ? JsonValue.NULL : Json.createValue(x.detail().in(locale)))
                .add("basis", value(x.basis())).add("inputs", inputs).add("parts", array(x.parts(), p -> node(p, locale)));
    }

    static <T> JsonArrayBuilder array(Collection<T> values, Function<T, JsonObjectBuilder> item) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(v -> array.add(item.apply(v)));
        return array;
    }

    static JsonArrayBuilder texts(List<String> values) {
        return Json.createArrayBuilder(values);
    }

    static JsonValue value(String text) {
        return text == null ? JsonValue.NULL : Json.createValue(text);
    }

    /** A time of the office's clock, with its offset. */
    static String moment(LocalDateTime tokyo) {
        return tokyo.atZone(Clock.TOKYO).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    static JsonValue value(Long number) {
        return number == null ? JsonValue.NULL : Json.createValue(number);
    }
}
