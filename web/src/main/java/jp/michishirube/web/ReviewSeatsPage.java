package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.review.AssignmentService;
import jp.michishirube.review.ReviewService;
import jp.michishirube.review.api.StageDesk;
import jp.michishirube.review.rule.ConflictKind;

/** The members of a stage and their ties, on the desk's page. */
@Named
@RequestScoped
public class ReviewSeatsPage {
    @Inject
    private ReviewService reviews;
    @Inject
    private AssignmentService assignments;
    @Inject
    private ReviewDeskPage desk;
    @Inject
    private Screen screen;

    public String seat() {
        return desk.went(reviews.seat(desk.getStageId(), screen.seen(), screen.sent("seat-reviewer"), !screen.sent("seat-chair").isEmpty()), "seated");
    }

    public String unseat() {
        return desk.went(reviews.unseat(desk.getStageId(), screen.seen(), screen.sent("unseat-reviewer"), screen.sent("why-unseat")), "unseated");
    }

    /** Enters a declaration on paper. Words beside a case that is not chosen are never dropped in silence. */
    public String declareOnPaper(String reviewerId) {
        Map<String, String> tied = new LinkedHashMap<>();
        for (StageDesk.Case c : desk.getDesk().cases()) {
            String words = screen.sent("words-" + c.caseId());
            if (!screen.sent("tie-" + c.caseId()).isEmpty()) {
                tied.put(c.caseId(), words);
            } else if (!words.isBlank()) {
                return desk.went(Outcome.refused(List.of(Violation.of("declare.not-chosen", c.caseId(), new Text(c.number() + "に内容が書かれていますが、選ばれていません。選ぶか、内容を消してください。",
                        "Something is written beside " + c.number() + ", which is not chosen. Choose it or remove the words.")))), "declaredOnPaper");
            }
        }
        return desk.went(assignments.declareOnPaper(desk.getStageId(), reviewerId, tied), "declaredOnPaper");
    }

    /** Records a tie that the office knows of. */
    public String bar() {
        ConflictKind kind = Arrays.stream(ConflictKind.values()).filter(k -> k.name().equals(screen.sent("bar-kind"))).findFirst().orElse(null);
        Outcome<Boolean> barred = kind == null ? Outcome.refused(List.of(Violation.of("conflict.kind", "bar", new Text("利害関係の種類を選んでください。", "Choose the kind of tie."))))
                : assignments.bar(desk.getStageId(), screen.sent("bar-case"), screen.sent("bar-reviewer"), kind, screen.sent("bar-what"));
        return desk.went(barred, "barred");
    }

    /** Lifts a tie that was found by mistake. */
    public String lift() {
        String id = screen.sent("lift-conflict");
        return desk.went(assignments.lift(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1, screen.sent("why-lift")), "lifted");
    }

    /** Those that are members now. */
    public List<StageDesk.Member> getStaying() {
        return desk.getDesk().members().stream().filter(m -> !m.left()).toList();
    }

    /** Ties that stand and that the office may lift. */
    public List<StageDesk.Conflict> getLiftable() {
        return desk.getDesk().conflicts().stream().filter(c -> c.liftedAt() == null && c.kind() != ConflictKind.DECLARED).toList();
    }

    public ConflictKind[] getKinds() {
        return ConflictKind.values();
    }
}
