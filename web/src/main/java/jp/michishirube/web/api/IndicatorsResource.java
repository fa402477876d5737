package jp.michishirube.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Page;
import jp.michishirube.roadmap.RoadmapService;
import jp.michishirube.roadmap.api.RoadmapView;

/** GET /indicators: the indicators of the roadmap and where they stand, as JSON or csv. */
@Path("indicators")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class IndicatorsResource {
    private final RoadmapService roadmaps;

    protected IndicatorsResource() {
        this(null);
    }

    @Inject
    public IndicatorsResource(RoadmapService roadmaps) {
        this.roadmaps = roadmaps;
    }

    /** As JSON, or as csv with {@code format=csv}; a version that is not registered has no indicators. */
    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        ApiQuery query = new ApiQuery(uri);
        String format = query.text("format").orElse("json");
        if (!format.equals("json") && !format.equals("csv")) {
            throw new ProblemException(Problem.bad("format.unknown", "format", "format は json か csv で指定してください。", "format must be json or csv."));
        }
        String version = query.text("version").orElse("");
        Locale locale = ApiLanguage.of(headers);
        if (format.equals("csv")) {
            return csv(roadmaps.file(version, "csv").orElseThrow(() -> new ProblemException(Problem.of(404, "その版はないか、未登録です。", "There is no such version, or it is not registered."))));
        }
        RoadmapView view = roadmaps.dashboard(version).orElseThrow(() -> new ProblemException(Problem.of(404, "その版はありません。2017-05 のように指定してください。",
                "There is no such version. Name one like 2017-05.")));
        return Response.ok(ApiJson.list(Page.cut(view.items(), query.offset(), query.limit()), v -> IndicatorJson.item(v, locale)), MediaType.APPLICATION_JSON_TYPE).language(locale).build();
    }

    private static Response csv(Content file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            file.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(bytes.toByteArray()).type(file.mediaType()).header("Content-Disposition", "attachment; filename=\"indicators.csv\"").build();
    }
}
