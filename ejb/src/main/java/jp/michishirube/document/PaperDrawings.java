package jp.michishirube.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** Keeps a paper's content as JSON that names its record, and draws it from there. */
@ApplicationScoped
class PaperDrawings {
    private static final String TYPE = "type";
    private static final String CONTENT = "content";

    private final List<PaperDrawing<?>> drawings;

    /** For the container's proxy. */
    protected PaperDrawings() {
        this(List.of());
    }

    @Inject
    PaperDrawings(@Any Instance<PaperDrawing<?>> drawings) {
        this(drawings.stream().<PaperDrawing<?>>map(d -> d).toList());
    }

    PaperDrawings(List<PaperDrawing<?>> drawings) {
        this.drawings = drawings;
    }

    /** @throws IllegalArgumentException when no drawing knows such a record */
    String kept(Record content) {
        String type = of(content.getClass().getSimpleName()).type().getSimpleName();
        return Json.createObjectBuilder().add(TYPE, type).add(CONTENT, RecordJson.write(content, content.getClass())).build().toString();
    }

    byte[] pdf(String kept) {
        try (JsonReader reader = Json.createReader(new StringReader(kept))) {
            JsonObject object = reader.readObject();
            return pdf(of(object.getString(TYPE)), object.get(CONTENT));
        }
    }

    private static <T extends Record> byte[] pdf(PaperDrawing<T> drawing, jakarta.json.JsonValue content) {
        return drawing.pdf(drawing.type().cast(RecordJson.read(content, drawing.type())));
    }

    private PaperDrawing<?> of(String type) {
        return drawings.stream().filter(d -> d.type().getSimpleName().equals(type)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no paper is drawn from a " + type));
    }
}
