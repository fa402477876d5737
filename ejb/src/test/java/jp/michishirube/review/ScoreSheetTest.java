package jp.michishirube.review;

import static jp.michishirube.ReviewStory.FIVE;
import static jp.michishirube.ReviewStory.YOKOTE;
import static jp.michishirube.ReviewStory.code;
import static jp.michishirube.ReviewStory.scores;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.ReviewStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Violation;
import jp.michishirube.review.api.ScoreForm;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.SheetView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("A score sheet")
class ScoreSheetTest {
    private static final String ME = "架空 あい";
    private static final String OTHER = "架空 いと";
    ReviewStory r;
    String yuzawa;
    String yokote;
    String sheet;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void begin() {
        r = new ReviewStory(kind.emptied());
        yuzawa = r.proposal(Story.YUZAWA);
        yokote = r.proposal(YOKOTE);
        r.opened(FIVE);
        sheet = r.sheet(ME, yuzawa).id();
    }

    @AfterEach
    void end() {
        r.close();
    }

    private SheetView seen() {
        return r.by(ME, s -> s.sheet(sheet)).orElseThrow();
    }

    private Outcome<Integer> submit(ScoreForm form) {
        return r.by(ME, s -> s.submit(sheet, form));
    }

    private long revision() {
        return r.sheet(ME, yuzawa).revision();
    }

    private List<EventView> events(String action) {
        return r.application.as(r.story.auditor, () -> r.get(AuditService.class).events(r.stage)).stream().filter(e -> e.action().equals(action)).toList();
    }

    @Test
    @DisplayName("shows the proposal with its files, and no other's score before the own one is submitted; a second submission says so")
    void others() {
        r.score(OTHER, yuzawa, 2).value();
        assertEquals(List.of(), seen().others());
        assertNull(seen().submitted());
        assertEquals(2, seen().content().files().size());
        assertTrue(seen().content().toString().contains("見回りの手間を減らす"));
        r.by(ME, s -> s.save(sheet, scores("3", 0))).value();
        assertEquals(List.of(), seen().others(), "a draft opens nothing");
        submit(scores("5", revision())).value();
        assertEquals(List.of("架空 いと 40 1"), seen().others().stream().map(o -> o.reviewer() + " " + o.total() + " " + o.times()).toList());
        submit(scores("4", revision())).value();
        assertEquals(2, seen().submitted().times());
        assertEquals(80, seen().submitted().total());
        assertEquals(2, r.ranking().rows().get(0).scores().get(r.reviewers.get(ME)).times());
        assertEquals(1, events("resubmit-scores").size());
        assertEquals("60.00", r.ranking().rows().get(0).mean());
        r.assigning(a -> a.replace(r.sheet(OTHER, yuzawa).id(), null, "病気")).value();
        assertEquals(List.of(), seen().others(), "what does not count is not shown");
    }

    @Test
    @DisplayName("is refused outside its scale with the field, and what was typed is not lost to the draft")
    void scale() {
        for (String wrong : new String[] {"0", "6", "abc", "", " ", "-1", "3.5", "1e0", "５０", "３a", "0003", "99999999999", "٣", "\u0000"}) {
            Map<String, String> values = new HashMap<>(Map.of("need", "3", "feasibility", wrong, "effect", "3", "continuity", "3"));
            Outcome<Integer> refused = submit(scores(values, revision()));
            assertEquals(List.of("score-feasibility"), refused.violations().stream().map(Violation::field).toList(), wrong);
            assertTrue(refused.violations().get(0).message().ja().contains("1から5の整数"));
        }
        assertEquals(List.of("score-need", "score-feasibility", "score-effect", "score-continuity"), submit(scores(Map.of(), revision())).violations().stream().map(Violation::field).toList());
        assertEquals("score.scale", code(submit(scores(new HashMap<>(Map.of("none", "3")), revision()))));
        assertNull(r.sheet(ME, yuzawa).total());
        assertEquals(75, submit(scores(Map.of("need", " ４ ", "feasibility", "４", "effect", "5", "continuity", "2"), revision())).value());
        assertEquals(Map.of("need", "4", "feasibility", "4", "effect", "5", "continuity", "2"), seen().typed());
    }

    @Test
    @DisplayName("that was submitted is not written over by the draft of an older window")
    void olderWindow() {
        long older = revision();
        submit(scores("5", older)).value();
        assertEquals("conflict", code(r.by(ME, s -> s.save(sheet, scores("1", older)))));
        assertEquals("conflict", code(submit(scores("1", older))));
        assertNull(seen().draftedAt());
        assertEquals("5", seen().typed().get("need"));
    }

