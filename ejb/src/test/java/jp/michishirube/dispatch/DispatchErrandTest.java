package jp.michishirube.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.michishirube.DispatchStory;
import jp.michishirube.OnBothDatabases;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.dispatch.api.AdvisorDetail;
import jp.michishirube.dispatch.api.AdvisorForm;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.DispatchView;
import jp.michishirube.dispatch.api.ListLine;
import jp.michishirube.dispatch.api.VisitForm;
import jp.michishirube.dispatch.api.VisitStatus;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
@DisplayName("A dispatch of an advisor")
class DispatchErrandTest {
    DispatchStory d;

    @Parameter
    TestDatabase.Kind kind;

    @BeforeEach
    void begin() {
        d = new DispatchStory(kind.emptied());
    }

    @AfterEach
    void end() {
        d.close();
    }

    private void on(int month, int day) {
        d.application.at(LocalDateTime.of(2018, month, day, 10, 0));
    }

    @Test
    @DisplayName("goes from form I over opinion, candidates, acceptance, days and decision to the report, with its papers and its line in the book")
    void errand() {
        String id = d.decided(Map.of());
        assertEquals("decided", d.state(id));
        DispatchView seen = d.view(d.story.officer, id);
        assertEquals(AnswerStatus.ACCEPTED, seen.candidates().get(0).status());
        assertEquals(1, seen.visits().size());
        List<String> papers = d.story.view(d.story.ministryOfficer, id).papers().stream().map(p -> p.title().ja()).toList();
        assertEquals(List.of("派遣決定通知", "派遣依頼（所属長あて）"), papers.stream().sorted(java.util.Comparator.comparing(p -> !p.startsWith("派遣決定"))).toList());
        assertEquals(List.of("派遣決定通知"), d.story.view(d.story.officer, id).papers().stream().map(p -> p.title().ja()).toList(), "the body is not shown the letter to the employer");
        assertEquals(LocalDateTime.of(2018, 7, 17, 17, 0).atZone(jp.michishirube.kernel.Clock.TOKYO).toInstant(), d.story.view(d.story.officer, id).row().dueAt(), "a week after the last visit");

        on(7, 11);
        long visit = seen.visits().get(0).id();
        assertTrue(d.application.as(d.story.officer, () -> d.get(VisitService.class).tell(id, visit, VisitStatus.DONE, "", "")).isDone());
        d.reported(id, "5");
        assertEquals("completed", d.state(id));
        assertEquals(Integer.valueOf(5), d.view(d.secretary, id).rating());
        assertEquals(null, d.view(d.story.officer, id).rating(), "a rating is for staff");
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(DispatchService.class).alike("オープンデータの講演")).get(0).result().contains("5件"));
    }

    @Test
    @DisplayName("asks the next candidate by itself when one declines, and when one lets the term pass")
    void nextCandidate() {
        String id = d.asked(Map.of(), "架空 あき", "架空 いずみ");
        assertEquals(AnswerStatus.LISTED, d.candidate(id, "架空 いずみ").status());
        d.answer("架空 あき", false).value();
        assertEquals("offering", d.state(id));
        assertEquals(AnswerStatus.DECLINED, d.candidate(id, "架空 あき").status());
        assertEquals(AnswerStatus.ASKED, d.candidate(id, "架空 いずみ").status());
        on(6, 8);
        d.timer();
        assertEquals("offering", d.state(id), "the term is not over");
        on(6, 10);
        d.timer();
        assertEquals("received", d.state(id), "nobody is left: back to the secretariat");
        assertEquals(AnswerStatus.EXPIRED, d.candidate(id, "架空 いずみ").status());
    }

    @Test
    @DisplayName("takes no answer after the term, twice, or after the request was withdrawn; the link opens nothing then")
    void lateAnswers() {
        d.asked(Map.of(), "架空 あき");
        String token = d.token("架空 あき");
        on(6, 10);
        Outcome<?> late = d.answer("架空 あき", true);
        assertFalse(late.isDone());
        assertTrue(late.violations().get(0).message().ja().contains("期限"), late.violations().toString());
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(AcceptanceService.class).offer(token)).orElseThrow().overdue());
        on(6, 5);
        d.answer("架空 あき", true).value();
        assertFalse(d.application.as(Actor.PUBLIC, () -> d.get(AcceptanceService.class).answer(token, false, List.of(), "やはり")).isDone(), "an answer is given once");
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(AcceptanceService.class).offer(token)).isEmpty());
    }

    @Test
    @DisplayName("needs a suitable day or a word about other days to be accepted")
    void acceptanceNeedsADay() {
        d.asked(Map.of(), "架空 あき");
        String token = d.token("架空 あき");
        assertFalse(d.application.as(Actor.PUBLIC, () -> d.get(AcceptanceService.class).answer(token, true, List.of(), "")).isDone());
        assertFalse(d.application.as(Actor.PUBLIC, () -> d.get(AcceptanceService.class).answer(token, true, List.of(LocalDate.of(2018, 9, 1)), "")).isDone(), "a day that nobody wished");
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(AcceptanceService.class).answer(token, true, List.of(), "7月20日なら伺えます。")).isDone());
    }

    @Test
    @DisplayName("sends a team: as many are asked at once as there are seats")
    void team() {
        String id = d.asked(Map.of("team", "2"), "架空 あき", "架空 いずみ");
        assertEquals(AnswerStatus.ASKED, d.candidate(id, "架空 いずみ").status());
        d.answer("架空 あき", true).value();
        assertEquals("offering", d.state(id));
        d.answer("架空 いずみ", true).value();
        assertEquals("arranging", d.state(id));
    }

    private List<String> refusedDraft(Map<String, String> other) {
        String id = d.draft(other);
        Outcome<?> done = d.act(d.story.officer, id, "request-signoff");
        assertFalse(done.isDone());
        assertEquals(other.getOrDefault("hours", "2"), d.application.as(d.story.officer, () -> d.get(CaseService.class).draft(id)).orElseThrow().answers().get("hours"), "nothing typed is lost");
        return done.violations().stream().map(v -> v.message().ja()).toList();
    }

    @Test
    @DisplayName("is refused beyond the limits of its year with the rule and what remains: days, hours, online, the last day")
    void limits() {
        assertTrue(refusedDraft(Map.of("visits", "4")).toString().contains("3日まで"));
        assertTrue(refusedDraft(Map.of("hours", "7.5")).toString().contains("7時間まで"));
        assertTrue(refusedDraft(Map.of("way", "ONLINE")).toString().contains("オンラインだけの派遣がありません"));
        assertTrue(refusedDraft(Map.of("firstDay", "2019-03-11")).toString().contains("派遣期限"));
        assertTrue(refusedDraft(Map.of("hours", "二時間")).toString().contains("0.5時間単位"));
        assertTrue(refusedDraft(Map.of("wished1", "架空 いない")).toString().contains("委嘱されている"));
    }

    @Test
    @DisplayName("is refused after 15:00 of the closing day and kept as a draft")
    void afterThree() {
        String id = d.draft(Map.of());
        d.application.at(LocalDateTime.of(2018, 6, 15, 14, 59));
        d.act(d.story.officer, id, "request-signoff").value();
        d.application.at(LocalDateTime.of(2018, 6, 15, 15, 0, 1));
        Outcome<?> late = d.act(d.story.approver, id, "submit");
        assertFalse(late.isDone());
        assertTrue(late.violations().get(0).message().ja().contains("15時00分"));
        assertEquals("signoff", d.state(id));
        assertFalse(d.application.as(d.story.officer, () -> d.get(DispatchService.class).start(d.round, Story.YUZAWA)).isDone());
    }

    @Test
    @DisplayName("sends the same advisor to the same region and project once a year, unless a reason for an exception is given")
    void onceAYear() {
        d.decided(Map.of());
        assertTrue(refusedDraft(Map.of("firstDay", "2018-08-10", "secondDay", "", "thirdDay", "")).toString().contains("原則として年1回"));
        String other = d.submitted(Map.of("project", "別のプロジェクト"));
        assertEquals("received", d.state(other));
        String exception = d.submitted(Map.of("onceReason", "続きの講演を求められたため。"));
        assertEquals("received", d.state(exception));
        assertTrue(d.view(d.secretary, exception).checks().stream().anyMatch(f -> f.message().ja().contains("例外")));
    }

    @Test
    @DisplayName("keeps an advisor from two places on one day, from days of absence and from days without appointment")
    void twoPlaces() {
        d.arranged(Map.of());
        String second = d.asked(Map.of("project", "別のプロジェクト"), "架空 あき");
        d.answer("架空 あき", true).value();
        String aki = d.advisors.get("架空 あき");
        Outcome<Integer> there = d.plan(second, new VisitForm(aki, "2018-07-10", "2", false, "MAIN"));
        assertFalse(there.isDone());
        assertTrue(there.violations().get(0).message().ja().contains("二か所"), there.violations().toString());
        assertTrue(d.view(d.secretary, second).visits().isEmpty(), "nothing of it is stored");
        d.application.as(d.story.ministryOfficer, () -> d.get(AdvisorService.class).endAppointment(aki, 2018, LocalDate.of(2018, 7, 31))).value();
        Outcome<Integer> ended = d.plan(second, new VisitForm(aki, "2018-08-01", "2", false, "MAIN"));
        assertTrue(ended.violations().get(0).message().ja().contains("委嘱されていません"), ended.violations().toString());
        assertTrue(d.plan(second, new VisitForm(aki, "2018-07-11", "2", false, "MAIN")).isDone());
        assertFalse(d.act(d.secretary, second, "present-candidates").isDone(), "not from here");
        assertTrue(d.act(d.secretary, second, "agree").isDone());
    }

    @Test
    @DisplayName("is planned within the limits only: an eighth hour, a fourth day, hours that are no number")
    void planning() {
        String id = d.asked(Map.of(), "架空 あき");
        d.answer("架空 あき", true).value();
        String aki = d.advisors.get("架空 あき");
        assertTrue(d.plan(id, new VisitForm(aki, "2018-07-10", "8", false, "MAIN")).violations().toString().contains("7時間まで"));
        assertTrue(d.plan(id, new VisitForm(aki, "2018-07-10", "7", false, "MAIN"), new VisitForm(aki, "2018-07-11", "7", false, "MAIN"), new VisitForm(aki, "2018-07-12", "7", false, "MAIN"),
                new VisitForm(aki, "2018-07-13", "0.5", true, "FOLLOW_UP")).violations().toString().contains("21時間"));
        assertTrue(d.plan(id, new VisitForm(aki, "あした", "2", false, "MAIN")).violations().get(0).field().startsWith("visit-0"));
        assertFalse(d.plan(id, new VisitForm(d.advisors.get("架空 うみ"), "2018-07-10", "2", false, "MAIN")).isDone(), "somebody who was not asked");
        assertFalse(d.act(d.secretary, id, "agree").isDone(), "no day is planned yet");
    }

    @Test
    @DisplayName("tells of cancelled and split visits; the report is due a week after the last one and waits until all are told")
    void cancelledAndSplit() {
        String id = d.decided(Map.of());
        String aki = d.advisors.get("架空 あき");
        long first = d.view(d.secretary, id).visits().get(0).id();
        assertFalse(d.application.as(d.story.officer, () -> d.get(VisitService.class).tell(id, first, VisitStatus.CANCELLED, "", "")).isDone(), "a reason is needed");
        assertFalse(d.application.as(d.story.officer, () -> d.get(VisitService.class).tell(id, first, VisitStatus.DONE, "", "")).isDone(), "the day has not come");
        d.application.as(d.story.officer, () -> d.get(VisitService.class).tell(id, first, VisitStatus.CANCELLED, "", "台風のため")).value();
        d.application.as(d.secretary, () -> d.get(VisitService.class).addVisit(id, new VisitForm(aki, "2018-07-20", "1", false, "MAIN"))).value();
        d.application.as(d.secretary, () -> d.get(VisitService.class).addVisit(id, new VisitForm(aki, "2018-07-27", "1", false, "FOLLOW_UP"))).value();
        assertFalse(d.application.as(d.secretary, () -> d.get(VisitService.class).addVisit(id, new VisitForm(aki, "2018-08-01", "7.5", false, "MAIN"))).isDone());
        assertEquals(3, d.view(d.secretary, id).visits().size());
        assertEquals(LocalDateTime.of(2018, 8, 3, 17, 0).atZone(jp.michishirube.kernel.Clock.TOKYO).toInstant(), d.story.view(d.story.officer, id).row().dueAt());
        on(7, 28);
        String report = d.application.as(d.story.officer, () -> d.get(DispatchService.class).begin(id, "report")).value();
        d.application.as(d.story.officer, () -> d.get(CaseService.class).saveDraft(report, Map.of(), Map.of("done", "a", "result", "b", "rating", "4"))).value();
        assertFalse(d.act(d.story.officer, report, "request-signoff").isDone(), "two visits are not told of yet");
        d.view(d.secretary, id).visits().stream().filter(v -> v.status() == VisitStatus.PLANNED).forEach(v -> d.application.as(d.story.officer,
                () -> d.get(VisitService.class).tell(id, v.id(), VisitStatus.DONE, "1.5", "")).value());
        d.act(d.story.officer, report, "request-signoff").value();
    }

    @Test
    @DisplayName("stays in the count of applications when it is declined after the decision, and says so")
    void declined() {
        String id = d.decided(Map.of());
        d.act(d.story.approver, id, "decline").value();
        Object[] row = d.application.database().inTransaction(() -> (Object[]) d.application.database().em().createNativeQuery(
                "select outcome, field, planned_yen from dispatch_entry where case_id = ?").setParameter(1, id).getSingleResult());
        assertEquals("DECLINED", row[0]);
        assertEquals("オープンデータ", row[1]);
        assertEquals(0L, ((Number) row[2]).longValue(), "its money is free again");
        assertEquals(VisitStatus.CANCELLED, d.view(d.secretary, id).visits().get(0).status());
    }

    @Test
    @DisplayName("is asked for by a university that a city recommends, with the recommendation enclosed")
    void university() {
        TestDatabase database = d.application.database();
        database.inTransaction(() -> d.get(jp.michishirube.organisation.OrganisationRegister.class).registerOther("x-daigaku", "架空大学", "かくうだいがく", "05", "info@daigaku.example", true));
        long officer = d.story.person("daigaku-officer", "x-daigaku", Role.APPLICANT_OFFICER, "研究推進課");
        long approver = d.story.person("daigaku-approver", "x-daigaku", Role.APPLICANT_APPROVER, "研究推進課長");
        String alone = d.draft(officer, "x-daigaku", Map.of());
        assertTrue(d.act(officer, alone, "request-signoff").violations().toString().contains("推薦"), "a body that is no local government needs a recommendation");
        String id = d.draft(officer, "x-daigaku", Map.of("asks", "RECOMMENDED", "bodyKind", "UNIVERSITY", "recommender", "０５２０７８"));
        assertFalse(d.act(officer, id, "request-signoff").isDone(), "the letter is missing");
        d.attach(officer, id, "recommendationFile");
        d.act(officer, id, "request-signoff").value();
        d.act(approver, id, "submit").value();
        Object[] row = database.inTransaction(() -> (Object[]) database.em().createNativeQuery("select body_kind, region from dispatch_entry where case_id = ?").setParameter(1, id).getSingleResult());
        assertEquals("UNIVERSITY", row[0]);
        assertEquals("052078", row[1], "the region is that of who recommends");
    }

    @Test
    @DisplayName("is not dispatched with a reason that stands in the notice, when it could not be arranged")
    void notDispatched() {
        String id = d.opinionated(Map.of());
        d.act(d.secretary, id, "unable").value();
        assertFalse(d.application.as(d.story.ministryOfficer, () -> d.get(DispatchDecisionService.class).draft(d.round, List.of(new ListLine(id, true, "")))).isDone());
        assertFalse(d.application.as(d.story.ministryOfficer, () -> d.get(DispatchDecisionService.class).draft(d.round, List.of(new ListLine(id, false, "")))).isDone(), "the reason is needed");
        d.decide(List.of(new ListLine(id, false, "分野に合う者がいない。")));
        assertEquals("not-dispatched", d.state(id));
        assertEquals(1, d.story.view(d.story.officer, id).papers().size());
    }

    @Test
    @DisplayName("voids a list whose request changed after it was drafted")
    void listOutdated() {
        String id = d.arranged(Map.of());
        String list = d.application.as(d.story.ministryOfficer, () -> d.get(DispatchDecisionService.class).draft(d.round, List.of(new ListLine(id, true, "")))).value();
        d.act(d.story.ministryOfficer, list, "request-approval").value();
        d.act(d.story.ministryDirector, list, "approve").value();
        d.act(d.story.ministryOfficer, id, "return-to-secretariat").value();
        Outcome<?> stamp = d.act(d.story.ministryGeneral, list, "approve");
        assertFalse(stamp.isDone());
        assertTrue(stamp.violations().get(0).message().ja().contains("変わりました"));
    }

    @Test
    @DisplayName("is seen by the secretariat, its bureau and the Ministry; the secretariat sees nothing else")
    void scope() {
        String id = d.submitted(Map.of());
        assertTrue(d.story.sees(d.secretary, id));
        assertTrue(d.story.sees(d.story.bureauOfficer, id));
        assertFalse(d.story.sees(d.story.otherBureauOfficer, id));
        assertFalse(d.story.sees(d.story.neighbour, id));
        d.application.at(LocalDateTime.of(2018, 5, 10, 9, 0));
        String proposal = d.story.submitted();
        assertFalse(d.story.sees(d.secretary, proposal));
        assertFalse(d.story.sees(d.secretary, d.draft(Map.of())), "a draft is the body's own");
        assertEquals(List.of(id), d.application.as(d.secretary, () -> d.get(jp.michishirube.casework.CaseQueryService.class)
                .queue(jp.michishirube.casework.api.QueueQuery.first(50))).items().stream().map(r -> r.id()).toList());
        assertFalse(d.application.as(d.story.neighbour, () -> d.get(DispatchService.class).view(id)).isPresent());
    }

    @Test
    @DisplayName("lists somebody against whom an obstacle stands only with a reason")
    void exceptions() {
        String id = d.opinionated(Map.of("vendors", "株式会社架空ベンダー"));
        String aki = d.advisors.get("架空 あき");
        d.story.run("insert into advisor_interest (id, advisor_id, name, told_on) values (900001, '" + aki + "', '架空ベンダー', date '2018-04-01')");
        Outcome<Integer> without = d.application.as(d.secretary, () -> d.get(ArrangingService.class).list(id, List.of(aki), Map.of()));
        assertTrue(without.violations().get(0).message().ja().contains("利益相反"), without.violations().toString());
        assertTrue(d.application.as(d.secretary, () -> d.get(ArrangingService.class).list(id, List.of(aki), Map.of(aki, "契約と関わらない講演のため"))).isDone());
        assertEquals("契約と関わらない講演のため", d.candidate(id, "架空 あき").exception());
    }

    @Test
    @DisplayName("proposes for a whole round under all limits, with why not for whoever is left out, and lists what is taken over")
    void roundProposal() {
        String one = d.opinionated(Map.of("secondDay", "", "thirdDay", ""));
        String two = d.opinionated(Map.of("project", "二つ目", "secondDay", "", "thirdDay", ""));
        String three = d.opinionated(Map.of("project", "三つ目", "secondDay", "", "thirdDay", ""));
        var proposal = d.application.as(d.secretary, () -> d.get(ArrangingService.class).propose(d.round)).orElseThrow();
        assertEquals(3, proposal.lines().size());
        assertEquals(2, proposal.lines().stream().filter(l -> l.advisorId() != null).count(), "two know the field and all want the same day");
        assertTrue(proposal.lines().stream().filter(l -> l.advisorId() == null).allMatch(l -> l.why().ja().contains("希望日")));
        assertTrue(proposal.bound() >= proposal.value());
        List<String> served = proposal.lines().stream().filter(l -> l.advisorId() != null).map(l -> l.caseId()).toList();
        assertEquals(2, d.application.as(d.secretary, () -> d.get(ArrangingService.class).takeProposal(d.round, served)).value());
        assertEquals(1, d.view(d.secretary, served.get(0)).candidates().size());
        assertTrue(List.of(one, two, three).containsAll(served));
    }

    @Test
    @DisplayName("reminds of the report before and after its term, each once, and of the survey in the year that follows")
    void reminders() {
        String id = d.decided(Map.of());
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(DispatchWorker.class).owing()).isEmpty());
        on(7, 16);
        assertEquals(List.of(id), d.application.as(Actor.PUBLIC, () -> d.get(DispatchWorker.class).owing()));
        assertEquals("report-soon", d.application.as(Actor.PUBLIC, () -> d.get(DispatchWorker.class).remind(id)).orElseThrow());
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(DispatchWorker.class).owing()).isEmpty());
        on(7, 18);
        assertEquals("report-late", d.application.as(Actor.PUBLIC, () -> d.get(DispatchWorker.class).remind(id)).orElseThrow());
        d.application.as(d.story.officer, () -> d.get(VisitService.class).tell(id, d.view(d.story.officer, id).visits().get(0).id(), VisitStatus.DONE, "", "")).value();
        d.reported(id, "4");
        assertFalse(d.application.as(d.story.officer, () -> d.get(DispatchService.class).begin(id, "survey")).isDone(), "the survey is next year's");
        d.application.at(LocalDateTime.of(2019, 4, 8, 10, 0));
        assertEquals("survey", d.application.as(Actor.PUBLIC, () -> d.get(DispatchWorker.class).remind(id)).orElseThrow());
        String survey = d.application.as(d.story.officer, () -> d.get(DispatchService.class).begin(id, "survey")).value();
        d.application.as(d.story.officer, () -> d.get(CaseService.class).saveDraft(survey, Map.of(), Map.of("progress", "DONE", "outcome", "10件公開した。"))).value();
        d.act(d.story.officer, survey, "submit").value();
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(DispatchWorker.class).owing()).isEmpty());
    }

    @Test
    @DisplayName("stops taking requests when the year's budget is bound")
    void budget() {
        String id = d.arranged(Map.of());
        d.story.run("update dispatch_entry set planned_yen = 60000000 where case_id = '" + id + "'");
        assertTrue(refusedDraft(Map.of("project", "別の")).toString().contains("予算"));
    }

    @Test
    @DisplayName("lets the body put the candidates in another order and leave some out, each number once")
    void order() {
        String id = d.listed(Map.of(), "架空 あき", "架空 いずみ");
        String aki = d.candidate(id, "架空 あき").id();
        String izumi = d.candidate(id, "架空 いずみ").id();
        assertFalse(d.application.as(d.story.officer, () -> d.get(DispatchService.class).order(id, List.of(aki, aki))).isDone());
        assertFalse(d.application.as(d.story.officer, () -> d.get(DispatchService.class).order(id, List.of())).isDone());
        assertFalse(d.application.as(d.story.neighbour, () -> d.get(DispatchService.class).order(id, List.of(aki))).isDone());
        d.application.as(d.story.officer, () -> d.get(DispatchService.class).order(id, List.of(izumi))).value();
        d.act(d.story.officer, id, "give-order").value();
        assertEquals(AnswerStatus.ASKED, d.candidate(id, "架空 いずみ").status());
        assertEquals(AnswerStatus.LISTED, d.candidate(id, "架空 あき").status());
    }

    @Test
    @DisplayName("takes an answer by telephone from the secretariat, who says how it came")
    void byTelephone() {
        String id = d.asked(Map.of(), "架空 あき");
        String candidate = d.candidate(id, "架空 あき").id();
        assertFalse(d.application.as(d.secretary, () -> d.get(ArrangingService.class).recordAnswer(id, candidate, true, "")).isDone());
        String token = d.token("架空 あき");
        d.application.as(d.secretary, () -> d.get(ArrangingService.class).recordAnswer(id, candidate, true, "6月5日に電話で本人から受諾")).value();
        assertEquals("arranging", d.state(id));
        assertFalse(d.application.as(Actor.PUBLIC, () -> d.get(AcceptanceService.class).answer(token, false, List.of(), "x")).isDone());
    }

    @Test
    @DisplayName("keeps the answer that came first when the advisor's link and the secretariat's record meet")
    void answersMeet() throws Exception {
        String id = d.asked(Map.of(), "架空 あき", "架空 いずみ");
        String candidate = d.candidate(id, "架空 あき").id();
        String token = d.token("架空 あき");
        List<Outcome<?>> both = d.application.<Outcome<?>>atOnce(d.secretary, () -> d.get(ArrangingService.class).recordAnswer(id, candidate, false, "電話で辞退"),
                d.story.neighbour, () -> d.get(AcceptanceService.class).answer(token, true, List.of(), "伺います。"));
        assertTrue(both.get(0).isDone());
        assertFalse(both.get(1).isDone(), "the second one comes too late");
        assertEquals(AnswerStatus.DECLINED, d.candidate(id, "架空 あき").status());
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(AcceptanceService.class).offer(token)).isEmpty(), "the link opens nothing any more");
    }

    @Test
    @DisplayName("tells a visit as it was though the appointment ended afterwards, and binds no money beyond the budget")
    void toldAsItWas() {
        String id = d.decided(Map.of());
        String aki = d.advisors.get("架空 あき");
        on(7, 12);
        d.application.as(d.story.ministryOfficer, () -> d.get(AdvisorService.class).endAppointment(aki, 2018, LocalDate.of(2018, 7, 1))).value();
        long visit = d.view(d.secretary, id).visits().get(0).id();
        assertTrue(d.application.as(d.story.officer, () -> d.get(VisitService.class).tell(id, visit, VisitStatus.DONE, "", "")).isDone());
        d.story.run("update advisor_appointment set to_day = date '2019-03-31' where advisor_id = '" + aki + "'");
        d.story.run("update dispatch_entry set planned_yen = 59990000 where case_id = '" + id + "'");
        Outcome<Boolean> beyond = d.application.as(d.secretary, () -> d.get(VisitService.class).addVisit(id, new VisitForm(aki, "2018-07-20", "1", false, "MAIN")));
        assertTrue(beyond.isDone(), "the own money counts for itself");
        on(6, 10);
        String other = d.asked(Map.of("project", "別の"), "架空 いずみ");
        d.answer("架空 いずみ", true).value();
        d.plan(other, new VisitForm(d.advisors.get("架空 いずみ"), "2018-07-10", "1", false, "MAIN")).value();
        d.story.run("update dispatch_entry set planned_yen = 59910000 where case_id = '" + other + "'");
        on(7, 12);
        Outcome<Boolean> refused = d.application.as(d.secretary, () -> d.get(VisitService.class).addVisit(id, new VisitForm(aki, "2018-07-27", "1", false, "MAIN")));
        assertFalse(refused.isDone());
        assertTrue(refused.violations().get(0).message().ja().contains("予算の残り"), refused.violations().toString());
        assertEquals(2, d.view(d.secretary, id).visits().size());
    }

    @Test
    @DisplayName("is found among similar ones once its round is closed or its result is reported, not before")
    void alikeOnlyWhatIsPublic() {
        String id = d.decided(Map.of());
        assertTrue(d.application.as(Actor.PUBLIC, () -> d.get(DispatchService.class).alike("オープンデータの講演")).isEmpty(), "the round is open");
        d.application.at(LocalDateTime.of(2018, 6, 15, 15, 0, 1));
        assertEquals(1, d.application.as(Actor.PUBLIC, () -> d.get(DispatchService.class).alike("オープンデータの講演")).size());
        assertEquals("decided", d.state(id));
    }

    @Test
    @DisplayName("loses nothing of an advisor's entry when two keep it at once, though only a line was changed")
    void twoKeepAnAdvisor() {
        String aki = d.advisors.get("架空 あき");
        AdvisorDetail seen = d.application.as(d.secretary, () -> d.get(AdvisorService.class).advisor(aki)).orElseThrow();
        java.util.function.Function<String, Outcome<String>> save = absences -> d.application.as(d.secretary, () -> d.get(AdvisorService.class).save(new AdvisorForm(aki, "PERSON", "架空 あき", "かくう", "05",
                true, true, List.of("オープンデータ"), List.of(), 0, seen.email(), seen.affiliations(), "", absences, "", seen.version())));
        assertTrue(save.apply("2018-08-01").isDone());
        Outcome<String> second = save.apply("2018-09-01");
        assertFalse(second.isDone());
        assertEquals("2018-08-01〜2018-08-01", d.application.as(d.secretary, () -> d.get(AdvisorService.class).advisor(aki)).orElseThrow().absences());
    }

    @Test
    @DisplayName("does nothing twice when two answers or a replayed act meet")
    void replay() {
        String id = d.listed(Map.of(), "架空 あき");
        ActCommand command = ActCommand.of(id, "give-order", "", d.story.revision(id));
        d.act(d.story.officer, command).value();
        assertTrue(d.act(d.story.officer, command).isDone(), "a replay gets the first answer");
        assertEquals(1L, d.application.database().inTransaction(() -> ((Number) d.application.database().em().createNativeQuery(
                "select count(*) from outbox_mail where subject like '%派遣の御相談%'").getSingleResult()).longValue()));
    }
}
