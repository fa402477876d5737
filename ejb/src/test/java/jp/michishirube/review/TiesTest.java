package jp.michishirube.review;

import static jp.michishirube.ReviewStory.FIVE;
import static jp.michishirube.ReviewStory.NOSHIRO;
import static jp.michishirube.ReviewStory.YOKOTE;
import static jp.michishirube.ReviewStory.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.ReviewStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.review.api.MyStage;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.SheetView;
import jp.michishirube.review.api.StageDesk;
import jp.michishirube.review.rule.ConflictKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("A reviewer with a tie to a case")
class TiesTest {
    private static final String ME = "架空 あい";
    private static final String OTHER = "架空 いと";
    ReviewStory r;
    String yuzawa;
    String yokote;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void begin() {
        r = new ReviewStory(kind.emptied());
        yuzawa = r.proposal(Story.YUZAWA, Map.of("partners", "株式会社カクウ水利\n架空農業協同組合"));
        yokote = r.proposal(YOKOTE);
    }

    @AfterEach
    void end() {
        r.close();
    }

    private MyStage mine(String name) {
        return r.by(name, s -> s.stage(r.stage)).orElseThrow();
    }

    private List<String> myCases(String name) {
        return mine(name).cases().stream().map(c -> r.by(name, s -> s.sheet(c.sheetId())).orElseThrow().caseId()).toList();
    }

    /** Nothing of the case is there for the reviewer, by whichever way it is asked for. */
    private void gone(String name, String caseId, String sheetId, String fileId, String words) {
        MyStage mine = mine(name);
        assertFalse(mine.toString().contains(words), mine.toString());
        assertFalse(mine.toString().contains(caseId), mine.toString());
        assertFalse(myCases(name).contains(caseId));
        assertEquals(mine.cases().stream().filter(MyStage.MyCase::submitted).count(), mine.submitted());
        assertTrue(r.by(name, s -> s.mine()).stream().noneMatch(m -> m.toString().contains(caseId)));
        assertTrue(r.by(name, s -> s.sheet(sheetId)).isEmpty(), "by the address of the sheet");
        assertTrue(r.by(name, s -> s.attachment(sheetId, fileId)).isEmpty(), "by the address of the file");
        for (MyStage.MyCase c : mine.cases()) {
            assertTrue(r.by(name, s -> s.attachment(c.sheetId(), fileId)).isEmpty(), "by the address of the file under another sheet");
            assertFalse(r.by(name, s -> s.sheet(c.sheetId())).orElseThrow().toString().contains(words));
        }
        assertFalse(ReviewStory.pdfText(r.by(name, s -> s.print(r.stage)).orElseThrow()).contains(words), "in print");
        long revision = r.sheet(name, caseId).revision();
        assertEquals("review.unknown", code(r.by(name, s -> s.save(sheetId, ReviewStory.scores("3", revision)))));
        assertEquals("review.unknown", code(r.by(name, s -> s.submit(sheetId, ReviewStory.scores("3", revision)))));
        assertEquals("review.unknown", code(r.by(name, s -> s.decline(sheetId, "理由"))));
        String id = r.reviewers.get(name);
        assertEquals("assign.conflict", code(r.assigning(a -> a.give(r.stage, caseId, id, "誰もいないため"))));
        StageDesk.SheetRow another = r.desk().cases().stream().filter(c -> c.caseId().equals(caseId)).flatMap(c -> c.sheets().stream())
                .filter(s -> s.status() == SheetStatus.GIVEN).findFirst().orElseThrow();
        assertEquals("assign.conflict", code(r.assigning(a -> a.replace(another.id(), id, "誰もいないため"))));
        r.assigning(a -> a.assign(r.stage, r.revision())).value();
        assertTrue(r.desk().cases().stream().filter(c -> c.caseId().equals(caseId)).flatMap(c -> c.sheets().stream()).noneMatch(s -> s.reviewerId().equals(id) && s.status() == SheetStatus.GIVEN));
    }

    private String file(String name, String caseId) {
        return r.by(name, s -> s.sheet(r.sheet(name, caseId).id())).orElseThrow().content().files().get(0).attachmentId();
    }

