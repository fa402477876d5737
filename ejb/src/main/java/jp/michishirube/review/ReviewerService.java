package jp.michishirube.review;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.notification.Outbox;
import jp.michishirube.organisation.PostService;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.review.api.ReviewerForm;
import jp.michishirube.review.api.ReviewerView;
import jp.michishirube.review.api.StageState;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;

/** The register of reviewers (評価委員・審査員) with their terms, fields and ties. */
@Stateless
public class ReviewerService {
    private static final int MOST_NAME = 100;
    private static final int MOST_LINES = 2000;
    private static final int MOST_FIELDS = 1000;

    private ReviewStore store;
    private ProgrammeService programmes;
    private UserRegister users;
    private PostService posts;
    private Ties ties;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public ReviewerService() {
        // for the container
    }

    @Inject
    public ReviewerService(ReviewStore store, ProgrammeService programmes, UserRegister users, PostService posts, Ties ties, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.users = users;
        this.posts = posts;
        this.ties = ties;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** Everybody, by reading. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<ReviewerView> reviewers() {
        Map<String, List<ReviewerTerm>> terms = store.terms().stream().collect(Collectors.groupingBy(t -> t.reviewerId));
        List<Reviewer> all = store.reviewers();
        Map<Long, UserView> logins = users.users(all.stream().filter(r -> r.userId != null).map(r -> r.userId).toList()).stream().collect(Collectors.toMap(UserView::id, u -> u));
        return all.stream().map(r -> view(r, terms.getOrDefault(r.id, List.of()), r.userId == null ? null : logins.get(r.userId), clock.today())).toList();
    }

    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<ReviewerView> reviewer(String id) {
        return store.reviewer(id).map(r -> view(r, store.terms(id), r.userId == null ? null : users.find(r.userId).orElse(null), clock.today()));
    }

    static ReviewerView view(Reviewer r, List<ReviewerTerm> terms, UserView user, LocalDate today) {
        return new ReviewerView(r.id, r.name, r.kana, r.title, r.email, user == null ? "" : user.loginId(), r.fieldList(), r.organisations, r.places, r.vendors,
                terms.stream().map(t -> t.programmeKey + " | " + t.fromDay + " | " + t.toDay).collect(Collectors.joining("\n")),
                terms.stream().filter(t -> t.on(today)).map(t -> t.programmeKey).distinct().toList(), r.source, r.fictional, r.version);
    }

    /** Saves a reviewer, a new one where the form has no id; the id. New ties are looked for at once in every stage where the reviewer has a seat and scores may come. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> save(ReviewerForm form) {
        boolean fresh = form.id() == null || form.id().isEmpty();
        Reviewer reviewer = fresh ? new Reviewer(UUID.randomUUID().toString()) : store.reviewer(form.id()).orElse(null);
        if (reviewer == null) {
            return Outcome.refused("reviewer.unknown", new Text("該当する委員がいません。", "There is no such reviewer."));
        }
        if (!fresh && reviewer.version != form.version()) {
            return Outcome.refused("conflict", new Text("開いている間にほかの人が変更しました。最新の内容を開き直して、もう一度直してください。入力した内容は、この画面に残っています。",
                    "Somebody else changed this while it was open. Open it again and repeat your change; what you typed stays here."));
        }
        List<Violation> problems = new ArrayList<>();
        check(form, problems);
        List<ReviewerTerm> terms = terms(reviewer.id, form.terms(), problems);
        Long user = account(reviewer, form.login(), problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        reviewer.userId = user;
        reviewer.name = clean(form.name());
        reviewer.kana = clean(form.kana());
        reviewer.title = clean(form.title());
        reviewer.email = clean(form.email());
        reviewer.fields = fields(form);
        reviewer.organisations = lines(form.organisations());
        reviewer.places = lines(form.places());
        reviewer.vendors = lines(form.vendors());
        if (fresh) {
            reviewer.source = "";
            store.add(reviewer);
            store.flush();
        } else {
            store.changed(reviewer);
        }
        store.removeTerms(reviewer.id);
        terms.forEach(store::add);
        store.flush();
        audit.append(new EventDraft("reviewer/" + reviewer.id, fresh ? "add-reviewer" : "change-reviewer", access.actor(), access.actor().as(MINISTRY_OFFICER, "mic").orElseThrow(), null,
                null, reviewer.id, null, null));
        store.memberships(reviewer.id).stream().map(m -> store.lock(m.stageId).orElseThrow()).filter(s -> s.state == StageState.PREPARING || s.state == StageState.OPEN).forEach(ties::detect);
        return Outcome.done(reviewer.id);
    }

    private static void check(ReviewerForm form, List<Violation> problems) {
        if (clean(form.name()).isEmpty() || clean(form.name()).length() > MOST_NAME) {
            problems.add(Violation.of("reviewer.name", "name", new Text("氏名を100字以内で書いてください。", "Give the name in up to 100 characters.")));
        }
        if (clean(form.kana()).isEmpty() || clean(form.kana()).length() > MOST_NAME) {
            problems.add(Violation.of("reviewer.kana", "kana", new Text("ふりがなを100字以内で書いてください。", "Give the reading in up to 100 characters.")));
        }
        if (clean(form.title()).length() > 2 * MOST_NAME) {
            problems.add(Violation.of("reviewer.title", "title", new Text("肩書は200字以内にしてください。", "Keep the title within 200 characters.")));
        }
        if (!clean(form.email()).isEmpty() && !Outbox.isAddress(clean(form.email()))) {
            problems.add(Violation.of("reviewer.email", "email", new Text("メールアドレスの形を確かめてください。例：iin@example.jp", "Look at the mail address, such as member@example.jp.")));
        }
        if (fields(form).length() > MOST_FIELDS) {
            problems.add(Violation.of("reviewer.long", "fields", new Text("1,000字以内にしてください。", "Keep it within 1,000 characters.")));
        }
        Stream.of(Map.entry("organisations", form.organisations()), Map.entry("places", form.places()), Map.entry("vendors", form.vendors()))
                .filter(f -> lines(f.getValue()).length() > MOST_LINES).forEach(f -> problems.add(Violation.of("reviewer.long", f.getKey(),
                        new Text("2,000字以内にしてください。", "Keep it within 2,000 characters."))));
    }

    private List<ReviewerTerm> terms(String reviewerId, String text, List<Violation> problems) {
        List<ReviewerTerm> terms = new ArrayList<>();
        for (String line : lines(text).lines().toList()) {
            String[] parts = Stream.of(line.split("[|｜]", -1)).map(String::strip).toArray(String[]::new);
            Outcome<LocalDate> from = parts.length == 3 ? DateText.parse(parts[1]) : null;
            Outcome<LocalDate> to = parts.length == 3 ? DateText.parse(parts[2]) : null;
            if (from == null || !from.isDone() || !to.isDone() || to.value().isBefore(from.value()) || programmes.programme(parts[0]).isEmpty()) {
                problems.add(Violation.of("reviewer.term", "terms", new Text("任期は「施策のキー | 初日 | 末日」の形で一行ずつ書いてください。例：award | 2018-04-01 | 2019-03-31（読めない行：" + line + "）。",
                        "Write a line each: programme key | first day | last day, such as award | 2018-04-01 | 2019-03-31. Not readable: " + line)));
            } else {
                terms.add(new ReviewerTerm(reviewerId, parts[0], from.value(), to.value()));
            }
        }
        return terms;
    }

    /** The account that signs in as this reviewer; it must hold a reviewer's post, and be nobody else's. */
    private Long account(Reviewer reviewer, String login, List<Violation> problems) {
        if (clean(login).isEmpty()) {
            return null;
        }
        Optional<UserView> user = users.byLoginId(clean(login));
        boolean post = user.isPresent() && posts.capacitiesOf(user.get().id(), clock.today()).stream().anyMatch(c -> c.role() == Role.REVIEWER);
        if (!post || store.reviewerOf(user.get().id()).filter(r -> !r.id.equals(reviewer.id)).isPresent()) {
            problems.add(Violation.of("reviewer.login", "login", new Text("サインインIDは、「評価会・審査会」の評価委員・審査員の職を持つ人で、ほかの委員に結び付いていないものにしてください。職は管理者が登録します。",
                    "The sign-in id must be that of a person with a reviewer's post who is no other reviewer. An administrator registers posts.")));
            return null;
        }
        return user.get().id();
    }

    private static String fields(ReviewerForm form) {
        return form.fields() == null ? "" : form.fields().stream().map(ReviewerService::clean).filter(f -> !f.isEmpty()).collect(Collectors.joining("、"));
    }

    private static String clean(String text) {
        return text == null ? "" : JapaneseText.carried(text).strip();
    }

    private static String lines(String text) {
        return clean(text).lines().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
    }
}
