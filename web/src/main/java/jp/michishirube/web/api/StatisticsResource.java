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
import jp.michishirube.kernel.Page;
import jp.michishirube.publication.StatisticsService;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.FileFormat;
import jp.michishirube.publication.api.ReportFile;

/** GET /statistics/subsidy-applications: the figures of announced calls, the same for everyone. */
@Path("statistics/subsidy-applications")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class StatisticsResource {
    private final StatisticsService statistics;

    protected StatisticsResource() {
        this(null);
    }

    @Inject
    public StatisticsResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    /** As JSON, or as csv with {@code format=csv} (whole, whatever limit and offset say). */
    @GET
    public Response subsidyApplications(@Context UriInfo uri) {
        ApiQuery query = new ApiQuery(uri);
        int year = query.neededFiscalYear();
        int limit = query.limit();
        int offset = query.offset();
        return switch (query.text("format").orElse("json")) {
            case "json" -> Response.ok(ApiJson.list(Page.cut(statistics.publicSubsidyApplications(year).items(), offset, limit), StatisticsResource::item),
                    MediaType.APPLICATION_JSON_TYPE).build();
            case "csv" -> csv(statistics.publicSubsidyApplicationsFile(year, FileFormat.CSV));
            default -> throw new ProblemException(Problem.bad("format.unknown", "format", "format は json か csv で指定してください。",
                    "format must be json or csv."));
        };
    }

    private static JsonObjectBuilder item(CrossTable.Item i) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("bureau", i.bureau()).add("fieldModel", i.fieldModel())
                .add("applications", i.figures().applications()).add("adopted", i.figures().adopted())
                .add("requestedYen", i.figures().requestedYen()).add("adoptedYen", i.figures().adoptedYen());
        return i.figures().fictional() ? json.add("fictional", true) : json;
    }

    private static Response csv(ReportFile file) {
        return Response.ok(file.bytes()).type(file.mediaType()).header("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"").build();
    }
}