    @Test
    @DisplayName("keeps whatever is typed as a draft, and words of 4,000 characters at most")
    void draft() {
        r.by(ME, s -> s.save(sheet, new ScoreForm(new HashMap<>(Map.of("need", "とても", "effect", "\u00004", "none", "9", "continuity", "a=b;c")), "意見\u0000", "", 0))).value();
        assertEquals(Map.of("need", "とても", "effect", "4"), seen().typed());
        assertEquals("意見", seen().toEntrant());
        assertTrue(r.by(ME, s -> s.stage(r.stage)).orElseThrow().cases().stream().filter(c -> c.sheetId().equals(sheet)).findFirst().orElseThrow().drafted());
        assertEquals("score.words", code(r.by(ME, s -> s.save(sheet, new ScoreForm(Map.of(), "あ".repeat(4001), "", 0)))));
        assertEquals("toJury", r.by(ME, s -> s.save(sheet, new ScoreForm(Map.of(), "", "あ".repeat(4001), 0))).violations().get(0).field());
        assertEquals("score.words", code(submit(new ScoreForm(Map.of("need", "3", "feasibility", "3", "effect", "3", "continuity", "3"), "あ".repeat(4001), "", revision()))));
        submit(new ScoreForm(Map.of("need", "3", "feasibility", "3", "effect", "3", "continuity", "3"), "𠮷".repeat(2000), "あ".repeat(4000), revision())).value();
        assertNull(seen().draftedAt(), "the draft is over");
        assertTrue(r.application.as(r.story.auditor, () -> r.get(AuditService.class).verify()).intact());
    }

    @Test
    @DisplayName("is taken until the last moment of the term; after it the draft is kept, and nothing counts")
    void term() {
        r.application.at(ReviewStory.TERM);
        submit(scores("4", revision())).value();
        r.application.at(ReviewStory.TERM.plusSeconds(1));
        assertFalse(r.by(ME, s -> s.stage(r.stage)).orElseThrow().takes());
        assertEquals("score.late", code(submit(scores("2", revision()))));
        assertEquals(80, r.sheet(ME, yuzawa).total());
        assertEquals("2", seen().typed().get("need"), "what was typed stays");
        assertEquals(80, seen().submitted().total());
        r.office(s -> s.extend(r.stage, r.revision(), ReviewStory.TERM.plusDays(1))).value();
        submit(scores("2", revision())).value();
        assertEquals(40, r.sheet(ME, yuzawa).total());
        assertEquals("review.term", code(r.office(s -> s.extend(r.stage, r.revision(), ReviewStory.TERM))));
        r.closed();
        assertEquals("score.late", code(submit(scores("5", revision()))));
        assertEquals("5", seen().typed().get("need"));
        assertEquals(40, r.sheet(ME, yuzawa).total());
    }

    @Test
    @DisplayName("that came on paper is entered by the office after the term too, says so, and is never written over the reviewer's own")
    void paper() {
        r.application.at(ReviewStory.TERM.plusDays(1));
        assertEquals("score.scale", code(r.assigning(a -> a.enterPaper(sheet, scores("6", revision())))));
        assertEquals("conflict", code(r.assigning(a -> a.enterPaper(sheet, scores("3", revision() + 1)))));
        assertEquals(60, r.assigning(a -> a.enterPaper(sheet, scores("３", revision()))).value());
        assertTrue(r.ranking().rows().get(0).scores().get(r.reviewers.get(ME)).onPaper());
        assertTrue(seen().submitted().onPaper());
        assertEquals(1, events("enter-paper-scores").size());
        assertEquals("ministry-officer", events("enter-paper-scores").get(0).role());
        assertEquals(80, r.assigning(a -> a.enterPaper(sheet, scores("4", revision()))).value(), "a slip is put right");
        r.office(s -> s.extend(r.stage, r.revision(), ReviewStory.TERM.plusDays(5))).value();
        submit(scores("1", revision())).value();
        assertFalse(r.sheet(ME, yuzawa).onPaper(), "the own word comes after the paper");
        assertEquals("paper.own", code(r.assigning(a -> a.enterPaper(sheet, scores("5", revision())))));
        assertEquals(20, r.sheet(ME, yuzawa).total());
        assertEquals("review.unknown", code(r.assigning(a -> a.enterPaper("none", scores("5", 0)))));
        r.by(ME, s -> s.decline(r.sheet(ME, yokote).id(), "体調不良")).value();
        assertEquals("conflict", code(r.assigning(a -> a.enterPaper(r.sheet(ME, yokote).id(), scores("5", r.sheet(ME, yokote).revision())))), "declined");
        r.closed();
        assertEquals("review.state", code(r.assigning(a -> a.enterPaper(r.sheet(OTHER, yuzawa).id(), scores("5", r.sheet(OTHER, yuzawa).revision())))));
    }

    @Test
    @DisplayName("in two windows: the second submission of one state is told so; two at once make one score")
    void twoWindows() throws Exception {
        long seen = revision();
        submit(scores("4", seen)).value();
        assertEquals("conflict", code(submit(scores("1", seen))));
        assertEquals(80, r.sheet(ME, yuzawa).total());
        long now = revision();
        List<Outcome<Integer>> both = r.application.atOnce(r.login(ME), () -> r.get(ScoringService.class).submit(sheet, scores("3", now)),
                r.login(ME), () -> r.get(ScoringService.class).submit(sheet, scores("2", now)));
        assertEquals(60, both.get(0).value());
        assertEquals("conflict", code(both.get(1)));
        assertEquals(60, r.sheet(ME, yuzawa).total());
        assertEquals(2, r.sheet(ME, yuzawa).times());
    }

