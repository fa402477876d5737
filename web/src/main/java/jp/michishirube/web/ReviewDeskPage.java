package jp.michishirube.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.review.ReviewService;
import jp.michishirube.review.api.StageDesk;
import jp.michishirube.review.api.StageState;

/** A stage of a review for those who run it: its life. Members and ties are on {@link ReviewSeatsPage}, who scores what on {@link ReviewAssignmentPage}. */
@Named
@ViewScoped
public class ReviewDeskPage implements Serializable {
    private String stageId = "";
    private String caseId = "";
    private String memberId = "";
    private transient StageDesk desk;

    @Inject
    private transient ReviewService reviews;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        desk = stageId == null ? null : reviews.desk(stageId).orElse(null);
        if (desk == null) {
            screen.notFound();
        }
    }

    public String gather() {
        Outcome<Integer> gathered = reviews.gather(stageId, screen.seen());
        return went(gathered, "gathered", gathered.isDone() ? gathered.value() : 0);
    }

    /** Numbers that are missing, no numbers or there twice leave a case out, which the service tells. */
    public String order() {
        Map<Integer, String> places = new TreeMap<>();
        for (StageDesk.Case c : getDesk().cases()) {
            String typed = JapaneseText.halfWidth(screen.sent("order-" + c.caseId())).strip();
            if (typed.matches("[0-9]{1,4}")) {
                places.putIfAbsent(Integer.valueOf(typed), c.caseId());
            }
        }
        return went(reviews.order(stageId, screen.seen(), List.copyOf(places.values())), "ordered");
    }

    public String open() {
        return went(reviews.open(stageId, screen.seen(), CallAdministrationPage.moment(screen.sent("closes"))), "opened");
    }

    public String extend() {
        return went(reviews.extend(stageId, screen.seen(), CallAdministrationPage.moment(screen.sent("closes"))), "extended");
    }

    public String remind() {
        Outcome<Integer> reminded = reviews.remind(stageId);
        return went(reminded, "reminded", reminded.isDone() ? reminded.value() : 0);
    }

    public String close() {
        return went(reviews.close(stageId, screen.seen(), screen.sent("why-close")), "closed");
    }

    /** Goes on to the page as it is now, or says what was refused beside the newest state. */
    String went(Outcome<?> outcome, String done, Object... arguments) {
        desk = null;
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("review", done, arguments));
        return "/app/review-desk.xhtml?faces-redirect=true&stage=" + stageId + (caseId == null || caseId.isEmpty() ? "" : "&case=" + screen.encoded(caseId));
    }

    /** What one place in the order of speaking says: as typed, else as it is. */
    public String place(StageDesk.Case c) {
        String typed = screen.sent("order-" + c.caseId());
        return typed.isEmpty() ? Integer.toString(c.order()) : typed;
    }

    /** Whether the reader runs the stage; all others only read. */
    public boolean isRunning() {
        return user.getActor().has(Role.MINISTRY_OFFICER);
    }

    /** Whether cases, members and sheets may change now. */
    public boolean isChangeable() {
        return isRunning() && (isIn(StageState.PREPARING) || isIn(StageState.OPEN));
    }

    public boolean isPreparing() {
        return isRunning() && isIn(StageState.PREPARING);
    }

    /** Whether the reader runs the stage while it takes scores. */
    public boolean isScoring() {
        return isRunning() && isIn(StageState.OPEN);
    }

    private boolean isIn(StageState state) {
        return getDesk().head().state() == state;
    }

    public int getSheetsOpen() {
        return getDesk().members().stream().mapToInt(StageDesk.Member::open).sum();
    }

    public StageDesk getDesk() {
        if (desk == null) {
            desk = reviews.desk(stageId).orElseThrow(() -> new ViewExpiredException(stageId));
        }
        return desk;
    }

    /** The case whose sheets are changed; null where none is open. */
    public StageDesk.Case getOpened() {
        return getDesk().cases().stream().filter(c -> c.caseId().equals(caseId)).findFirst().orElse(null);
    }

    /** The member whose declaration on paper is entered; null where none is. */
    public StageDesk.Member getDeclaring() {
        return getDesk().members().stream().filter(m -> m.reviewerId().equals(memberId) && !m.left() && m.declaredAt() == null).findFirst().orElse(null);
    }

    public String getStageId() {
        return stageId;
    }

    public void setStageId(String stageId) {
        this.stageId = stageId;
    }

    public String getCaseId() {
        return caseId;
    }

    public void setCaseId(String caseId) {
        this.caseId = caseId;
    }

    public String getMemberId() {
        return memberId;
    }

    public void setMemberId(String memberId) {
        this.memberId = memberId;
    }
}