    @Test
    @DisplayName("sees nothing of any case before the own ties are declared: a form with the applicants' names only")
    void declaresFirst() {
        r.assigned(FIVE);
        assertTrue(r.by(ME, s -> s.mine()).isEmpty(), "nothing while it is being prepared");
        assertTrue(r.by(ME, s -> s.stage(r.stage)).isEmpty());
        assertTrue(r.by(ME, s -> s.sheet(r.sheet(ME, yuzawa).id())).isEmpty());
        assertEquals("review.unknown", code(r.by(ME, s -> s.declare(r.stage, Map.of()))));
        r.open().value();
        String sheet = r.sheet(ME, yuzawa).id();
        MyStage mine = mine(ME);
        assertFalse(mine.declared());
        assertEquals(List.of(), mine.cases());
        assertEquals(List.of("湯沢市", "横手市").stream().sorted().toList(), mine.declarable().stream().map(d -> d.applicantName()).sorted().toList());
        assertTrue(mine.declarable().toString().contains("株式会社カクウ水利、架空農業協同組合"));
        assertFalse(mine.toString().contains("水田センサー"));
        assertTrue(r.by(ME, s -> s.sheet(sheet)).isEmpty());
        assertTrue(r.by(ME, s -> s.print(r.stage)).isEmpty());
        assertEquals("review.unknown", code(r.by(ME, s -> s.submit(sheet, ReviewStory.scores("3", 0)))));
        assertEquals("review.unknown", code(r.by(ME, s -> s.save(sheet, ReviewStory.scores("3", 0)))));
        assertEquals("review.unknown", code(r.by(ME, s -> s.decline(sheet, "理由"))));
        r.by(OTHER, s -> s.declare(r.stage, Map.of())).value();
        String file = file(OTHER, yuzawa);
        assertTrue(r.by(ME, s -> s.attachment(sheet, file)).isEmpty());
        r.by(ME, s -> s.declare(r.stage, Map.of())).value();
        assertTrue(r.by(ME, s -> s.attachment(sheet, file)).isPresent());
        assertTrue(r.by(ME, s -> s.attachment(sheet, "none")).isEmpty());
    }

    @Test
    @DisplayName("is asked about anew when cases come later: until then a member who had declared sees nothing")
    void askedAgain() {
        r.opened(FIVE);
        assertEquals(2, mine(ME).cases().size());
        r.proposal(YOKOTE);
        r.office(s -> s.gather(r.stage, r.revision())).value();
        assertFalse(mine(ME).declared());
        assertEquals(List.of(), mine(ME).cases());
        assertEquals(3, mine(ME).declarable().size());
        r.by(ME, s -> s.declare(r.stage, Map.of(yuzawa, "親族が市の職員"))).value();
        assertEquals(List.of(yokote), myCases(ME));
    }

    @Test
    @DisplayName("is looked for in what was submitted and is judged, whatever is typed in the case since")
    void submittedNotTyped() {
        r.story.run("update case_draft set answers = replace(answers, 'カクウ水利', 'ムカンケイ')");
        r.reviewer("架空 しす", "", "", "（株）カクウ水利");
        r.prepare();
        r.seat("架空 しす", false).value();
        assertTrue(r.desk().conflicts().stream().anyMatch(c -> c.caseId().equals(yuzawa) && c.kind() == ConflictKind.VENDOR));
    }

    @Test
    @DisplayName("that is declared after the close is a change of the stage: nobody concludes a ranking that was not seen")
    void changesTheStage() {
        r.opened(FIVE);
        r.score(ME, yuzawa, 1).value();
        r.closed();
        long seen = r.revision();
        r.by(ME, s -> s.declare(r.stage, Map.of(yuzawa, "後で気付いた"))).value();
        assertEquals("conflict", code(r.meeting(m -> m.conclude(r.stage, seen))));
        assertEquals("assign.unknown", code(r.assigning(a -> a.give(r.stage, yuzawa, "\u0000", ""))).replace("review.state", "assign.unknown"), "a hostile id is answered");
    }

