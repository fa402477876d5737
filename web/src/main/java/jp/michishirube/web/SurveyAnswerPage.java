package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.roadmap.SurveyService;
import jp.michishirube.roadmap.api.SurveyAnswer;
import jp.michishirube.roadmap.api.SurveySheet;
import jp.michishirube.roadmap.api.SurveyTask;

/** The surveys that a body is asked to answer, and one of them being answered. */
@Named
@ViewScoped
public class SurveyAnswerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String id = "";
    private String body = "";
    private final Map<String, String> typed = new HashMap<>();
    private long revision;
    private int fiscalYear;
    private transient SurveySheet sheet;

    @Inject
    private transient SurveyService surveys;
    @Inject
    private transient FormDefinitions forms;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        if (id == null || id.isEmpty()) {
            return;
        }
        if (getSheet() == null) {
            screen.notFound();
            return;
        }
        revision = sheet.revision();
        fiscalYear = sheet.task().survey().fiscalYear();
        getForm().fields().forEach(f -> typed.put(f.id(), sheet.answers().getOrDefault(f.id(), "")));
    }

    public String save() {
        return kept(surveys.save(answer()), "savedNote");
    }

    public String submit() {
        return kept(surveys.submit(answer()), "submittedNote");
    }

    /** What is refused stays on the page as it was typed. */
    private String kept(Outcome<SurveySheet> outcome, String word) {
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("survey", word));
        return "/app/surveys.xhtml?faces-redirect=true&id=" + id + "&body=" + body;
    }

    private SurveyAnswer answer() {
        Map<String, String> answers = new HashMap<>();
        typed.forEach((field, value) -> answers.put(field, value == null ? "" : value));
        return new SurveyAnswer(id, fiscalYear, body, revision, answers);
    }

    public List<SurveyTask> getTasks() {
        return surveys.mine();
    }

    public SurveySheet getSheet() {
        if (sheet == null) {
            sheet = surveys.sheet(id, body).orElse(null);
        }
        return sheet;
    }

    public FormDefinition getForm() {
        return forms.get(getSheet().task().survey().form());
    }

    public boolean isOpen() {
        return user.isApplicantOfficer() && getTasks().stream().anyMatch(t -> t.survey().id().equals(id) && t.bodyId().equals(body));
    }

    /** "提出済み" and the like. */
    public String state(SurveyTask task) {
        return screen.word("survey", task.changed() ? "stateChanged" : task.submittedAt() != null ? "stateSubmitted" : task.begun() ? "stateBegun" : "stateNew");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Map<String, Object> getSeveral() {
        return new SeveralTyped(typed);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
