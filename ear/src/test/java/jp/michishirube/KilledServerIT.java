package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A server killed while people work")
class KilledServerIT {
    @Test
    @DisplayName("starts again with every receipt that was given, and a submit on its way is done once or not at all, on H2")
    void onH2() {
        check(RunningApplication.emptyFolder("killed"), Map.of());
    }

    @Test
    @DisplayName("starts again with every receipt that was given, and a submit on its way is done once or not at all, on PostgreSQL")
    void onPostgresql() {
        try (OfficeDatabase database = new OfficeDatabase()) {
            check(RunningApplication.emptyFolder("killed-office"), OfficeDatabase.settings(database.port()), "--demo");
            assertEquals(2, database.count("select count(*) from submission s join case_file f on f.id = s.case_id where f.title = '"
                    + Errand.answers().get("projectTitle") + "'"));
        }
    }

    private static void check(Path data, Map<String, String> settings, String... options) {
        Errand given;
        Errand onTheWay;
        String receipt;
        try (RunningApplication first = RunningApplication.start(data, settings, options)) {
            given = new Errand(first, false);
            given.fillIn();
            onTheWay = new Errand(first, false);
            onTheWay.fillIn();
            receipt = given.submit("submit");
            try (Browser approver = Browser.of(first).signIn("yuzawa-approver")) {
                approver.open("/app/case.xhtml?id=" + onTheWay.id());
                approver.page().evaluate("() => document.querySelector('[data-act=submit]').click()");
                kill(first);
            }
        }
        try (RunningApplication second = RunningApplication.start(data, settings, options);
             Browser approver = Browser.of(second).signIn("yuzawa-approver")) {
            assertEquals(receipt, receipt(approver, given));
            approver.open("/app/case.xhtml?id=" + onTheWay.id());
            if (approver.page().locator("[data-act=submit]").count() > 0) {
                Errand.act(approver, "submit");
            }
            assertFalse(receipt(approver, onTheWay).isEmpty());
            assertEquals(0, second.stop());
        }
    }

    private static String receipt(Browser approver, Errand errand) {
        assertEquals(200, approver.open("/app/receipt.xhtml?id=" + errand.id() + "&no=1"));
        return approver.page().innerText("#receipt-number");
    }

    /** As the kernel kills: without a chance to put anything in order. */
    private static void kill(RunningApplication application) {
        ProcessHandle server = application.server();
        server.destroyForcibly();
        server.onExit().join();
    }
}
