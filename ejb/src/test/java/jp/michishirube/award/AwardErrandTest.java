package jp.michishirube.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.michishirube.AwardStory;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.SqlCounter;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.award.api.Announced;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.AwardCaseDetail;
import jp.michishirube.award.api.AwardDesk;
import jp.michishirube.award.api.AwardLine;
import jp.michishirube.award.api.EditionView;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.review.RankingService;
import jp.michishirube.review.ReviewService;
import jp.michishirube.review.ScoringService;
import jp.michishirube.review.api.MyStage;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.SheetStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("An edition of the award that is run here")
class AwardErrandTest {
    private static final LocalDateTime FIRST_ENDS = LocalDateTime.of(2018, 6, 22, 17, 0);
    private static final LocalDateTime FINAL_ENDS = LocalDateTime.of(2018, 7, 20, 18, 0);
    AwardStory d;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void begin() {
        d = new AwardStory(kind.emptied());
    }

    @AfterEach
    void end() {
        d.close();
    }

    /** Four entries in the first stage, three judges who have scored them: 甲 5, 乙 4, 丙 3, 丁 2. */
    private String first() {
        String[] bodies = {Story.YUZAWA, "052035", "052078", "052035"};
        String[] titles = {"甲の取組", "乙の取組", "丙の取組", "丁の取組"};
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < titles.length; n++) {
            ids.add(d.forwarded(bodies[n], titles[n], n == 0 ? Map.of("partners", "架空ICT株式会社") : Map.of()));
        }
        d.application.at(LocalDateTime.of(2018, 6, 4, 10, 0));
        d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).startJudging(ids)).forEach(Outcome::value);
        d.judge("架空 一", "", "", "");
        d.judge("架空 二", "", "", "");
        d.judge("架空 三", "", "", "");
        String stage = d.prepared("documents");
        d.assigned(stage);
        d.opened(stage, FIRST_ENDS);
        d.declared(stage);
        d.scored(stage, Map.of("甲の取組", 5, "乙の取組", 4, "丙の取組", 3), 2);
        d.closed(stage);
        return stage;
    }

    /** 甲, 乙, 丙 in the final, scored live: 乙 9, 甲 8, 丙 7. */
    private String last() {
        d.concluded(first(), Map.of("丁の取組", "not-selected"), "finalist");
        d.decided(Announced.FINALISTS);
        d.application.at(LocalDateTime.of(2018, 7, 20, 9, 0));
        String stage = d.prepared("presentation");
        d.opened(stage, FINAL_ENDS);
        d.declared(stage);
        d.scored(stage, Map.of("乙の取組", 9, "甲の取組", 8), 7);
        d.closed(stage);
        return stage;
    }

    private String caseOf(String title) {
        return d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).desk(AwardStory.CALL)).orElseThrow().lines().stream().filter(l -> l.row().title().equals(title))
                .findFirst().orElseThrow().row().id();
    }

    /** Of the public page; the least of five times, as the collector may empty the session's cache at any time. */
    private int statements() {
        return IntStream.range(0, 5).map(i -> {
            int before = SqlCounter.count();
            published();
            return SqlCounter.count() - before;
        }).min().orElseThrow();
    }

    private EditionView published() {
        return d.application.as(Actor.PUBLIC, () -> d.get(AwardEditionService.class).edition("kakuu")).orElseThrow();
    }

    @Test
    @DisplayName("lists one more entry with one more statement, which keeps its line")
    void statementsOfList() {
        d.concluded(first(), Map.of("丁の取組", "not-selected"), "finalist");
        List<AwardLine> four = d.application.as(d.story.ministryOfficer, () -> d.lines());
        String list = d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).draft(AwardStory.CALL, Announced.FINALISTS, four)).value();
        assertEquals(2, changed(list, four) - changed(list, four.subList(0, 2)));
    }

    /** The least of five times, as above. */
    private int changed(String list, List<AwardLine> lines) {
        Actor officer = d.application.actor(d.story.ministryOfficer);
        return IntStream.range(0, 5).map(i -> {
            long seen = d.story.revision(list);
            int before = SqlCounter.count();
            d.application.as(officer, () -> d.get(AwardDeskService.class).change(list, seen, lines)).value();
            return SqlCounter.count() - before;
        }).min().orElseThrow();
    }

    @Test
    @DisplayName("goes from the entry over the bureau, two stages and two lists to prizes, certificates, the press list and pages for everyone")
    void errand() {
        String stage = last();
        RankingView view = d.ranking(stage);
        assertEquals(List.of("乙の取組", "甲の取組", "丙の取組"), view.rows().stream().map(RankingView.Row::title).toList());
        assertEquals("90.00", view.rows().get(0).mean());
        d.concluded(stage, Map.of("乙の取組", "minister", "甲の取組", "excellence"), "none");
        assertTrue(published().finalists().isEmpty(), "nobody knows before the announcement");
        String list = d.application.as(d.story.ministryOfficer, () -> d.decided(Announced.PRIZES));
        assertTrue(d.story.view(d.story.ministryOfficer, list).row().title().contains("総務大臣賞1件・優秀賞1件・奨励賞0件"), () -> d.story.view(d.story.ministryOfficer, list).row().title());

        CaseView winner = d.story.view(d.story.officer, caseOf("甲の取組"));
        assertEquals("awarded", winner.row().state());
        assertEquals(1, winner.papers().size());
        assertEquals("award-certificate", winner.papers().get(0).kind());
        assertEquals(List.of("・良い取組です（架空）。\n・良い取組です（架空）。\n・良い取組です（架空）。"), d.application.as(d.story.officer, () -> d.get(AwardService.class).view(winner.row().id())).orElseThrow()
                .comments().stream().map(c -> c.words()).distinct().toList());
        assertEquals("no-prize", d.story.view(d.story.officer, caseOf("丙の取組")).row().state());
        assertEquals("not-selected", d.story.view(d.story.ministryOfficer, caseOf("丁の取組")).row().state());

        assertTrue(d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).announce(AwardStory.CALL, Announced.PRIZES)).violations().get(0).message().ja().contains("決勝進出者の公表の後"));
        d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).announce(AwardStory.CALL, Announced.FINALISTS)).value();
        assertEquals(3, published().finalists().size());
        assertTrue(published().prizes().isEmpty(), "prizes are announced later");
        d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).announce(AwardStory.CALL, Announced.PRIZES)).value();
        assertEquals(List.of("総務大臣賞 乙の取組", "優秀賞 甲の取組"), published().prizes().stream().map(p -> p.prize() + " " + p.title()).toList());
        assertEquals(4, published().entries());
        assertTrue(published().fictional());
        AwardCase told = published().prizes().get(1);
        assertEquals("秋田県湯沢市、架空ICT株式会社", told.entrant());
        assertEquals("tohoku", told.bureauKey());
        AwardCaseDetail detail = d.application.as(Actor.PUBLIC, () -> d.get(AwardEditionService.class).detail(told.id())).orElseThrow();
        assertEquals("避難にかかった時間（分）", detail.measures().get(0).name());
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(AwardEditionService.class).detail(caseOf("丁の取組"))).isEmpty(), "who did not come to the final is nobody's business");
        assertEquals(told.id(), d.application.as(Actor.PUBLIC, () -> d.get(AwardEditionService.class).search("避難所が混んで遠くまで歩く", "kakuu", null, null, 5)).stream().map(AwardCase::id)
                .filter(told.id()::equals).findFirst().orElse(""));
        assertTrue(d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).press(AwardStory.CALL, "xlsx")).isPresent());
        int three = statements();
        d.story.run("update case_file set state = 'received' where title <> '甲の取組' and kind = 'award'");
        assertEquals(1, published().finalists().size());
        assertEquals(statements(), three, "as many statements for three finalists as for one");
    }

    @Test
    @DisplayName("takes no second prize for an entry, no unknown prize, and more than the guide says only with a reason")
    void prizes() {
        String stage = last();
        d.concluded(stage, Map.of("乙の取組", "minister"), "excellence");
        AwardDeskService desk = d.get(AwardDeskService.class);
        String first = caseOf("甲の取組");
        String second = caseOf("乙の取組");
        Outcome<String> both = d.application.as(d.story.ministryOfficer, () -> desk.draft(AwardStory.CALL, Announced.PRIZES, List.of(new AwardLine(first, "minister", ""), new AwardLine(second, "minister", ""))));
        assertEquals(Set.of("list.guide"), both.violations().stream().map(v -> v.code()).collect(Collectors.toSet()));
        Outcome<String> twice = d.application.as(d.story.ministryOfficer, () -> desk.draft(AwardStory.CALL, Announced.PRIZES, List.of(new AwardLine(first, "minister", ""), new AwardLine(first, "excellence", ""))));
        assertEquals("list.not-waiting", twice.violations().get(0).code());
        Outcome<String> unknown = d.application.as(d.story.ministryOfficer, () -> desk.draft(AwardStory.CALL, Announced.PRIZES, List.of(new AwardLine(first, "emperor", ""))));
        assertEquals("list.decision", unknown.violations().get(0).code());
        d.application.as(d.story.ministryOfficer, () -> desk.draft(AwardStory.CALL, Announced.PRIZES, List.of(new AwardLine(first, "minister", "甲乙つけがたい"), new AwardLine(second, "minister", "甲乙つけがたい")))).value();
        Outcome<String> listed = d.application.as(d.story.ministryOfficer, () -> desk.draft(AwardStory.CALL, Announced.PRIZES, List.of(new AwardLine(first, "excellence", ""))));
        assertEquals("list.not-waiting", listed.violations().get(0).code(), "it stands on a list already");
    }

    @Test
    @DisplayName("lets a finalist withdraw: its scores stay in the log and out of the ranking, and a list that names it goes back")
    void withdrawal() {
        String stage = last();
        String gone = caseOf("乙の取組");
        String list = d.application.as(d.story.ministryOfficer, () -> {
            d.concluded(stage, Map.of("乙の取組", "minister", "甲の取組", "excellence"), "none");
            return d.get(AwardDeskService.class).draft(AwardStory.CALL, Announced.PRIZES, d.lines()).value();
        });
        d.act(d.story.ministryOfficer, list, "request-approval").value();
        d.act(d.people("052035")[1], ActCommand.of(gone, "withdraw", "都合により辞退します。", d.story.revision(gone))).value();
        assertEquals("list.outdated", d.act(d.story.ministryDirector, list, "approve").violations().get(0).code());
        RankingView view = d.ranking(stage);
        assertEquals(List.of("甲の取組", "丙の取組"), view.rows().stream().map(RankingView.Row::title).toList());
        assertEquals(3, view.unranked().get(0).scores().size(), "what was scored is still to be read");
        assertTrue(view.unranked().get(0).out());
    }

    @Test
    @DisplayName("decides nothing by a conclusion that was taken back, and nothing without a reason on an entry that nobody judged")
    void takenBack() {
        String late = d.forwarded("052035", "戊の取組", Map.of());
        String stage = first();
        d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).startJudging(List.of(late))).forEach(Outcome::value);
        d.concluded(stage, Map.of("丁の取組", "not-selected"), "finalist");
        AwardDeskService desk = d.get(AwardDeskService.class);
        assertEquals("list.not-judged", d.application.as(d.story.ministryOfficer, () -> desk.draft(AwardStory.CALL, Announced.FINALISTS, List.of(new AwardLine(late, "finalist", ""))))
                .violations().get(0).code());
        String list = d.application.as(d.story.ministryOfficer, () -> desk.draft(AwardStory.CALL, Announced.FINALISTS, d.lines())).value();
        d.act(d.story.ministryOfficer, list, "request-approval").value();
        d.application.as(d.story.ministryOfficer, () -> d.get(RankingService.class).reopen(stage, d.revision(stage), "点の付け間違い")).value();
        assertEquals("list.outdated", d.act(d.story.ministryDirector, list, "approve").violations().get(0).code());
    }

    @Test
    @DisplayName("opens no final before the first stage is concluded, and no two stages at once")
    void order() {
        String stage = first();
        Outcome<String> early = d.application.as(d.story.ministryOfficer, () -> d.get(ReviewService.class).prepare(AwardStory.CALL, "presentation"));
        Outcome<Boolean> opened = d.application.as(d.story.ministryOfficer, () -> d.get(ReviewService.class).open(early.value(), d.revision(early.value()), FINAL_ENDS));
        assertEquals("review.before", opened.violations().get(0).code());
        assertEquals("list.review", d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).draft(AwardStory.CALL, Announced.FINALISTS,
                List.of(new AwardLine(caseOf("甲の取組"), "finalist", "")))).violations().get(0).code(), "no list before the reviewers have concluded " + stage);
    }

    @Test
    @DisplayName("hides an entry from a judge of a joint entrant: in lists, by its address, in counts and for printing, and in the final too")
    void jointEntrant() {
        String tied = d.forwarded(Story.YUZAWA, "甲の取組", Map.of("partners", "架空ICT株式会社"));
        String free = d.forwarded("052035", "乙の取組", Map.of());
        d.application.at(LocalDateTime.of(2018, 6, 4, 10, 0));
        d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).startJudging(List.of(tied, free))).forEach(Outcome::value);
        String vendor = d.judge("架空 一", "（株）架空ＩＣＴ\n架空ICT", "", "");
        d.judge("架空 二", "", "", "");
        String stage = d.prepared("documents");
        d.assigned(stage);
        d.opened(stage, FIRST_ENDS);
        d.declared(stage);
        MyStage mine = d.mine(d.judges.get(vendor), stage);
        assertEquals(List.of("乙の取組"), mine.cases().stream().map(MyStage.MyCase::title).toList());
        assertTrue(d.desk(stage).conflicts().stream().anyMatch(c -> c.caseId().equals(tied) && c.reviewerId().equals(vendor)));
        String others = d.desk(stage).cases().stream().filter(c -> c.caseId().equals(tied)).findFirst().orElseThrow().sheets().get(0).id();
        assertTrue(d.application.as(d.judges.get(vendor), () -> d.get(ScoringService.class).sheet(others)).isEmpty());
        assertTrue(d.application.as(d.judges.get(vendor), () -> d.get(ScoringService.class).print(stage)).isPresent());
        assertTrue(d.desk(stage).cases().stream().flatMap(c -> c.sheets().stream()).filter(s -> s.reviewerId().equals(vendor)).allMatch(s -> s.status() == SheetStatus.GIVEN && s.caseId().equals(free)));
    }

    @Test
    @DisplayName("refuses a field of another edition, a draft without its figures, and an entry after the deadline; what was typed stays")
    void badInput() {
        String id = d.draft(Story.YUZAWA, "題", Map.of("effect1Before", ""));
        assertEquals("effect1Before", d.act(d.story.officer, id, "request-signoff").violations().get(0).field());
        String late = d.draft(Story.YUZAWA, "遅い取組", Map.of());
        d.act(d.story.officer, late, "request-signoff").value();
        d.application.at(LocalDateTime.of(2018, 5, 31, 17, 0, 1));
        assertEquals("deadline.passed", d.act(d.story.approver, late, "submit").violations().get(0).code());
        assertFalse(d.application.as(d.story.officer, () -> d.get(AwardService.class).start(AwardStory.CALL, Story.YUZAWA)).isDone());
    }

    @Test
    @DisplayName("shows a judge no case anywhere else: no queue, no case by its address")
    void noCaseForJudges() {
        String id = d.forwarded(Story.YUZAWA, "甲の取組", Map.of());
        d.judge("架空 一", "", "", "");
        long judge = d.judges.values().iterator().next();
        assertFalse(allowed(() -> d.application.as(judge, () -> d.get(CaseQueryService.class).view(id))));
    }

    private static boolean allowed(Runnable call) {
        try {
            call.run();
            return true;
        } catch (jp.michishirube.security.NotAllowedException e) {
            return false;
        }
    }

    @Test
    @DisplayName("reads its desk with what is next")
    void desk() {
        String stage = first();
        AwardDesk before = d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).desk(AwardStory.CALL)).orElseThrow();
        assertEquals(null, before.deciding());
        assertEquals(4, before.entries());
        d.concluded(stage, Map.of("丁の取組", "not-selected"), "finalist");
        AwardDesk after = d.application.as(d.story.ministryOfficer, () -> d.get(AwardDeskService.class).desk(AwardStory.CALL)).orElseThrow();
        assertEquals(Announced.FINALISTS, after.deciding());
        assertEquals(List.of(1, 2, 3, 4), after.lines().stream().map(AwardDesk.Line::rank).toList());
        assertTrue(d.application.as(d.story.ministryOfficer, () -> d.get(RankingService.class).file(stage, "minutes", "pdf")).isPresent());
    }
}
