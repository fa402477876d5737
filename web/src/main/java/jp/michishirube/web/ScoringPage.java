package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.review.ScoringService;
import jp.michishirube.review.api.MyStage;
import jp.michishirube.review.api.SheetView;
import jp.michishirube.review.api.StageState;

/** A reviewer's stages; of one of them first the declaration of ties, then the own cases. */
@Named
@ViewScoped
public class ScoringPage implements Serializable {
    private String stageId = "";
    private transient MyStage stage;
    private transient List<MyStage> stages;

    @Inject
    private transient ScoringService scoring;
    @Inject
    private Screen screen;

    public void load() {
        if (getStage() == null && !isList()) {
            screen.notFound();
        } else if (isList()) {
            getStages();
        }
    }

    private boolean isList() {
        return stageId == null || stageId.isEmpty();
    }

    /**
     * Declares before the first look. Whoever came to the stage while the page was open was not asked about: the page asks again. Words beside
     * an applicant that is not chosen are no declaration, and are never dropped in silence.
     */
    public String declare() {
        stage = null; // the page may have been open for long
        if (getStage() == null || getStage().declared()) {
            return here();
        }
        Map<String, String> tied = new LinkedHashMap<>();
        List<Violation> problems = new ArrayList<>();
        for (MyStage.Declarable d : stage.declarable()) {
            String words = screen.sent("words-" + d.caseId());
            if (screen.sent("asked-" + d.caseId()).isEmpty()) {
                problems.add(Violation.of("declare.new", "tie-" + d.caseId(), new Text("開いている間に応募者（" + d.applicantName() + "）が加わりました。利害関係がないか確かめて、もう一度押してください。",
                        "An applicant (" + d.applicantName() + ") was added meanwhile. Look whether you are tied to it, then press again.")));
            } else if (!screen.sent("tie-" + d.caseId()).isEmpty()) {
                tied.put(d.caseId(), words);
            } else if (!words.isBlank()) {
                problems.add(Violation.of("declare.not-chosen", "tie-" + d.caseId(), new Text("「" + d.applicantName() + "」に内容が書かれていますが、選ばれていません。利害関係があるときは選び、ないときは内容を消してください。",
                        "Something is written beside \"" + d.applicantName() + "\", which is not chosen. Choose it if you are tied to it, else remove the words.")));
            }
        }
        return problems.isEmpty() ? went(scoring.declare(stageId, tied)) : went(Outcome.refused(problems));
    }

    /** Declares a tie that was seen later, to one of the own cases. */
    public String declareLater() {
        String sheetId = screen.sent("late-sheet");
        String caseId = sheetId.isEmpty() ? null : scoring.sheet(sheetId).map(SheetView::caseId).orElse(null);
        String words = screen.sent("late-words");
        if (caseId == null || words.isBlank()) {
            return went(Outcome.refused(List.of(Violation.of("declare.late", "late", new Text("案件を選び、利害関係の内容を書いてください。", "Choose a case and say what the tie is.")))));
        }
        return went(scoring.declare(stageId, Map.of(caseId, words)));
    }

    private String went(Outcome<Boolean> outcome) {
        stage = null;
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("review", "declared"));
        return here();
    }

    private String here() {
        return "/app/reviews.xhtml?faces-redirect=true&stage=" + stageId;
    }

    public List<MyStage> getStages() {
        if (stages == null) {
            stages = scoring.mine();
        }
        return stages;
    }

    /** Those in which something is to be declared or submitted now. */
    public List<MyStage> getWaiting() {
        return getStages().stream().filter(s -> s.head().state() == StageState.OPEN && (!s.declared() || s.submitted() < s.cases().size())).toList();
    }

    /** Null on the list of all. */
    public MyStage getStage() {
        if (stage == null && !isList()) {
            stage = scoring.stage(stageId).orElse(null);
        }
        return stage;
    }

    public String getStageId() {
        return stageId;
    }

    public void setStageId(String stageId) {
        this.stageId = stageId;
    }
}
