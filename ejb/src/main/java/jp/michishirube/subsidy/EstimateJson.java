package jp.michishirube.subsidy;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/** An estimate with its explanation as it is frozen in a submission, and back. */
final class EstimateJson {
    /** Kept, as to find the library anew for every node costs more than to write it. */
    private static final JsonProvider JSON = JsonProvider.provider();
    private EstimateJson() {
    }

    static JsonObject write(Estimate e) {
        JsonArrayBuilder findings = JSON.createArrayBuilder();
        e.findings().forEach(f -> findings.add(JSON.createObjectBuilder().add("rule", f.rule()).add("outcome", f.outcome().name())
                .add("message", text(f.message())).add("basis", f.basis())));
        return JSON.createObjectBuilder().add("eligible", e.eligible()).add("option", e.option() == null ? "" : e.option())
                .add("subsidyYen", e.subsidyYen()).add("findings", findings).add("explanation", node(e.explanation())).build();
    }

    static Estimate read(JsonObject json) {
        List<Finding> findings = json.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(f -> new Finding(f.getString("rule"), FindingOutcome.valueOf(f.getString("outcome")), text(f.getJsonObject("message")),
                        f.getString("basis"))).toList();
        return new Estimate(json.getBoolean("eligible"), findings, json.getString("option"), json.getJsonNumber("subsidyYen").longValue(),
                node(json.getJsonObject("explanation")));
    }

    static JsonObjectBuilder node(Explanation x) {
        JsonObjectBuilder inputs = JSON.createObjectBuilder();
        x.inputs().forEach(inputs::add);
        JsonArrayBuilder parts = JSON.createArrayBuilder();
        x.parts().forEach(p -> parts.add(node(p)));
        JsonObjectBuilder json = JSON.createObjectBuilder().add("rule", x.rule()).add("label", text(x.label())).add("amount", x.amount().amount());
        if (x.detail() != null) {
            json.add("detail", text(x.detail()));
        }
        return json.add("basis", x.basis()).add("inputs", inputs).add("parts", parts);
    }

    static Explanation node(JsonObject json) {
        Map<String, String> inputs = new LinkedHashMap<>();
        json.getJsonObject("inputs").forEach((k, v) -> inputs.put(k, ((JsonString) v).getString()));
        return new Explanation(json.getString("rule"), text(json.getJsonObject("label")), Yen.of(json.getJsonNumber("amount").longValue()),
                json.containsKey("detail") ? text(json.getJsonObject("detail")) : null, json.getString("basis"), inputs,
                json.getJsonArray("parts").getValuesAs(JsonObject.class).stream().map(EstimateJson::node).toList());
    }

    private static JsonObjectBuilder text(Text t) {
        return JSON.createObjectBuilder().add("ja", t.ja()).add("en", t.en());
    }

    private static Text text(JsonObject json) {
        return new Text(json.getString("ja"), json.getString("en"));
    }
}
