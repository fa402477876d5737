package jp.michishirube.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.DispatchGuideline;

/** What rules the dispatch of advisors, for the business that arranges it. */
@ApplicationScoped
public class DispatchGuidelines {
    private final ProgrammeLibrary library;

    /** For the container's proxy. */
    protected DispatchGuidelines() {
        this(null);
    }

    @Inject
    public DispatchGuidelines(ProgrammeLibrary library) {
        this.library = library;
    }

    /** Empty for a call under which nobody is dispatched, or which is not known. */
    public Optional<DispatchGuideline> ofCall(String callId) {
        return library.versionOfCall(callId).flatMap(DispatchGuidelines::of);
    }

    /** The newest version of the year; empty where nobody is dispatched in it. */
    public Optional<DispatchGuideline> ofYear(int fiscalYear) {
        return rounds(fiscalYear).stream().reduce((a, b) -> b).flatMap(c -> ofCall(c.id()));
    }

    /** The rounds (期) of a fiscal year in order. */
    public List<CallView> rounds(int fiscalYear) {
        return library.calls().stream().map(Call::view).filter(c -> c.fiscalYear() == fiscalYear && c.runHere() && ofCall(c.id()).isPresent())
                .sorted(Comparator.comparing(CallView::round)).toList();
    }

    private static Optional<DispatchGuideline> of(GuidelineVersion v) {
        return v.dispatch().map(d -> new DispatchGuideline(v.id(), v.programmeKey(), v.fiscalYear(), v.title(), d));
    }
}
