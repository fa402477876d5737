package jp.michishirube;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.FieldComment;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.TestRegisters;
import jp.michishirube.security.TestUsers;
import jp.michishirube.subsidy.ProposalService;

/** The people of the main errand and what they do, for tests: 湯沢市, its bureau 東北 and the Ministry on 2018-05-10 09:00. */
public final class Story implements AutoCloseable {
    public static final LocalDateTime MORNING = LocalDateTime.of(2018, 5, 10, 9, 0);
    public static final String YUZAWA = "052078";
    public static final String CALL = "chiiki_iot_jisso-2018-1";

    public final TestApplication application;
    /** The call that proposals are made under. */
    public String call = CALL;
    public final long officer;
    public final long approver;
    public final long neighbour;
    public final long bureauOfficer;
    public final long bureauDirector;
    public final long bureauGeneral;
    public final long otherBureauOfficer;
    public final long ministryOfficer;
    public final long ministryDirector;
    public final long ministryGeneral;
    public final long auditor;
    private final Map<String, Long> posts = new HashMap<>();

    public Story(TestDatabase database) {
        application = TestApplication.start(database, MORNING);
        officer = person("officer", YUZAWA, Role.APPLICANT_OFFICER, "情報政策課 主事");
        approver = person("approver", YUZAWA, Role.APPLICANT_APPROVER, "情報政策課長");
        neighbour = person("neighbour", "052035", Role.APPLICANT_OFFICER, "情報政策課 主事");
        bureauOfficer = person("bureau-officer", "tohoku", Role.BUREAU_OFFICER, "情報通信振興課 係員");
        bureauDirector = person("bureau-director", "tohoku", Role.BUREAU_DIRECTOR, "情報通信振興課長");
        bureauGeneral = person("bureau-general", "tohoku", Role.BUREAU_DIRECTOR_GENERAL, "局長");
        otherBureauOfficer = person("kanto-officer", "kanto", Role.BUREAU_OFFICER, "情報通信振興課 係員");
        ministryOfficer = person("ministry-officer", "mic", Role.MINISTRY_OFFICER, "地域通信振興課 係員");
        ministryDirector = person("ministry-director", "mic", Role.MINISTRY_DIRECTOR, "地域通信振興課長");
        ministryGeneral = person("ministry-general", "mic", Role.MINISTRY_DIRECTOR_GENERAL, "情報流通行政局長");
        auditor = person("auditor", "mic", Role.AUDITOR, "監査担当");
    }

    /** One more person with a post of an office. */
    public long person(String login, String office, Role role, String title) {
        TestDatabase database = application.database();
        long user = TestUsers.person(database, login, login);
        long post = database.inTransaction(() -> TestRegisters.postRegister(database).registerPost(office, role, title, null, null));
        posts.put(login, post);
        database.inTransaction(() -> TestRegisters.postRegister(database).appoint(post, user, Authority.OWN, null, null));
        return user;
    }

    /** Lets this person stand in for the post of another (代決). */
    public void deputy(String forLogin, long user) {
        TestDatabase database = application.database();
        database.inTransaction(() -> TestRegisters.postRegister(database).appoint(posts.get(forLogin), user, Authority.DEPUTY,
                LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31)));
    }

    /** Lets this person act from the post of another by an authority, from now on. */
    public void appoint(String forLogin, long user, Authority authority) {
        TestDatabase database = application.database();
        database.inTransaction(() -> TestRegisters.postRegister(database).appoint(posts.get(forLogin), user, authority, null, null));
    }

    /** Changes rows behind the services' back. */
    public void run(String sql) {
        application.database().inTransaction(() -> application.database().em().createNativeQuery(sql).executeUpdate());
    }

    /** The answers of the errand. */
    public static Map<String, String> answers() {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("projectTitle", "水田センサーの横展開による省力化");
        a.put("fieldModel", "スマート農業・林業・漁業モデル");
        a.put("summary", "水田の水位と温度を計り、見回りの手間を減らす。");
        a.put("site", "秋田県湯沢市");
        a.put("issue", "担い手が減り、見回りに時間がかかる。");
        a.put("effect", "見回りの時間が半分になる。");
        a.put("targetIndicator", "見回りの時間を平成31年度末までに5割減らす。");
        a.put("planAdopted", "YES");
        a.put("planUrl", "https://www.example.lg.jp/plan");
        a.put("totalCost", "12,345,678");
        a.put("eligibleCost", "１２，３４５，６７８円");
        a.put("deductions", "0");
        a.put("option", "FIXED");
        a.put("ownFunding", "なし");
        a.put("startDate", "平成30年9月1日");
        a.put("endDate", "2019-02-28");
        a.put("contactDivision", "情報政策課");
        a.put("contactName", "架空 太郎");
        a.put("contactPhone", "0183-00-0000");
        a.put("contactEmail", "officer@yuzawa.example");
        return a;
    }

    /** A draft of 湯沢市 with every answer and both files. */
    public String filledDraft() {
        String id = application.as(officer, () -> application.get(ProposalService.class).start(call, YUZAWA)).value();
        application.as(officer, () -> application.get(CaseService.class).saveDraft(id, Map.of(), answers())).value();
        for (String slot : List.of("proposalFile", "estimateFile")) {
            application.as(officer, () -> application.get(CaseService.class).attach(id, slot, slot + ".csv",
                    new java.io.ByteArrayInputStream((slot + ",1\n").getBytes(StandardCharsets.UTF_8)))).value();
        }
        return id;
    }

    public String submitted() {
        return submitted(Map.of());
    }

    private String submitted(Map<String, String> other) {
        String id = filledDraft();
        other.forEach((field, answer) -> application.as(officer, () -> application.get(CaseService.class).saveDraft(id, answers(), Map.of(field, answer))).value());
        act(officer, id, "request-signoff").value();
        act(approver, id, "submit").value();
        return id;
    }

    public String forwarded() {
        return forwarded(Map.of());
    }

    /** @param other answers than the usual ones */
    public String forwarded(Map<String, String> other) {
        String id = submitted(other);
        act(bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", revision(id)).with("opinion", "FIT")).value();
        act(bureauDirector, id, "approve").value();
        act(bureauGeneral, id, "approve").value();
        return id;
    }

    public Outcome<ActResult> act(long user, String caseId, String action) {
        return act(user, ActCommand.of(caseId, action, action.equals("withdraw") ? "都合により" : "", revision(caseId)));
    }

    public Outcome<ActResult> act(long user, ActCommand command) {
        return application.as(user, () -> application.get(CaseService.class).act(command));
    }

    /** Returns the case for correction of these fields, due at. */
    public Outcome<ActResult> returnForCorrection(String caseId, LocalDateTime due, String... fields) {
        return act(bureauOfficer, ActCommand.of(caseId, "return", "次の項目を補正してください。", revision(caseId))
                .due(due, java.util.Arrays.stream(fields).map(f -> new FieldComment(f, f + "を確かめてください。")).toList()));
    }

    public CaseView view(long user, String caseId) {
        return application.as(user, () -> application.get(CaseQueryService.class).view(caseId)).orElseThrow();
    }

    public boolean sees(long user, String caseId) {
        return application.as(user, () -> application.get(CaseQueryService.class).view(caseId)).isPresent();
    }

    public long revision(String caseId) {
        return application.database().inTransaction(() -> ((Number) application.database().em()
                .createNativeQuery("select revision from case_file where id = ?").setParameter(1, caseId).getSingleResult()).longValue());
    }

    @Override
    public void close() {
        application.close();
    }
}