    @Test
    @DisplayName("that was declared has the case nowhere: no list, count, sheet, file, print, act, nor by the office's hand")
    void declared() {
        r.opened(FIVE);
        String sheet = r.sheet(ME, yuzawa).id();
        String file = file(ME, yuzawa);
        assertEquals("declare.words", code(r.by(ME, s -> s.declare(r.stage, Map.of(yuzawa, " ")))));
        assertEquals("declare.words", code(r.by(ME, s -> s.declare(r.stage, Map.of(yuzawa, "あ".repeat(1001))))));
        assertEquals("review.unknown", code(r.by(ME, s -> s.declare(r.stage, Map.of("none", "理由")))));
        assertEquals(2, mine(ME).cases().size(), "a refused declaration bars nothing");
        r.by(ME, s -> s.declare(r.stage, Map.of(yuzawa, "親族が市の職員"))).value();
        assertEquals(SheetStatus.BARRED, r.sheet(ME, yuzawa).status());
        gone(ME, yuzawa, sheet, file, "湯沢市");
        assertEquals(1, mine(ME).cases().size());
        assertEquals(2, mine(OTHER).cases().size(), "others keep it");
        long id = r.desk().conflicts().get(0).id();
        assertEquals("conflict.declared", code(r.assigning(a -> a.lift(id, "問題ない"))));
    }

    @Test
    @DisplayName("that was declared with the first form gets the other cases only")
    void declaredAtFirst() {
        r.assigned(FIVE);
        r.open().value();
        r.by(ME, s -> s.declare(r.stage, Map.of(yuzawa, "共同研究をしている"))).value();
        assertEquals(List.of(yokote), myCases(ME));
        assertEquals("共同研究をしている", r.desk().conflicts().get(0).what());
        r.by(ME, s -> s.declare(r.stage, Map.of(yuzawa, "再び"))).value();
        assertEquals(1, r.desk().conflicts().size(), "said twice is one tie");
    }

    @Test
    @DisplayName("that is declared after scoring takes the score out of the mean, and the others' scores out of sight")
    void afterScoring() {
        r.opened(FIVE);
        r.score(ME, yuzawa, 1).value();
        r.score(OTHER, yuzawa, 5).value();
        String sheet = r.sheet(ME, yuzawa).id();
        assertEquals(1, r.by(ME, s -> s.sheet(sheet)).orElseThrow().others().size());
        assertEquals("60.00", r.ranking().rows().get(0).mean());
        r.by(ME, s -> s.declare(r.stage, Map.of(yuzawa, "後で気付いた"))).value();
        assertEquals("100.00", r.ranking().rows().get(0).mean());
        assertFalse(r.ranking().rows().get(0).scores().containsKey(r.reviewers.get(ME)));
        assertTrue(r.by(ME, s -> s.sheet(sheet)).isEmpty(), "the others' scores of the case are gone with it");
        assertEquals(List.of(100), r.meeting(m -> m.sheets(r.stage, yuzawa)).stream().map(SheetView.Given::total).toList());
        assertEquals(0, mine(ME).submitted());
        assertEquals(20, r.sheet(ME, yuzawa).total(), "the office can still read it");
        r.closed();
        r.by(ME, s -> s.declare(r.stage, Map.of(yokote, "これも"))).value();
        assertEquals(List.of(), mine(ME).cases(), "also once it is closed");
        assertEquals("review.state", code(r.assigning(a -> a.give(r.stage, yokote, r.reviewers.get(ME), ""))));
    }

    @Test
    @DisplayName("is found at the seat: of the same organisation, of the place, of a partner that is the own vendor; and the case is never given")
    void found() {
        r.reviewer("架空 かき", "湯沢市", "", "");
        r.reviewer("架空 くけ", "", Story.YUZAWA, "");
        r.reviewer("架空 こさ", "", "秋田県湯沢市", "");
        r.reviewer("架空 しす", "", "", "（株）カクウ水利");
        r.prepare();
        List<String> tied = List.of("架空 かき", "架空 くけ", "架空 こさ", "架空 しす");
        tied.forEach(n -> r.seat(n, false).value());
        r.seat(ME, true).value();
        Map<String, ConflictKind> kinds = Map.of("架空 かき", ConflictKind.SAME_ORGANISATION, "架空 くけ", ConflictKind.PLACE, "架空 こさ", ConflictKind.PLACE, "架空 しす", ConflictKind.VENDOR);
        for (String n : tied) {
            assertTrue(r.desk().conflicts().stream().anyMatch(c -> c.reviewer().equals(n) && c.kind() == kinds.get(n) && c.caseId().equals(yuzawa)), n + " " + r.desk().conflicts());
            assertTrue(r.desk().conflicts().stream().noneMatch(c -> c.reviewer().equals(n) && c.caseId().equals(yokote)), n);
            assertEquals("assign.conflict", code(r.assigning(a -> a.give(r.stage, yuzawa, r.reviewers.get(n), "理由"))));
        }
        assertEquals(6, r.assigning(a -> a.assign(r.stage, r.revision())).value(), "one for 湯沢市, five for 横手市");
        r.open().value();
        for (String n : tied) {
            assertEquals(List.of("横手市"), mine(n).declarable().stream().map(d -> d.applicantName()).toList(), "the form does not ask about what is known");
            r.by(n, s -> s.declare(r.stage, Map.of())).value();
            assertEquals(List.of(yokote), myCases(n));
        }
    }

