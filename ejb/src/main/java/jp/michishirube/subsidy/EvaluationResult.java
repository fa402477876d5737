package jp.michishirube.subsidy;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.michishirube.subsidy.api.DeskRow.Evaluation;

/** The uploaded result of the external evaluation for one case. */
@Entity
@Table(name = "evaluation_result")
class EvaluationResult {
    @Id
    @Column(name = "case_id")
    private String caseId;
    @Column(name = "rank_no")
    private Integer rankNo;
    @Column(name = "score_text")
    private String scoreText;
    private String grade;
    private String opinion;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private long recordedBy;
    @Column(name = "file_sha256")
    private String fileSha256;

    protected EvaluationResult() {
    }

    EvaluationResult(String caseId) {
        this.caseId = caseId;
    }

    void record(Evaluation e, Instant at, long by, String sha256) {
        this.rankNo = e.rank();
        this.scoreText = e.score();
        this.grade = e.grade();
        this.opinion = e.opinion();
        this.recordedAt = at;
        this.recordedBy = by;
        this.fileSha256 = sha256;
    }

    /** As lists freeze it and events keep it. */
    static JsonObjectBuilder json(Evaluation e) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("score", e.score()).add("grade", e.grade()).add("opinion", e.opinion());
        return e.rank() == null ? json : json.add("rank", e.rank());
    }

    String caseId() {
        return caseId;
    }

    Evaluation view() {
        return new Evaluation(rankNo, scoreText, grade, opinion);
    }
}
