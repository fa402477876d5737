package jp.michishirube.form;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.michishirube.kernel.JapaneseText;

/**
 * What was typed, field by field, as it was typed. Never null: an unanswered field is the empty text. Only what no page and no
 * database can carry is dropped: control characters other than tab and line ends, and halves of surrogate pairs.
 */
public record Answers(Map<String, String> values) {
    public static final Answers EMPTY = new Answers(Map.of());
    /** Kept, as to find the library anew costs more than to read a page's answers. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    public Answers {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((field, value) -> kept.put(field, JapaneseText.carried(value)));
        values = Collections.unmodifiableMap(kept);
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public Answers with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Answers(more);
    }

    /** The same but these fields. */
    public Answers without(Set<String> fields) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeAll(fields);
        return new Answers(fewer);
    }

    public String toJson() {
        return json(values).toString();
    }

    /** The same for the same answers, whatever the order they were typed in: sorted keys, NFC, no empty answers. Used for hashing. */
    public String canonicalJson() {
        Map<String, String> sorted = new TreeMap<>();
        values.forEach((k, v) -> {
            if (!v.isEmpty()) {
                sorted.put(k, canonical(v));
            }
        });
        return json(sorted).toString();
    }

    /** One coding of an answer: the same letters, one kind of line end. */
    static String canonical(String value) {
        return Normalizer.normalize(value.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    /** @throws JsonException when the text is no JSON object of texts */
    public static Answers ofJson(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Map.Entry<String, JsonValue> answer : reader.readObject().entrySet()) {
                if (!(answer.getValue() instanceof JsonString text)) {
                    throw new JsonException("an answer is a text: " + answer.getKey());
                }
                values.put(answer.getKey(), text.getString());
            }
            return new Answers(values);
        }
    }

    private static JsonObject json(Map<String, String> values) {
        JsonObjectBuilder builder = BUILDERS.createObjectBuilder();
        values.forEach(builder::add);
        return builder.build();
    }
}
