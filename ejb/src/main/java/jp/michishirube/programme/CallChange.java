package jp.michishirube.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.michishirube.programme.api.CallAction;
import jp.michishirube.programme.api.CallChangeView;

/** One change of a published call. */
@Entity
@Table(name = "call_change")
class CallChange {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_change_id")
    @SequenceGenerator(name = "call_change_id", sequenceName = "id_seq", allocationSize = 50)
    private long id;
    @Column(name = "call_id")
    private String callId;
    @Enumerated(EnumType.STRING)
    private CallAction action;
    @Column(name = "value_was")
    private String was;
    @Column(name = "value_is")
    private String is;
    private String reason;
    @Column(name = "changed_at")
    private Instant at;
    @Column(name = "changed_by")
    private long by;

    protected CallChange() {
    }

    CallChange(CallChangeView view) {
        this.callId = view.callId();
        this.action = view.action();
        this.was = view.was();
        this.is = view.is();
        this.reason = view.reason();
        this.at = view.at();
        this.by = view.userId();
    }

    CallChangeView view() {
        return new CallChangeView(callId, action, was, is, reason, at, by);
    }
}
