package jp.michishirube;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.review.AssignmentService;
import jp.michishirube.review.RankingService;
import jp.michishirube.review.ReviewService;
import jp.michishirube.review.ReviewerService;
import jp.michishirube.review.ScoringService;
import jp.michishirube.review.api.ProposedOutcome;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.ReviewerForm;
import jp.michishirube.review.api.ScoreForm;
import jp.michishirube.review.api.StageDesk;
import jp.michishirube.subsidy.ProposalService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The people of a review and what they do, for tests: made-up reviewers score proposals of cities of 秋田県, the Ministry's officer runs the stage. */
public final class ReviewStory implements AutoCloseable {
    public static final LocalDateTime MORNING = LocalDateTime.of(2018, 6, 11, 9, 0);
    public static final LocalDateTime TERM = LocalDateTime.of(2018, 6, 22, 17, 0);
    public static final String YOKOTE = "052035";
    public static final String NOSHIRO = "052027";
    public static final List<String> FIVE = List.of("架空 あい", "架空 いと", "架空 うえ", "架空 えも", "架空 おか");
    private static final Map<String, String> CITIES = Map.of(Story.YUZAWA, "湯沢市", YOKOTE, "横手市", NOSHIRO, "能代市");

    public final Story story;
    public final TestApplication application;
    /** Reviewer's ids by name. */
    public final Map<String, String> reviewers = new LinkedHashMap<>();
    private final Map<String, Long> logins = new HashMap<>();
    private final Map<String, Long> officers = new HashMap<>();
    private final Map<String, Long> approvers = new HashMap<>();
    /** The stage that everything here is about. */
    public String stage;

    /** Five reviewers with accounts, whom nothing ties to anybody. */
    public ReviewStory(TestDatabase database) {
        story = new Story(database);
        application = story.application;
        officers.put(Story.YUZAWA, story.officer);
        approvers.put(Story.YUZAWA, story.approver);
        officers.put(YOKOTE, story.neighbour);
        FIVE.forEach(n -> reviewer(n, "", "", ""));
    }

    /** Somebody made up with a term for fiscal 2018 and an account. */
    public String reviewer(String name, String organisations, String places, String vendors) {
        String login = "reviewer" + logins.size();
        logins.put(name, story.person(login, "reviewers", Role.REVIEWER, "評価委員"));
        String id = application.as(story.ministryOfficer, () -> get(ReviewerService.class).save(form(null, name, login, organisations, places, vendors, 0))).value();
        reviewers.put(name, id);
        return id;
    }

    public static ReviewerForm form(String id, String name, String login, String organisations, String places, String vendors, long version) {
        return new ReviewerForm(id, name, "かくう " + name.substring(name.indexOf(' ') + 1), "架空大学 教授", mail(name), login, List.of(), organisations, places, vendors,
                "chiiki_iot_jisso | 2018-04-01 | 2019-03-31", version);
    }

    /** The address of one of the reviewers. */
    public static String mail(String name) {
        return "iin" + Integer.toHexString(name.hashCode()) + "@kakuu.example";
    }

    public long login(String name) {
        return logins.get(name);
    }

    public <T> T get(Class<T> type) {
        return application.get(type);
    }

    public <T> T office(Function<ReviewService, T> act) {
        return application.as(story.ministryOfficer, () -> act.apply(get(ReviewService.class)));
    }

    public <T> T assigning(Function<AssignmentService, T> act) {
        return application.as(story.ministryOfficer, () -> act.apply(get(AssignmentService.class)));
    }

    public <T> T meeting(Function<RankingService, T> act) {
        return application.as(story.ministryOfficer, () -> act.apply(get(RankingService.class)));
    }

    /** What one of the reviewers does. */
    public <T> T by(String name, Function<ScoringService, T> act) {
        return application.as(login(name), () -> act.apply(get(ScoringService.class)));
    }

