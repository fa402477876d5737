package jp.michishirube.review;

import static jp.michishirube.ReviewStory.FIVE;
import static jp.michishirube.ReviewStory.NOSHIRO;
import static jp.michishirube.ReviewStory.YOKOTE;
import static jp.michishirube.ReviewStory.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.ReviewStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.review.api.Concluded;
import jp.michishirube.review.api.ProposedOutcome;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.StageState;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.DeskRow;
import jp.michishirube.subsidy.api.ListItem;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("A review of proposals")
class ReviewErrandTest {
    ReviewStory r;
    String yuzawa;
    String yokote;
    String noshiro;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void begin() {
        r = new ReviewStory(kind.emptied());
        yuzawa = r.proposal(Story.YUZAWA);
        yokote = r.proposal(YOKOTE);
        noshiro = r.proposal(NOSHIRO);
    }

    @AfterEach
    void end() {
        r.close();
    }

    private void all(String caseId, int each) {
        FIVE.forEach(n -> r.score(n, caseId, each).value());
    }

    private List<String> ranked() {
        return r.ranking().rows().stream().map(x -> x.rank() + (x.tied() ? "=" : "") + " " + x.caseId() + " " + x.mean()).toList();
    }

    private List<EventView> events() {
        return r.application.as(r.story.auditor, () -> r.get(AuditService.class).events(r.stage));
    }

    private Content file(String paper, String extension) {
        return r.meeting(m -> m.file(r.stage, paper, extension)).orElseThrow();
    }

