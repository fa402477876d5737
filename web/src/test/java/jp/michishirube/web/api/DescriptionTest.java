package jp.michishirube.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    private final JsonObject description = Json.createReader(new StringReader(new DescriptionResource().description())).readObject();

    @Test
    @DisplayName("every operation of the API is described, and nothing else")
    void everyOperation() {
        Set<String> described = new TreeSet<>();
        description.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().forEach(method -> described.add(method + " " + path)));
        Set<String> there = new TreeSet<>();
        for (Class<?> resource : new ApiApplication().getClasses()) {
            for (Method method : resource.getDeclaredMethods()) {
                String verb = method.isAnnotationPresent(GET.class) ? "get" : method.isAnnotationPresent(POST.class) ? "post" : null;
                if (verb != null) {
                    Path more = method.getAnnotation(Path.class);
                    there.add(verb + " /" + resource.getAnnotation(Path.class).value() + (more == null ? "" : "/" + more.value()));
                }
            }
        }
        assertEquals(there, described);
    }

    @Test
    @DisplayName("every reference leads somewhere")
    void references() {
        check(description);
    }

    private void check(JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().forEach((key, v) -> {
                if (key.equals("$ref")) {
                    String pointer = ((JsonString) v).getString().substring(1);
                    assertTrue(Json.createPointer(pointer).containsValue(description), pointer);
                }
                check(v);
            });
            case ARRAY -> value.asJsonArray().forEach(this::check);
            default -> { }
        }
    }

    @Test
    @DisplayName("the fields of an estimate's request are those that the API reads, and every bureau is named")
    void fields() {
        JsonObject schemas = description.getJsonObject("components").getJsonObject("schemas");
        assertEquals(EstimateBody.KNOWN, schemas.getJsonObject("EstimateRequest").getJsonObject("properties").keySet());
        assertEquals(11, schemas.getJsonObject("BureauKey").getJsonArray("enum").size());
    }
}