    @Test
    @DisplayName("that is recorded or found while the stage is open loses the case at once; one lifted by mistake is recorded again")
    void recorded() {
        r.opened(FIVE);
        String sheet = r.sheet(ME, yuzawa).id();
        String file = file(ME, yuzawa);
        String me = r.reviewers.get(ME);
        r.score(ME, yuzawa, 5).value();
        assertEquals("conflict.what", code(r.assigning(a -> a.bar(r.stage, yuzawa, me, ConflictKind.PLACE, " "))));
        r.assigning(a -> a.bar(r.stage, yuzawa, me, ConflictKind.PLACE, "前の勤務地")).value();
        gone(ME, yuzawa, sheet, file, "湯沢市");
        long tie = r.desk().conflicts().get(0).id();
        assertEquals("conflict.why", code(r.assigning(a -> a.lift(tie, " "))));
        r.assigning(a -> a.lift(tie, "30年前のため")).value();
        assertEquals("conflict.why", code(r.assigning(a -> a.lift(tie, "30年前のため"))), "it does not stand any more");
        r.assigning(a -> a.give(r.stage, yuzawa, me, "利害関係にあたらない")).value();
        assertTrue(r.by(ME, s -> s.sheet(sheet)).isPresent());
        r.assigning(a -> a.bar(r.stage, yuzawa, me, ConflictKind.PLACE, "やはり関係がある")).value();
        gone(ME, yuzawa, sheet, file, "湯沢市");
        assertEquals(1, r.desk().conflicts().size());
        assertEquals("", r.desk().conflicts().get(0).liftedWhy());
    }

    @Test
    @DisplayName("that comes into the register while the stage is open loses the case at once, and the chain says so")
    void registered() {
        r.opened(FIVE);
        String sheet = r.sheet(ME, yuzawa).id();
        String file = file(ME, yuzawa);
        r.score(ME, yuzawa, 1).value();
        r.score(OTHER, yuzawa, 5).value();
        r.application.as(r.story.ministryOfficer, () -> {
            ReviewerService register = r.get(ReviewerService.class);
            return register.save(ReviewStory.form(r.reviewers.get(ME), ME, "reviewer0", "", "", "株式会社カクウ水利", register.reviewer(r.reviewers.get(ME)).orElseThrow().version()));
        }).value();
        gone(ME, yuzawa, sheet, file, "湯沢市");
        assertEquals("100.00", r.ranking().rows().get(0).mean());
        List<EventView> found = r.application.as(r.story.auditor, () -> r.get(AuditService.class).events(r.stage)).stream().filter(e -> e.action().equals("find-conflicts")).toList();
        assertEquals(1, found.size());
        assertTrue(found.get(0).payload().contains(yuzawa) && found.get(0).payload().contains("VENDOR"), found.get(0).payload());
        assertTrue(r.application.as(r.story.auditor, () -> r.get(AuditService.class).verify()).intact());
    }

    @Test
    @DisplayName("that was lifted is not found again by itself; a second tie keeps the case barred")
    void lifted() {
        r.reviewer("架空 かき", "湯沢市", Story.YUZAWA, "");
        r.prepare();
        r.seat("架空 かき", true).value();
        List<StageDesk.Conflict> ties = r.desk().conflicts();
        assertEquals(2, ties.size(), ties.toString());
        r.assigning(a -> a.lift(ties.get(0).id(), "同名の別団体")).value();
        assertEquals("assign.conflict", code(r.assigning(a -> a.give(r.stage, yuzawa, r.reviewers.get("架空 かき"), ""))), "the other one stands");
        r.assigning(a -> a.lift(ties.get(1).id(), "同名の別団体")).value();
        r.assigning(a -> a.assign(r.stage, r.revision())).value();
        assertTrue(r.desk().conflicts().stream().allMatch(c -> c.liftedAt() != null));
        assertEquals(SheetStatus.GIVEN, r.sheet("架空 かき", yuzawa).status());
    }

