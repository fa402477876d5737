package jp.michishirube.review;

import static jp.michishirube.ReviewStory.FIVE;
import static jp.michishirube.ReviewStory.YOKOTE;
import static jp.michishirube.ReviewStory.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.ReviewStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.kernel.Role;
import jp.michishirube.review.api.MyStage;
import jp.michishirube.review.api.ProposedOutcome;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.SheetView;
import jp.michishirube.review.api.StageState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("A review in two stages, blind first and then live, by an office's own definition")
class TwoStagesTest {
    private static final String PLAN = """
            id: kakuu-review
            version: 1
            title: {ja: 二段階の審査（架空）, en: A review in two stages (fictional)}
            source: 架空
            stages:
              - key: evaluation
                title: {ja: 書類, en: Documents}
                cases: evaluation
                blind: true
                hides: [site, projectTitle, contactDivision, contactName, contactPhone, contactEmail, proposalFile]
                perCase: 2
                scale: {least: 1, most: 5}
                criteria: &criteria
                  - {key: effect, title: {ja: 効果, en: Effect}, help: {ja: 効果, en: Effect}, weight: 20, anchors: {1: {ja: 低い, en: Low}, 5: {ja: 高い, en: High}}}
                ties: [median]
                outcomes:
                  - {key: pass, title: {ja: 通過, en: Passed}, guide: 1, above: true}
                  - {key: fail, title: {ja: 選外, en: Not selected}}
              - key: live
                title: {ja: 公開審査, en: Live}
                cases: evaluation
                live: true
                perCase: 0
                scale: {least: 1, most: 5}
                criteria:
                  - {key: effect, title: {ja: 効果, en: Effect}, help: {ja: 効果, en: Effect}, weight: 20, anchors: {1: {ja: 低い, en: Low}, 5: {ja: 高い, en: High}}}
                ties: [median]
                outcomes:
                  - {key: prize, title: {ja: 受賞, en: Prize}, guide: 1, above: true}
                  - {key: none, title: {ja: 受賞なし, en: No prize}}
            """.replace(" &criteria", "");
    ReviewStory r;
    String yuzawa;
    String yokote;
    String documents;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void begin() {
        r = new ReviewStory(kind.emptied());
        yuzawa = r.proposal(Story.YUZAWA);
        yokote = r.proposal(YOKOTE);
        r.prepare();
        documents = r.stage;
        blind(r);
        r.story.run("insert into review_stage (id, call_id, stage_key, review_id, state, seed, remarks, reminded, revision)"
                + " values ('live', '" + Story.CALL + "', 'live', 'kakuu-review/1', 'PREPARING', 1, '', '', 0)");
    }

