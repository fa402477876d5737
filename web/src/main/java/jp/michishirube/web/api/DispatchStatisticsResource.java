package jp.michishirube.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import jp.michishirube.publication.DispatchStatisticsService;
import jp.michishirube.publication.api.DispatchFigures;
import jp.michishirube.publication.api.DispatchFigures.Axis;
import jp.michishirube.publication.api.DispatchFigures.Count;

/** GET /statistics/dispatch-requests: how many bodies asked for an advisor in a fiscal year, by field or by bureau, the same for everyone. */
@Path("statistics/dispatch-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DispatchStatisticsResource {
    private final DispatchStatisticsService statistics;

    protected DispatchStatisticsResource() {
        this(null);
    }

    @Inject
    public DispatchStatisticsResource(DispatchStatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    public Response requests(@Context UriInfo uri) {
        ApiQuery query = new ApiQuery(uri);
        int year = query.neededFiscalYear();
        Axis axis = switch (query.text("by").orElse("")) {
            case "field" -> Axis.FIELD;
            case "bureau" -> Axis.BUREAU;
            default -> throw new ProblemException(Problem.bad("by.unknown", "by", "by は field（分野別）か bureau（管区別）で指定してください。", "by must be field or bureau."));
        };
        DispatchFigures figures = statistics.publicFigures(year);
        List<Count> counts = figures.tables().get(axis);
        JsonObjectBuilder json = Json.createObjectBuilder().add("total", counts.stream().mapToInt(Count::applications).sum())
                .add("items", ApiJson.array(counts, c -> Json.createObjectBuilder().add("key", c.key()).add("count", c.applications())));
        return Response.ok((figures.isFictional() ? json.add("fictional", true) : json).build().toString()).build();
    }
}