    /** A proposal of a city in the evaluation, the whole way; the site is the city itself. */
    public String proposal(String body, Map<String, String> other) {
        application.at(Story.MORNING);
        long officer = officers.computeIfAbsent(body, b -> story.person("officer-" + b, b, Role.APPLICANT_OFFICER, "主事"));
        long approver = approvers.computeIfAbsent(body, b -> story.person("approver-" + b, b, Role.APPLICANT_APPROVER, "課長"));
        Map<String, String> answers = Story.answers();
        answers.put("site", "秋田県" + CITIES.get(body));
        answers.put("projectTitle", CITIES.get(body) + "の水田センサー");
        answers.putAll(other);
        String id = application.as(officer, () -> get(ProposalService.class).start(story.call, body)).value();
        application.as(officer, () -> get(CaseService.class).saveDraft(id, Map.of(), answers)).value();
        for (String slot : List.of("proposalFile", "estimateFile")) {
            application.as(officer, () -> get(CaseService.class).attach(id, slot, slot + ".csv", new ByteArrayInputStream((slot + "," + body + "\n").getBytes(StandardCharsets.UTF_8)))).value();
        }
        story.act(officer, id, "request-signoff").value();
        story.act(approver, id, "submit").value();
        story.act(story.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", story.revision(id)).with("opinion", "FIT")).value();
        story.act(story.bureauDirector, id, "approve").value();
        story.act(story.bureauGeneral, id, "approve").value();
        story.act(story.ministryOfficer, id, "start-evaluation").value();
        application.at(MORNING);
        return id;
    }

    public String proposal(String body) {
        return proposal(body, Map.of());
    }

    public void withdraw(String caseId, String body) {
        story.act(approvers.get(body), caseId, "withdraw").value();
    }

    /** Begins the stage with the cases that are there. */
    public void prepare() {
        stage = office(s -> s.prepare(story.call, "evaluation")).value();
    }

    public Outcome<Boolean> seat(String name, boolean chair) {
        return office(s -> s.seat(stage, revision(), reviewers.get(name), chair));
    }

    /** Prepared, these are seated, the first as the chair, and the cases are assigned. */
    public void assigned(List<String> names) {
        prepare();
        names.forEach(n -> seat(n, n.equals(names.get(0))).value());
        assigning(a -> a.assign(stage, revision())).value();
    }

    public Outcome<Boolean> open() {
        return office(s -> s.open(stage, revision(), TERM));
    }

    /** Open, and everybody seated has declared no ties. */
    public void opened(List<String> names) {
        assigned(names);
        open().value();
        names.forEach(n -> by(n, s -> s.declare(stage, Map.of())).value());
    }

    public void closed() {
        office(s -> s.close(stage, revision(), desk().members().stream().anyMatch(m -> m.open() > 0) ? "日程のため" : "")).value();
    }

    public Outcome<Boolean> propose(ProposedOutcome... outcomes) {
        return meeting(r -> r.propose(stage, revision(), List.of(outcomes), "議事の記録。"));
    }

    public Outcome<Boolean> conclude() {
        return meeting(r -> r.conclude(stage, revision()));
    }

    public StageDesk desk() {
        return office(s -> s.desk(stage)).orElseThrow();
    }

    public RankingView ranking() {
        return meeting(r -> r.ranking(stage)).orElseThrow();
    }

    public long revision() {
        return desk().head().revision();
    }

    public StageDesk.SheetRow sheet(String name, String caseId) {
        return desk().cases().stream().filter(c -> c.caseId().equals(caseId)).flatMap(c -> c.sheets().stream()).filter(s -> s.reviewerId().equals(reviewers.get(name))).findFirst().orElseThrow();
    }

    /** The same value for every criterion. */
    public static ScoreForm scores(String each, long revision) {
        return scores(Map.of("need", each, "feasibility", each, "effect", each, "continuity", each), revision);
    }

    public static ScoreForm scores(Map<String, String> values, long revision) {
        return new ScoreForm(values, "続ける体制を示してください。", "体制の裏付けが弱い。", revision);
    }

    public Outcome<Integer> score(String name, String caseId, int each) {
        return score(name, caseId, Map.of("need", "" + each, "feasibility", "" + each, "effect", "" + each, "continuity", "" + each));
    }

    public Outcome<Integer> score(String name, String caseId, Map<String, String> values) {
        StageDesk.SheetRow sheet = sheet(name, caseId);
        return by(name, s -> s.submit(sheet.id(), scores(values, sheet.revision())));
    }

    /** Mails to an address, by subject, oldest first. */
    public List<String> mails(String name) {
        List<String> subjects = new ArrayList<>();
        application.database().inTransaction(() -> application.database().em().createNativeQuery("select subject from outbox_mail where recipient = ? order by queued_at, id")
                .setParameter(1, mail(name)).getResultList()).forEach(s -> subjects.add((String) s));
        return subjects;
    }

    public static String code(Outcome<?> outcome) {
        return outcome.isDone() ? "done" : outcome.violations().get(0).code();
    }

    public static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The words of a PDF without its spaces. */
    public static String pdfText(Content content) {
        try (var document = Loader.loadPDF(bytes(content))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        story.close();
    }
}
