package jp.michishirube.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.roadmap.api.Roadmap;

/** The versions of the roadmap, each in the definition in force: the highest in use. */
@ApplicationScoped
class Roadmaps {
    private final RoadmapKind kind;

    /** For the container's proxy. */
    protected Roadmaps() {
        this(null);
    }

    @Inject
    Roadmaps(RoadmapKind kind) {
        this.kind = kind;
    }

    /** The earliest first. */
    List<Roadmap> all() {
        Map<String, Roadmap> newest = kind.all().stream().collect(Collectors.toMap(Roadmap::id, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(Roadmap::version)), TreeMap::new));
        return List.copyOf(newest.values());
    }

    /** @param id such as "2017-05" */
    Optional<Roadmap> find(String id) {
        return all().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The newest whose indicators are registered. */
    Roadmap current() {
        return all().stream().filter(Roadmap::registered).reduce((a, b) -> b).orElseThrow(() -> new IllegalStateException("no version of the roadmap is registered"));
    }
}
