package jp.michishirube.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.michishirube.casework.DecisionListKind;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.ListedDecision;
import jp.michishirube.kernel.Clock;
import jp.michishirube.review.ReviewResults;

/** The Ministry's list of prizes (表彰の起案), as the jury proposed them: its last stamp gives each entry its prize and its certificate. */
@ApplicationScoped
class PrizeListKind extends DecisionListKind {
    static final String KEY = "prize-list";
    static final String STAGE = "presentation";
    static final String FINALIST = "finalist";
    static final String NONE = "none";

    private final AwardStore store;
    private final Editions editions;
    private final ReviewResults results;
    private final Clock clock;

    /** For the container's proxy. */
    protected PrizeListKind() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PrizeListKind(AwardStore store, Editions editions, ReviewResults results, Decisions decisions, CaseFiles files, Clock clock) {
        super(decisions, files);
        this.store = store;
        this.editions = editions;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    protected boolean ready(ListedDecision line, CaseFacts now) {
        return now.state().equals(FINALIST) && results.isConcluded(now.callId(), STAGE) && store.prize(now.caseId()).isEmpty();
    }

    @Override
    protected String action(ListedDecision line) {
        return line.decision().equals(NONE) ? "no-prize" : "award";
    }

    @Override
    protected void before(ListedDecision line, CaseFacts now) {
        if (!line.decision().equals(NONE)) {
            store.add(new AwardPrize(now.caseId(), editions.ofCall(now.callId()).orElseThrow().id(), line.decision(), line.listId(), clock.today()));
            store.flush();
        }
    }
}
