package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.award.AwardDeskService;
import jp.michishirube.award.AwardService;
import jp.michishirube.award.api.Announced;
import jp.michishirube.award.api.AwardLine;
import jp.michishirube.casework.CaseService;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.Role;
import jp.michishirube.review.AssignmentService;
import jp.michishirube.review.RankingService;
import jp.michishirube.review.ReviewService;
import jp.michishirube.review.ReviewerService;
import jp.michishirube.review.ScoringService;
import jp.michishirube.review.api.MyStage;
import jp.michishirube.review.api.ProposedOutcome;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.ReviewerForm;
import jp.michishirube.review.api.ScoreForm;
import jp.michishirube.review.api.SheetView;

/**
 * Made-up reviewers, and two made-up editions of the award whose definitions are published as an office would publish its own: an earlier one,
 * over and announced, and one that takes entries now. Everything in them is invented and says so.
 */
@ApplicationScoped
class DemonstrationReviews {
    private static final String FORMER = "award-2017-1";
    private static final String NOW = "award-2018-1";
    private static final Set<String> COLUMNS = Set.of("call", "body", "field", "title", "site", "summary", "issue", "solution", "effect", "measure", "before", "after", "how", "partners", "vendors");

    private final DemonstrationActs acts;
    private final DemonstrationStore store;
    private final DefinitionService definitions;
    private final ReviewerService reviewers;
    private final ReviewService reviews;
    private final AssignmentService assignments;
    private final ScoringService scoring;
    private final RankingService rankings;
    private final AwardService awards;
    private final AwardDeskService desks;
    private final CaseService cases;

    /** For the container's proxy. */
    protected DemonstrationReviews() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DemonstrationReviews(DemonstrationActs acts, DemonstrationStore store, DefinitionService definitions, ReviewerService reviewers, ReviewService reviews, AssignmentService assignments,
                         ScoringService scoring, RankingService rankings, AwardService awards, AwardDeskService desks, CaseService cases) {
        this.acts = acts;
        this.store = store;
        this.definitions = definitions;
        this.reviewers = reviewers;
        this.reviews = reviews;
        this.assignments = assignments;
        this.scoring = scoring;
        this.rankings = rankings;
        this.awards = awards;
        this.desks = desks;
        this.cases = cases;
    }

    void load(Map<String, Actor> actors) {
        publish(actors, "programme", "award-2017.yaml", LocalDateTime.of(2017, 9, 20, 10, 0));
        publish(actors, "award", "award-kakuu-zen.yaml", LocalDateTime.of(2017, 9, 20, 11, 0));
        Map<String, String> judges = reviewers(actors);
        store.settle();
        former(actors, judges);
        // only now: what is in use is read for the day of the clock, and publishing reads it anew
        publish(actors, "programme", "award-2018.yaml", LocalDateTime.of(2018, 4, 1, 10, 0));
        publish(actors, "award", "award-kakuu.yaml", LocalDateTime.of(2018, 4, 1, 11, 0));
        now(actors);
    }

    private void publish(Map<String, Actor> actors, String kind, String file, LocalDateTime at) {
        Actor administrator = actors.get("mic-admin");
        byte[] text = resource(file);
        acts.as(administrator, at, () -> DemonstrationActs.done(definitions.publish(DemonstrationActs.done(definitions.upload(kind, file, text)).key(), at.toLocalDate())));
        store.settle();
    }

