package jp.michishirube.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.award.AwardEditionService;
import jp.michishirube.document.api.Content;

/** Pictures of published cases, to be shown in their pages: /award-picture/{case}/{picture}. They were drawn anew from their pixels when they came in. */
@WebServlet("/award-picture/*")
public class AwardPictureServlet extends HttpServlet {
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg");

    @Inject
    private transient AwardEditionService awards;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo() == null ? new String[0] : request.getPathInfo().split("/");
        Optional<Content> picture = path.length == 3 ? awards.picture(path[1], path[2]).filter(c -> SHOWN.contains(c.mediaType())) : Optional.empty();
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(picture.get().mediaType());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentLengthLong(picture.get().size());
        picture.get().writeTo(response.getOutputStream());
    }
}
