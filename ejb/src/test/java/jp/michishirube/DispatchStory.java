package jp.michishirube;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.dispatch.AcceptanceService;
import jp.michishirube.dispatch.AdvisorService;
import jp.michishirube.dispatch.ArrangingService;
import jp.michishirube.dispatch.DispatchDecisionService;
import jp.michishirube.dispatch.DispatchService;
import jp.michishirube.dispatch.DispatchWorker;
import jp.michishirube.dispatch.api.AdvisorForm;
import jp.michishirube.dispatch.api.AdvisorTitle;
import jp.michishirube.dispatch.api.CandidateView;
import jp.michishirube.dispatch.api.DispatchView;
import jp.michishirube.dispatch.api.ListLine;
import jp.michishirube.dispatch.api.VisitForm;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;

/** The people of a dispatch and what they do, for tests: 湯沢市 asks, the secretariat arranges, made-up advisors answer, the Ministry decides. */
public final class DispatchStory implements AutoCloseable {
    public static final LocalDateTime MORNING = LocalDateTime.of(2018, 6, 4, 9, 0);
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    public final Story story;
    public final TestApplication application;
    public final long secretary;
    public final Map<String, String> advisors = new HashMap<>();
    public String round = "advisor-2018-1";

    public DispatchStory(TestDatabase database) {
        story = new Story(database);
        application = story.application;
        secretary = story.person("secretary", "secretariat", Role.SECRETARIAT_OFFICER, "運営事務局 担当");
        application.at(MORNING);
        advisor("架空 あき", "オープンデータ", "05", true, true);
        advisor("架空 いずみ", "オープンデータ", "13", true, true);
        advisor("架空 うみ", "観光", "27", true, false);
    }

    /** Somebody made up, appointed for fiscal 2018. */
    public String advisor(String name, String field, String prefecture, boolean onSite, boolean online) {
        String id = application.as(secretary, () -> get(AdvisorService.class).save(new AdvisorForm(null, "PERSON", name, "かくう", prefecture, onSite, online, List.of(field), List.of(), 0,
                "advisor" + advisors.size() + "@kakuu.example", name + "研究所 | " + name + "研究所長", "", "", "", 0))).value();
        appoint(id, 2018, LocalDate.of(2018, 4, 1));
        advisors.put(name, id);
        return id;
    }

    public void appoint(String advisorId, int year, LocalDate from) {
        application.as(story.ministryOfficer, () -> get(AdvisorService.class).appoint(advisorId, year, Set.of(AdvisorTitle.ADVISOR), from)).value();
    }

    public <T> T get(Class<T> type) {
        return application.get(type);
    }

    /** What 湯沢市 asks: a talk of two hours on one of three days. */
    public static Map<String, String> answers() {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("projectTitle", "オープンデータの進め方に関する講演");
        a.put("dispatchField", "オープンデータ");
        a.put("project", "湯沢市オープンデータ推進");
        a.put("issue", "職員がオープンデータの意義を知らない。");
        a.put("support", "全職員に向けた講演と質疑。");
        a.put("asks", "LOCAL");
        a.put("briefing", "NOT_YET");
        a.put("way", "ON_SITE");
        a.put("visits", "1");
        a.put("hours", "2");
        a.put("firstDay", "2018-07-10");
        a.put("secondDay", "2018-07-11");
        a.put("thirdDay", "2018-07-12");
        a.put("choice", "NAMED");
        a.put("wished1", "架空あき");
        a.put("team", "1");
        a.put("contactDivision", "情報政策課");
        a.put("contactName", "架空 太郎");
        a.put("contactPhone", "0183-00-0000");
        a.put("contactEmail", "officer@yuzawa.example");
        return a;
    }

    public String draft(Map<String, String> other) {
        return draft(story.officer, Story.YUZAWA, other);
    }

    public String draft(long officer, String body, Map<String, String> other) {
        String id = application.as(officer, () -> get(DispatchService.class).start(round, body)).value();
        Map<String, String> answers = answers();
        answers.putAll(other);
        application.as(officer, () -> get(CaseService.class).saveDraft(id, Map.of("asks", body.length() == 6 ? "LOCAL" : "RECOMMENDED", "team", "1"), answers)).value();
        return id;
    }

    public String submitted(Map<String, String> other) {
        String id = draft(other);
        act(story.officer, id, "request-signoff").value();
        act(story.approver, id, "submit").value();
        return id;
    }

    /** With the bureau's opinion, which fiscal 2018 asks for. */
    public String opinionated(Map<String, String> other) {
        String id = submitted(other);
        act(secretary, id, "ask-opinion").value();
        act(story.bureauOfficer, ActCommand.of(id, "forward", "地域の取組に合う。", story.revision(id)).with("opinion", "FIT")).value();
        act(story.bureauDirector, id, "approve").value();
        return id;
    }

