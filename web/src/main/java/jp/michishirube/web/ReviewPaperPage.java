package jp.michishirube.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.review.AssignmentService;
import jp.michishirube.review.ReviewService;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.StageDesk;

/** The office types a score sheet that came on paper. */
@Named
@ViewScoped
public class ReviewPaperPage implements Serializable {
    private String stageId = "";
    private String id = "";
    private final TypedScores typed = new TypedScores();
    private transient StageDesk desk;

    @Inject
    private transient ReviewService reviews;
    @Inject
    private transient AssignmentService assignments;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        desk = stageId == null ? null : reviews.desk(stageId).orElse(null);
        if (desk == null || row() == null || row().status() != SheetStatus.GIVEN || !user.getActor().has(Role.MINISTRY_OFFICER)) {
            screen.notFound();
        }
    }

    public String enter() {
        Outcome<Integer> entered = assignments.enterPaper(id, typed.take(screen, getDesk().head().plan()));
        desk = null;
        if (!entered.isDone()) {
            screen.refused(entered.violations());
            return null;
        }
        screen.done(screen.word("review", "paperEntered", entered.value(), getDesk().head().plan().full()));
        return "/app/review-desk.xhtml?faces-redirect=true&stage=" + stageId + "&case=" + row().caseId();
    }

    private StageDesk.SheetRow row() {
        return getDesk().cases().stream().flatMap(c -> c.sheets().stream()).filter(s -> s.id().equals(id)).findFirst().orElse(null);
    }

    public StageDesk getDesk() {
        if (desk == null) {
            desk = reviews.desk(stageId).orElseThrow(() -> new ViewExpiredException(stageId));
        }
        return desk;
    }

    public StageDesk.SheetRow getRow() {
        return row();
    }

    /** The case that is scored. */
    public StageDesk.Case getFile() {
        return getDesk().cases().stream().filter(c -> c.sheets().stream().anyMatch(s -> s.id().equals(id))).findFirst().orElse(null);
    }

    public TypedScores getTyped() {
        return typed;
    }

    public String getStageId() {
        return stageId;
    }

    public void setStageId(String stageId) {
        this.stageId = stageId;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
