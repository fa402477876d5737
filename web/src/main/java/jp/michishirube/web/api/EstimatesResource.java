package jp.michishirube.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.Estimate;

/** POST /estimates: what an application would get. It stores nothing. */
@Path("estimates")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EstimatesResource {
    private static final int MAX_BODY = 16 * 1024;
    private final ProgrammeService programmes;

    protected EstimatesResource() {
        this(null);
    }

    @Inject
    public EstimatesResource(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    @POST
    public Response estimate(InputStream body, @Context HttpHeaders headers) throws IOException {
        byte[] read = body.readNBytes(MAX_BODY + 1);
        if (read.length > MAX_BODY) {
            throw new ProblemException(ProblemMapper.ofStatus(413));
        }
        Outcome<Estimate> outcome = programmes.estimate(EstimateBody.read(read));
        if (!outcome.isDone()) {
            throw new ProblemException(Problem.bad(outcome.violations()));
        }
        Locale locale = ApiLanguage.of(headers);
        return Response.ok(ApiJson.estimate(outcome.value(), locale).build().toString()).language(locale).build();
    }
}
