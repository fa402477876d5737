package jp.michishirube.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.michishirube.TestApplication;
import jp.michishirube.TestDatabase;
import jp.michishirube.administration.api.Contact;
import jp.michishirube.administration.api.PostRow;
import jp.michishirube.administration.api.SignUpView;
import jp.michishirube.administration.api.NewBody;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.PostService;
import jp.michishirube.security.NotAllowedException;
import jp.michishirube.security.PasswordService;
import jp.michishirube.security.SignInService;
import jp.michishirube.security.UserRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("People and accounts, from nobody on")
class PeopleAndAccountsTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2018, 5, 10, 9, 0);
    private static final LocalDate DAY = MORNING.toLocalDate();
    private static final String STAFF = "雲わにねこ あさがお ひるねずき";
    private static final String WORD = "雲わにねこ あさがお すず";
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");
    private static final String YUZAWA = "052078";

    private TestApplication application;
    private long root;

    /** The first administrator is set up. */
    private void start(TestDatabase database) {
        application = TestApplication.start(database, MORNING);
        String path = application.as(Actor.PUBLIC, () -> application.get(FirstLink.class).path()).orElseThrow();
        String token = path.substring(path.indexOf('=') + 1);
        assertEquals("soumu-admin", done(() -> application.get(AccountService.class).setUp(token, "Ｓoumu-Admin", "架空 一子", "root@mic.example", STAFF)));
        root = id("soumu-admin");
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private <T> T done(Supplier<Outcome<T>> call) {
        return application.as(Actor.PUBLIC, call).value();
    }

    private long id(String login) {
        return application.database().inTransaction(() -> application.get(UserRegister.class).byLoginId(login).orElseThrow().id());
    }

    private boolean signsIn(String login, String password) {
        return application.as(Actor.PUBLIC, () -> application.get(SignInService.class).signIn(login, password)).isDone();
    }

    private List<Role> roles(String login) {
        return application.actor(id(login)).capacities().stream().map(c -> c.role()).toList();
    }

    private long post(long by, String office, Role role, String title) {
        return application.as(by, () -> application.get(OfficePostService.class).create(office, role, title, null, null)).value();
    }

    /** Invites by an administrator and accepts; gives the id. */
    private long joined(long by, String office, Role role, String login) {
        long post = post(by, office, role, role.label().ja());
        application.as(by, () -> application.get(InvitationService.class).invite(office, post, "架空 " + login, login + "@kakuu.example")).value();
        assertEquals(login, done(() -> application.get(AccountService.class).accept(token(login + "@kakuu.example"), login, STAFF)));
        return id(login);
    }

    /** The token of the newest mail to an address. */
    private String token(String to) {
        Matcher token = TOKEN.matcher(mail(to));
        assertTrue(token.find(), to);
        return token.group(1);
    }

    private String mail(String to) {
        List<?> bodies = application.database().inTransaction(() -> application.database().em()
                .createNativeQuery("select body from outbox_mail where recipient = ? order by queued_at desc").setParameter(1, to).getResultList());
        return bodies.isEmpty() ? "" : (String) bodies.get(0);
    }

    private int mails(String to) {
        return application.database().inTransaction(() -> application.database().em().createNativeQuery("select id from outbox_mail where recipient = ?")
                .setParameter(1, to).getResultList().size());
    }

    private long events(String action) {
        return application.database().inTransaction(() -> ((Number) application.database().em()
                .createNativeQuery("select count(*) from audit_event where action = ?").setParameter(1, action).getSingleResult()).longValue());
    }

    private static String code(Outcome<?> outcome) {
        return outcome.isDone() ? "done" : outcome.violations().get(0).code();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("the first administrator is set up once; afterwards no link comes and none is good")
    void setUp(TestDatabase database) {
        application = TestApplication.start(database, MORNING);
        AccountService accounts = application.get(AccountService.class);
        String old = application.as(Actor.PUBLIC, () -> application.get(FirstLink.class).path()).orElseThrow();
        String path = application.as(Actor.PUBLIC, () -> application.get(FirstLink.class).path()).orElseThrow();
        String token = path.substring(path.indexOf('=') + 1);
        assertTrue(application.as(Actor.PUBLIC, () -> accounts.maySetUp(old.substring(old.indexOf('=') + 1))), "a second node takes nothing from the first");
        Outcome<String> bad = application.as(Actor.PUBLIC, () -> accounts.setUp(token, "system", "", "no address", "short"));
        assertEquals(List.of("name", "email", "login", "password"), bad.violations().stream().map(v -> v.field()).toList());
        assertEquals("done", code(application.as(Actor.PUBLIC, () -> accounts.setUp(token, "first", "架空 一子", "root@mic.example", STAFF))));
        assertEquals("link.gone", code(application.as(Actor.PUBLIC, () -> accounts.setUp(token, "second", "架空 二子", "two@mic.example", STAFF))));
        assertEquals("link.gone", code(application.as(Actor.PUBLIC, () -> accounts.setUp(old.substring(old.indexOf('=') + 1), "second", "架空 二子", "two@mic.example", STAFF))));
        assertTrue(application.as(Actor.PUBLIC, () -> application.get(FirstLink.class).path()).isEmpty());
        assertEquals(List.of(Role.SYSTEM_ADMINISTRATOR), roles("first"));
        assertTrue(signsIn("first", STAFF));
        assertEquals(1, events("set-up"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("an invited person chooses id and password by a link that works once, and holds the post from that day")
    void invite(TestDatabase database) {
        start(database);
        InvitationService invitations = application.get(InvitationService.class);
        AccountService accounts = application.get(AccountService.class);
        long post = post(root, "tohoku", Role.BUREAU_OFFICER, "係長");
        assertEquals("typed.email", code(application.as(root, () -> invitations.invite("tohoku", post, "架空 次郎", "a@b.example\r\nBcc: c@d.example"))));
        String id = application.as(root, () -> invitations.invite("tohoku", post, "架空 次郎", "jiro@kakuu.example")).value();
        assertEquals(id, application.as(root, () -> invitations.invite("tohoku", post, "架空 次郎", "JIRO@kakuu.example")).value());
        assertEquals(1, mails("jiro@kakuu.example"));
        String first = token("jiro@kakuu.example");
        assertFalse(mail("jiro@kakuu.example").contains("次郎"), "a mail names nobody");
        application.as(root, () -> invitations.resend(id)).value();
        assertEquals("link.gone", code(application.as(Actor.PUBLIC, () -> accounts.accept(first, "jiro", STAFF))));
        String token = token("jiro@kakuu.example");
        assertEquals("係長", application.as(Actor.PUBLIC, () -> accounts.invitation(token)).orElseThrow().postTitle());
        assertEquals("password.length", code(application.as(Actor.PUBLIC, () -> accounts.accept(token, "jiro", WORD))), "staff need fifteen");
        assertEquals("login.taken", code(application.as(Actor.PUBLIC, () -> accounts.accept(token, "soumu-admin", STAFF))));
        assertEquals("jiro", done(() -> accounts.accept(token, "jiro", STAFF)));
        assertEquals("link.gone", code(application.as(Actor.PUBLIC, () -> accounts.accept(token, "jiro2", STAFF))));
        assertEquals(List.of(Role.BUREAU_OFFICER), roles("jiro"));
        String other = application.as(root, () -> invitations.invite("tohoku", post, "架空 三郎", "saburo@kakuu.example")).value();
        application.as(root, () -> invitations.recall(other)).value();
        assertEquals("link.gone", code(application.as(Actor.PUBLIC, () -> accounts.accept(token("saburo@kakuu.example"), "saburo", STAFF))));
        assertEquals("invitation.over", code(application.as(root, () -> invitations.resend(other))));
        assertEquals(List.of(2L, 1L, 1L, 1L), List.of(events("invite"), events("resend-invitation"), events("recall-invitation"), events("accept-invitation")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("an administrator of an office reaches its people and posts only, and cannot give what other offices have")
    void scope(TestDatabase database) {
        start(database);
        long tohoku = joined(root, "tohoku", Role.BUREAU_ADMINISTRATOR, "tohoku-admin");
        long kanto = joined(root, "kanto", Role.BUREAU_OFFICER, "kanto-officer");
        long yuzawa = joined(root, YUZAWA, Role.APPLICANT_ADMINISTRATOR, "yuzawa-admin");
        PeopleService people = application.get(PeopleService.class);
        OfficePostService posts = application.get(OfficePostService.class);
        assertEquals(4, application.as(root, () -> people.people("", "", 0, 50)).total());
        assertEquals(List.of("tohoku-admin"), application.as(tohoku, () -> people.people("tohoku", "", 0, 50)).items().stream().map(r -> r.user().loginId()).toList());
        for (String office : List.of("", "kanto", "mic", YUZAWA)) {
            assertEquals(0, application.as(tohoku, () -> people.people(office, "", 0, 50)).total(), office);
        }
        assertTrue(application.as(tohoku, () -> people.person(kanto)).isEmpty());
        for (long stranger : List.of(kanto, root, yuzawa)) {
            assertEquals("office.unknown", code(application.as(tohoku, () -> people.disable(stranger))));
            assertEquals("office.unknown", code(application.as(tohoku, () -> people.sendReset(stranger))));
        }
        assertEquals("office.unknown", code(application.as(tohoku, () -> posts.create("kanto", Role.BUREAU_OFFICER, "係長", null, null))));
        assertEquals("typed.role", code(application.as(tohoku, () -> posts.create("tohoku", Role.SYSTEM_ADMINISTRATOR, "係長", null, null))));
        assertEquals("typed.role", code(application.as(yuzawa, () -> posts.create(YUZAWA, Role.BUREAU_ADMINISTRATOR, "係長", null, null))));
        assertEquals("typed.role", code(application.as(root, () -> posts.create("mic", Role.DEMONSTRATION_ADMINISTRATOR, "係長", null, null))));
        long own = post(tohoku, "tohoku", Role.BUREAU_OFFICER, "係長");
        assertEquals("typed.login", code(application.as(tohoku, () -> posts.appoint(own, "kanto-officer", Authority.OWN, null, null))));
        assertThrows(NotAllowedException.class, () -> application.as(kanto, () -> people.people("kanto", "", 0, 50)));
        assertThrows(NotAllowedException.class, () -> application.as(Actor.PUBLIC, () -> posts.create("tohoku", Role.BUREAU_OFFICER, "係長", null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a post has holders with days and authority; leaving, deputies and the end of a post count from their day")
    void posts(TestDatabase database) {
        start(database);
        long officer = joined(root, "tohoku", Role.BUREAU_OFFICER, "tohoku-officer");
        OfficePostService posts = application.get(OfficePostService.class);
        long head = application.as(root, () -> posts.create("tohoku", Role.BUREAU_DIRECTOR, "情報通信振興課長", DAY, null)).value();
        assertEquals("day.past", code(application.as(root, () -> posts.appoint(head, "tohoku-officer", Authority.DEPUTY, DAY.minusDays(1), null))));
        assertEquals("typed.to", code(application.as(root, () -> posts.appoint(head, "tohoku-officer", Authority.DEPUTY, DAY.plusDays(2), DAY.plusDays(1)))));
        application.as(root, () -> posts.appoint(head, "tohoku-officer", Authority.DEPUTY, DAY.plusDays(1), DAY.plusDays(9))).value();
        assertEquals("typed.login", code(application.as(root, () -> posts.appoint(head, "tohoku-officer", Authority.DEPUTY, DAY.plusDays(9), null))));
        assertEquals(List.of(Role.BUREAU_OFFICER), roles("tohoku-officer"));
        application.at(MORNING.plusDays(1));
        assertEquals(List.of(Authority.OWN, Authority.DEPUTY), application.actor(officer).capacities().stream().map(c -> c.authority()).toList());
        PostRow row = application.as(root, () -> posts.posts("tohoku")).stream().filter(p -> p.post().id() == head).findFirst().orElseThrow();
        application.as(root, () -> posts.remove(head, row.holders().get(0).holding().id(), DAY.plusDays(2))).value();
        application.at(MORNING.plusDays(2));
        assertEquals(List.of(Role.BUREAU_OFFICER), roles("tohoku-officer"));
        application.as(root, () -> posts.remove(head, row.holders().get(0).holding().id(), DAY.plusDays(2))).value();
        assertEquals(1, events("remove-holder"), "a second click records nothing");
        application.as(root, () -> posts.end(head, DAY.plusDays(3))).value();
        application.at(MORNING.plusDays(4));
        assertEquals(1, application.as(root, () -> posts.posts("tohoku")).size());
        assertEquals(List.of(1L, 1L), List.of(events("appoint"), events("end-post")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("the last administrator of an office is neither removed, switched off nor left without a post; a second one frees the first")
    void lastAdministrator(TestDatabase database) {
        start(database);
        long first = joined(root, "tohoku", Role.BUREAU_ADMINISTRATOR, "tohoku-admin");
        PeopleService people = application.get(PeopleService.class);
        OfficePostService posts = application.get(OfficePostService.class);
        PostRow post = application.as(first, () -> posts.posts("tohoku")).get(0);
        long holding = post.holders().get(0).holding().id();
        assertEquals("administrator.last", code(application.as(root, () -> people.disable(first))));
        assertEquals("administrator.last", code(application.as(first, () -> posts.remove(post.post().id(), holding, DAY))));
        assertEquals("administrator.last", code(application.as(first, () -> posts.end(post.post().id(), DAY))));
        assertEquals("person.self", code(application.as(root, () -> people.disable(root))));
        joined(first, "tohoku", Role.BUREAU_ADMINISTRATOR, "tohoku-second");
        assertEquals("done", code(application.as(root, () -> people.disable(first))));
        assertFalse(signsIn("tohoku-admin", STAFF));
        application.as(root, () -> people.enable(first)).value();
        assertTrue(signsIn("tohoku-admin", STAFF));
        assertEquals("done", code(application.as(first, () -> posts.remove(post.post().id(), holding, DAY))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("of two administrators who switch one another off, or leave their posts, at the same moment one stays")
    void lastTwoAdministrators(TestDatabase database) throws Exception {
        start(database);
        long first = joined(root, "tohoku", Role.BUREAU_ADMINISTRATOR, "tohoku-admin");
        long second = joined(first, "tohoku", Role.BUREAU_ADMINISTRATOR, "tohoku-second");
        PeopleService people = application.get(PeopleService.class);
        assertEquals(List.of("done", "administrator.last"), atOnce(first, () -> people.disable(second), second, () -> people.disable(first)));
        application.as(root, () -> people.enable(second)).value();
        assertEquals(List.of("done", "administrator.last"), atOnce(first, () -> leave(first), second, () -> leave(second)));
        assertEquals(List.of(Role.BUREAU_ADMINISTRATOR), roles("tohoku-second"));
        joined(root, "mic", Role.SYSTEM_ADMINISTRATOR, "soumu-second");
        long other = id("soumu-second");
        assertEquals(List.of("done", "administrator.last"), atOnce(root, () -> people.disable(other), other, () -> people.disable(root)));
        assertTrue(signsIn("soumu-admin", STAFF));
    }

    private Outcome<Void> leave(long person) {
        OfficePostService posts = application.get(OfficePostService.class);
        var holding = posts.posts("tohoku").stream().flatMap(p -> p.holders().stream()).map(h -> h.holding()).filter(h -> h.userId() == person)
                .findFirst().orElseThrow();
        return posts.remove(holding.postId(), holding.id(), DAY);
    }

    private List<String> atOnce(long one, Supplier<Outcome<Void>> first, long two, Supplier<Outcome<Void>> second) throws Exception {
        return application.atOnce(one, () -> code(first.get()), two, () -> code(second.get()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a forgotten password is set anew by a mailed link; the answer tells nothing, and a second wish sends no second mail")
    void forgotten(TestDatabase database) {
        start(database);
        AccountService accounts = application.get(AccountService.class);
        for (String login : List.of("soumu-admin", "ＳＯＵＭＵ-admin ", "nobody", "", "soumu-admin")) {
            application.as(Actor.PUBLIC, () -> {
                accounts.forgot(login);
                return null;
            });
        }
        assertEquals(1, mails("root@mic.example"));
        assertEquals(1, events("forgot-password"));
        String token = token("root@mic.example");
        PasswordService passwords = application.get(PasswordService.class);
        String next = "とりと さかなの しろい かばん";
        assertEquals("password.common", code(application.as(Actor.PUBLIC, () -> passwords.reset(token, "soumu-admin soumu-admin"))));
        assertTrue(application.as(Actor.PUBLIC, () -> passwords.mayReset(token)), "a refused password uses up no link");
        assertEquals("done", code(application.as(Actor.PUBLIC, () -> passwords.reset(token, next))));
        assertEquals("link.gone", code(application.as(Actor.PUBLIC, () -> passwords.reset(token, next))));
        assertTrue(signsIn("soumu-admin", next));
        assertFalse(signsIn("soumu-admin", STAFF));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("one address gets ten mails an hour at most from people whom nobody knows, however it is written and however many accounts it has")
    void tenMailsAnHour(TestDatabase database) {
        start(database);
        String hash = (String) database.inTransaction(() -> database.em().createNativeQuery("select password_hash from app_user").getResultList().get(0));
        for (int i = 0; i < 12; i++) {
            String login = "officer-" + i;
            String email = i % 2 == 0 ? "town@kakuu.example" : "Town@KAKUU.example";
            application.as(Actor.PUBLIC, () -> application.get(UserRegister.class).register(login, "架空 職員", email, hash, true));
            application.as(Actor.PUBLIC, () -> {
                application.get(AccountService.class).forgot(login);
                return null;
            });
        }
        assertEquals(10, events("forgot-password"));
        assertEquals(10, mails("town@kakuu.example") + mails("Town@KAKUU.example"));
        String number = java.util.stream.IntStream.rangeClosed(1, 9).mapToObj(c -> c + "700150000001")
                .filter(n -> jp.michishirube.kernel.CorporateNumber.parse(n).isPresent()).findFirst().orElseThrow();
        SignUpService signUps = application.get(SignUpService.class);
        assertEquals("done", code(application.as(Actor.PUBLIC, () -> signUps.askCompany(number, "株式会社架空", "04", "town@kakuu.example"))));
        assertEquals(0, events("ask-sign-up"));
        assertEquals("done", code(application.as(Actor.PUBLIC, () -> signUps.askCompany(number, "株式会社架空", "04", "other@kakuu.example"))));
        assertEquals(1, events("ask-sign-up"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("an own password is changed only by who knows the present one")
    void change(TestDatabase database) {
        start(database);
        PasswordService passwords = application.get(PasswordService.class);
        Actor me = new Actor(root, "soumu-admin", "架空 一子", application.actor(root).capacities());
        String next = "とりと さかなの しろい かばん";
        assertEquals("password.current", code(application.as(me, () -> passwords.change("wrong", next))));
        assertEquals("password.length", code(application.as(me, () -> passwords.change(STAFF, "みじかい"))));
        assertEquals("done", code(application.as(me, () -> passwords.change(STAFF, next))));
        assertTrue(signsIn("soumu-admin", next));
        assertThrows(NotAllowedException.class, () -> application.as(Actor.PUBLIC, () -> passwords.change(next, STAFF)));
        assertEquals(1, events("change-password"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a town signs up through its registered address and is let in by its bureau, which invites its officer and administrator")
    void town(TestDatabase database) {
        start(database);
        long tohoku = joined(root, "tohoku", Role.BUREAU_ADMINISTRATOR, "tohoku-admin");
        long kanto = joined(root, "kanto", Role.BUREAU_ADMINISTRATOR, "kanto-admin");
        SignUpService signUps = application.get(SignUpService.class);
        AdmissionService admissions = application.get(AdmissionService.class);
        Outcome<Void> none = application.as(Actor.PUBLIC, () -> signUps.ask(YUZAWA));
        assertTrue(none.violations().get(0).message().ja().contains("東北総合通信局"), none::toString);
        assertEquals("office.unknown", code(application.as(kanto, () -> admissions.enterAddress(YUZAWA, "kanto@kakuu.example"))));
        assertEquals("typed.address", code(application.as(tohoku, () -> admissions.enterAddress(YUZAWA, "no address"))));
        application.as(tohoku, () -> admissions.enterAddress(YUZAWA, "town@yuzawa.example")).value();
        for (int i = 0; i < 3; i++) {
            assertEquals("done", code(application.as(Actor.PUBLIC, () -> signUps.ask(YUZAWA))));
        }
        assertEquals(1, mails("town@yuzawa.example"));
        String token = token("town@yuzawa.example");
        Contact officer = new Contact("架空 花子", "hanako@yuzawa.example", "情報政策課 主事");
        Contact administrator = new Contact("架空 一郎", "ichiro@yuzawa.example", "総務課 係長");
        assertEquals("typed.officerEmail", code(application.as(Actor.PUBLIC, () -> signUps.complete(token, new Contact("花子", "x", "主事"), administrator))));
        assertEquals("done", code(application.as(Actor.PUBLIC, () -> signUps.complete(token, officer, administrator))));
        assertEquals("link.gone", code(application.as(Actor.PUBLIC, () -> signUps.complete(token, officer, administrator))));
        assertEquals("sign-up.waits", code(application.as(Actor.PUBLIC, () -> signUps.ask(YUZAWA))));
        assertEquals(2, mails("tohoku-admin@kakuu.example"), "its bureau is told");
        assertEquals(List.of(), application.as(kanto, () -> admissions.waiting()));
        SignUpView waiting = application.as(tohoku, () -> admissions.waiting()).get(0);
        assertEquals(officer, waiting.officer());
        assertEquals("office.unknown", code(application.as(kanto, () -> admissions.approve(waiting.id()))));
        application.as(tohoku, () -> admissions.approve(waiting.id())).value();
        assertEquals("sign-up.decided", code(application.as(tohoku, () -> admissions.approve(waiting.id()))));
        assertEquals("yuzawa-hanako", done(() -> application.get(AccountService.class).accept(token("hanako@yuzawa.example"), "yuzawa-hanako", WORD)));
        assertEquals("yuzawa-ichiro", done(() -> application.get(AccountService.class).accept(token("ichiro@yuzawa.example"), "yuzawa-ichiro", WORD)));
        assertEquals(List.of(Role.APPLICANT_OFFICER), roles("yuzawa-hanako"));
        assertEquals(List.of(Role.APPLICANT_ADMINISTRATOR), roles("yuzawa-ichiro"));
        assertEquals("sign-up.taken", code(application.as(Actor.PUBLIC, () -> signUps.ask(YUZAWA))));
        assertEquals(List.of(1L, 1L, 1L, 1L), List.of(events("enter-address"), events("ask-sign-up"), events("send-sign-up"), events("approve-sign-up")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a company signs up by its 法人番号; turned down it hears why, approved it enters the register under its bureau")
    void company(TestDatabase database) {
        start(database);
        SignUpService signUps = application.get(SignUpService.class);
        AdmissionService admissions = application.get(AdmissionService.class);
        String number = "5700150000001";
        assertEquals("typed.number", code(application.as(Actor.PUBLIC, () -> signUps.askCompany("1234567890123", "株式会社架空", "04", "info@company.example"))));
        String right = java.util.stream.IntStream.rangeClosed(1, 9).mapToObj(c -> c + number.substring(1))
                .filter(n -> jp.michishirube.kernel.CorporateNumber.parse(n).isPresent()).findFirst().orElseThrow();
        Contact person = new Contact("架空 四郎", "shiro@company.example", "事業部 主任");
        assertEquals("done", code(application.as(Actor.PUBLIC, () -> signUps.askCompany(right, "株式会社架空", "04", "info@company.example"))));
        String first = token("info@company.example");
        application.as(Actor.PUBLIC, () -> signUps.complete(first, person, person)).value();
        assertEquals(1, mails("root@mic.example"), "the bureau has no administrator: the system's is told");
        SignUpView waiting = application.as(root, () -> admissions.waiting()).get(0);
        assertEquals("tohoku", waiting.bureauKey());
        assertEquals("reason", code(application.as(root, () -> admissions.turnDown(waiting.id(), " "))));
        application.as(root, () -> admissions.turnDown(waiting.id(), "法人番号と名称が合いません。")).value();
        assertTrue(mail("info@company.example").contains("法人番号と名称が合いません。"));
        assertTrue(application.as(Actor.PUBLIC, () -> application.get(OrganisationService.class).find(right)).isEmpty());
        application.at(MORNING.plusHours(1));
        application.as(Actor.PUBLIC, () -> signUps.askCompany(right, "株式会社架空", "04", "info@company.example")).value();
        String second = token("info@company.example");
        application.as(Actor.PUBLIC, () -> signUps.complete(second, person, person)).value();
        application.as(root, () -> admissions.approve(application.get(AdmissionService.class).waiting().get(0).id())).value();
        assertEquals("tohoku", application.as(Actor.PUBLIC, () -> application.get(OrganisationService.class).find(right)).orElseThrow().bureauKey());
        done(() -> application.get(AccountService.class).accept(token("shiro@company.example"), "shiro", WORD));
        assertEquals(List.of(Role.APPLICANT_OFFICER, Role.APPLICANT_ADMINISTRATOR), roles("shiro"), "one person, one account, both posts");
        assertEquals(2, application.as(root, () -> application.get(PostService.class).capacitiesOf(id("shiro"), DAY)).size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("of two links of a body one sign-up is completed, and nobody is invited twice before the first has accepted")
    void twoLinks(TestDatabase database) {
        start(database);
        SignUpService signUps = application.get(SignUpService.class);
        AdmissionService admissions = application.get(AdmissionService.class);
        application.as(root, () -> admissions.enterAddress(YUZAWA, "town@yuzawa.example")).value();
        Contact person = new Contact("架空 花子", "hanako@yuzawa.example", "主事");
        java.util.List<String> tokens = new java.util.ArrayList<>();
        for (int i = 0; i < 3; i++) {
            application.at(MORNING.plusMinutes(11L * i));
            application.as(Actor.PUBLIC, () -> signUps.ask(YUZAWA)).value();
            List<?> bodies = application.database().inTransaction(() -> application.database().em()
                    .createNativeQuery("select body from outbox_mail where recipient = 'town@yuzawa.example'").getResultList());
            for (Object body : bodies) {
                Matcher token = TOKEN.matcher((String) body);
                assertTrue(token.find());
                if (!tokens.contains(token.group(1))) {
                    tokens.add(token.group(1));
                }
            }
        }
        assertEquals("done", code(application.as(Actor.PUBLIC, () -> signUps.complete(tokens.get(0), person, person))));
        assertEquals("sign-up.waits", code(application.as(Actor.PUBLIC, () -> signUps.complete(tokens.get(1), person, person))));
        assertEquals("done", code(application.as(root, () -> admissions.approve(admissions.waiting().get(0).id()))));
        assertEquals("done", code(application.as(Actor.PUBLIC, () -> signUps.complete(tokens.get(2), person, person))));
        assertEquals("sign-up.invited", code(application.as(root, () -> admissions.approve(admissions.waiting().get(0).id()))));
        assertEquals(2, mails("hanako@yuzawa.example"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a council without 法人番号 is let in by the bureau of its seat: its people are invited, and it goes by a code of its own")
    void bodyWithoutNumber(TestDatabase database) {
        start(database);
        long tohoku = joined(root, "tohoku", Role.BUREAU_ADMINISTRATOR, "tohoku-admin");
        NewBody body = new NewBody("架空の里づくり協議会", "かくうのさとづくりきょうぎかい", "05", new Contact("架空 担当", "tanto@sato.example", "事務局"), new Contact("架空 会長", "kaicho@sato.example", "会長"),
                new Contact("架空 管理", "kanri@sato.example", "事務局長"));
        String id = application.as(tohoku, () -> application.get(AdmissionService.class).enterBody(body)).value();
        assertTrue(id.matches("x-[0-9a-f]{12}"), id);
        assertEquals("sato-tanto", done(() -> application.get(AccountService.class).accept(token("tanto@sato.example"), "sato-tanto", WORD)));
        assertEquals(List.of(Role.APPLICANT_OFFICER), roles("sato-tanto"));
        assertEquals(List.of("tohoku"), application.as(root, () -> application.actor(id("sato-tanto")).capacities().stream().map(c -> application.get(OrganisationService.class).find(c.officeId()).orElseThrow().bureauKey()).toList()));
        Outcome<String> elsewhere = application.as(tohoku, () -> application.get(AdmissionService.class).enterBody(new NewBody("", "かくう", "13", body.officer(), new Contact("", "x", ""), body.administrator())));
        assertEquals(List.of("name", "prefectureCode", "approverName", "approverEmail", "approverTitle"), elsewhere.violations().stream().map(v -> v.field()).toList());
    }
}
