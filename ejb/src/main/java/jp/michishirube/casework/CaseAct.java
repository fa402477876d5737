package jp.michishirube.casework;

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
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;
import jp.michishirube.workflow.Position;

/** One act that was done: the line of the history, and what makes a replay harmless. */
@Entity
@Table(name = "case_act")
class CaseAct {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_act_ids")
    @SequenceGenerator(name = "case_act_ids", sequenceName = "id_seq", allocationSize = 50)
    private long id;
    @Column(name = "case_id")
    private String caseId;
    private long seq;
    @Column(name = "seen_revision")
    private long seenRevision;
    private String action;
    @Column(name = "from_state")
    private String fromState;
    @Column(name = "to_state")
    private String toState;
    @Column(name = "route_run")
    private int routeRun;
    @Column(name = "route_step")
    private int routeStep;
    private Instant at;
    @Column(name = "user_id")
    private long userId;
    @Column(name = "user_name")
    private String userName;
    @Column(name = "post_id")
    private long postId;
    @Column(name = "post_title")
    private String postTitle;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "office_id")
    private String officeId;
    @Column(name = "office_name")
    private String officeName;
    @Enumerated(EnumType.STRING)
    private Authority authority;
    private String note;
    @Column(name = "public_note")
    private boolean publicNote;
    private String inputs;
    @Column(name = "content_hash")
    private String contentHash;
    @Column(name = "due_at")
    private Instant dueAt;

    protected CaseAct() {
    }

    CaseAct(CaseFile file, String action, Position from, Position to, Actor actor, Capacity as, Instant at) {
        this.caseId = file.id();
        this.seq = file.revision() + 1;
        this.seenRevision = file.revision();
        this.action = action;
        this.fromState = from.state();
        this.toState = to.state();
        this.routeStep = from.step();
        this.routeRun = file.routeRun();
        this.at = at;
        this.userId = actor.userId();
        this.userName = actor.name();
        this.postId = as.postId();
        this.postTitle = as.title();
        this.role = as.role();
        this.officeId = as.officeId();
        this.officeName = as.officeName();
        this.authority = as.authority();
    }

    CaseAct said(String newNote, boolean isPublic, String newInputs, Instant newDueAt) {
        this.note = newNote;
        this.publicNote = isPublic;
        this.inputs = newInputs;
        this.dueAt = newDueAt;
        return this;
    }

    CaseAct on(String hash) {
        this.contentHash = hash;
        return this;
    }

    long seq() {
        return seq;
    }

    String action() {
        return action;
    }

    String fromState() {
        return fromState;
    }

    String toState() {
        return toState;
    }

    int routeStep() {
        return routeStep;
    }

    int routeRun() {
        return routeRun;
    }

    Instant at() {
        return at;
    }

    long userId() {
        return userId;
    }

    String userName() {
        return userName;
    }

    String postTitle() {
        return postTitle;
    }

    Role role() {
        return role;
    }

    String officeId() {
        return officeId;
    }

    String officeName() {
        return officeName;
    }

    Authority authority() {
        return authority;
    }

    String note() {
        return note;
    }

    boolean publicNote() {
        return publicNote;
    }

    String inputs() {
        return inputs;
    }

    String contentHash() {
        return contentHash;
    }

    Instant dueAt() {
        return dueAt;
    }
}
