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
import java.time.LocalDateTime;
import java.util.Locale;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Page;
import jp.michishirube.programme.ProgrammeService;

/** GET /programmes and /programmes/{id}. */
@Path("programmes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammesResource {
    private final ProgrammeService programmes;
    private final Clock clock;

    protected ProgrammesResource() {
        this(null, null);
    }

    @Inject
    public ProgrammesResource(ProgrammeService programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        ApiQuery query = new ApiQuery(uri);
        Locale locale = ApiLanguage.of(headers);
        return Response.ok(ApiJson.list(Page.cut(programmes.programmes(), query.offset(), query.limit()), p -> ProgrammeJson.programme(p, locale)))
                .language(locale).build();
    }

    @GET
    @Path("{id}")
    public Response programme(@PathParam("id") String id, @Context HttpHeaders headers) {
        Locale locale = ApiLanguage.of(headers);
        LocalDateTime now = clock.now().atZone(Clock.TOKYO).toLocalDateTime();
        return programmes.programme(id).map(d -> Response.ok(ProgrammeJson.detail(d, now, locale).build().toString()).language(locale).build())
                .orElseThrow(() -> new ProblemException(Problem.of(404, "その事業はありません。/api/v1/programmes の id を確かめてください。",
                        "There is no such programme. See the ids at /api/v1/programmes.")));
    }
}
