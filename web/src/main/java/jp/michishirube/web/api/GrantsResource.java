package jp.michishirube.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import jp.michishirube.kernel.Page;
import jp.michishirube.subsidy.GrantService;
import jp.michishirube.subsidy.api.PublishedGrant;

/** GET /grants: the grant decisions of a fiscal year, each with the explanation of its amount. */
@Path("grants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {
    private final GrantService grants;

    protected GrantsResource() {
        this(null);
    }

    @Inject
    public GrantsResource(GrantService grants) {
        this.grants = grants;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        ApiQuery query = new ApiQuery(uri);
        Locale locale = ApiLanguage.of(headers);
        return Response.ok(ApiJson.list(Page.cut(grants.published(query.neededFiscalYear()), query.offset(), query.limit()), g -> item(g, locale))).language(locale).build();
    }

    private static JsonObjectBuilder item(PublishedGrant g, Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("number", g.number()).add("fiscalYear", g.fiscalYear()).add("programme", g.programmeKey()).add("call", g.callId())
                .add("applicantCode", g.applicantId()).add("applicantName", g.applicantName()).add("bureau", ApiJson.value(g.bureauKey())).add("title", g.title())
                .add("decidedOn", g.decidedOn().toString()).add("decidedYen", g.decidedYen()).add("finalYen", ApiJson.value(g.finalYen()))
                .add("explanation", ApiJson.node(g.explanation(), locale));
        return g.fictional() ? json.add("fictional", true) : json;
    }
}
