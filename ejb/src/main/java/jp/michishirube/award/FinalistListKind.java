package jp.michishirube.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.michishirube.casework.DecisionListKind;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.ListedDecision;
import jp.michishirube.review.ReviewResults;

/** The Ministry's list of finalists (決勝進出の起案), as the reviewers of the first stage proposed them. */
@ApplicationScoped
class FinalistListKind extends DecisionListKind {
    static final String KEY = "finalist-list";
    static final String STAGE = "documents";

    private final ReviewResults results;

    /** For the container's proxy. */
    protected FinalistListKind() {
        this(null, null, null);
    }

    @Inject
    FinalistListKind(ReviewResults results, Decisions decisions, CaseFiles files) {
        super(decisions, files);
        this.results = results;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    protected boolean ready(ListedDecision line, CaseFacts now) {
        return now.state().equals(STAGE) && results.isConcluded(now.callId(), STAGE);
    }

    @Override
    protected String action(ListedDecision line) {
        return line.decision();
    }
}
