package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.michishirube.definition.DefinitionShelf;
import jp.michishirube.definition.DefinitionUse;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.kernel.Text;
import jp.michishirube.review.api.ReviewPlan;

/** How calls are reviewed, in the versions that are in use. What a stage was prepared by cannot be withdrawn. */
@ApplicationScoped
public class ReviewPlans extends DefinitionShelf<ReviewPlan> implements DefinitionUse {
    private final ReviewStore store;

    /** Those that are shipped; for the container's proxy too. */
    public ReviewPlans() {
        this(null, null);
    }

    @Inject
    ReviewPlans(OwnDefinitions own, ReviewStore store) {
        super("review", new Text("評価・審査", "Review"), List.of("review/award-judging-1.yaml", "review/subsidy-evaluation-1.yaml"), f -> ReviewPlanReading.read(f.name(), f.yaml()), ReviewPlan::id, own);
        this.store = store;
    }

    @Override
    public Optional<Text> use(String kind, String id) {
        return key().equals(kind) && store.stagesBy(id) > 0 ? Optional.of(new Text("この定義で評価・審査を始めているため取り下げられません。変えるときは新しい版を発行してください。",
                "A review was begun by it, so it cannot be withdrawn. Publish a new version to change it.")) : Optional.empty();
    }
}
