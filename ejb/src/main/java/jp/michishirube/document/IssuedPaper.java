package jp.michishirube.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.michishirube.document.api.PaperOrder;
import jp.michishirube.document.api.PaperStatus;
import jp.michishirube.document.api.PaperView;
import jp.michishirube.kernel.Backoff;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;

@Entity
@Table(name = "issued_paper")
class IssuedPaper {
    private static final int MOST_FAILURE = 1000;

    @Id
    private String id;
    private String owner;
    private String kind;
    @Column(name = "office_id")
    private String officeId;
    @Column(name = "fiscal_year")
    private int fiscalYear;
    private String number;
    @Column(name = "issued_on")
    private LocalDate issuedOn;
    private String title;
    @Column(name = "title_en")
    private String titleEn;
    private String content;
    @Enumerated(EnumType.STRING)
    private PaperStatus status;
    private int attempts;
    @Column(name = "next_attempt")
    private Instant nextAttempt;
    private String sha256;
    private String failure;
    @Column(name = "visible_to_applicant")
    private boolean visibleToApplicant;

    protected IssuedPaper() {
    }

    IssuedPaper(PaperOrder order, String number, String content, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.owner = order.owner();
        this.kind = order.kind();
        this.officeId = order.officeId();
        this.fiscalYear = FiscalYear.of(order.date()).year();
        this.number = number;
        this.issuedOn = order.date();
        this.title = order.title().ja();
        this.titleEn = order.title().en();
        this.content = content;
        this.status = PaperStatus.PENDING;
        this.nextAttempt = at;
        this.visibleToApplicant = order.visibleToApplicant();
    }

    String id() {
        return id;
    }

    String content() {
        return content;
    }

    boolean isDrawn() {
        return status == PaperStatus.DRAWN;
    }

    void drawn(String digest) {
        attempts++;
        sha256 = digest;
        failure = null;
        status = PaperStatus.DRAWN;
    }

    /** It stays pending and is tried again later, however often it fails. */
    void failed(String why, Instant at) {
        attempts++;
        failure = why.length() > MOST_FAILURE ? why.substring(0, MOST_FAILURE) : why;
        nextAttempt = at.plus(Backoff.after(attempts));
    }

    /** Due at once. */
    void again(Instant at) {
        nextAttempt = at;
    }

    PaperView view() {
        return new PaperView(id, owner, kind, officeId, number, issuedOn, new Text(title, titleEn), status, sha256, attempts, failure,
                visibleToApplicant);
    }
}