    /** Puts the stages that are there under this plan, whose documents are judged blind. */
    static void blind(ReviewStory r) {
        long administrator = r.story.person("administrator", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
        String key = r.application.as(administrator, () -> r.get(DefinitionService.class).upload("review", "kakuu.yaml", PLAN.getBytes(StandardCharsets.UTF_8))).value().key();
        r.application.as(administrator, () -> r.get(DefinitionService.class).publish(key, ReviewStory.MORNING.toLocalDate())).value();
        r.story.run("update review_stage set review_id = 'kakuu-review/1'");
    }

    @AfterEach
    void end() {
        r.close();
    }

    private void documentsOpen() {
        FIVE.forEach(n -> r.seat(n, false).value());
        r.assigning(a -> a.assign(r.stage, r.revision())).value();
        r.open().value();
        FIVE.forEach(n -> r.by(n, s -> s.declare(r.stage, Map.of())).value());
    }

    private void everybodyScores(int first, int second) {
        r.desk().cases().forEach(c -> c.sheets().stream().filter(s -> s.status() == SheetStatus.GIVEN)
                .forEach(s -> r.score(s.reviewer(), c.caseId(), Map.of("effect", "" + (c.caseId().equals(yuzawa) ? first : second))).value()));
    }

    private void documentsConcluded() {
        documentsOpen();
        everybodyScores(5, 3);
        r.closed();
        r.propose(new ProposedOutcome(yuzawa, "pass", ""), new ProposedOutcome(yokote, "fail", "")).value();
        r.conclude().value();
        r.stage = "live";
    }

    private void live() {
        documentsConcluded();
        r.office(s -> s.gather(r.stage, r.revision())).value();
        FIVE.forEach(n -> r.seat(n, false).value());
    }

    @Test
    @DisplayName("opens one after the other: the second waits for the conclusion of the first, and two are never open at once")
    void oneAfterTheOther() {
        r.stage = "live";
        r.office(s -> s.gather(r.stage, r.revision())).value();
        r.seat(FIVE.get(0), true).value();
        assertEquals("review.before", code(r.open()));
        r.stage = documents;
        documentsOpen();
        r.stage = "live";
        assertEquals("review.two-open", code(r.open()));
        assertTrue(r.open().violations().get(0).message().ja().contains("「書類」が採点中"));
        r.stage = documents;
        r.closed();
        r.stage = "live";
        assertEquals("review.before", code(r.open()), "closed is not concluded");
        r.stage = documents;
        r.propose(new ProposedOutcome(yuzawa, "pass", ""), new ProposedOutcome(yokote, "fail", "")).value();
        r.conclude().value();
        r.stage = "live";
        r.open().value();
        assertEquals(StageState.OPEN, r.desk().head().state());
    }

    @Test
    @DisplayName("hides applicant, number and hidden fields from reviewers of a blind stage, in list, sheet and print; not from the office")
    void blind() {
        documentsOpen();
        for (String n : FIVE) {
            MyStage mine = r.by(n, s -> s.stage(r.stage)).orElseThrow();
            for (MyStage.MyCase c : mine.cases()) {
                assertTrue(c.label().startsWith("第") && c.applicantName().isEmpty(), c.toString());
                SheetView sheet = r.by(n, s -> s.sheet(c.sheetId())).orElseThrow();
                assertFalse(sheet.content().toString().matches("(?s).*(湯沢市|横手市|0183).*"), sheet.content().toString());
                assertEquals(List.of("estimateFile"), sheet.content().files().stream().map(f -> f.slot()).toList());
                assertEquals("", sheet.applicantName());
                assertFalse(sheet.title().contains("市"), "a title that is hidden as a field is hidden as a title too: " + sheet.title());
                assertFalse(c.title().contains("市"), c.title());
            }
            if (!mine.cases().isEmpty()) {
                String print = ReviewStory.pdfText(r.by(n, s -> s.print(r.stage)).orElseThrow());
                assertFalse(print.contains("湯沢市") || print.contains("横手市"), print);
            }
        }
        assertTrue(r.desk().cases().toString().contains("湯沢市"));
    }

    @Test
    @DisplayName("hides a title by what is judged, whatever the draft says by now")
    void blindTitle() {
        documentsOpen();
        r.story.run("update case_draft set answers = '{}'");
        for (String n : FIVE) {
            for (MyStage.MyCase c : r.by(n, s -> s.stage(r.stage)).orElseThrow().cases()) {
                assertEquals("", c.title());
                assertEquals("", r.by(n, s -> s.sheet(c.sheetId())).orElseThrow().title());
            }
        }
    }

    @Test
    @DisplayName("proposes more than about as many as the guide says with a reason for each only, those without a score counted")
    void guide() {
        documentsOpen();
        r.desk().cases().stream().filter(c -> c.caseId().equals(yuzawa)).forEach(c -> c.sheets().forEach(s -> r.score(s.reviewer(), yuzawa, Map.of("effect", "5")).value()));
        r.closed();
        r.propose(new ProposedOutcome(yuzawa, "pass", ""), new ProposedOutcome(yokote, "pass", "面接で確かめた。")).value();
        assertEquals("outcome.guide", code(r.conclude()));
        r.propose(new ProposedOutcome(yuzawa, "pass", "評価が高い。"), new ProposedOutcome(yokote, "pass", "面接で確かめた。")).value();
        r.conclude().value();
    }

    @Test
    @DisplayName("gives every case of a live stage to every member when it opens, in the order of speaking, under a number")
    void everybody() {
        live();
        assertEquals("assign.live", code(r.assigning(a -> a.assign(r.stage, r.revision()))));
        assertEquals("review.order", code(r.office(s -> s.order(r.stage, r.revision(), List.of(yokote)))));
        assertEquals("review.order", code(r.office(s -> s.order(r.stage, r.revision(), List.of(yokote, yokote)))));
        r.office(s -> s.order(r.stage, r.revision(), List.of(yokote, yuzawa))).value();
        r.open().value();
        for (String n : FIVE) {
            r.by(n, s -> s.declare(r.stage, Map.of())).value();
            assertEquals(List.of("第1番 横手市", "第2番 湯沢市"), r.by(n, s -> s.stage(r.stage)).orElseThrow().cases().stream().map(c -> c.label() + " " + c.applicantName()).toList());
        }
        everybodyScores(4, 5);
        r.closed();
        assertEquals(List.of(yokote, yuzawa), r.ranking().rows().stream().map(x -> x.caseId()).toList());
    }

    @Test
    @DisplayName("gives a case that joins a live stage to everybody, and a member who joins every case; what was declined or replaced is not forced back")
    void joining() {
        live();
        String late = "架空 かえ";
        r.reviewer(late, "", "", "");
        r.open().value();
        FIVE.forEach(n -> r.by(n, s -> s.declare(r.stage, Map.of())).value());
        r.by(FIVE.get(0), s -> s.decline(r.sheet(FIVE.get(0), yokote).id(), "指導した学生がいるため")).value();
        r.assigning(a -> a.replace(r.sheet(FIVE.get(1), yokote).id(), null, "病気のため")).value();
        r.score(FIVE.get(2), yokote, Map.of("effect", "3")).value();
        r.seat(late, false).value();
        assertEquals(SheetStatus.GIVEN, r.sheet(late, yuzawa).status());
        assertEquals(SheetStatus.DECLINED, r.sheet(FIVE.get(0), yokote).status());
        assertEquals(SheetStatus.REPLACED, r.sheet(FIVE.get(1), yokote).status());
        assertEquals(60, r.sheet(FIVE.get(2), yokote).total());
        String joined = r.proposal(ReviewStory.NOSHIRO);
        assertEquals(1, r.office(s -> s.gather(r.stage, r.revision())).value());
        assertEquals(6, r.desk().cases().stream().filter(c -> c.caseId().equals(joined)).findFirst().orElseThrow().given());
        r.office(s -> s.unseat(r.stage, r.revision(), r.reviewers.get(FIVE.get(3)), "欠席")).value();
        r.seat(FIVE.get(3), false).value();
        assertEquals(SheetStatus.GIVEN, r.sheet(FIVE.get(3), yuzawa).status(), "who comes back scores again");
    }

    @Test
    @DisplayName("is by a definition that cannot be withdrawn while a stage was prepared by it")
    void inUse() {
        long administrator = r.story.person("administrator2", "mic", Role.SYSTEM_ADMINISTRATOR, "システム管理者");
        String key = r.application.as(administrator, () -> r.get(DefinitionService.class).definitions()).stream().filter(d -> d.definitionId().equals("kakuu-review")).findFirst().orElseThrow().key();
        assertEquals("definition.used", code(r.application.as(administrator, () -> r.get(DefinitionService.class).withdraw(key, "使わないため"))));
    }
}
