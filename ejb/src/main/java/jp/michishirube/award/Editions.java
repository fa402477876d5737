package jp.michishirube.award;

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
import jp.michishirube.award.api.Edition;

/** The editions of the award, each in the version in force: the highest in use. */
@ApplicationScoped
public class Editions {
    private final EditionKind kind;

    /** For the container's proxy. */
    protected Editions() {
        this(null);
    }

    @Inject
    Editions(EditionKind kind) {
        this.kind = kind;
    }

    /** The newest first, those that are made up after the real ones. */
    public List<Edition> all() {
        Map<String, Edition> newest = kind.all().stream().collect(Collectors.toMap(Edition::id, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(Edition::version)),
                () -> new TreeMap<>(Comparator.reverseOrder())));
        return newest.values().stream().sorted(Comparator.comparing(Edition::fictional).thenComparing(Edition::fiscalYear, Comparator.reverseOrder())).toList();
    }

    /** @param id such as "2017" */
    Optional<Edition> find(String id) {
        return all().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The edition that is run by a call, such as "award-2018-1". */
    Optional<Edition> ofCall(String callId) {
        return all().stream().filter(e -> e.runHere() && e.callId().equals(callId)).findFirst();
    }
}