    public String listed(Map<String, String> other, String... names) {
        String id = opinionated(other);
        application.as(secretary, () -> get(ArrangingService.class).list(id, java.util.Arrays.stream(names).map(advisors::get).toList(), Map.of())).value();
        act(secretary, id, "present-candidates").value();
        return id;
    }

    public String asked(Map<String, String> other, String... names) {
        String id = listed(other, names);
        act(story.officer, id, "give-order").value();
        return id;
    }

    /** The link in the newest mail to an advisor. */
    public String token(String name) {
        String body = application.database().inTransaction(() -> (String) application.database().em().createNativeQuery(
                "select body from outbox_mail where recipient = (select email from advisor where id = ?) order by queued_at desc, id").setParameter(1, advisors.get(name))
                .getResultList().stream().filter(b -> ((String) b).contains("token=")).findFirst().orElseThrow());
        Matcher m = TOKEN.matcher(body);
        if (!m.find()) {
            throw new IllegalStateException(body);
        }
        return m.group(1);
    }

    public Outcome<?> answer(String name, boolean accepts) {
        String token = token(name);
        return application.as(Actor.PUBLIC, () -> get(AcceptanceService.class).answer(token, accepts, accepts ? List.of(LocalDate.of(2018, 7, 10)) : List.of(), accepts ? "" : "都合により"));
    }

    /** Agreed on with 架空 あき for two hours on 10 July 2018. */
    public String arranged(Map<String, String> other) {
        String id = asked(other, "架空 あき");
        answer("架空 あき", true).value();
        plan(id, new VisitForm(advisors.get("架空 あき"), other.getOrDefault("firstDay", "2018-07-10"), "2", false, "MAIN")).value();
        act(secretary, id, "agree").value();
        return id;
    }

    public Outcome<Integer> plan(String id, VisitForm... visits) {
        return application.as(secretary, () -> get(ArrangingService.class).plan(id, List.of(visits)));
    }

    public String decided(Map<String, String> other) {
        String id = arranged(other);
        decide(List.of(new ListLine(id, true, "")));
        return id;
    }

    /** Takes a list through the Ministry's route. */
    public String decide(List<ListLine> lines) {
        String list = application.as(story.ministryOfficer, () -> get(DispatchDecisionService.class).draft(round, lines)).value();
        act(story.ministryOfficer, list, "request-approval").value();
        act(story.ministryDirector, list, "approve").value();
        act(story.ministryGeneral, list, "approve").value();
        return list;
    }

    public Outcome<ActResult> act(long user, String id, String action) {
        return act(user, ActCommand.of(id, action, Set.of("withdraw", "decline", "unable", "none-suits", "stop", "reopen", "return-to-secretariat", "take-back").contains(action) ? "都合により" : "",
                story.revision(id)));
    }

    public Outcome<ActResult> act(long user, ActCommand command) {
        return story.act(user, command);
    }

    public DispatchView view(long user, String id) {
        return application.as(user, () -> get(DispatchService.class).view(id)).orElseThrow();
    }

    public CandidateView candidate(String id, String name) {
        return view(secretary, id).candidates().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    public String state(String id) {
        return application.database().inTransaction(() -> (String) application.database().em().createNativeQuery("select state from case_file where id = ?").setParameter(1, id).getSingleResult());
    }

    /** What the timer does, now. */
    public void timer() {
        application.as(Actor.PUBLIC, () -> get(DispatchWorker.class).overdue()).forEach(id -> application.as(Actor.PUBLIC, () -> get(DispatchWorker.class).expire(id)));
    }

    /** The report on a decided request, accepted by the secretariat. */
    public String reported(String id, String rating) {
        String report = application.as(story.officer, () -> get(DispatchService.class).begin(id, "report")).value();
        application.as(story.officer, () -> get(CaseService.class).saveDraft(report, Map.of(), Map.of("done", "職員80人に講演した。", "result", "公開するデータを5件選んだ。", "rating", rating))).value();
        act(story.officer, report, "request-signoff").value();
        act(story.approver, report, "submit").value();
        act(secretary, report, "accept").value();
        return report;
    }

    public void attach(long officer, String id, String slot) {
        application.as(officer, () -> get(CaseService.class).attach(id, slot, slot + ".csv", new java.io.ByteArrayInputStream("推薦,架空\r\n".getBytes(StandardCharsets.UTF_8)))).value();
    }

    @Override
    public void close() {
        story.close();
    }
}
