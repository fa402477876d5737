package jp.michishirube.review;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.casework.Decisions;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.review.api.ProposedOutcome;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.SheetView;
import jp.michishirube.review.api.StageState;

/** The ranking of a stage, what the meeting makes of it, and the papers of the meeting. */
@Stateless
public class RankingService {
    private ReviewStore store;
    private Stages stages;
    private ReadingOfRanking reading;
    private DeskOfStage desks;
    private ScorePapers papers;
    private ShownCases shown;
    private Clock clock;

    public RankingService() {
        // for the container
    }

    @Inject
    public RankingService(ReviewStore store, Stages stages, ReadingOfRanking reading, DeskOfStage desks, ScorePapers papers, ShownCases shown, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.reading = reading;
        this.desks = desks;
        this.papers = papers;
        this.shown = shown;
        this.clock = clock;
    }

    /** The ranking as it stands; while the stage is open, of what was submitted so far. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<RankingView> ranking(String stageId) {
        return store.stage(stageId).map(reading::read);
    }

    /** The score sheets of a case that count, with their words. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<SheetView.Given> sheets(String stageId, String caseId) {
        Map<String, Reviewer> names = stages.reviewers(store.members(stageId));
        return store.sheetsOn(stageId, caseId).stream().filter(Sheet::counts).map(s -> ScoringService.given(s, names.get(s.reviewerId).name)).toList();
    }

    /** The chair parts equals that the rules leave equal: all that are tied with each other, best first, with the reason. An empty list takes it back. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> place(String stageId, long seenRevision, List<String> caseIds, String why) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.CLOSED);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        List<ReviewEntry> entries = store.entries(stageId);
        Set<String> asked = new HashSet<>(caseIds);
        if (!caseIds.isEmpty() && (why.isBlank() || asked.size() != caseIds.size() || !reading.equal(found.value()).contains(asked))) {
            return Outcome.refused("place.tied", new Text("同点の案件だけを、そのすべてについて、重ならない順に並べ、委員長の判断の理由を書いてください。",
                    "Order the tied cases only, all of them and each once, and give the chair's reason."));
        }
        if (caseIds.isEmpty()) {
            entries.forEach(e -> {
                e.place = null;
                e.placeReason = "";
            });
        }
        int from = entries.stream().filter(e -> e.place != null && !asked.contains(e.caseId)).mapToInt(e -> e.place).max().orElse(0);
        entries.stream().filter(e -> asked.contains(e.caseId)).forEach(e -> {
            e.place = from + caseIds.indexOf(e.caseId) + 1;
            e.placeReason = ReviewService.cut(why.strip());
        });
        found.value().revision++;
        stages.record(stageId, "part-equals", null, null, Json.createObjectBuilder().add("cases", String.join(" ", caseIds)).add("why", why).build().toString());
        return Outcome.done(true);
    }

    /**
     * What the meeting proposes, with its reasons and remarks; may be changed until the stage is concluded.
     *
     * @param remarks for the minutes
     */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> propose(String stageId, long seenRevision, List<ProposedOutcome> outcomes, String remarks) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.CLOSED);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        ReviewPlan.Stage plan = stages.plan(found.value());
        Map<String, ReviewEntry> entries = store.entries(stageId).stream().collect(Collectors.toMap(e -> e.caseId, e -> e));
        List<Violation> problems = new ArrayList<>();
        for (ProposedOutcome o : outcomes) {
            if (!entries.containsKey(o.caseId()) || !o.outcome().isEmpty() && plan.outcome(o.outcome()).isEmpty()) {
                problems.add(Violation.of("outcome.unknown", o.caseId(), new Text("結論を一覧から選んでください。", "Choose an outcome from the list.")));
            } else if (o.reason().length() > Decisions.MOST_REASON) {
                problems.add(Violation.of("outcome.reason-long", o.caseId(), new Text("理由は4,000字以内にしてください。", "Keep the reason within 4,000 characters.")));
            }
        }
        String said = remarks == null ? "" : JapaneseText.carried(remarks).strip();
        if (said.length() > Decisions.MOST_REASON) {
            problems.add(Violation.of("outcome.remarks", "remarks", new Text("議事の記録は4,000字以内にしてください。", "Keep the remarks within 4,000 characters.")));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        outcomes.forEach(o -> {
            ReviewEntry e = entries.get(o.caseId());
            e.outcome = o.outcome();
            e.outcomeReason = o.reason().strip();
        });
        found.value().remarks = said;
        found.value().revision++;
        stages.record(stageId, "propose-outcomes", null, null, json(outcomes));
        return Outcome.done(true);
    }

    private static String json(List<ProposedOutcome> outcomes) {
        var lines = Json.createArrayBuilder();
        outcomes.forEach(o -> lines.add(Json.createObjectBuilder().add("case", o.caseId()).add("outcome", o.outcome()).add("reason", o.reason())));
        return Json.createObjectBuilder().add("outcomes", lines).build().toString();
    }

    /**
     * Concludes a stage: the proposal stands, and the business may decide by it. Refused while a case has no outcome, a tie cuts the line, or
     * more are proposed for an outcome than its guide says without a reason.
     */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> conclude(String stageId, long seenRevision) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.CLOSED);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        RankingView view = reading.read(found.value());
        List<Violation> problems = new ArrayList<>();
        view.rows().stream().filter(r -> r.outcome().isEmpty()).forEach(r -> problems.add(Violation.of("outcome.missing", r.caseId(), new Text(r.number() + "の結論を選んでください。",
                "Choose an outcome for " + r.number() + "."))));
        view.unranked().stream().filter(r -> !r.out() && r.outcome().isEmpty()).forEach(r -> problems.add(Violation.of("outcome.missing", r.caseId(),
                new Text(r.number() + "の結論を選んでください（採点がありません）。", "Choose an outcome for " + r.number() + ", which has no score."))));
        problems.addAll(cutTie(view));
        problems.addAll(beyondGuides(view));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        ReviewStage stage = found.value();
        stage.state = StageState.CONCLUDED;
        stage.concludedAt = clock.now();
        stage.revision++;
        stages.record(stageId, "conclude-review", StageState.CLOSED, StageState.CONCLUDED, null);
        return Outcome.done(true);
    }

    /** A tie across the line is no reason to stop when the tied cases are proposed for the same; else the chair parts them first. */
    private static List<Violation> cutTie(RankingView view) {
        Map<String, String> outcomes = view.rows().stream().collect(Collectors.toMap(RankingView.Row::number, RankingView.Row::outcome));
        return view.tiedAtLine().stream().map(outcomes::get).distinct().count() <= 1 ? List.of() : List.of(Violation.of("outcome.tie", "tie", new Text(
                "線の上で同点の案件（" + String.join("、", view.tiedAtLine()) + "）の結論が分かれています。同点の順を委員長の判断として、理由とともに記録してください。",
                "Cases tied at the line have different outcomes: " + String.join(", ", view.tiedAtLine()) + ". Record the chair's order with its reason.")));
    }

    private static List<Violation> beyondGuides(RankingView view) {
        Map<String, List<RankingView.Row>> byOutcome = new HashMap<>();
        Stream.concat(view.rows().stream(), view.unranked().stream().filter(r -> !r.out())).forEach(r -> byOutcome.computeIfAbsent(r.outcome(), o -> new ArrayList<>()).add(r));
        return view.head().plan().outcomes().stream().filter(o -> o.guide() > 0).filter(o -> byOutcome.getOrDefault(o.key(), List.of()).size() > o.guide()
                && byOutcome.get(o.key()).stream().anyMatch(r -> r.outcomeReason().isBlank())).map(o -> Violation.of("outcome.guide", byOutcome.get(o.key()).get(0).caseId(), new Text(
                        "「" + o.title().ja() + "」は" + o.guide() + "件程度の目安を超えています（" + byOutcome.get(o.key()).size() + "件）。この結論の案件すべてに、理由を書いてください。",
                        "More than about " + o.guide() + " are proposed for \"" + o.title().en() + "\". Give a reason for each of them."))).toList();
    }

    /** Takes a conclusion back, with the reason, as long as the business has not decided by it. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> reopen(String stageId, long seenRevision, String why) {
        Outcome<ReviewStage> found = stages.toChange(stageId, seenRevision, StageState.CONCLUDED);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        ReviewPlan.Stage plan = stages.plan(found.value());
        boolean gone = stages.facts(store.entries(stageId)).values().stream().anyMatch(f -> !f.state().equals(plan.cases()) && !DeskOfStage.left(f));
        if (gone || why.isBlank()) {
            return Outcome.refused("reopen.gone", gone ? new Text("この結論による手続が進んでいるため、結論を取り消せません。", "The conclusion has been used already and cannot be taken back.")
                    : new Text("結論を取り消す理由を書いてください。", "Give the reason."));
        }
        found.value().state = StageState.CLOSED;
        found.value().concludedAt = null;
        found.value().revision++;
        stages.record(stageId, "reopen-review", StageState.CONCLUDED, StageState.CLOSED, Json.createObjectBuilder().add("why", why).build().toString());
        return Outcome.done(true);
    }

    /** The cases of a reviewer who scores on paper, with score sheets to fill in; empty before that reviewer's ties are declared. */
    @AllowedTo(MINISTRY_OFFICER)
    public Optional<Content> print(String stageId, String reviewerId) {
        return store.stage(stageId).filter(s -> store.member(stageId, reviewerId).filter(m -> m.stays() && m.declaredAt != null).isPresent())
                .map(s -> shown.print(s, store.reviewer(reviewerId).orElseThrow(), clock.today()));
    }

    /**
     * A paper of the meeting: "ranking" (xlsx, pdf, csv), "minutes" (議事要旨: xlsx, pdf) or "binder" (pdf: the ranking, then every case with
     * its scores). Empty for anything else.
     */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<Content> file(String stageId, String paper, String extension) {
        return store.stage(stageId).flatMap(stage -> switch (paper) {
            case "ranking" -> papers.ranking(reading.read(stage), extension, clock.today());
            case "minutes" -> papers.minutes(reading.read(stage), desks.read(stage), extension, clock.today());
            case "binder" -> extension.equals("pdf") ? Optional.of(papers.binder(reading.read(stage), desks.read(stage), clock.today())) : Optional.empty();
            default -> Optional.empty();
        });
    }
}
