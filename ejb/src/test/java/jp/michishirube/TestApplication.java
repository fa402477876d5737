package jp.michishirube;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.organisation.PostService;
import jp.michishirube.security.UserService;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/**
 * The business without a server: every bean and service wired by CDI over a {@link TestDatabase}, permission checks included, with a
 * clock that a test sets and an actor that a test chooses. Every call of {@link #as} is one transaction, as a call from a page is.
 */
public final class TestApplication implements AutoCloseable {
    private static final ThreadLocal<TestApplication> CURRENT = new InheritableThreadLocal<>();

    private final TestDatabase database;
    private final WeldContainer container;
    private final ThreadLocal<Actor> actor = ThreadLocal.withInitial(() -> Actor.PUBLIC);
    private volatile Instant now;

    private TestApplication(TestDatabase database, LocalDateTime tokyo) {
        this.database = database;
        at(tokyo);
        CURRENT.set(this);
        container = new Weld().disableDiscovery().setBeanDiscoveryMode(
                        org.jboss.weld.bootstrap.spi.BeanDiscoveryMode.ANNOTATED)
                .addBeanDefiningAnnotations(Stateless.class, Singleton.class)
                .addBeanClasses(shippedClasses())
                .addBeanClasses(Producers.class)
                .addExtension(new jp.michishirube.security.AllowedToExtension()).addExtension(new NoContainerSecurity())
                .addServices(new Persistence()).initialize();
    }

    /** Every class of the module, except those that the container alone can start. */
    private static Class<?>[] shippedClasses() {
        try {
            java.nio.file.Path root = java.nio.file.Path.of(Clock.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (var files = java.nio.file.Files.walk(root.resolve("jp/michishirube"))) {
                return files.map(f -> root.relativize(f).toString()).filter(f -> f.endsWith(".class") && !f.contains("package-info"))
                        .filter(f -> !f.contains("/installation/") && !f.contains("/clock/") && !f.contains("Schedule"))
                        .map(f -> f.substring(0, f.length() - 6).replace('/', '.')).map(TestApplication::load).toArray(Class<?>[]::new);
            }
        } catch (java.io.IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TestApplication.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts on an empty database at a date and time in Tokyo, with the registers loaded. */
    public static TestApplication start(TestDatabase database, LocalDateTime tokyo) {
        jp.michishirube.organisation.TestRegisters.load(database);
        return new TestApplication(database, tokyo);
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** Sets the clock. */
    public void at(LocalDateTime tokyo) {
        now = tokyo.atZone(Clock.TOKYO).toInstant();
    }

    public void at(Instant instant) {
        now = instant;
    }

    public TestDatabase database() {
        return database;
    }

    /** Runs one call of this person, in a transaction of its own. */
    public <T> T as(long userId, Supplier<T> call) {
        return as(actor(userId), call);
    }

    public <T> T as(Actor who, Supplier<T> call) {
        CURRENT.set(this);
        Actor before = actor.get();
        actor.set(who);
        try {
            return database.inTransaction(call);
        } finally {
            actor.set(before);
        }
    }

    /**
     * Two calls that meet: the second one begins when the first is through but its transaction has not ended, which it does once the second
     * one has ended or waits for it.
     */
    public <T> List<T> atOnce(long one, Supplier<T> first, long two, Supplier<T> second) throws Exception {
        CountDownLatch through = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Actor other = actor(two);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<T> a = threads.submit(() -> as(one, () -> {
                T done = first.get();
                through.countDown();
                await(mayEnd);
                return done;
            }));
            Future<T> b = threads.submit(() -> {
                await(through);
                return as(other, second);
            });
            try {
                b.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException waiting) {
                // it waits for the first
            }
            mayEnd.countDown();
            return List.of(a.get(20, TimeUnit.SECONDS), b.get(20, TimeUnit.SECONDS));
        } finally {
            mayEnd.countDown();
            threads.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person with the capacities of the day. */
    public Actor actor(long userId) {
        return database.inTransaction(() -> {
            Actor before = actor.get();
            actor.set(Actor.SYSTEM);
            try {
                var user = get(UserService.class).users(java.util.List.of(userId)).get(userId);
                return new Actor(userId, "user" + userId, user.name(), get(PostService.class).capacitiesOf(userId,
                        now.atZone(Clock.TOKYO).toLocalDate()));
            } finally {
                actor.set(before);
            }
        });
    }

    @Override
    public void close() {
        container.close();
    }

    /** The actor is chosen by the test, not by a signed-in session. */
    public static class NoContainerSecurity implements jakarta.enterprise.inject.spi.Extension {
        void veto(@jakarta.enterprise.event.Observes jakarta.enterprise.inject.spi.ProcessAnnotatedType<jp.michishirube.security.SecurityAccess> type) {
            type.veto();
        }
    }

    /** What the container would bring. */
    public static class Producers {
        @jakarta.enterprise.inject.Produces
        static Clock clock() {
            TestApplication application = CURRENT.get();
            return () -> application.now;
        }

        @jakarta.enterprise.inject.Produces
        static Access access() {
            TestApplication application = CURRENT.get();
            return () -> application.actor.get();
        }

        @jakarta.enterprise.inject.Produces
        static jp.michishirube.security.ActingAs actingAs() {
            TestApplication application = CURRENT.get();
            return new jp.michishirube.security.ActingAs() {
                @Override
                public <T> T actingAs(Actor who, Supplier<T> work) {
                    return application.as(who, work);
                }
            };
        }

        @jakarta.enterprise.inject.Produces
        @org.eclipse.microprofile.config.inject.ConfigProperty
        static String text(InjectionPoint at) {
            return value(at);
        }

        @jakarta.enterprise.inject.Produces
        @org.eclipse.microprofile.config.inject.ConfigProperty
        static int number(InjectionPoint at) {
            return Integer.parseInt(value(at));
        }

        @jakarta.enterprise.inject.Produces
        @org.eclipse.microprofile.config.inject.ConfigProperty
        static boolean flag(InjectionPoint at) {
            return Boolean.parseBoolean(value(at));
        }

        private static String value(InjectionPoint at) {
            var property = at.getAnnotated().getAnnotation(org.eclipse.microprofile.config.inject.ConfigProperty.class);
            var shipped = new java.util.Properties();
            try (var in = TestApplication.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
                shipped.load(in);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            String given = shipped.getProperty(property.name());
            return given != null ? given : property.defaultValue().equals(org.eclipse.microprofile.config.inject.ConfigProperty.UNCONFIGURED_VALUE)
                    ? "" : property.defaultValue();
        }
    }

    /** Stores get the EntityManager of the running transaction. */
    private final class Persistence implements JpaInjectionServices {
        @Override
        public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint injectionPoint) {
            return () -> new SimpleResourceReference<>(database.em());
        }

        @Override
        public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(InjectionPoint injectionPoint) {
            throw new UnsupportedOperationException("stores use the persistence context");
        }

        @Override
        public void cleanup() {
            // nothing is held
        }
    }
}
