package jp.michishirube.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationQuery;

/** GET /organisations: the local governments that count on a day. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {
    private final OrganisationService organisations;
    private final Clock clock;

    protected OrganisationsResource() {
        this(null, null);
    }

    @Inject
    public OrganisationsResource(OrganisationService organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Those of a bureau, or of all; on a day, or on the clock's. */
    @GET
    public String list(@Context UriInfo uri) {
        ApiQuery query = new ApiQuery(uri);
        String bureau = query.text("bureau").orElse(null);
        var on = query.day("on").orElseGet(clock::today);
        int limit = query.limit();
        int offset = query.offset();
        if (bureau != null && organisations.bureaus().stream().noneMatch(b -> b.id().equals(bureau))) {
            throw new ProblemException(Problem.bad("bureau.unknown", "bureau", "その総合通信局はありません。bureau_key（tohoku など）で指定してください。",
                    "There is no such bureau. Give a bureau_key such as tohoku."));
        }
        return ApiJson.list(organisations.localGovernments(new OrganisationQuery(on, bureau, null, null, null, limit, offset)), ApiJson::organisation);
    }
}
