package jp.michishirube.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recent failures of one account, or of a name that is none. An attempt counts as a failure from its beginning and is
 * forgiven when the password was right: attempts made at the same time cannot slip through together.
 */
@Entity
@Table(name = "sign_in_throttle")
class Throttle {
    static final int FAILURES = 5;
    static final Duration WINDOW = Duration.ofSeconds(60);
    static final Duration LOCK = Duration.ofMinutes(10);

    @Id
    @Column(name = "login_key")
    String loginKey;
    int failures;
    @Column(name = "window_start")
    Instant windowStart;
    @Column(name = "locked_until")
    Instant lockedUntil;
    String recent;

    protected Throttle() {
    }

    Throttle(String loginKey, Instant now) {
        this.loginKey = loginKey;
        this.windowStart = now;
        this.recent = "";
    }

    /** @param lockedUntil when the account is free again, should this attempt fail (or because it was not allowed) */
    record Attempt(boolean allowed, Optional<Instant> lockedUntil) {
    }

    /**
     * Counts an attempt, unless the account is locked. Where the machine's clock was put back, no lock lasts longer than from now, and
     * failures that seem to lie ahead count no more.
     */
    Attempt attempt(Instant now) {
        if (lockedUntil != null && lockedUntil.isAfter(now.plus(LOCK))) {
            lockedUntil = now.plus(LOCK);
        }
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return new Attempt(false, Optional.of(lockedUntil));
        }
        List<Instant> counted = new ArrayList<>(counted(now));
        counted.add(now);
        boolean last = counted.size() >= FAILURES;
        lockedUntil = last ? now.plus(LOCK) : null;
        failures = counted.size();
        windowStart = counted.get(0);
        recent = last ? "" : counted.stream().map(i -> Long.toString(i.toEpochMilli())).collect(Collectors.joining(","));
        return new Attempt(true, Optional.ofNullable(lockedUntil));
    }

    private List<Instant> counted(Instant now) {
        Instant from = now.minus(WINDOW);
        return recent.isEmpty() ? List.of() : Stream.of(recent.split(","))
                .map(t -> Instant.ofEpochMilli(Long.parseLong(t))).filter(i -> !i.isBefore(from) && !i.isAfter(now.plus(WINDOW))).toList();
    }
}
