package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.casework.DeputyReviewService;
import jp.michishirube.casework.api.DeputyReviewView;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;

/** What deputies did for me, on the page of my tasks. */
@Named
@RequestScoped
public class ReviewsPage {
    @Inject
    private DeputyReviewService reviews;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    private List<DeputyReviewView> open;

    public List<DeputyReviewView> getOpen() {
        if (open == null) {
            open = user.getActor().roles().stream().anyMatch(r -> r.worksOnCases() && r != Role.AUDITOR) ? reviews.open() : List.of();
        }
        return open;
    }

    /** Says that it was seen. */
    public String reviewed(long id) {
        Outcome<DeputyReviewView> done = reviews.reviewed(id);
        if (!done.isDone()) {
            screen.refused(done.violations());
            open = null;
            return null;
        }
        screen.done(screen.word("casework", "reviewDone", done.value().number()));
        return "/app/home.xhtml?faces-redirect=true";
    }
}
