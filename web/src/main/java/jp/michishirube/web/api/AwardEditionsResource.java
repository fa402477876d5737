package jp.michishirube.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import jp.michishirube.award.AwardEditionService;
import jp.michishirube.award.api.EditionView;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Page;

/** GET /award-editions and /award-editions/{id}: the editions of ICT地域活性化大賞 and what is published of their results. */
@Path("award-editions")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class AwardEditionsResource {
    private final AwardEditionService awards;

    protected AwardEditionsResource() {
        this(null);
    }

    @Inject
    public AwardEditionsResource(AwardEditionService awards) {
        this.awards = awards;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        ApiQuery query = new ApiQuery(uri);
        Locale locale = ApiLanguage.of(headers);
        return Response.ok(ApiJson.list(Page.cut(awards.views(), query.offset(), query.limit()), v -> AwardJson.item(v, locale))).language(locale).build();
    }

    /** As JSON, or its cases as csv with {@code format=csv}. */
    @GET
    @Path("{id}")
    public Response edition(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        String format = new ApiQuery(uri).text("format").orElse("json");
        if (!format.equals("json") && !format.equals("csv")) {
            throw new ProblemException(Problem.bad("format.unknown", "format", "format は json か csv で指定してください。", "format must be json or csv."));
        }
        Locale locale = ApiLanguage.of(headers);
        EditionView view = awards.edition(id).orElseThrow(() -> new ProblemException(Problem.of(404, "その回はありません。/api/v1/award-editions の id を確かめてください。",
                "There is no such edition. See the ids at /api/v1/award-editions.")));
        return format.equals("csv") ? csv(awards.file(id, "csv").orElseThrow(), id)
                : Response.ok(AwardJson.detail(view, locale).build().toString(), MediaType.APPLICATION_JSON_TYPE).language(locale).build();
    }

    private static Response csv(Content file, String id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            file.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(bytes.toByteArray()).type(file.mediaType()).header("Content-Disposition", "attachment; filename=\"award-" + id + ".csv\"").build();
    }
}