    private static String text(Content xlsx) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(ReviewStory.bytes(xlsx)))) {
            DataFormatter words = new DataFormatter();
            return StreamSupport.stream(book.spliterator(), false).flatMap(s -> StreamSupport.stream(s.spliterator(), false)).flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(words::formatCellValue).collect(Collectors.joining("\n"));
        }
    }

    private void concluded() {
        r.opened(FIVE);
        all(yuzawa, 5);
        all(yokote, 4);
        all(noshiro, 2);
        r.closed();
        r.propose(new ProposedOutcome(yuzawa, "recommend", "評価が高い。"), new ProposedOutcome(yokote, "hold", "体制を確かめる。"), new ProposedOutcome(noshiro, "not-recommend", "")).value();
        r.conclude().value();
    }

    @Test
    @DisplayName("goes from seats and assignment over declarations and scores to a conclusion that the business can read, with its papers")
    void errand() throws IOException {
        r.prepare();
        assertEquals(r.stage, r.office(s -> s.prepare(Story.CALL, "evaluation")).value(), "prepared once");
        assertEquals(3, r.desk().cases().size());
        FIVE.forEach(n -> r.seat(n, n.equals(FIVE.get(0))).value());
        assertEquals(15, r.assigning(a -> a.propose(r.stage)).orElseThrow().pairs());
        assertEquals(15, r.assigning(a -> a.assign(r.stage, r.revision())).value());
        assertEquals(0, r.assigning(a -> a.assign(r.stage, r.revision())).value(), "what is given stays given");
        r.open().value();
        FIVE.forEach(n -> {
            assertEquals(3, r.by(n, s -> s.stage(r.stage)).orElseThrow().declarable().size());
            r.by(n, s -> s.declare(r.stage, Map.of())).value();
            assertEquals(3, r.by(n, s -> s.stage(r.stage)).orElseThrow().cases().size());
        });
        all(yuzawa, 5);
        all(yokote, 4);
        r.score("架空 あい", noshiro, 1).value();
        assertEquals(4, r.ranking().missing());
        FIVE.subList(1, 5).forEach(n -> r.score(n, noshiro, 2).value());
        r.closed();
        assertEquals(List.of("1 " + yuzawa + " 100.00", "2 " + yokote + " 80.00", "3 " + noshiro + " 36.00"), ranked());
        assertEquals("outcome.missing", code(r.conclude()));
        r.propose(new ProposedOutcome(yuzawa, "recommend", "評価が高い。"), new ProposedOutcome(yokote, "hold", "体制を確かめる。"), new ProposedOutcome(noshiro, "not-recommend", "")).value();
        assertTrue(r.application.as(r.story.ministryOfficer, () -> r.get(ReviewResults.class).concluded(Story.CALL, "evaluation")).isEmpty(), "nothing is handed on before");
        r.conclude().value();

        Concluded c = r.application.as(r.story.ministryOfficer, () -> r.get(ReviewResults.class).concluded(Story.CALL, "evaluation")).orElseThrow();
        assertEquals(List.of(yuzawa + " 1 100.00 recommend 採択が適当", yokote + " 2 80.00 hold 条件付き", noshiro + " 3 36.00 not-recommend 採択は適当でない"),
                c.lines().stream().map(l -> l.caseId() + " " + l.rank() + " " + l.mean() + " " + l.outcome() + " " + l.outcomeTitle()).toList());
        assertEquals(5, c.lines().get(0).toEntrant().lines().count());
        assertFalse(c.lines().toString().contains("架空"), "the words for the entrant bear no reviewer's name");
        assertFalse(c.lines().toString().contains("裏付け"), "and no words for the jury");

        String minutes = text(file("minutes", "xlsx"));
        assertTrue(minutes.contains("架空 あい（委員長）") && minutes.contains("議事の記録。") && minutes.contains("評価表 15通") && minutes.contains("湯沢市の水田センサー"), minutes);
        assertTrue(text(file("ranking", "xlsx")).contains("横手市の水田センサー"));
        assertTrue(new String(ReviewStory.bytes(file("ranking", "csv")), StandardCharsets.UTF_8).contains("能代市の水田センサー"));
        assertTrue(ReviewStory.pdfText(file("ranking", "pdf")).contains("採点結果"));
        assertTrue(ReviewStory.pdfText(file("minutes", "pdf")).contains("議事要旨"));
        String binder = ReviewStory.pdfText(file("binder", "pdf"));
        assertTrue(binder.contains("体制の裏付けが弱い") && binder.contains("能代市の水田センサー") && binder.contains("架空えも"), binder);
        assertTrue(r.meeting(m -> m.file(r.stage, "binder", "xlsx")).isEmpty());
        assertTrue(r.meeting(m -> m.file(r.stage, "minutes", "csv")).isEmpty());
        assertTrue(r.meeting(m -> m.file(r.stage, "else", "pdf")).isEmpty());
    }

    @Test
    @DisplayName("is written as a chain of events, one an act, that verifies and bears no words of anybody outside what retention may erase")
    void chain() {
        concluded();
        List<EventView> events = events();
        assertEquals("prepare-review", events.get(0).action());
        assertEquals(5, events.stream().filter(e -> e.action().equals("seat-reviewer")).count());
        assertEquals(5, events.stream().filter(e -> e.action().equals("declare-interests")).count());
        assertEquals(15, events.stream().filter(e -> e.action().equals("submit-scores") && e.role().equals("reviewer")).count());
        assertEquals(List.of("close-review", "propose-outcomes", "conclude-review"), events.subList(events.size() - 3, events.size()).stream().map(EventView::action).toList());
        assertEquals(1 + 5 + 1 + 1 + 5 + 15 + 3, events.size());
        assertTrue(events.stream().allMatch(e -> e.chain().equals("review/" + r.stage)));
        assertTrue(r.application.as(r.story.auditor, () -> r.get(AuditService.class).verify()).intact());
        r.story.run("delete from audit_payload where event_id in (select id from audit_event where chain = 'review/" + r.stage + "')");
        String bare = events().toString();
        assertFalse(bare.contains("架空") || bare.contains("体制") || bare.contains("need="), bare);
        assertTrue(r.application.as(r.story.auditor, () -> r.get(AuditService.class).verify()).intact(), "payloads may be erased");
    }

    @Test
    @DisplayName("opens only with cases, reviewers, a term to come and somebody to score every case")
    void opening() {
        r.prepare();
        assertEquals("review.empty", code(r.open()));
        r.seat("架空 あい", true).value();
        assertEquals("review.nobody", code(r.open()));
        assertTrue(r.open().violations().get(0).message().ja().contains(r.desk().cases().get(0).number()));
        r.assigning(a -> a.assign(r.stage, r.revision())).value();
        assertEquals("review.term", code(r.office(s -> s.open(r.stage, r.revision(), null))));
        assertEquals("review.term", code(r.office(s -> s.open(r.stage, r.revision(), ReviewStory.MORNING))));
        assertEquals("review.unknown", code(r.office(s -> s.open("none", 0, ReviewStory.TERM))));
        assertEquals("review.unknown", code(r.office(s -> s.prepare(Story.CALL, "none"))));
        assertEquals("review.unknown", code(r.office(s -> s.prepare("none", "evaluation"))));
        r.open().value();
        assertEquals(StageState.OPEN, r.desk().head().state());
    }

    @Test
    @DisplayName("does not open without cases")
    void noCases() {
        r.withdraw(yuzawa, Story.YUZAWA);
        r.withdraw(yokote, YOKOTE);
        r.withdraw(noshiro, NOSHIRO);
        r.prepare();
        assertTrue(r.desk().cases().isEmpty());
        r.seat("架空 あい", true).value();
        assertEquals("review.empty", code(r.open()));
    }

    @Test
    @DisplayName("seats nobody outside the term of office, and one chair at a time")
    void seats() {
        r.prepare();
        r.seat("架空 あい", true).value();
        r.seat("架空 いと", true).value();
        assertEquals(List.of("架空 いと"), r.desk().members().stream().filter(m -> m.chair()).map(m -> m.name()).toList());
        r.application.at(java.time.LocalDateTime.of(2019, 4, 1, 0, 0));
        assertEquals("member.no-term", code(r.seat("架空 うえ", false)));
        assertEquals("member.no-term", code(r.office(s -> s.seat(r.stage, r.revision(), "none", false))));
    }

    @Test
    @DisplayName("two windows: who has seen an older state of the stage changes nothing")
    void stale() {
        r.assigned(FIVE);
        long seen = r.revision();
        r.open().value();
        assertEquals("conflict", code(r.office(s -> s.extend(r.stage, seen, ReviewStory.TERM.plusDays(1)))));
        assertEquals("conflict", code(r.office(s -> s.close(r.stage, seen, "理由"))));
        assertEquals("conflict", code(r.office(s -> s.seat(r.stage, seen, r.reviewers.get("架空 あい"), true))));
        assertEquals("conflict", code(r.meeting(m -> m.conclude(r.stage, seen))));
    }

    @Test
    @DisplayName("two people conclude at once: one does, the other is told")
    void concludedOnce() throws Exception {
        r.opened(FIVE);
        List.of(yuzawa, yokote, noshiro).forEach(c -> all(c, 3));
        r.closed();
        r.propose(new ProposedOutcome(yuzawa, "hold", ""), new ProposedOutcome(yokote, "hold", ""), new ProposedOutcome(noshiro, "hold", "")).value();
        long seen = r.revision();
        List<Outcome<Boolean>> both = r.application.atOnce(r.story.ministryOfficer, () -> r.get(RankingService.class).conclude(r.stage, seen),
                r.story.ministryOfficer, () -> r.get(RankingService.class).conclude(r.stage, seen));
        assertTrue(both.get(0).isDone());
        assertEquals("conflict", code(both.get(1)));
        assertEquals(1, events().stream().filter(e -> e.action().equals("conclude-review")).count());
    }

    @Test
    @DisplayName("closes with sheets missing for a reason only, which the minutes give")
    void missing() throws IOException {
        r.opened(FIVE);
        all(yuzawa, 5);
        all(yokote, 4);
        assertEquals("review.open-sheets", code(r.office(s -> s.close(r.stage, r.revision(), " "))));
        r.office(s -> s.close(r.stage, r.revision(), "台風のため")).value();
        assertTrue(text(file("minutes", "xlsx")).contains("提出されていない評価表5件のまま採点を締め切った。理由：台風のため"));
        assertEquals(List.of(noshiro), r.ranking().unranked().stream().map(RankingView.Row::caseId).toList());
        r.propose(new ProposedOutcome(yuzawa, "recommend", ""), new ProposedOutcome(yokote, "hold", "")).value();
        assertEquals("outcome.missing", code(r.conclude()), "a case without a score needs an outcome too");
    }

    @Test
    @DisplayName("a case that is withdrawn leaves the ranking, the others close up; its scores stay to be seen, and nobody owes anything on it")
    void withdrawn() throws IOException {
        r.opened(FIVE);
        all(yuzawa, 5);
        FIVE.subList(0, 4).forEach(n -> r.score(n, yokote, 4).value());
        all(noshiro, 2);
        r.withdraw(yokote, YOKOTE);
        assertEquals(List.of("1 " + yuzawa + " 100.00", "2 " + noshiro + " 40.00"), ranked());
        RankingView.Row out = r.ranking().unranked().get(0);
        assertTrue(out.out());
        assertEquals(4, out.scores().size(), "what was scored stays in the table");
        assertEquals(0, r.ranking().missing());
        assertEquals(0, r.desk().members().stream().mapToInt(m -> m.open()).sum(), "nobody can submit what cannot be seen");
        String fifth = FIVE.get(4);
        assertEquals(2, r.by(fifth, s -> s.stage(r.stage)).orElseThrow().cases().size());
        assertTrue(r.by(fifth, s -> s.sheet(r.sheet(fifth, yokote).id())).isEmpty());
        assertEquals(0, r.office(s -> s.remind(r.stage)).value());
        r.office(s -> s.close(r.stage, r.revision(), "")).value();
        r.propose(new ProposedOutcome(yuzawa, "recommend", ""), new ProposedOutcome(noshiro, "hold", "")).value();
        r.conclude().value();
        assertEquals(2, r.application.as(r.story.ministryOfficer, () -> r.get(ReviewResults.class).concluded(Story.CALL, "evaluation")).orElseThrow().lines().size());
        assertTrue(text(file("minutes", "xlsx")).contains("うち辞退 1件"));
        assertTrue(ReviewStory.pdfText(file("binder", "pdf")).contains("横手市の水田センサー"));
    }

    @Test
    @DisplayName("cases that come later are gathered; after a withdrawal the assignment goes on with the others")
    void gathered() {
        r.assigned(FIVE);
        r.withdraw(yokote, YOKOTE);
        String again = r.proposal(YOKOTE);
        assertEquals(1, r.desk().waiting());
        assertEquals(1, r.office(s -> s.gather(r.stage, r.revision())).value());
        assertEquals(0, r.office(s -> s.gather(r.stage, r.revision())).value());
        assertEquals(List.of(1, 2, 3, 4), r.desk().cases().stream().map(c -> c.order()).toList());
        assertEquals(5, r.assigning(a -> a.assign(r.stage, r.revision())).value());
        r.open().value();
        r.by("架空 あい", s -> s.declare(r.stage, Map.of())).value();
        assertEquals(List.of(yuzawa, noshiro, again).stream().sorted().toList(), r.by("架空 あい", s -> s.stage(r.stage)).orElseThrow().cases().stream()
                .map(c -> r.by("架空 あい", s -> s.sheet(c.sheetId())).orElseThrow().caseId()).sorted().toList());
    }

    @Test
    @DisplayName("a replaced reviewer's score is out of the mean, stays in the log and on the desk, and the new one is told")
    void replaced() {
        r.opened(FIVE);
        String other = "架空 かえ";
        r.reviewer(other, "", "", "");
        r.seat(other, false).value();
        all(yuzawa, 5);
        r.score("架空 あい", yokote, 1).value();
        r.score("架空 いと", yokote, 4).value();
        String sheet = r.sheet("架空 あい", yokote).id();
        assertEquals("replace.why", code(r.assigning(a -> a.replace(sheet, r.reviewers.get(other), ""))));
        assertEquals("assign.there", code(r.assigning(a -> a.replace(sheet, r.reviewers.get("架空 いと"), "病気"))));
        assertEquals("assign.unknown", code(r.assigning(a -> a.replace(sheet, "none", "病気"))));
        r.assigning(a -> a.replace(sheet, r.reviewers.get(other), "病気のため")).value();
        assertEquals("sheet.ended", code(r.assigning(a -> a.replace(sheet, null, "病気のため"))));
        RankingView.Row row = r.ranking().rows().stream().filter(x -> x.caseId().equals(yokote)).findFirst().orElseThrow();
        assertEquals("80.00", row.mean());
        assertEquals(5, row.wanted());
        assertEquals(20, r.sheet("架空 あい", yokote).total(), "the desk still shows it");
        assertEquals(SheetStatus.REPLACED, r.sheet("架空 あい", yokote).status());
        assertTrue(events().stream().anyMatch(e -> e.action().equals("replace-reviewer") && e.payload().contains("continuity=1") && e.payload().contains("病気のため")));
        assertTrue(r.mails(other).get(0).contains("加わりました"));
        assertTrue(r.by("架空 あい", s -> s.sheet(sheet)).isEmpty());
        assertEquals("review.unknown", code(r.by("架空 あい", s -> s.submit(sheet, ReviewStory.scores("5", r.sheet("架空 あい", yokote).revision())))));
        assertEquals(0, r.assigning(a -> a.assign(r.stage, r.revision())).value(), "the case is not given back");
    }

    @Test
    @DisplayName("a case that comes back to a reviewer begins anew: no old score, no old words, not marked as submitted again")
    void givenAgain() {
        r.opened(FIVE);
        r.score("架空 あい", yuzawa, 1).value();
        r.score("架空 いと", yuzawa, 4).value();
        String sheet = r.sheet("架空 あい", yuzawa).id();
        r.assigning(a -> a.replace(sheet, null, "誤って採点したため")).value();
        r.assigning(a -> a.give(r.stage, yuzawa, r.reviewers.get("架空 あい"), "やはり担当する")).value();
        var seen = r.by("架空 あい", s -> s.sheet(sheet)).orElseThrow();
        assertEquals(Map.of(), seen.typed());
        assertEquals("", seen.toEntrant() + seen.toJury());
        assertEquals(List.of(), seen.others());
        assertEquals(null, r.sheet("架空 あい", yuzawa).submittedAt());
        r.score("架空 あい", yuzawa, 5).value();
        assertEquals(1, r.sheet("架空 あい", yuzawa).times());
    }

    @Test
    @DisplayName("equals across the line have one outcome, or the chair's order with its reason, which the minutes give")
    void tieAtLine() throws IOException {
        r.story.run("update case_file set amount_yen = 150000000");
        r.opened(FIVE);
        all(yuzawa, 5);
        all(yokote, 3);
        all(noshiro, 3);
        r.closed();
        assertEquals(2, r.ranking().line());
        assertEquals(2, r.ranking().tiedAtLine().size());
        r.propose(new ProposedOutcome(yuzawa, "recommend", ""), new ProposedOutcome(yokote, "recommend", ""), new ProposedOutcome(noshiro, "not-recommend", "")).value();
        assertEquals("outcome.tie", code(r.conclude()));
        assertEquals("place.tied", code(r.meeting(m -> m.place(r.stage, r.revision(), List.of(yokote, noshiro), " "))), "a reason is needed");
        assertEquals("place.tied", code(r.meeting(m -> m.place(r.stage, r.revision(), List.of(yokote, yokote), "理由"))));
        assertEquals("place.tied", code(r.meeting(m -> m.place(r.stage, r.revision(), List.of(yokote), "理由"))));
        assertEquals("place.tied", code(r.meeting(m -> m.place(r.stage, r.revision(), List.of(yuzawa, yokote), "理由"))), "they are not equal");
        r.meeting(m -> m.place(r.stage, r.revision(), List.of(yokote, noshiro), "横展開に優れるため")).value();
        assertEquals(List.of("1 " + yuzawa + " 100.00", "2 " + yokote + " 60.00", "3 " + noshiro + " 60.00"), ranked());
        assertTrue(r.ranking().tiedAtLine().isEmpty());
        r.meeting(m -> m.place(r.stage, r.revision(), List.of(), "")).value();
        assertEquals("outcome.tie", code(r.conclude()), "taken back");
        r.meeting(m -> m.place(r.stage, r.revision(), List.of(yokote, noshiro), "横展開に優れるため")).value();
        r.meeting(m -> m.place(r.stage, r.revision(), List.of(noshiro, yokote), "見直した")).value();
        assertEquals("2 " + noshiro + " 60.00", ranked().get(1), "the chair may think again");
        r.meeting(m -> m.place(r.stage, r.revision(), List.of(yokote, noshiro), "横展開に優れるため")).value();
        r.conclude().value();
        assertTrue(text(file("minutes", "xlsx")).contains("委員長の判断で2位（横展開に優れるため）"));
    }

    @Test
    @DisplayName("the chair's order of equals says nothing any more once they are equal no more, in no table and no minutes")
    void staleOrder() throws IOException {
        r.opened(FIVE);
        all(yuzawa, 5);
        all(yokote, 3);
        all(noshiro, 3);
        r.closed();
        r.meeting(m -> m.place(r.stage, r.revision(), List.of(yokote, noshiro), "横展開に優れるため")).value();
        assertEquals(2, r.ranking().rows().stream().filter(x -> x.place() != null).count());
        r.withdraw(noshiro, NOSHIRO);
        assertEquals(0, r.ranking().rows().stream().filter(x -> x.place() != null).count());
        assertFalse(text(file("minutes", "xlsx")).contains("横展開に優れるため"));
    }

    @Test
    @DisplayName("the chair parts all of those that are equal, not some of them")
    void wholeTie() {
        r.opened(FIVE);
        List.of(yuzawa, yokote, noshiro).forEach(c -> all(c, 3));
        r.closed();
        assertEquals("place.tied", code(r.meeting(m -> m.place(r.stage, r.revision(), List.of(yokote, noshiro), "理由"))), "the third has not been judged");
        r.meeting(m -> m.place(r.stage, r.revision(), List.of(noshiro, yuzawa, yokote), "理由")).value();
        assertEquals(List.of("1 " + noshiro + " 60.00", "2 " + yuzawa + " 60.00", "3 " + yokote + " 60.00"), ranked());
    }

    @Test
    @DisplayName("a conclusion is taken back with a reason as long as the business has not gone on")
    void reopened() {
        concluded();
        assertEquals("reopen.gone", code(r.meeting(m -> m.reopen(r.stage, r.revision(), " "))));
        r.meeting(m -> m.reopen(r.stage, r.revision(), "計算を確かめるため")).value();
        assertEquals(StageState.CLOSED, r.desk().head().state());
        assertTrue(r.application.as(r.story.ministryOfficer, () -> r.get(ReviewResults.class).concluded(Story.CALL, "evaluation")).isEmpty());
        r.conclude().value();
        r.withdraw(noshiro, NOSHIRO);
        r.meeting(m -> m.reopen(r.stage, r.revision(), "取り下げられたため")).value();
        r.conclude().value();
        r.story.run("update case_file set state = 'evaluated' where id = '" + yuzawa + "'");
        assertEquals("reopen.gone", code(r.meeting(m -> m.reopen(r.stage, r.revision(), "見直すため"))));
    }

    @Test
    @DisplayName("proposes outcomes of the plan for cases of the stage only, in words that fit")
    void proposals() {
        r.opened(FIVE);
        r.closed();
        assertEquals("outcome.unknown", code(r.propose(new ProposedOutcome(yuzawa, "minister", ""))));
        assertEquals("outcome.unknown", code(r.propose(new ProposedOutcome("none", "hold", ""))));
        assertEquals("outcome.reason-long", code(r.propose(new ProposedOutcome(yuzawa, "hold", "あ".repeat(4001)))));
        assertEquals("outcome.remarks", code(r.meeting(m -> m.propose(r.stage, r.revision(), List.of(), "あ".repeat(4001)))));
        r.propose(new ProposedOutcome(yuzawa, "hold", "あ".repeat(4000) )).value();
        assertEquals("hold", r.ranking().unranked().stream().filter(x -> x.caseId().equals(yuzawa)).findFirst().orElseThrow().outcome());
        r.propose(new ProposedOutcome(yuzawa, "", "")).value();
        assertEquals("", r.ranking().unranked().stream().filter(x -> x.caseId().equals(yuzawa)).findFirst().orElseThrow().outcome());
    }

    @Test
    @DisplayName("carries reasons of any length and with characters that no database takes")
    void hostileWords() {
        String words = "\u0000理由" + "𠮷".repeat(600) + "\uD842";
        r.opened(FIVE);
        r.assigning(a -> a.bar(r.stage, yuzawa, r.reviewers.get("架空 あい"), jp.michishirube.review.rule.ConflictKind.PLACE, words)).value();
        long tie = r.desk().conflicts().get(0).id();
        r.assigning(a -> a.lift(tie, words)).value();
        r.assigning(a -> a.give(r.stage, yuzawa, r.reviewers.get("架空 あい"), words)).value();
        r.assigning(a -> a.replace(r.sheet("架空 いと", yuzawa).id(), null, words)).value();
        r.assigning(a -> a.declareOnPaper(r.stage, r.reviewers.get("架空 うえ"), Map.of(yuzawa, words))).value();
        r.office(s -> s.unseat(r.stage, r.revision(), r.reviewers.get("架空 えも"), words)).value();
        r.by("架空 おか", s -> s.decline(r.sheet("架空 おか", yuzawa).id(), words)).value();
        r.score("架空 おか", yokote, 3).value();
        r.score("架空 おか", noshiro, 3).value();
        r.office(s -> s.close(r.stage, r.revision(), words)).value();
        r.meeting(m -> m.place(r.stage, r.revision(), List.of(yokote, noshiro), words)).value();
        r.propose(new ProposedOutcome(yuzawa, "hold", words), new ProposedOutcome(yokote, "hold", ""), new ProposedOutcome(noshiro, "hold", "")).value();
        r.conclude().value();
        r.meeting(m -> m.reopen(r.stage, r.revision(), words)).value();
        assertTrue(ReviewStory.pdfText(file("minutes", "pdf")).contains("理由"));
    }

    @Test
    @DisplayName("begun twice at once is one stage with each case once")
    void preparedTwice() throws Exception {
        List<Outcome<String>> both = r.application.atOnce(r.story.ministryOfficer, () -> r.get(ReviewService.class).prepare(Story.CALL, "evaluation"), r.story.ministryOfficer,
                () -> r.get(ReviewService.class).prepare(Story.CALL, "evaluation"));
        assertEquals(both.get(0).value(), both.get(1).value());
        assertEquals(3, r.office(s -> s.desk(both.get(0).value())).orElseThrow().cases().size());
    }

    @Test
    @DisplayName("shows a reviewer nobody to telephone, on the page and on paper")
    void nobodyToTelephone() throws IOException {
        r.opened(FIVE);
        var sheet = r.by(FIVE.get(0), s -> s.sheet(r.by(FIVE.get(0), x -> x.stage(r.stage)).orElseThrow().cases().get(0).sheetId())).orElseThrow();
        assertTrue(sheet.content().sections().stream().flatMap(x -> x.lines().stream()).noneMatch(l -> l.field().startsWith("contact")), "contact");
        String printed = ReviewStory.pdfText(r.by(FIVE.get(0), s -> s.print(r.stage)).orElseThrow());
        assertFalse(printed.contains("0183-00-0000"));
        assertEquals(printed, ReviewStory.pdfText(r.meeting(m -> m.print(r.stage, r.reviewers.get(FIVE.get(0)))).orElseThrow()), "the office prints the same for who scores on paper");
    }

    @Test
    @DisplayName("is taken over by the selection: rank, mean, outcome and words stand beside each proposal, which is then 評価済; not before it is concluded, and not for what stands on a list")
    void takenOver() {
        assertEquals("review.open", r.application.as(r.story.ministryOfficer, () -> r.get(SelectionService.class).takeReview(Story.CALL)).violations().get(0).code());
        concluded();
        assertEquals(3, r.application.as(r.story.ministryOfficer, () -> r.get(SelectionService.class).takeReview(Story.CALL)).value());
        DeskRow row = r.application.as(r.story.ministryOfficer, () -> r.get(SelectionService.class).desk(Story.CALL)).orElseThrow().rows().stream().filter(x -> x.caseId().equals(yuzawa)).findFirst().orElseThrow();
        assertEquals("evaluated", row.state());
        assertEquals(1, row.evaluation().rank());
        assertEquals("100.00／100", row.evaluation().score());
        assertEquals("採択が適当", row.evaluation().grade());
        assertTrue(row.evaluation().opinion().startsWith("評価が高い。"), row.evaluation().opinion());
        r.application.as(r.story.ministryOfficer, () -> r.get(SelectionService.class).draftList(Story.CALL, List.of(new ListItem(yuzawa, Decision.ADOPT, "評価が高いため")))).value();
        assertEquals(2, r.application.as(r.story.ministryOfficer, () -> r.get(SelectionService.class).takeReview(Story.CALL)).value(), "what stands on a list keeps its evaluation");
    }
}
