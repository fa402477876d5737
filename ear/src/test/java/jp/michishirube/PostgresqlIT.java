package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The application on a real PostgreSQL")
class PostgresqlIT {
    private final RunningApplication application = RunningApplication.onPostgresql();

    @Test
    void it_serves_from_the_given_database_and_makes_no_embedded_one() {
        assertEquals(200, new Caller(application).get("/").statusCode());
        assertFalse(Files.exists(application.data().resolve("michishirube.mv.db")));
    }

    @Test
    void demonstration_people_can_sign_in() {
        try (Browser browser = Browser.of(application)) {
            browser.signIn("yuzawa-officer");
            assertTrue(browser.text().contains("湯沢市"), browser::text);
        }
    }
}
