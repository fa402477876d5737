package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Everybody can use every page")
class AccessibilityIT {
    private static final String NOBODY = "nobody";
    private static final int[] WIDTHS = {320, 768, 1280};

    /** A new page is one line here: who looks, the path, and where needed what is clicked there before looking. */
    private static final String PAGES = """
            nobody         | /index.xhtml
            nobody         | /sign-in.xhtml
            nobody         | /sign-in.xhtml                            | [id='signIn:go']
            nobody         | /estimate.xhtml
            nobody         | /estimate.xhtml                           | [id='estimate:ask']
            nobody         | /programmes.xhtml
            nobody         | /programmes.xhtml                         | table.dense a
            nobody         | /statistics.xhtml?year=2017
            nobody         | /decisions.xhtml?year=2017
            nobody         | /no-such-page
            nobody         | /dispatch-statistics.xhtml?year=2016
            nobody         | /dispatch-requests.xhtml?year=2016&by=field
            nobody         | /dispatch-cases.xhtml?text=AI
            nobody         | /awards.xhtml?words=AI
            nobody         | /award.xhtml?edition=2016
            nobody         | /award.xhtml?edition=2017
            nobody         | /award.xhtml?edition=kakuu-zen            | a[href*='award-case.xhtml']
            nobody         | /advisors.xhtml?year=2016
            nobody         | /accept.xhtml?token=none
            nobody         | /use.xhtml?asked=1&budget=1&people=1&field=%E8%A6%B3%E5%85%89&body=052078
            nobody         | /events.xhtml?year=2017
            nobody         | /booking.xhtml?token=none
            nobody         | /iot-projects.xhtml
            nobody         | /record.xhtml
            yuzawa-officer | /record.xhtml
            nobody         | /events.xhtml                            | .card h3 a
            nobody         | /roadmap.xhtml
            nobody         | /roadmap.xhtml?version=2018-04
            nobody         | /indicator.xhtml?id=open-data-1
            mic-officer    | /app/events.xhtml
            mic-officer    | /app/event.xhtml
            tohoku-officer | /app/events.xhtml                        | table.dense a
            nobody         | /survey.xhtml
            nobody         | /survey.xhtml?id=sanka-2017
            yuzawa-officer | /app/surveys.xhtml
            yuzawa-officer | /app/surveys.xhtml                       | main a[href*='surveys.xhtml?id=']
            tohoku-officer | /app/survey-progress.xhtml
            tohoku-officer | /app/bodies.xhtml
            tohoku-officer | /app/bodies.xhtml?stopped=true
            tohoku-officer | /app/measurements.xhtml
            tohoku-director | /app/measurements.xhtml                  | table.dense a
            mic-officer    | /app/measurements.xhtml                  | form.filters button, main button[type=submit]
            yuzawa-officer | /app/dispatches.xhtml
            yuzawa-officer | /app/award-entries.xhtml
            secretariat-officer | /app/home.xhtml
            secretariat-officer | /app/home.xhtml                     | table.dense a
            secretariat-officer | /app/home.xhtml                     | tr:nth-child(2) a
            secretariat-officer | /app/dispatch-desk.xhtml            | [id='propose:go']
            secretariat-officer | /app/advisors.xhtml?year=2016
            secretariat-officer | /app/advisor.xhtml?id=advisor-kakuu-001
            mic-officer    | /app/dispatch-desk.xhtml
            mic-officer    | /app/advisor.xhtml?id=advisor-kakuu-001
            yuzawa-officer | /app/home.xhtml
            yuzawa-officer | /app/calls.xhtml
            yuzawa-officer | /app/queue.xhtml
            yuzawa-officer | /app/statistics.xhtml
            yuzawa-officer | /app/queue.xhtml                          | table.dense a
            kakuu-officer  | /app/calls.xhtml                          | section.card input[type=submit]
            kakuu-officer  | /app/calls.xhtml                          | section.card input[type=submit] | .tasks li:first-child a
            kakuu-officer  | /app/calls.xhtml                          | section.card input[type=submit] | a[href*='proposal-check.xhtml']
            tohoku-officer | /app/home.xhtml
            tohoku-officer | /app/queue.xhtml
            tohoku-officer | /app/queue.xhtml                          | table.dense a
            tohoku-officer | /app/queue.xhtml?text=no-such-case
            mic-officer    | /app/home.xhtml
            mic-officer    | /app/desk.xhtml
            mic-officer    | /app/desk.xhtml?call=chiiki_iot_jisso-2017-1
            mic-officer    | /app/statistics.xhtml?year=2017
            mic-officer    | /app/statistics.xhtml?year=2017           | table.dense a
            yuzawa-officer | /app/year.xhtml
            mic-officer    | /app/grants.xhtml?year=2017
            mic-officer    | /app/grants.xhtml?year=2017               | tr[data-grant] th a
            hokuriku-officer | /app/grants.xhtml?year=2017             | tr[data-grant] td a | a.button[href*='proposal.xhtml'] | .tasks a
            auditor        | /app/home.xhtml
            auditor        | /app/queue.xhtml?year=2017                | table.dense a
            auditor        | /app/desk.xhtml?call=chiiki_iot_jisso-2017-1 | a[href*='selection.xhtml']
            auditor        | /app/queue.xhtml?year=2017                | table.dense a | a[href*='log.xhtml']
            auditor        | /app/queue.xhtml?year=2017&text=2017-00001 | table.dense a | a[href*='receipt.xhtml']
            auditor        | /app/verify.xhtml
            auditor        | /app/verify.xhtml                         | [id='verify:go']
            demo-admin     | /app/home.xhtml
            demo-admin     | /app/clock.xhtml
            demo-admin     | /app/mails.xhtml
            mic-admin      | /app/administration.xhtml
            mic-admin      | /app/people.xhtml?office=tohoku
            mic-admin      | /app/people.xhtml?office=tohoku           | table tbody a
            mic-admin      | /app/posts.xhtml?office=tohoku
            mic-admin      | /app/hand-over.xhtml?office=tohoku
            mic-admin      | /app/registers.xhtml
            mic-admin      | /app/definitions.xhtml
            mic-admin      | /app/definitions.xhtml                    | a[href*='definitions.xhtml?key=']
            mic-admin      | /app/operations.xhtml
            mic-admin      | /app/mails.xhtml
            mic-admin      | /app/password.xhtml
            tohoku-admin   | /app/new-body.xhtml
            tohoku-admin   | /app/sign-ups.xhtml
            tohoku-officer | /app/sole-signatures.xhtml
            tohoku-officer | /app/paper-proposal.xhtml
            yuzawa-officer | /app/papers.xhtml
            yuzawa-admin   | /app/people.xhtml
            mic-officer    | /app/call-administration.xhtml
            mic-officer    | /app/review-stages.xhtml
            mic-officer    | /app/review-stages.xhtml                  | [data-prepare]
            mic-officer    | /app/review-stages.xhtml                  | a[href*='ranking.xhtml']
            mic-officer    | /app/reviewers.xhtml
            mic-officer    | /app/award-desk.xhtml?call=award-2017-1
            reviewer-1     | /app/reviews.xhtml
            reviewer-1     | /app/reviews.xhtml                        | table.dense a
            reviewer-1     | /app/reviews.xhtml                        | table.dense a | table.dense a
            mic-officer    | /app/reviewer.xhtml
            nobody         | /sign-up.xhtml
            nobody         | /forgot.xhtml
            nobody         | /forgot.xhtml                             | [id='forgot:go']
            """;

