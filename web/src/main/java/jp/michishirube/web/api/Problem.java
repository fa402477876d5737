package jp.michishirube.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/**
 * What was wrong with a request, as a problem document (RFC 9457). It tells what to do and nothing of the inside.
 *
 * @param status HTTP status
 * @param detail one sentence
 * @param errors the reasons, one a field or parameter; may be empty
 */
record Problem(int status, Text detail, List<Violation> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String ja, String en) {
        return new Problem(status, new Text(ja, en), List.of());
    }

    /** A request whose values cannot be used; its first reason is the detail. */
    static Problem bad(List<Violation> errors) {
        return new Problem(400, errors.get(0).message(), errors);
    }

    static Problem bad(String code, String field, String ja, String en) {
        return bad(List.of(Violation.of(code, field, new Text(ja, en))));
    }

    /** The document: type, title, status, detail, errors. */
    String json(Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", "about:blank").add("title", title()).add("status", status)
                .add("detail", detail.in(locale));
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            errors.forEach(e -> list.add(Json.createObjectBuilder().add("field", e.field()).add("code", e.code())
                    .add("detail", e.message().in(locale))));
            json.add("errors", list);
        }
        return json.build().toString();
    }

    private String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    Response response(Locale locale) {
        return Response.status(status).type(MEDIA_TYPE).language(locale).entity(json(locale)).build();
    }
}
