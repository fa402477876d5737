package jp.michishirube.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.michishirube.programme.api.CallChangeView;

/**
 * Changes of published calls. Not a service: called inside the transaction of code that has already asked who acts. What is written holds
 * for every reader from the commit on, on every node.
 */
@ApplicationScoped
public class CallChanges {
    private final ProgrammeStore store;

    /** For the container's proxy. */
    protected CallChanges() {
        this(null);
    }

    @Inject
    CallChanges(ProgrammeStore store) {
        this.store = store;
    }

    public void add(CallChangeView change) {
        store.add(new CallChange(change));
    }

    /** Oldest first. */
    public List<CallChangeView> of(String callId) {
        return store.changesOf(callId).stream().map(CallChange::view).toList();
    }
}
