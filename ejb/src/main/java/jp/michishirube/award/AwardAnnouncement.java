package jp.michishirube.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import jp.michishirube.award.api.Announced;

/** What of a call's edition everyone may know. */
@Entity
@Table(name = "award_announcement")
@IdClass(AwardAnnouncement.Key.class)
class AwardAnnouncement {
    @Id
    @Column(name = "call_id")
    String callId;
    @Id
    @Enumerated(EnumType.STRING)
    Announced what;
    @Column(name = "announced_at")
    Instant announcedAt;

    protected AwardAnnouncement() {
    }

    AwardAnnouncement(String callId, Announced what, Instant announcedAt) {
        this.callId = callId;
        this.what = what;
        this.announcedAt = announcedAt;
    }

    /** Of a call, what. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        String callId;
        Announced what;

        Key() {
        }

        Key(String callId, Announced what) {
            this.callId = callId;
            this.what = what;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && k.callId.equals(callId) && k.what == what;
        }

        @Override
        public int hashCode() {
            return callId.hashCode() * 31 + what.hashCode();
        }
    }
}
