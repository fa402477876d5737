package jp.michishirube.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.ApplicationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import java.util.ServiceLoader;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The mark @AllowedTo")
class AllowedToInterceptorTest {
    private static WeldContainer container;

    @ApplicationScoped
    public static class FixedAccess implements Access {
        private Actor now = Actor.PUBLIC;
        private int asked;

        @Override
        public Actor actor() {
            asked++;
            return now;
        }

        public int asked() {
            return asked;
        }

        public void is(Role... roles) {
            now = roles.length == 0 ? Actor.PUBLIC : new Actor(1, "x", "架空", java.util.Arrays.stream(roles)
                    .map(r -> new Capacity(1, r, "tohoku", "東北総合通信局", "係長", Authority.OWN)).toList());
        }
    }

    @ApplicationScoped
    public static class Marked {
        @AllowedTo(everyone = true)
        public String everyone() {
            return "everyone";
        }

        @AllowedTo({Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR})
        public String bureau() {
            return "bureau";
        }

        @AllowedTo
        public String nobody() {
            return "nobody";
        }

        public String unmarked() {
            return "unmarked";
        }
    }

    @ApplicationScoped
    @AllowedTo(Role.AUDITOR)
    public static class MarkedClass {
        public String auditor() {
            return "auditor";
        }

        @AllowedTo(Role.MINISTRY_OFFICER)
        public String ministry() {
            return "ministry";
        }
    }

    @ApplicationScoped
    public static class Heir extends MarkedClass {
        public String own() {
            return "own";
        }
    }

    @BeforeAll
    static void start() {
        container = new Weld().disableDiscovery().addExtensions(AllowedToExtension.class)
                .beanClasses(AllowedToInterceptor.class, FixedAccess.class, Marked.class, MarkedClass.class, Heir.class).initialize();
    }

    @AfterAll
    static void stop() {
        container.shutdown();
    }

    private static <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    @Test
    @DisplayName("lets holders of one of the roles pass and refuses all others")
    void roles() {
        get(FixedAccess.class).is(Role.BUREAU_DIRECTOR, Role.AUDITOR);
        assertEquals("bureau", get(Marked.class).bureau());
        get(FixedAccess.class).is(Role.MINISTRY_OFFICER, Role.APPLICANT_APPROVER);
        NotAllowedException refused = assertThrows(NotAllowedException.class, () -> get(Marked.class).bureau());
        assertEquals("not allowed: Marked.bureau", refused.getMessage());
        get(FixedAccess.class).is();
        assertThrows(NotAllowedException.class, () -> get(Marked.class).bureau());
    }

    @Test
    @DisplayName("lets the public pass where it says so, without asking who acts; an empty mark lets nobody pass")
    void everyone() {
        get(FixedAccess.class).is();
        int before = get(FixedAccess.class).asked();
        assertEquals("everyone", get(Marked.class).everyone());
        assertEquals("unmarked", get(Marked.class).unmarked());
        assertEquals(before, get(FixedAccess.class).asked());
        get(FixedAccess.class).is(Role.values());
        assertThrows(NotAllowedException.class, () -> get(Marked.class).nobody());
    }

    @Test
    @DisplayName("on a class speaks for its methods and heirs, unless a method speaks for itself")
    void classes() {
        get(FixedAccess.class).is(Role.AUDITOR);
        assertEquals("auditor", container.select(MarkedClass.class, jakarta.enterprise.inject.Any.Literal.INSTANCE).stream()
                .filter(b -> !(b instanceof Heir)).findFirst().orElseThrow().auditor());
        assertEquals("auditor", get(Heir.class).auditor());
        assertEquals("own", get(Heir.class).own());
        assertThrows(NotAllowedException.class, () -> get(Heir.class).ministry());
        get(FixedAccess.class).is(Role.MINISTRY_OFFICER);
        assertEquals("ministry", get(Heir.class).ministry());
        assertThrows(NotAllowedException.class, () -> get(Heir.class).own());
    }

    @Test
    @DisplayName("is declared by an extension that the container finds, and its refusal rolls back without being wrapped")
    void found() {
        List<Class<?>> extensions = ServiceLoader.load(Extension.class).stream().<Class<?>>map(ServiceLoader.Provider::type).toList();
        assertTrue(extensions.contains(AllowedToExtension.class));
        assertTrue(NotAllowedException.class.getAnnotation(ApplicationException.class).rollback());
    }
}
