package jp.michishirube.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Marks what the demonstration entered as made up. No way for people. */
@ApplicationScoped
public class EventArchive {
    private final OutreachStore store;

    /** For the container's proxy. */
    protected EventArchive() {
        this(null);
    }

    @Inject
    EventArchive(OutreachStore store) {
        this.store = store;
    }

    /** From now on the event is told as 架空 everywhere. */
    public void invented(String eventId) {
        store.find(eventId).orElseThrow().fictional = true;
    }
}
