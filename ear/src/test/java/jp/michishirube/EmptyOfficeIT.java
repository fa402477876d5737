package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A second machine's view: nothing is there but the program and its handbook. */
@DisplayName("From ./run --empty a ministry, a bureau, two towns and a call are set up by hand")
class EmptyOfficeIT {

    @Test
    void and_the_main_errand_is_done_from_the_draft_to_the_announcement_by_keyboard_alone() throws MessagingException, IOException {
        try (RunningApplication application = RunningApplication.start(RunningApplication.emptyFolder("empty-office"), Map.of(), "--empty")) {
            EmptyOffice office = new EmptyOffice(List.of(application), () -> Browser.of(application));
            office.setUp();
            office.errand(Hands.KEYBOARD);
            assertFalse(application.log().contains("SEVERE"), application::log);
        }
    }

    @Test
    void and_the_same_on_PostgreSQL_with_two_nodes_behind_a_proxy() throws MessagingException, IOException {
        Postgresql database = Postgresql.office("fresh");
        CompletableFuture<RunningApplication> other = CompletableFuture.supplyAsync(() -> node(database, "b"));
        try (RunningApplication a = node(database, "a"); RunningApplication b = other.join(); Nginx nginx = new Nginx(a.port(), b.port())) {
            Set<String> used = new TreeSet<>();
            EmptyOffice office = new EmptyOffice(List.of(a, b), () -> {
                Browser browser = Browser.at(nginx.address());
                browser.open("/");
                browser.page().context().cookies().stream().filter(c -> c.name.equals("JSESSIONID"))
                        .forEach(c -> used.add(c.value.substring(c.value.lastIndexOf('.') + 1)));
                return browser;
            });
            office.setUp();
            office.errand(Hands.MOUSE);
            assertEquals(Set.of("a", "b"), used);
            assertFalse(a.log().contains("SEVERE"), a::log);
            assertFalse(b.log().contains("SEVERE"), b::log);
        }
    }

    private static RunningApplication node(Postgresql database, String name) {
        Map<String, String> settings = new HashMap<>(database.application());
        settings.putAll(Map.of("NODE", name, "PROXIES", "127.0.0.1", "MICHISHIRUBE_BASE_URL", "https://localhost"));
        return RunningApplication.start(RunningApplication.emptyFolder("fresh-" + name), settings);
    }
}
