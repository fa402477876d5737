package jp.michishirube.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.michishirube.programme.api.GrantGuideline;

/** What rules the grants that follow a call, for the business that decides them. */
@ApplicationScoped
public class GrantGuidelines {
    private final ProgrammeLibrary library;

    /** For the container's proxy. */
    protected GrantGuidelines() {
        this(null);
    }

    @Inject
    public GrantGuidelines(ProgrammeLibrary library) {
        this.library = library;
    }

    /** Empty for a call that ends with the selection, or is not known. */
    public Optional<GrantGuideline> ofCall(String callId) {
        return library.versionOfCall(callId).flatMap(v -> v.grant().map(g -> new GrantGuideline(v.id(), v.programmeKey(), v.fiscalYear(), v.title(), v.rules().funding().orElseThrow(), g)));
    }
}
