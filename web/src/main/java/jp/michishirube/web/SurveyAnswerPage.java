package jp.michishirube.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Violation;
import jp.michishirube.roadmap.SurveyService;
import jp.michishirube.roadmap.api.SurveyAnswer;
import jp.michishirube.roadmap.api.SurveyKept;
import jp.michishirube.roadmap.api.SurveySheet;
import jp.michishirube.roadmap.api.SurveyTask;

/** The surveys that a body is asked to answer, and one of them being answered. What is typed is kept while typing. */
@Named
@ViewScoped
public class SurveyAnswerPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private String id = "";
    private String body = "";
    private String division = "";
    private int fiscalYear;
    private final TypedAnswers answers = new TypedAnswers();
    /** Whether the page takes answers. It goes on doing so after the end until its next answer: what is on the way must arrive, or be told why not. */
    private boolean open;
    private String savedNote = "";
    private transient SurveySheet sheet;
    private transient List<SurveyTask> tasks;

    @Inject
    private transient SurveyService surveys;
    @Inject
    private transient FormDefinitions forms;
    @Inject
    private Screen screen;

    public void load() {
        if (id == null || id.isEmpty()) {
            return;
        }
        sheet = surveys.sheet(id, body, division).orElse(null);
        if (sheet == null) {
            screen.notFound();
            return;
        }
        open = sheet.open();
        fiscalYear = sheet.task().survey().fiscalYear();
        getForm().fields().forEach(f -> answers.show(f.id(), sheet.answers().getOrDefault(f.id(), "")));
    }

    /** Keeps what is typed in the background. */
    public void autosave() {
        // A page that was left while its last autosave was on the way has nothing more to save.
        if (answers.isEmpty()) {
            return;
        }
        List<Violation> told = kept(surveys.save(answer()), false);
        savedNote = !told.isEmpty() ? screen.text(told.get(0).message())
                : getSheet().savedAt() == null ? "" : screen.word("proposal", "savedAt", TIME.format(LocalDateTime.ofInstant(getSheet().savedAt(), Clock.TOKYO)));
    }

    public String save() {
        return then(kept(surveys.save(answer()), true), "savedNote");
    }

    public String submit() {
        return then(kept(surveys.submit(answer()), true), "submittedNote");
    }

    /** Takes the answers of this participant out and goes back to the list. */
    public String withdraw() {
        Outcome<Boolean> done = surveys.withdraw(id, body, division);
        if (!done.isDone()) {
            screen.refused(done.violations());
            return null;
        }
        screen.done(screen.word("survey", "withdrawn"));
        return "/app/surveys.xhtml?faces-redirect=true";
    }

    /** Whether there is something to take out. */
    public boolean isWithdrawable() {
        SurveyTask task = getSheet().task();
        return open && task.survey().isOfParticipants() && (task.begun() || task.submittedAt() != null);
    }

    /** What was refused, or stays as somebody else changed it meanwhile. Everything stays on the page as it was typed. */
    private List<Violation> kept(Outcome<SurveyKept> outcome, boolean told) {
        List<Violation> reasons = outcome.isDone() ? outcome.value().conflicts() : outcome.violations();
        sheet = outcome.isDone() ? outcome.value().sheet() : null;
        open = getSheet().open();
        Set<String> conflicts = reasons.stream().filter(v -> v.code().equals(SurveyService.MEANWHILE)).map(Violation::field).collect(Collectors.toSet());
        answers.saved(getSheet().answers(), conflicts, told);
        if (getSheet().savedAt() != null) {
            screen.draftSaved(getSheet().savedAt());
        }
        return reasons;
    }

    private String then(List<Violation> reasons, String word) {
        if (!reasons.isEmpty()) {
            screen.refused(reasons);
            return null;
        }
        screen.done(screen.word("survey", word));
        return "/app/surveys.xhtml?faces-redirect=true&includeViewParams=true";
    }

    private SurveyAnswer answer() {
        Map<String, String> now = answers.typed().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue() == null ? "" : e.getValue()));
        return new SurveyAnswer(id, fiscalYear, body, division, answers.seen(), now);
    }

    public List<SurveyTask> getTasks() {
        if (tasks == null) {
            tasks = surveys.mine();
        }
        return tasks;
    }

    /** One that is gone meanwhile makes the page one to be opened anew, which then says that there is none. */
    public SurveySheet getSheet() {
        if (sheet == null) {
            sheet = surveys.sheet(id, body, division).orElseThrow(() -> new ViewExpiredException(id));
        }
        return sheet;
    }

    public FormDefinition getForm() {
        return forms.get(getSheet().task().survey().form());
    }

    public boolean isOpen() {
        return open;
    }

    /** "提出済み" and the like. */
    public String state(SurveyTask task) {
        return screen.word("survey", task.changed() ? "stateChanged" : task.submittedAt() != null ? "stateSubmitted" : task.begun() ? "stateBegun" : "stateNew");
    }

    public Map<String, String> getTyped() {
        return answers.typed();
    }

    public Map<String, Object> getSeveral() {
        return answers.several();
    }

    public String getSavedNote() {
        return savedNote;
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

    public String getDivision() {
        return division;
    }

    public void setDivision(String division) {
        this.division = division;
    }
}
