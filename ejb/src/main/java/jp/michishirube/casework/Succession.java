package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;

/**
 * Who counts as the drafter of a case: who brought it to where it stands, and from the day of a hand-over also the successor, however
 * many hand-overs lie between. So four eyes stay four after 1 April, and nothing has to run at midnight.
 */
@ApplicationScoped
class Succession {
    private final HandOverStore store;

    /** For the container's proxy. */
    protected Succession() {
        this(null);
    }

    @Inject
    Succession(HandOverStore store) {
        this.store = store;
    }

    boolean drafted(Actor actor, CaseFile file, Instant now) {
        return standsFor(actor, file.drafterId(), file.stateSince(), file, now);
    }

    /** Whether the actor is this person, or took over from them what they had done by then. */
    boolean standsFor(Actor actor, long userId, Instant doneAt, CaseFile file, Instant now) {
        if (actor.userId() == userId || actor.userId() == 0) {
            return actor.userId() == userId;
        }
        List<String> offices = Stream.of(file.applicantId(), file.bureauKey(), CaseScope.MINISTRY).filter(o -> o != null).distinct().toList();
        LocalDate today = now.atZone(Clock.TOKYO).toLocalDate();
        Set<Long> known = new HashSet<>();
        Deque<Long> successors = new ArrayDeque<>(List.of(actor.userId()));
        while (!successors.isEmpty()) {
            for (HandOver h : store.to(successors.pop(), offices, today)) {
                if (!h.firstDay().atStartOfDay(Clock.TOKYO).toInstant().isAfter(doneAt)) {
                    continue;
                }
                if (h.fromUser() == userId) {
                    return true;
                }
                if (known.add(h.fromUser())) {
                    successors.push(h.fromUser());
                }
            }
        }
        return false;
    }
}
