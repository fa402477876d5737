package jp.michishirube.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Whom a request of the book was sent. */
@Entity
@Table(name = "dispatch_entry_advisor")
class EntryAdvisor {
    @jakarta.persistence.EmbeddedId
    Key key;
    @Column(name = "advisor_id")
    String advisorId;

    protected EntryAdvisor() {
    }

    EntryAdvisor(String entryId, int place, String advisorId) {
        this.key = new Key(entryId, place);
        this.advisorId = advisorId;
    }

    /** The line and the place in it. */
    @jakarta.persistence.Embeddable
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        @Column(name = "entry_id")
        String entryId;
        int place;

        protected Key() {
        }

        Key(String entryId, int place) {
            this.entryId = entryId;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && k.entryId.equals(entryId) && k.place == place;
        }

        @Override
        public int hashCode() {
            return entryId.hashCode() * 31 + place;
        }
    }
}
