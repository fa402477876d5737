package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.review.api.Concluded;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.StageState;

/** What concluded stages hand on to the businesses that decide (not to pages). Always in the caller's transaction. */
@ApplicationScoped
public class ReviewResults {
    private final ReviewStore store;
    private final ReadingOfRanking reading;

    /** For the container's proxy. */
    protected ReviewResults() {
        this(null, null);
    }

    @Inject
    ReviewResults(ReviewStore store, ReadingOfRanking reading) {
        this.store = store;
        this.reading = reading;
    }

    /** Whether a stage of a call is concluded. */
    public boolean isConcluded(String callId, String stageKey) {
        return store.stage(callId, stageKey).filter(s -> s.state == StageState.CONCLUDED).isPresent();
    }

    /** What a stage of a call came to; empty before it is concluded. Cases that have left it are not in it. */
    public Optional<Concluded> concluded(String callId, String stageKey) {
        return store.stage(callId, stageKey).filter(s -> s.state == StageState.CONCLUDED).map(s -> {
            RankingView view = reading.read(s);
            Map<String, String> words = store.sheets(s.id).stream().filter(x -> x.counts() && !x.toEntrant.isBlank())
                    .collect(Collectors.groupingBy(x -> x.caseId, Collectors.mapping(x -> "・" + x.toEntrant.strip(), Collectors.joining("\n"))));
            return new Concluded(s.id, stageKey, s.concludedAt, Stream.concat(view.rows().stream(), view.unranked().stream()).filter(r -> !r.out() && !r.outcome().isEmpty())
                    .map(r -> new Concluded.Line(r.caseId(), r.rank(), r.mean(), view.head().plan().full(), r.outcome(), view.head().plan().outcome(r.outcome()).orElseThrow().title().ja(),
                            r.outcomeReason(), words.getOrDefault(r.caseId(), ""))).toList());
        });
    }
}
