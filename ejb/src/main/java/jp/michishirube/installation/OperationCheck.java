package jp.michishirube.installation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import jp.michishirube.installation.api.CheckName;
import jp.michishirube.installation.api.CheckView;
import jp.michishirube.kernel.Text;

/** A check: asked, begun by one node, ended. */
@Entity
@Table(name = "operation_check")
class OperationCheck {
    /** A check that has not ended by then was lost with its node. */
    static final Duration LOST = Duration.ofHours(2);
    private static final int LONGEST = 1000;

    @Id
    @Enumerated(EnumType.STRING)
    private CheckName name;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    private boolean running;
    private boolean sound;
    @Column(name = "found_ja")
    private String foundJa;
    @Column(name = "found_en")
    private String foundEn;

    protected OperationCheck() {
    }

    /** Asked for and to be awaited still. */
    boolean isUnderWay(Instant now) {
        return running && !isLost(now);
    }

    /** Asked for, and no node is making it. */
    boolean isDue(Instant now) {
        return running && (begunAt == null || isLost(now));
    }

    private boolean isLost(Instant now) {
        return begunAt != null && begunAt.plus(LOST).isBefore(now);
    }

    void ask(Instant at) {
        askedAt = at;
        begunAt = null;
        running = true;
    }

    void begin(Instant at) {
        begunAt = at;
    }

    void end(Instant at, boolean isSound, Text found) {
        endedAt = at;
        running = false;
        sound = isSound;
        foundJa = cut(found.ja());
        foundEn = cut(found.en());
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    CheckView view() {
        return new CheckView(name, running, askedAt, endedAt, foundJa == null ? null : new Text(foundJa, foundEn), sound);
    }
}
