package jp.michishirube.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.michishirube.definition.DefinitionShelf;
import jp.michishirube.definition.DefinitionUse;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.kernel.Text;
import jp.michishirube.roadmap.api.Roadmap;

/** Versions of the roadmap. One by which something was measured cannot be withdrawn. */
@ApplicationScoped
class RoadmapKind extends DefinitionShelf<Roadmap> implements DefinitionUse {
    private static final String KEY = "roadmap";

    private final RoadmapStore store;

    /** Those that are shipped; for the container's proxy too. */
    protected RoadmapKind() {
        this(null, null);
    }

    @Inject
    RoadmapKind(OwnDefinitions own, RoadmapStore store) {
        super(KEY, new Text("ロードマップの版", "Version of the roadmap"), List.of("roadmap/roadmap-2016-12.yaml", "roadmap/roadmap-2017-05.yaml", "roadmap/roadmap-2018-04.yaml"),
                f -> RoadmapReading.read(f.name(), f.yaml()), Roadmap::definition, own);
        this.store = store;
    }

    @Override
    public Optional<Text> use(String kind, String id) {
        return key().equals(kind) && store.measuredBy(id) > 0 ? Optional.of(new Text("この版で測定を記録しているため取り下げられません。直すときは次の版を発行してください。",
                "Something was measured by it, so it cannot be withdrawn. Publish the next version to mend it.")) : Optional.empty();
    }
}
