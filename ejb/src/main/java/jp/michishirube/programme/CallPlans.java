package jp.michishirube.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.programme.api.CallStatus;
import jp.michishirube.programme.api.PlannedCall;

/**
 * Calls that are described and not open yet. Not a service: the public does not know of guidelines whose day has not come, so whoever asks
 * has seen to who acts.
 */
@ApplicationScoped
public class CallPlans {
    private final ProgrammeLibrary library;
    private final OwnDefinitions own;

    /** For the container's proxy. */
    protected CallPlans() {
        this(null, null);
    }

    @Inject
    CallPlans(ProgrammeLibrary library, OwnDefinitions own) {
        this.library = library;
        this.own = own;
    }

    /** Of guidelines in use or published from a later day, and of those that are listed by their description; in the order of opening. */
    public List<PlannedCall> at(LocalDateTime now) {
        Stream<PlannedCall> later = own.published(GuidelineKind.KEY).stream().flatMap(f -> GuidelineReader.guideline(f.name(), f.yaml()).calls().stream())
                .filter(c -> library.call(c.view().id()).isEmpty()).map(c -> new PlannedCall(c.view(), false));
        return Stream.concat(library.calls().stream().map(c -> new PlannedCall(c.view(), c.listedOn(now.toLocalDate()))), later)
                .filter(c -> c.call().statusAt(now) == CallStatus.UPCOMING)
                .sorted(Comparator.comparing((PlannedCall c) -> c.call().opens()).thenComparing(c -> c.call().id())).toList();
    }
}
