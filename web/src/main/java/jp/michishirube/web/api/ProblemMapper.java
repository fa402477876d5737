package jp.michishirube.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.michishirube.kernel.Unavailable;

/** Whatever goes wrong under /api/v1 is answered by a problem document. A fault is logged under a number that the answer names. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = ApiLanguage.of(headers);
        if (thrown instanceof ProblemException p) {
            return p.problem().response(locale);
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            Response answer = ofStatus(web.getResponse().getStatus()).response(locale);
            String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return allow == null ? answer : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
        }
        Problem fault = fault(thrown);
        return fault.status() != 503 ? fault.response(locale)
                : Response.fromResponse(fault.response(locale)).header(HttpHeaders.RETRY_AFTER, "5").build();
    }

    /** The node is overloaded, or its database is away. */
    static Problem unavailable() {
        return Problem.of(503, "混み合っています。しばらくおいてからやり直してください。", "The service is busy. Try again in a while.");
    }

    /** A fault, written to the log: of ours, or of the surroundings. */
    static Problem fault(Throwable thrown) {
        if (Unavailable.is(thrown)) {
            LOG.warning(() -> "API unavailable: " + thrown);
            return unavailable();
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, thrown, () -> "API fault " + number);
        return Problem.of(500, "処理できませんでした。時間をおいても続くときは、受付番号 " + number + " を添えてお問い合わせください。",
                "The request could not be handled. If it happens again, ask us and give the number " + number + ".");
    }

    /** What a status of the framework means. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "その資源はありません。/api/v1/openapi.json を確かめてください。",
                    "There is no such resource. See /api/v1/openapi.json.");
            case 405 -> Problem.of(405, "この資源ではその方法は使えません。Allow ヘッダーを確かめてください。",
                    "The method does not work here. See the Allow header.");
            case 406 -> Problem.of(406, "求められた形式では答えられません。application/json を受け入れてください。",
                    "Nothing acceptable can be given. Accept application/json.");
            case 413 -> Problem.of(413, "本文が大きすぎます。", "The body is too large.");
            case 503 -> unavailable();
            case 415 -> Problem.of(415, "本文は application/json で送ってください。", "Send the body as application/json.");
            default -> Problem.of(status, "要求を読み取れません。", "The request cannot be read.");
        };
    }
}
