package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import jp.michishirube.casework.DecisionListKind;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.ListedDecision;

/** A list of dispatches of a round (派遣決定の起案), on what was submitted, who accepted and the days agreed on. */
@ApplicationScoped
class DispatchListKind extends DecisionListKind {
    static final String KEY = "dispatch-list";
    static final String YES = "DISPATCH";
    static final String NO = "NOT_DISPATCH";
    /** Where a request waits for the Ministry's decision. */
    static final Set<String> WAITING = Set.of("arranged", "unarranged");

    private final DispatchStore store;

    /** For the container's proxy. */
    protected DispatchListKind() {
        this(null, null, null);
    }

    @Inject
    DispatchListKind(DispatchStore store, Decisions decisions, CaseFiles files) {
        super(decisions, files);
        this.store = store;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    protected boolean ready(ListedDecision line, CaseFacts now) {
        return line.decision().equals(YES) ? now.state().equals("arranged") : WAITING.contains(now.state());
    }

    @Override
    protected String hash(CaseFacts now) {
        return DispatchDesk.hash(now, store);
    }
}
