package jp.michishirube.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.michishirube.kernel.Page;
import jp.michishirube.outreach.IotProjectService;
import jp.michishirube.outreach.api.IotProject;

/** GET /iot-projects: the projects of IoTサービス創出支援 by period and number. */
@Path("iot-projects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IotProjectsResource {
    private final IotProjectService projects;

    protected IotProjectsResource() {
        this(null);
    }

    @Inject
    public IotProjectsResource(IotProjectService projects) {
        this.projects = projects;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        ApiQuery query = new ApiQuery(uri);
        return Response.ok(ApiJson.list(Page.cut(projects.projects(), query.offset(), query.limit()), IotProjectsResource::item)).build();
    }

    static JsonObjectBuilder item(IotProject p) {
        return Json.createObjectBuilder().add("period", p.period()).add("no", p.no()).add("title", p.title().isEmpty() ? JsonValue.NULL : Json.createValue(p.title())).add("place", p.place())
                .add("field", p.field()).add("certainty", p.certainty()).add("note", p.note().isEmpty() ? JsonValue.NULL : Json.createValue(p.note())).add("source", p.source());
    }
}
