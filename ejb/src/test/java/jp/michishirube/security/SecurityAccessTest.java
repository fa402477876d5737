package jp.michishirube.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Produces;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import jp.michishirube.TestDatabase;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.PostService;
import jp.michishirube.organisation.TestRegisters;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Who acts")
class SecurityAccessTest {
    private static TestDatabase database;
    private WeldContainer container;

    /** The container's part, played by hand. */
    @ApplicationScoped
    public static class Caller implements SecurityContext {
        private String name;

        public void is(String loginId) {
            this.name = loginId;
        }

        @Override
        public Principal getCallerPrincipal() {
            return name == null ? null : () -> name;
        }

        @Override
        public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
            return Set.of();
        }

        @Override
        public boolean isCallerInRole(String role) {
            return false;
        }

        @Override
        public boolean hasAccessToWebResource(String resource, String... methods) {
            return false;
        }

        @Override
        public AuthenticationStatus authenticate(HttpServletRequest request, HttpServletResponse response,
                                                 AuthenticationParameters parameters) {
            return AuthenticationStatus.NOT_DONE;
        }
    }

    @ApplicationScoped
    public static class OfficeDay implements Clock {
        private Instant now = Instant.parse("2018-05-10T00:00:00Z");

        public void on(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant now() {
            return now;
        }
    }

    @Dependent
    static class Made {
        @Produces
        PostService posts() {
            return TestRegisters.posts(database);
        }

        @Produces
        UserStore users() {
            return new UserStore(database.em());
        }

        @Produces
        SignInService signIn() {
            return new SignInService(TestUsers.ledger(database), new PasswordGate());
        }
    }

    private void start(TestDatabase on) {
        database = on;
        TestRegisters.load(on);
        on.inTransaction(() -> {
            long officer = TestUsers.register(on).register("tohoku-officer", "架空 次郎", "jiro@example.jp", PasswordHash.encode("かぎ", 1000), true);
            PostRegister posts = TestRegisters.postRegister(on);
            posts.appoint(posts.registerPost("tohoku", Role.BUREAU_OFFICER, "係長", null, null), officer, Authority.OWN, null, LocalDate.of(2018, 5, 31));
            posts.appoint(posts.registerPost("tohoku", Role.BUREAU_DIRECTOR, "課長", null, null), officer, Authority.DEPUTY, LocalDate.of(2018, 5, 11), null);
        });
        container = new Weld().disableDiscovery().beanClasses(Caller.class, OfficeDay.class, Made.class, ActorFinder.class,
                RequestActor.class, SecurityAccess.class, MichishirubeIdentityStore.class).initialize();
    }

    @AfterEach
    void stop() {
        container.shutdown();
    }

    private Actor actor() {
        return database.inTransaction(() -> container.select(Access.class).get().actor());
    }

    private void inRequest(Runnable work) {
        RequestContextController controller = container.select(RequestContextController.class).get();
        controller.activate();
        try {
            work.run();
        } finally {
            controller.deactivate();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("is the caller with the capacities of the office's day, looked up once a request by two statements")
    void caller(TestDatabase on) {
        start(on);
        container.select(Caller.class).get().is("tohoku-officer 0");
        inRequest(() -> {
            assertEquals(2, database.statementsOf(this::actor));
            assertEquals(0, database.statementsOf(this::actor));
            assertEquals(Set.of(Role.BUREAU_OFFICER), actor().roles());
            assertEquals("架空 次郎", actor().name());
        });
        container.select(OfficeDay.class).get().on("2018-05-10T15:00:00Z");
        inRequest(() -> assertEquals(Set.of(Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR), actor().roles()));
        container.select(OfficeDay.class).get().on("2018-05-31T15:00:00Z");
        assertEquals(Set.of(Role.BUREAU_DIRECTOR), actor().roles());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("is the public when nobody is signed in, the caller is unknown, or the account was switched off")
    void publicActor(TestDatabase on) {
        start(on);
        inRequest(() -> {
            assertSame(Actor.PUBLIC, actor());
            container.select(Caller.class).get().is("tohoku-officer 0");
            assertEquals(1, actor().capacities().size());
            container.select(Caller.class).get().is("stranger 0");
            assertSame(Actor.PUBLIC, actor());
        });
        container.select(Caller.class).get().is("tohoku-officer 0");
        long id = actor().userId();
        on.inTransaction(() -> TestUsers.register(on).disable(id));
        inRequest(() -> assertSame(Actor.PUBLIC, actor()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("is the system only inside the work that says so, in that thread, also after a fault")
    void system(TestDatabase on) {
        start(on);
        SecurityAccess access = container.select(SecurityAccess.class).get();
        assertSame(Actor.SYSTEM, access.asSystem(() -> access.asSystem(access::actor)));
        assertSame(Actor.SYSTEM, access.asSystem(() -> {
            access.asSystem(() -> "inner");
            return access.actor();
        }));
        assertSame(Actor.PUBLIC, access.asSystem(() -> CompletableFuture.supplyAsync(access::actor).join()));
        assertThrows(IllegalStateException.class, () -> access.asSystem(() -> {
            throw new IllegalStateException("fault");
        }));
        assertSame(Actor.PUBLIC, actor());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("is told to the container: the login id with its epoch, and as groups the role keys of today")
    void identityStore(TestDatabase on) {
        start(on);
        MichishirubeIdentityStore store = container.select(MichishirubeIdentityStore.class).get();
        CredentialValidationResult known = on.inTransaction(() -> store.validate(new UsernamePasswordCredential("tohoku-officer", "かぎ")));
        assertEquals("tohoku-officer 0", known.getCallerPrincipal().getName());
        assertEquals(Set.of("bureau-officer"), known.getCallerGroups());
        assertEquals(CredentialValidationResult.INVALID_RESULT, store.validate(new UsernamePasswordCredential("tohoku-officer", "かび")));
        assertEquals(CredentialValidationResult.INVALID_RESULT, store.validate(new UsernamePasswordCredential("stranger", "かぎ")));
        SignedIn proof = container.select(SignInService.class).get().signIn("tohoku-officer", "かぎ").value();
        assertEquals(CredentialValidationResult.Status.VALID, on.inTransaction(() -> store.validate(proof)).getStatus());
    }
}
