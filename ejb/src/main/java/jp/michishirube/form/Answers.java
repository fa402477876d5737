package jp.michishirube.form;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was typed, field by field, as it was typed. Never null: an unanswered field is the empty text. */
public record Answers(Map<String, String> values) {
    public static final Answers EMPTY = new Answers(Map.of());

    public Answers {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public Answers with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value == null ? "" : value);
        return new Answers(more);
    }

    public String toJson() {
        return json(values).toString();
    }

    /** The same for the same answers, whatever the order they were typed in: sorted keys, NFC, no empty answers. Used for hashing. */
    public String canonicalJson() {
        Map<String, String> sorted = new TreeMap<>();
        values.forEach((k, v) -> {
            if (!v.isEmpty()) {
                sorted.put(k, Normalizer.normalize(v.replace("\r\n", "\n"), Normalizer.Form.NFC));
            }
        });
        return json(sorted).toString();
    }

    /** @throws jakarta.json.JsonException when the text is no JSON object of texts */
    public static Answers ofJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Map<String, String> values = new LinkedHashMap<>();
            reader.readObject().forEach((k, v) -> values.put(k, ((JsonString) v).getString()));
            return new Answers(values);
        }
    }

    private static JsonObject json(Map<String, String> values) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        values.forEach(builder::add);
        return builder.build();
    }
}
