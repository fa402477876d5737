package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.roadmap.SurveyDeskService;
import jp.michishirube.roadmap.SurveyResultService;
import jp.michishirube.roadmap.api.SurveyHead;
import jp.michishirube.roadmap.api.SurveyProgress;
import jp.michishirube.roadmap.api.SurveyReminded;
import jp.michishirube.roadmap.api.SurveyState;

/** How far a survey is, and the reminders. */
@Named
@ViewScoped
public class SurveyProgressPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String id = "";
    private int round;
    private transient SurveyProgress progress;

    @Inject
    private transient SurveyDeskService desk;
    @Inject
    private transient SurveyResultService surveys;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        if (!user.isBureau() && !user.isMinistry() && !user.isAuditor()) {
            screen.notFound();
            return;
        }
        if (id == null || id.isEmpty()) {
            return;
        }
        if (getProgress() == null) {
            screen.notFound();
        } else {
            round = progress.round() + 1;
        }
    }

    /** Sends the round that the page showed. */
    public String remind() {
        Outcome<SurveyReminded> done = desk.remind(id, round);
        if (!done.isDone()) {
            screen.refused(done.violations());
            return null;
        }
        screen.done(screen.word("survey", "reminded", done.value().sent(), done.value().withoutAddress()));
        return "/app/survey-progress.xhtml?faces-redirect=true&id=" + id;
    }

    /** Those that are answered here. */
    public List<SurveyHead> getSurveys() {
        return surveys.surveys().stream().filter(h -> h.survey().isAnsweredHere()).toList();
    }

    public SurveyProgress getProgress() {
        if (progress == null && id != null && !id.isEmpty()) {
            progress = desk.progress(id).orElse(null);
        }
        return progress;
    }

    public boolean isMayRemind() {
        return getProgress().state() == SurveyState.OPEN && !isOfParticipants() && user.getActor().has(Role.MINISTRY_OFFICER);
    }

    /** Whether it counts replies of whoever took part, and nobody knows who has not answered. */
    public boolean isOfParticipants() {
        return getProgress().survey().isOfParticipants();
    }

    public int getRound() {
        return round;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
