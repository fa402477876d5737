package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.review.AssignmentService;
import jp.michishirube.review.api.AssignmentProposal;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.StageDesk;

/** Who scores what in a stage, on the desk's page. */
@Named
@RequestScoped
public class ReviewAssignmentPage {
    private AssignmentProposal proposal;

    @Inject
    private AssignmentService assignments;
    @Inject
    private ReviewDeskPage desk;
    @Inject
    private Screen screen;

    /** Shows what the automatic assignment would give; changes nothing. */
    public void propose() {
        proposal = assignments.propose(desk.getStageId()).orElse(null);
    }

    public String assign() {
        Outcome<Integer> given = assignments.assign(desk.getStageId(), screen.seen());
        return desk.went(given, "assigned", given.isDone() ? given.value() : 0);
    }

    /** Gives the opened case to a member by hand. */
    public String give() {
        return desk.went(assignments.give(desk.getStageId(), desk.getCaseId(), screen.sent("give-reviewer"), screen.sent("why-give")), "givenNow");
    }

    /** Takes the opened case from somebody, and gives it to another if one was chosen. */
    public String replace(String sheetId) {
        return desk.went(assignments.replace(sheetId, screen.sent("by-" + sheetId), screen.sent("why-" + sheetId)), "replaced");
    }

    /** Members who could take the opened case: they have no sheet of it. Ties are the service's to tell. */
    public List<StageDesk.Member> getFree() {
        Set<String> have = desk.getOpened() == null ? Set.of() : desk.getOpened().sheets().stream().filter(s -> s.status() == SheetStatus.GIVEN).map(StageDesk.SheetRow::reviewerId).collect(Collectors.toSet());
        return desk.getDesk().members().stream().filter(m -> !m.left() && !have.contains(m.reviewerId())).toList();
    }

    public AssignmentProposal getProposal() {
        return proposal;
    }

    /** Cases a reviewer, by name. */
    public List<Map.Entry<String, Integer>> getLoads() {
        return proposal.loads().entrySet().stream().map(l -> Map.entry(l.getKey(), l.getValue())).toList();
    }
}