    private static byte[] resource(String file) {
        try (InputStream in = DemonstrationReviews.class.getResourceAsStream("/demonstration/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Registers the reviewers; the reviewer's id by login. */
    private Map<String, String> reviewers(Map<String, Actor> actors) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (CsvFile.Row r : CsvFile.resource("/demonstration/reviewers.csv", Set.of("login", "name", "kana", "title", "fields", "organisations", "places", "vendors"))) {
            ids.put(r.get("login"), acts.as(actors.get("mic-officer"), LocalDateTime.of(2017, 9, 25, 10, 0), () -> DemonstrationActs.done(reviewers.save(new ReviewerForm(null, r.get("name"), r.get("kana"),
                    r.get("title"), r.get("login") + "@demo.example", r.get("login"), List.of(r.get("fields").split("、")), lines(r.get("organisations")), lines(r.get("places")), lines(r.get("vendors")),
                    "award | 2017-04-01 | 2019-03-31\nchiiki_iot_jisso | 2017-04-01 | 2019-03-31", 0)))));
        }
        return ids;
    }

    private static String lines(String joined) {
        return joined.replace(';', '\n');
    }

    /** A draft with its answers and a picture. */
    private String draft(CsvFile.Row r, LocalDateTime at) {
        Actor officer = acts.applicant(r.get("body"), Role.APPLICANT_OFFICER);
        return acts.as(officer, at, () -> {
            String id = DemonstrationActs.done(awards.start(r.get("call"), r.get("body")));
            DemonstrationActs.done(cases.saveDraft(id, Map.of(), answers(r)));
            DemonstrationActs.done(cases.attach(id, "photo1", "取組の様子（架空）.png", new ByteArrayInputStream(resource("award-photo.png"))));
            return id;
        });
    }

    private static Map<String, String> answers(CsvFile.Row r) {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("projectTitle", r.get("title"));
        a.put("awardField", r.get("field"));
        List.of("summary", "site", "issue", "solution", "effect", "partners", "vendors").forEach(f -> a.put(f, f.equals("partners") || f.equals("vendors") ? lines(r.get(f)) : r.get(f)));
        a.put("effect1Name", r.get("measure"));
        a.put("effect1Before", r.get("before"));
        a.put("effect1After", r.get("after"));
        a.put("effect1How", r.get("how"));
        a.put("spread", "仕組みと規程を公開しており、ほかの市町村でも使える（架空）。");
        a.put("future", "次の年度も同じ体制で続け、隣の市町村に広げる（架空）。");
        a.put("photo1Caption", "家並みと電波を描いた絵（架空の見本）");
        a.put("contactDivision", "企画課");
        a.put("contactName", "架空 担当");
        a.put("contactPhone", "000-000-0000");
        a.put("contactEmail", "office" + r.get("body") + "@kakuu.example");
        a.put("publish", "AGREED");
        return a;
    }

    private static List<CsvFile.Row> entries(String call) {
        return CsvFile.resource("/demonstration/award_entries.csv", COLUMNS).stream().filter(r -> r.get("call").equals(call)).toList();
    }

    private void passOn(String id, Map<String, Actor> actors, String action, LocalDateTime at) {
        String bureau = acts.bureauOf(id);
        acts.act(actors.get(bureau + "-officer"), at, action.equals("forward") ? acts.command(id, action, "様式を確かめた（架空）。").with("opinion", "FIT") : acts.command(id, action, ""));
        acts.act(actors.get(bureau + "-director"), at.plusHours(2), id, "approve");
    }

    /** Entries of the edition that is open: a draft and one at its bureau, the others at the Ministry. */
    private void now(Map<String, Actor> actors) {
        List<CsvFile.Row> entries = entries(NOW);
        for (int n = 0; n < entries.size(); n++) {
            LocalDateTime at = LocalDateTime.of(2018, 4, 16, 10, 0).plusDays(n * 2L);
            String body = entries.get(n).get("body");
            String id = draft(entries.get(n), at);
            if (n < entries.size() - 1) {
                acts.submit(id, body, at.plusHours(4));
                if (n > 0) {
                    passOn(id, actors, "forward", at.plusHours(28));
                }
            }
            store.settle();
        }
    }

    /** The earlier edition from its entries to the announcement of its winners. */
    private void former(Map<String, Actor> actors, Map<String, String> judges) {
        List<String> ids = new ArrayList<>();
        List<CsvFile.Row> entries = entries(FORMER);
        for (int n = 0; n < entries.size(); n++) {
            LocalDateTime at = LocalDateTime.of(2017, 11, 6, 10, 0).plusDays(n);
            String id = draft(entries.get(n), at);
            acts.submit(id, entries.get(n).get("body"), at.plusHours(4));
            passOn(id, actors, "pass-on", at.plusHours(28));
            ids.add(id);
        }
        Actor officer = actors.get("mic-officer");
        acts.as(officer, LocalDateTime.of(2017, 12, 4, 10, 0), () -> desks.startJudging(ids)).forEach(DemonstrationActs::done);
        store.settle();
        decide(Announced.FINALISTS, stage("documents", LocalDateTime.of(2017, 12, 5, 10, 0), actors, judges, List.of("finalist", "finalist", "finalist", "finalist", "not-selected")),
                LocalDateTime.of(2018, 1, 9, 10, 0), actors);
        decide(Announced.PRIZES, stage("presentation", LocalDateTime.of(2018, 2, 2, 9, 0), actors, judges, List.of("minister", "excellence", "excellence", "encouragement")),
                LocalDateTime.of(2018, 2, 13, 10, 0), actors);
    }

    /** Prepared, scored by everybody, closed and concluded: outcomes by rank. What was proposed. */
    private List<AwardLine> stage(String key, LocalDateTime at, Map<String, Actor> actors, Map<String, String> judges, List<String> outcomes) {
        Actor officer = actors.get("mic-officer");
        String stage = acts.as(officer, at, () -> DemonstrationActs.done(reviews.prepare(FORMER, key)));
        judges.forEach((login, id) -> acts.as(officer, at, () -> DemonstrationActs.done(reviews.seat(stage, revision(stage), id, login.equals("reviewer-1")))));
        if (key.equals("documents")) {
            acts.as(officer, at, () -> DemonstrationActs.done(assignments.assign(stage, revision(stage))));
        }
        acts.as(officer, at, () -> DemonstrationActs.done(reviews.open(stage, revision(stage), at.plusHours(9))));
        store.settle();
        for (String login : judges.keySet()) {
            Actor judge = actors.get(login);
            acts.as(judge, at.plusHours(1), () -> DemonstrationActs.done(scoring.declare(stage, Map.of())));
            List<MyStage.MyCase> mine = acts.as(judge, at.plusHours(1), () -> scoring.stage(stage)).orElseThrow().cases();
            mine.forEach(c -> acts.as(judge, at.plusHours(2), () -> DemonstrationActs.done(scoring.submit(c.sheetId(), scored(c, login)))));
            store.settle();
        }
        acts.as(officer, at.plusHours(10), () -> DemonstrationActs.done(reviews.close(stage, revision(stage), "")));
        RankingView ranked = acts.as(officer, at.plusHours(10), () -> rankings.ranking(stage)).orElseThrow();
        List<ProposedOutcome> proposed = new ArrayList<>();
        for (int n = 0; n < ranked.rows().size(); n++) {
            proposed.add(new ProposedOutcome(ranked.rows().get(n).caseId(), outcomes.get(n), ""));
        }
        acts.as(officer, at.plusHours(11), () -> DemonstrationActs.done(rankings.propose(stage, revision(stage), proposed, "採点の順に審議し、案のとおりとした（架空）。")));
        acts.as(officer, at.plusHours(11), () -> DemonstrationActs.done(rankings.conclude(stage, revision(stage))));
        store.settle();
        return proposed.stream().map(p -> new AwardLine(p.caseId(), p.outcome(), p.reason())).toList();
    }

    private ScoreForm scored(MyStage.MyCase c, String login) {
        SheetView view = scoring.sheet(c.sheetId()).orElseThrow();
        Map<String, String> scores = new HashMap<>();
        int n = 0;
        for (var criterion : view.head().plan().criteria()) {
            int spread = view.head().plan().most() - view.head().plan().least();
            scores.put(criterion.key(), Integer.toString(view.head().plan().most() - Math.floorMod(c.title().hashCode() / 7 + login.charAt(login.length() - 1) * (1 + n++), spread / 2 + 1)));
        }
        return new ScoreForm(scores, "数字で効果が示されている点がよい。ほかの地域での使い方も示してほしい（架空）。", "横展開の見込みは聞き取りで確かめたい（架空）。", view.revision());
    }

    private long revision(String stage) {
        return reviews.desk(stage).orElseThrow().head().revision();
    }

    /** As the reviewers proposed, through the Ministry's route, and announced. */
    private void decide(Announced what, List<AwardLine> lines, LocalDateTime at, Map<String, Actor> actors) {
        Actor officer = actors.get("mic-officer");
        String list = acts.as(officer, at, () -> DemonstrationActs.done(desks.draft(FORMER, what, lines)));
        acts.act(officer, at.plusHours(1), list, "request-approval");
        acts.act(actors.get("mic-director"), at.plusHours(3), list, "approve");
        acts.act(actors.get("mic-general"), at.plusHours(26), list, "approve");
        acts.as(officer, at.plusHours(28), () -> DemonstrationActs.done(desks.announce(FORMER, what)));
        store.settle();
    }
}