    @Test
    @DisplayName("that meets the closing of its stage is in and counts, or is refused with its draft kept")
    void meetsClosing() throws Exception {
        long stage = r.revision();
        List<Outcome<?>> closedFirst = r.application.<Outcome<?>>atOnce(r.story.ministryOfficer, () -> r.get(ReviewService.class).close(r.stage, stage, "日程のため"),
                r.login(ME), () -> r.get(ScoringService.class).submit(sheet, scores("4", 0)));
        assertTrue(closedFirst.get(0).isDone());
        assertEquals("score.late", code(closedFirst.get(1)));
        assertNull(r.sheet(ME, yuzawa).total());
        assertEquals("4", seen().typed().get("need"));
    }

    @Test
    @DisplayName("that comes before the closing is in: the closing waits for it")
    void beforeClosing() throws Exception {
        long stage = r.revision();
        List<Outcome<?>> submittedFirst = r.application.<Outcome<?>>atOnce(r.login(ME), () -> r.get(ScoringService.class).submit(sheet, scores("4", 0)),
                r.story.ministryOfficer, () -> r.get(ReviewService.class).close(r.stage, stage, "日程のため"));
        assertEquals(80, submittedFirst.get(0).value());
        assertTrue(submittedFirst.get(1).isDone());
        assertEquals(80, r.sheet(ME, yuzawa).total());
        assertTrue(r.ranking().remarks().contains("評価表9件のまま"), r.ranking().remarks());
    }

    @Test
    @DisplayName("that meets a tie the office records does not count")
    void meetsTie() throws Exception {
        List<Outcome<?>> both = r.application.<Outcome<?>>atOnce(r.story.ministryOfficer, () -> r.get(AssignmentService.class).bar(r.stage, yuzawa, r.reviewers.get(ME),
                jp.michishirube.review.rule.ConflictKind.PLACE, "前の勤務地"), r.login(ME), () -> r.get(ScoringService.class).submit(sheet, scores("4", 0)));
        assertTrue(both.get(0).isDone());
        assertFalse(both.get(1).isDone());
        assertEquals(List.of(), r.ranking().rows());
        assertEquals(SheetStatus.BARRED, r.sheet(ME, yuzawa).status());
    }

    @Test
    @DisplayName("that meets the same sheet typed from paper: one of them is in, the other is told")
    void meetsPaper() throws Exception {
        List<Outcome<?>> both = r.application.<Outcome<?>>atOnce(r.story.ministryOfficer, () -> r.get(AssignmentService.class).enterPaper(sheet, scores("5", 0)),
                r.login(ME), () -> r.get(ScoringService.class).submit(sheet, scores("4", 0)));
        assertTrue(both.get(0).isDone());
        assertEquals("conflict", code(both.get(1)));
        assertEquals(100, r.sheet(ME, yuzawa).total());
    }

    @Test
    @DisplayName("that was given back with a reason is gone from the reviewer, is nobody's by itself, and can be given to another")
    void declined() {
        assertEquals("decline.why", code(r.by(ME, s -> s.decline(sheet, " "))));
        r.by(ME, s -> s.decline(sheet, "専門外のため")).value();
        assertTrue(r.by(ME, s -> s.sheet(sheet)).isEmpty());
        assertEquals("review.unknown", code(r.by(ME, s -> s.decline(sheet, "専門外のため"))));
        assertEquals("review.unknown", code(submit(scores("4", revision()))));
        assertEquals("専門外のため", r.sheet(ME, yuzawa).reason());
        assertEquals(0, r.assigning(a -> a.assign(r.stage, r.revision())).value(), "nobody else is left, and it is not given back");
        assertEquals(4, r.desk().cases().get(0).given());
    }

    @Test
    @DisplayName("leads to the next that is still to be scored")
    void next() {
        String other = r.sheet(ME, yokote).id();
        assertEquals(Optional.of(other), r.by(ME, s -> s.next(sheet)));
        r.score(ME, yokote, 3).value();
        assertEquals(Optional.empty(), r.by(ME, s -> s.next(sheet)));
        assertEquals(Optional.of(sheet), r.by(ME, s -> s.next(other)));
        assertEquals(Optional.empty(), r.by(OTHER, s -> s.next(sheet)), "which is nothing to the others");
    }

    @Test
    @DisplayName("is printed with the reviewer's own cases and scores only")
    void print() {
        r.score(OTHER, yuzawa, 1).value();
        r.score(ME, yuzawa, 4).value();
        String text = ReviewStory.pdfText(r.by(ME, s -> s.print(r.stage)).orElseThrow());
        assertTrue(text.contains("湯沢市の水田センサー") && text.contains("横手市の水田センサー") && text.contains("80点／100点"), text);
        assertFalse(text.contains("架空いと") || text.contains("20点／100点"), text);
    }
}
