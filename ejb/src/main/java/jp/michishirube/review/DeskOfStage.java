package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.StageDesk;
import jp.michishirube.review.api.StageState;
import jp.michishirube.workflow.WorkflowDefinitions;

/** Reads a stage for those who run it. */
@ApplicationScoped
class DeskOfStage {
    private final ReviewStore store;
    private final Stages stages;
    private final CaseFiles files;
    private final ProgrammeService programmes;
    private final WorkflowDefinitions workflows;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeskOfStage() {
        this(null, null, null, null, null, null);
    }

    @Inject
    DeskOfStage(ReviewStore store, Stages stages, CaseFiles files, ProgrammeService programmes, WorkflowDefinitions workflows, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.files = files;
        this.programmes = programmes;
        this.workflows = workflows;
        this.clock = clock;
    }

    StageDesk read(ReviewStage stage) {
        ReviewPlan.Stage plan = stages.plan(stage);
        List<ReviewMember> members = store.members(stage.id);
        List<ReviewEntry> entries = store.entries(stage.id);
        Map<String, CaseFacts> facts = stages.facts(entries);
        List<Sheet> sheets = store.sheets(stage.id);
        List<ReviewConflict> conflicts = store.conflicts(stage.id);
        List<Reviewer> all = store.reviewers();
        Map<String, Reviewer> names = all.stream().collect(Collectors.toMap(r -> r.id, r -> r));
        Map<String, List<Sheet>> byReviewer = sheets.stream().filter(s -> s.status == SheetStatus.GIVEN && !left(facts.get(s.caseId)))
                .collect(Collectors.groupingBy(s -> s.reviewerId));
        Map<String, List<Sheet>> byCase = sheets.stream().collect(Collectors.groupingBy(s -> s.caseId));
        Map<String, Long> barred = conflicts.stream().filter(ReviewConflict::stands).collect(Collectors.groupingBy(c -> c.reviewerId,
                Collectors.mapping(c -> c.caseId, Collectors.collectingAndThen(Collectors.toSet(), s -> (long) s.size()))));
        String programme = programmes.call(stage.callId).orElseThrow().programmeKey();
        Map<String, List<ReviewerTerm>> terms = store.terms().stream().collect(Collectors.groupingBy(t -> t.reviewerId));
        Set<String> seated = members.stream().filter(ReviewMember::stays).map(m -> m.reviewerId).collect(Collectors.toSet());
        Set<String> gathered = facts.keySet();
        int waiting = stage.state == StageState.PREPARING || stage.state == StageState.OPEN
                ? (int) files.factsOfCall(stage.callId, List.of(plan.cases())).stream().filter(f -> !gathered.contains(f.caseId())).count() : 0;
        return new StageDesk(stages.head(stage),
                members.stream().map(m -> member(m, names.get(m.reviewerId), byReviewer.getOrDefault(m.reviewerId, List.of()), barred.getOrDefault(m.reviewerId, 0L).intValue())).toList(),
                entries.stream().map(e -> line(e, facts.get(e.caseId), names, byCase.getOrDefault(e.caseId, List.of()))).toList(),
                conflicts.stream().map(c -> conflict(c, facts.get(c.caseId), names.get(c.reviewerId))).toList(),
                all.stream().filter(r -> !seated.contains(r.id) && terms.getOrDefault(r.id, List.of()).stream().anyMatch(t -> t.programmeKey.equals(programme) && t.on(clock.today())))
                        .map(r -> ReviewerService.view(r, terms.get(r.id), null, clock.today())).toList(), waiting);
    }

    private static StageDesk.Member member(ReviewMember m, Reviewer r, List<Sheet> given, int barred) {
        return new StageDesk.Member(r.id, r.name, r.title, r.fieldList(), m.chair, m.declaredAt, given.size(), (int) given.stream().filter(Sheet::counts).count(), barred, r.userId != null,
                !m.stays());
    }

    private StageDesk.Case line(ReviewEntry e, CaseFacts f, Map<String, Reviewer> names, List<Sheet> sheets) {
        return new StageDesk.Case(f.caseId(), f.number(), e.orderNo, f.title(), f.applicantName(), f.bureauKey(), f.category() == null ? "" : f.category(), label(f),
                left(f), f.fictional(), sheets.stream().sorted(Comparator.comparing(s -> names.get(s.reviewerId).kana)).map(s -> row(s, names.get(s.reviewerId))).toList());
    }

    /** Withdrawn: its scores stay in the log and out of the ranking. */
    static boolean left(CaseFacts f) {
        return f.state().equals("withdrawn");
    }

    Text label(CaseFacts f) {
        return workflows.get(programmes.call(f.callId()).orElseThrow().workflowId()).state(f.state()).staffLabel();
    }

    static StageDesk.SheetRow row(Sheet s, Reviewer r) {
        return new StageDesk.SheetRow(s.id, s.caseId, s.reviewerId, r.name, s.status, s.total, s.onPaper, s.times, s.byHand, s.reason, s.submittedAt, s.revision);
    }

    private static StageDesk.Conflict conflict(ReviewConflict c, CaseFacts f, Reviewer r) {
        return new StageDesk.Conflict(c.id, c.caseId, f.number(), f.applicantName(), r.id, r.name, c.kind, c.what, c.madeAt, c.liftedAt, c.liftedWhy);
    }
}
