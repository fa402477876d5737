package jp.michishirube;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.award.AwardDeskService;
import jp.michishirube.award.AwardService;
import jp.michishirube.award.api.Announced;
import jp.michishirube.award.api.AwardLine;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.kernel.Outcome;
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
import jp.michishirube.review.api.StageDesk;

/** The people of a made-up edition of the award and what they do, for tests: the definitions are published as an office would publish them. */
public final class AwardStory implements AutoCloseable {
    public static final String CALL = "award-2018-1";
    public static final LocalDateTime MORNING = LocalDateTime.of(2018, 5, 14, 9, 0);

    public final Story story;
    public final TestApplication application;
    public final long administrator;
    /** Accounts of the judges, by reviewer's id. */
    public final Map<String, Long> judges = new LinkedHashMap<>();
    private final Map<String, long[]> bodies = new HashMap<>();

    public AwardStory(TestDatabase database) {
        story = new Story(database);
        application = story.application;
        administrator = story.person("system-administrator", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
        application.at(MORNING);
        publish("programme", "award-2018.yaml");
        publish("award", "award-kakuu.yaml");
        bodies.put(Story.YUZAWA, new long[] {story.officer, story.approver});
    }

    private void publish(String kind, String file) {
        try (InputStream in = AwardStory.class.getResourceAsStream("/demonstration/" + file)) {
            byte[] bytes = in.readAllBytes();
            String key = application.as(administrator, () -> get(DefinitionService.class).upload(kind, file, bytes)).value().key();
            application.as(administrator, () -> get(DefinitionService.class).publish(key, MORNING.toLocalDate())).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T get(Class<T> type) {
        return application.get(type);
    }

    /** What an entry says. */
    public static Map<String, String> answers(String title) {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("projectTitle", title);
        a.put("awardField", "防災");
        a.put("summary", "避難所の混み具合を地図に出す（架空）。");
        a.put("site", "秋田県湯沢市");
        a.put("issue", "避難所がどれだけ混んでいるか分からず、遠い避難所まで歩く人がいた。");
        a.put("solution", "避難所の人数を端末で数え、地図に出す。運営は市の防災係。");
        a.put("effect", "遠くまで歩く人が減った。");
        a.put("effect1Name", "避難にかかった時間（分）");
        a.put("effect1Before", "40（2016年9月の訓練）");
        a.put("effect1After", "25（2017年9月の訓練）");
        a.put("effect1How", "訓練の参加者500人の聞き取り");
        a.put("spread", "地図の仕組みはどの市町村でも使える。");
        a.put("future", "来年度から隣の市と共同で運営する。");
        a.put("contactDivision", "防災課");
        a.put("contactName", "架空 太郎");
        a.put("contactPhone", "000-000-0000");
        a.put("contactEmail", "bousai@kakuu.example");
        a.put("publish", "AGREED");
        return a;
    }

    /** Officer and approver of a body. */
    public long[] people(String body) {
        return bodies.computeIfAbsent(body, b -> new long[] {story.person("officer-" + b, b, Role.APPLICANT_OFFICER, "主事"), story.person("approver-" + b, b, Role.APPLICANT_APPROVER, "課長")});
    }

    public String draft(String body, String title, Map<String, String> other) {
        String id = application.as(people(body)[0], () -> get(AwardService.class).start(CALL, body)).value();
        Map<String, String> answers = answers(title);
        answers.putAll(other);
        application.as(people(body)[0], () -> get(CaseService.class).saveDraft(id, Map.of(), answers)).value();
        return id;
    }

    public String submitted(String body, String title, Map<String, String> other) {
        String id = draft(body, title, other);
        act(people(body)[0], id, "request-signoff").value();
        act(people(body)[1], id, "submit").value();
        return id;
    }

    /** With the bureau's opinion, which this edition asks for; bodies of 東北 only. */
    public String forwarded(String body, String title, Map<String, String> other) {
        String id = submitted(body, title, other);
        act(story.bureauOfficer, ActCommand.of(id, "forward", "様式を確かめた。", story.revision(id)).with("opinion", "FIT")).value();
        act(story.bureauDirector, id, "approve").value();
        return id;
    }

    public Outcome<ActResult> act(long user, String caseId, String action) {
        return story.act(user, caseId, action);
    }

    public Outcome<ActResult> act(long user, ActCommand command) {
        return story.act(user, command);
    }

    /** A judge with an account and a term; the reviewer's id. */
    public String judge(String name, String organisations, String places, String vendors) {
        String login = "judge" + judges.size();
        long user = story.person(login, "reviewers", Role.REVIEWER, "審査員");
        String id = application.as(story.ministryOfficer, () -> get(ReviewerService.class).save(new ReviewerForm(null, name, "かくう" + judges.size(), "架空大学教授", login + "@kakuu.example", login, List.of(),
                organisations, places, vendors, "award | 2018-04-01 | 2019-03-31", 0))).value();
        judges.put(id, user);
        return id;
    }

    public String prepared(String stageKey) {
        String stage = application.as(story.ministryOfficer, () -> get(ReviewService.class).prepare(CALL, stageKey)).value();
        judges.keySet().forEach(j -> application.as(story.ministryOfficer, () -> get(ReviewService.class).seat(stage, desk(stage).head().revision(), j, j.equals(judges.keySet().iterator().next()))).value());
        return stage;
    }

    public StageDesk desk(String stage) {
        return application.as(story.ministryOfficer, () -> get(ReviewService.class).desk(stage)).orElseThrow();
    }

    public long revision(String stage) {
        return desk(stage).head().revision();
    }

    public void assigned(String stage) {
        application.as(story.ministryOfficer, () -> get(AssignmentService.class).assign(stage, revision(stage))).value();
    }

    public void opened(String stage, LocalDateTime closes) {
        application.as(story.ministryOfficer, () -> get(ReviewService.class).open(stage, revision(stage), closes)).value();
    }

    /** Every judge declares no tie. */
    public void declared(String stage) {
        judges.values().forEach(u -> application.as(u, () -> get(ScoringService.class).declare(stage, Map.of())).value());
    }

    public MyStage mine(long judge, String stage) {
        return application.as(judge, () -> get(ScoringService.class).stage(stage)).orElseThrow();
    }

    /** Every judge scores every own case: the figure by the case's title. */
    public void scored(String stage, Map<String, Integer> byTitle, int otherwise) {
        for (long judge : judges.values()) {
            for (MyStage.MyCase c : mine(judge, stage).cases()) {
                score(judge, c.sheetId(), byTitle.getOrDefault(c.title(), otherwise), "良い取組です（架空）。").value();
            }
        }
    }

    public Outcome<Integer> score(long judge, String sheet, int figure, String toEntrant) {
        return application.as(judge, () -> {
            var view = get(ScoringService.class).sheet(sheet).orElseThrow();
            Map<String, String> scores = new HashMap<>();
            view.head().plan().criteria().forEach(c -> scores.put(c.key(), Integer.toString(figure)));
            return get(ScoringService.class).submit(sheet, new ScoreForm(scores, toEntrant, "審査員だけが読む言葉（架空）", view.revision()));
        });
    }

    public void closed(String stage) {
        application.as(story.ministryOfficer, () -> get(ReviewService.class).close(stage, revision(stage), "")).value();
    }

    public RankingView ranking(String stage) {
        return application.as(story.ministryOfficer, () -> get(RankingService.class).ranking(stage)).orElseThrow();
    }

    /** The meeting proposes and concludes. */
    public void concluded(String stage, Map<String, String> byTitle, String otherwise) {
        List<ProposedOutcome> outcomes = new ArrayList<>();
        ranking(stage).rows().forEach(r -> outcomes.add(new ProposedOutcome(r.caseId(), byTitle.getOrDefault(r.title(), otherwise), "")));
        application.as(story.ministryOfficer, () -> get(RankingService.class).propose(stage, revision(stage), outcomes, "審査会を開いた（架空）。")).value();
        application.as(story.ministryOfficer, () -> get(RankingService.class).conclude(stage, revision(stage))).value();
    }

    /** The Ministry's list of what the reviewers proposed, to its last stamp; the list's case id. */
    public String decided(Announced what) {
        String list = application.as(story.ministryOfficer, () -> get(AwardDeskService.class).draft(CALL, what, lines())).value();
        act(story.ministryOfficer, list, "request-approval").value();
        act(story.ministryDirector, list, "approve").value();
        act(story.ministryGeneral, list, "approve").value();
        return list;
    }

    /** As the reviewers proposed. */
    public List<AwardLine> lines() {
        return get(AwardDeskService.class).desk(CALL).orElseThrow().lines().stream().filter(l -> !l.proposed().isEmpty()).map(l -> new AwardLine(l.row().id(), l.proposed(), l.reason())).toList();
    }

    @Override
    public void close() {
        story.close();
    }

}
