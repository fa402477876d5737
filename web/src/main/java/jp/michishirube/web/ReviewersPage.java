package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.review.ReviewerService;
import jp.michishirube.review.api.ReviewerView;

/** The register of reviewers. */
@Named
@RequestScoped
public class ReviewersPage {
    private List<ReviewerView> reviewers;

    @Inject
    private ReviewerService service;

    public void load() {
        reviewers = service.reviewers();
    }

    public List<ReviewerView> getReviewers() {
        return reviewers;
    }
}
