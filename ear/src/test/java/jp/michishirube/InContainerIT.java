package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.security.NotAllowedException;
import jp.michishirube.security.SecurityAccess;
import jp.michishirube.subsidy.ProposalService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ArquillianTest
@DisplayName("Inside the container")
class InContainerIT {
    private static final String CALL = "chiiki_iot_jisso-2018-1";
    private static final String YUZAWA = "052078";

    @Inject
    private BeanManager beans;
    @Inject
    private ProposalService proposals;
    @Inject
    private OrganisationService organisations;
    @Inject
    private SecurityAccess access;
    @Resource
    private UserTransaction transaction;
    @Resource(lookup = "java:app/jdbc/app")
    private DataSource database;

    @Deployment
    static WebArchive theApplication() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("../web/target/michishirube.war")).addClass(InContainerIT.class);
    }

    @Test
    void every_service_comes_to_life_and_refuses_the_public_what_is_not_for_everyone() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (!bean.getBeanClass().isAnnotationPresent(Stateless.class) || !bean.getBeanClass().getName().startsWith("jp.michishirube.")) {
                continue;
            }
            Object service = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                AllowedTo allowed = method.getAnnotation(AllowedTo.class);
                if (allowed == null || allowed.everyone()) {
                    continue;
                }
                asked++;
                String answer = refusal(service, method);
                if (!answer.isEmpty()) {
                    wrong.add(bean.getBeanClass().getSimpleName() + "." + method.getName() + ": " + answer);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked >= 20, "only " + asked + " methods were asked");
    }

    @Test
    void the_database_was_built_from_empty_by_every_migration() throws SQLException {
        assertEquals(0, count("select count(*) from \"flyway_schema_history\" where \"success\" = false"));
        assertTrue(count("select count(*) from \"flyway_schema_history\"") >= 5);
        assertTrue(count("select count(*) from organisation") > 1_795);
    }

    @Test
    void an_act_and_its_event_are_kept_together() throws Exception {
        long cases = count("select count(*) from case_file");
        long events = count("select count(*) from audit_event");
        Outcome<String> opened = access.actingAs(officer(), () -> proposals.start(CALL, YUZAWA));
        assertTrue(opened.isDone(), opened::toString);
        assertAll(
                () -> assertEquals(cases + 1, count("select count(*) from case_file")),
                () -> assertEquals(events + 1, count("select count(*) from audit_event")),
                () -> assertEquals(1, count("select count(*) from audit_event where subject = '" + opened.value() + "'")));
    }

    @Test
    void an_act_that_fails_leaves_neither_the_case_nor_the_event_nor_a_number() throws Exception {
        Map<String, Long> before = state();
        transaction.begin();
        Outcome<String> opened = access.actingAs(officer(), () -> proposals.start(CALL, YUZAWA));
        assertTrue(opened.isDone(), opened::toString);
        transaction.rollback();
        assertEquals(before, state());
        assertEquals(0, count("select count(*) from case_draft where case_id = '" + opened.value() + "'"));
    }

    @Test
    void questions_open_to_everyone_are_answered_to_the_public() {
        assertEquals("湯沢市", organisations.find(YUZAWA).orElseThrow().name());
    }

    private Map<String, Long> state() throws SQLException {
        return Map.of("cases", count("select count(*) from case_file"), "events", count("select count(*) from audit_event"),
                "numbers", count("select coalesce(sum(last_number), 0) from case_number"));
    }

    private Actor officer() throws SQLException {
        return new Actor(count("select id from app_user where login_id = 'yuzawa-officer'"), "yuzawa-officer", "架空 花子",
                List.of(new Capacity(count("select min(id) from post where organisation_id = '" + YUZAWA + "'"), Role.APPLICANT_OFFICER, YUZAWA, "湯沢市",
                        "情報政策課 主事", Authority.OWN)));
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Empty when the call was refused, otherwise what happened instead. */
    private static String refusal(Object service, Method method) throws IllegalAccessException {
        Object[] nothing = Arrays.stream(method.getParameterTypes()).map(InContainerIT::nothing).toArray();
        try {
            method.invoke(service, nothing);
            return "answered";
        } catch (InvocationTargetException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof NotAllowedException) {
                    return "";
                }
            }
            return e.getCause().toString();
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }
}
