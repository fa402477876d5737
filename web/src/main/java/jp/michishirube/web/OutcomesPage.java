package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.review.RankingService;
import jp.michishirube.review.api.ProposedOutcome;
import jp.michishirube.review.api.RankingView.Row;
import jp.michishirube.review.api.ReviewPlan.Choice;
import jp.michishirube.review.api.StageState;

/** What the meeting proposes for the cases of a stage, on the page of its ranking. */
@Named
@RequestScoped
public class OutcomesPage {
    @Inject
    private RankingService rankings;
    @Inject
    private RankingPage ranking;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public String save() {
        return went(propose(), "outcomesSaved");
    }

    /** Keeps what was chosen, then concludes. When the conclusion is refused, what was chosen is kept all the same. */
    public String conclude() {
        Outcome<Boolean> proposed = propose();
        return went(proposed.isDone() ? rankings.conclude(ranking.getStageId(), screen.seen() + 1) : proposed, "concluded");
    }

    private Outcome<Boolean> propose() {
        List<ProposedOutcome> outcomes = getRows().stream().map(r -> new ProposedOutcome(r.caseId(), screen.sent("outcome-" + r.caseId()), screen.sent("reason-" + r.caseId()))).toList();
        return rankings.propose(ranking.getStageId(), screen.seen(), outcomes, screen.sent("remarks"));
    }

    /** The chair's order of equals, by the numbers that were typed beside them. */
    public String place() {
        Map<Integer, String> places = new TreeMap<>();
        List<Violation> problems = new ArrayList<>();
        for (Row r : getTied()) {
            String typed = JapaneseText.halfWidth(screen.sent("place-" + r.caseId())).strip();
            if (!typed.isEmpty() && (!typed.matches("[0-9]{1,3}") || places.putIfAbsent(Integer.valueOf(typed), r.caseId()) != null)) {
                problems.add(Violation.of("place.number", "place-" + r.caseId(), new Text(r.number() + "の順番は、ほかと重ならない数字で入れてください。", "Give " + r.number() + " a number of its own.")));
            }
        }
        if (problems.isEmpty() && places.isEmpty()) {
            problems.add(Violation.of("place.none", new Text("同点の案件に、順番を付けてください。", "Number the tied cases.")));
        }
        return went(problems.isEmpty() ? rankings.place(ranking.getStageId(), screen.seen(), List.copyOf(places.values()), screen.sent("why-place")) : Outcome.refused(problems), "placed");
    }

    /** Takes the chair's order back. */
    public String clearPlaces() {
        return went(rankings.place(ranking.getStageId(), screen.seen(), List.of(), ""), "placesCleared");
    }

    public String reopen() {
        return went(rankings.reopen(ranking.getStageId(), screen.seen(), screen.sent("why-reopen")), "reopened");
    }

    private String went(Outcome<Boolean> outcome, String done) {
        ranking.changed();
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("review", done));
        return "/app/ranking.xhtml?faces-redirect=true&stage=" + ranking.getStageId();
    }

    /** The cases that want an outcome: those that are still in the stage. */
    public List<Row> getRows() {
        return Stream.concat(ranking.getView().rows().stream(), ranking.getView().unranked().stream()).filter(r -> !r.out()).toList();
    }

    /** Those that share a rank, or did before the chair parted them. */
    public List<Row> getTied() {
        return ranking.getView().rows().stream().filter(r -> r.tied() || r.place() != null).toList();
    }

    public boolean isAnyPlaced() {
        return ranking.getView().rows().stream().anyMatch(r -> r.place() != null);
    }

    /** As chosen on this page, else as saved, else by the line: the first outcome for those above it, the last one for the others. */
    public String outcome(Row r) {
        String chosen = screen.sent("outcome-" + r.caseId());
        if (!chosen.isEmpty() || !r.outcome().isEmpty()) {
            return chosen.isEmpty() ? r.outcome() : chosen;
        }
        List<Choice> choices = ranking.getView().head().plan().outcomes();
        return choices.stream().filter(c -> r.above() && c.above()).findFirst().or(() -> choices.stream().reduce((a, b) -> b)).map(Choice::key).orElse("");
    }

    /** What is proposed, in words; empty for nothing. */
    public Text title(Row r) {
        return ranking.getView().head().plan().outcome(r.outcome()).map(Choice::title).orElse(null);
    }

    public String reason(Row r) {
        return isSent() ? screen.sent("reason-" + r.caseId()) : r.outcomeReason();
    }

    public String getRemarks() {
        return isSent() ? screen.sent("remarks") : ranking.getView().remarks();
    }

    private boolean isSent() {
        return !screen.sent("outcomes").isEmpty();
    }

    /** Whether the meeting may propose now. */
    public boolean isProposing() {
        return isRunning() && ranking.getView().head().state() == StageState.CLOSED;
    }

    public boolean isReopenable() {
        return isRunning() && ranking.getView().head().state() == StageState.CONCLUDED;
    }

    private boolean isRunning() {
        return user.getActor().has(Role.MINISTRY_OFFICER);
    }
}