    @Test
    @DisplayName("that is declared on paper is the reviewer's own word: the others are shown, this case is not")
    void onPaper() {
        r.assigned(FIVE);
        r.open().value();
        r.assigning(a -> a.declareOnPaper(r.stage, r.reviewers.get(ME), Map.of(yuzawa, ""))).value();
        assertTrue(mine(ME).declared());
        assertEquals(List.of(yokote), myCases(ME));
        assertEquals("conflict.declared", code(r.assigning(a -> a.lift(r.desk().conflicts().get(0).id(), "理由"))));
        assertEquals("review.unknown", code(r.assigning(a -> a.declareOnPaper(r.stage, "none", Map.of()))));
    }

    @Test
    @DisplayName("scores nothing on paper before the declaration either")
    void paperNeedsDeclaration() {
        r.assigned(FIVE);
        r.open().value();
        String sheet = r.sheet(ME, yuzawa).id();
        assertEquals("paper.declare", code(r.assigning(a -> a.enterPaper(sheet, ReviewStory.scores("3", 0)))));
        r.assigning(a -> a.declareOnPaper(r.stage, r.reviewers.get(ME), Map.of())).value();
        assertEquals(60, r.assigning(a -> a.enterPaper(sheet, ReviewStory.scores("3", 0))).value());
    }

    @Test
    @DisplayName("a case that is not of the stage is not tied to")
    void foreignCase() {
        r.assigned(FIVE);
        r.open().value();
        String later = r.proposal(NOSHIRO);
        assertEquals("conflict.what", code(r.assigning(a -> a.declareOnPaper(r.stage, r.reviewers.get(ME), Map.of(later, "理由")))));
        assertEquals(List.of(), r.desk().conflicts());
    }

    @Test
    @DisplayName("nobody sees another's sheet, a stage without a seat, or anything after leaving")
    void strangers() {
        String stranger = "架空 たち";
        r.reviewer(stranger, "", "", "");
        r.opened(FIVE);
        String sheet = r.sheet(OTHER, yuzawa).id();
        String file = file(OTHER, yuzawa);
        for (String n : List.of(ME, stranger)) {
            assertTrue(r.by(n, s -> s.sheet(sheet)).isEmpty());
            assertTrue(r.by(n, s -> s.attachment(sheet, file)).isEmpty());
            assertEquals("review.unknown", code(r.by(n, s -> s.submit(sheet, ReviewStory.scores("3", 0)))));
            assertEquals("review.unknown", code(r.by(n, s -> s.save(sheet, ReviewStory.scores("3", 0)))));
            assertEquals("review.unknown", code(r.by(n, s -> s.decline(sheet, "理由"))));
        }
        assertTrue(r.by(stranger, s -> s.mine()).isEmpty());
        assertTrue(r.by(stranger, s -> s.stage(r.stage)).isEmpty());
        assertTrue(r.by(stranger, s -> s.print(r.stage)).isEmpty());
        assertEquals("review.unknown", code(r.by(stranger, s -> s.declare(r.stage, Map.of()))));
        r.score(OTHER, yuzawa, 1).value();
        r.score(ME, yuzawa, 5).value();
        assertEquals("member.why", code(r.office(s -> s.unseat(r.stage, r.revision(), r.reviewers.get(OTHER), " "))));
        r.office(s -> s.unseat(r.stage, r.revision(), r.reviewers.get(OTHER), "辞任")).value();
        assertEquals("review.unknown", code(r.office(s -> s.unseat(r.stage, r.revision(), r.reviewers.get(OTHER), "辞任"))));
        assertTrue(r.by(OTHER, s -> s.mine()).isEmpty());
        assertTrue(r.by(OTHER, s -> s.sheet(sheet)).isEmpty());
        assertTrue(r.by(OTHER, s -> s.print(r.stage)).isEmpty());
        assertEquals("review.unknown", code(r.by(OTHER, s -> s.declare(r.stage, Map.of()))));
        assertEquals("review.unknown", code(r.by(OTHER, s -> s.submit(sheet, ReviewStory.scores("3", r.sheet(OTHER, yuzawa).revision())))));
        RankingView.Row row = r.ranking().rows().get(0);
        assertEquals("100.00", row.mean(), "who left counts no more");
        assertEquals(List.of("架空 あい"), List.copyOf(r.ranking().judges().values()));
        r.seat(OTHER, false).value();
        assertTrue(r.by(OTHER, s -> s.sheet(sheet)).isEmpty(), "a new seat brings no old sheet back by itself");
    }
}