    /** Those behind a one-time link, looked at in {@link PeopleIT}. */
    private static final Set<String> BY_LINK = Set.of("/set-up.xhtml", "/invitation.xhtml", "/reset.xhtml", "/sign-up-details.xhtml");
    /** Only there while a stage takes scores, looked at in {@link AwardIT}. */
    private static final Set<String> WHILE_OPEN = Set.of("/app/review-paper.xhtml");
    private static final Set<String> SEEN = new TreeSet<>();

    private final RunningApplication application = RunningApplication.shared();

    /** A definition of the office's own, so that its page can be looked at. */
    @BeforeAll
    static void an_own_definition_is_there() throws IOException {
        try (Browser administrator = Browser.of(RunningApplication.shared()).signIn("mic-admin")) {
            administrator.open("/app/definitions.xhtml");
            UpkeepIT.upload(administrator, Files.readString(Path.of("../ejb/src/main/resources/definitions/form/chiiki-iot-proposal-2017-1.yaml"))
                    .replace("version: 1\n", "version: 9\n"));
        }
    }

    @AfterAll
    static void every_view_was_looked_at() throws IOException {
        Path pages = Path.of("../web/src/main/webapp");
        Set<String> all = new TreeSet<>();
        for (String folder : List.of("", "app")) {
            try (Stream<Path> files = Files.list(pages.resolve(folder))) {
                files.filter(f -> f.toString().endsWith(".xhtml")).forEach(f -> all.add("/" + pages.relativize(f)));
            }
        }
        all.removeAll(SEEN);
        all.removeAll(BY_LINK);
        all.removeAll(WHILE_OPEN);
        assertEquals(Set.of(), all, "no browser looked at these");
    }

    static Stream<String> people() {
        return PAGES.lines().map(l -> l.split("\\|")[0].strip()).distinct();
    }

    @ParameterizedTest
    @MethodSource("people")
    void axe_finds_no_barrier_on_a_page_at_any_width_and_nothing_is_cut(String login) {
        try (Browser browser = Browser.of(application)) {
            if (!login.equals(NOBODY)) {
                browser.signIn(login);
            }
            Map<String, List<String>> found = PAGES.lines().filter(l -> l.startsWith(login + " ")).collect(Collectors.toMap(l -> l, l -> look(browser, l)));
            found.values().removeIf(List::isEmpty);
            assertEquals(Map.of(), found);
        }
    }

    private static List<String> look(Browser browser, String line) {
        List<String> parts = Stream.of(line.split("\\|")).map(String::strip).toList();
        browser.page().setViewportSize(WIDTHS[2], 900);
        assertTrue(browser.open(parts.get(1)) < 500, line);
        for (String clicked : parts.subList(2, parts.size())) {
            browser.follow(clicked);
        }
        SEEN.add(browser.page().url().replaceAll("^https?://[^/]+|[?#].*$", ""));
        List<String> found = new ArrayList<>();
        for (int width : WIDTHS) {
            browser.page().setViewportSize(width, 900);
            browser.barriers().forEach(b -> found.add(width + " " + b));
            if (!Boolean.TRUE.equals(browser.page().evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))) {
                found.add(width + " the page scrolls sideways");
            }
        }
        if (browser.text().contains("処理できませんでした")) {
            found.add("the page is a fault");
        }
        return found;
    }
}
