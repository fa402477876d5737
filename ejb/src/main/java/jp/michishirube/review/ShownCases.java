package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseContent;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.document.api.Content;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.rule.Assigning.Pair;

/** What a reviewer is shown of the own cases, on the page and on paper. */
@ApplicationScoped
class ShownCases {
    private final ReviewStore store;
    private final Stages stages;
    private final ScorePapers papers;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected ShownCases() {
        this(null, null, null, null);
    }

    @Inject
    ShownCases(ReviewStore store, Stages stages, ScorePapers papers, CaseFiles files) {
        this.store = store;
        this.stages = stages;
        this.papers = papers;
        this.files = files;
    }

    /** The sheets that the reviewer may see now. */
    List<Sheet> own(ReviewStage stage, String reviewerId, Map<String, CaseFacts> facts, Set<Pair> barred) {
        return store.sheetsOf(stage.id, reviewerId).stream().filter(s -> s.status == SheetStatus.GIVEN && !barred.contains(new Pair(s.caseId, reviewerId)) && !DeskOfStage.left(facts.get(s.caseId))).toList();
    }

    /** In a blind stage only a title that what is judged says in a field that is not hidden. */
    static String title(CaseFacts f, CaseContent judged, ReviewPlan.Stage plan) {
        return !masks(plan) || judged.answers().values().values().stream().anyMatch(a -> a.strip().equals(f.title().strip())) ? f.title() : "";
    }

    private static boolean masks(ReviewPlan.Stage plan) {
        return plan.blind() && !plan.hides().isEmpty();
    }

    /** What {@link #title} needs for these cases. */
    Map<String, CaseContent> judged(Collection<String> caseIds, ReviewPlan.Stage plan) {
        return masks(plan) ? files.contents(caseIds, plan.hides()) : Map.of();
    }

    /** What a case is called towards a reviewer. */
    static String label(ReviewEntry e, CaseFacts f, ReviewPlan.Stage plan) {
        return plan.blind() || plan.live() ? "第" + e.orderNo + "番" : f.number();
    }

    /** All own cases of a stage with their score sheets, in the order of the stage. */
    Content print(ReviewStage stage, Reviewer reviewer, LocalDate today) {
        ReviewPlan.Stage plan = stages.plan(stage);
        List<ReviewEntry> entries = store.entries(stage.id);
        Map<String, ReviewEntry> byCase = entries.stream().collect(Collectors.toMap(e -> e.caseId, e -> e));
        Map<String, CaseFacts> facts = stages.facts(entries);
        List<Sheet> sheets = own(stage, reviewer.id, facts, stages.barred(stage.id)).stream().sorted(Comparator.comparing(s -> byCase.get(s.caseId).orderNo)).toList();
        Map<String, CaseContent> contents = files.contents(sheets.stream().map(s -> s.caseId).toList(), plan.hides());
        return papers.own(stages.head(stage), reviewer.name, sheets.stream().map(s -> {
            CaseFacts f = facts.get(s.caseId);
            CaseContent content = contents.get(s.caseId);
            return new ScorePapers.Printed(label(byCase.get(s.caseId), f, plan), title(f, content, plan), plan.blind() ? "" : f.applicantName(), f.category() == null ? "" : f.category(),
                    content, s.total == null ? null : ScoringService.given(s, ""), f.fictional());
        }).toList(), today);
    }
}
