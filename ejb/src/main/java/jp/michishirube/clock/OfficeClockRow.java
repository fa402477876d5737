package jp.michishirube.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "office_clock")
class OfficeClockRow {
    static final short ONLY = 1;

    @Id
    private short id = ONLY;
    @Column(name = "offset_millis")
    private long offsetMillis;
    private boolean demonstration;

    protected OfficeClockRow() {
    }

    OfficeClockRow(long offsetMillis, boolean demonstration) {
        this.offsetMillis = offsetMillis;
        this.demonstration = demonstration;
    }

    long offsetMillis() {
        return offsetMillis;
    }

    boolean demonstration() {
        return demonstration;
    }

    void moveTo(long newOffsetMillis) {
        this.offsetMillis = newOffsetMillis;
    }
}
