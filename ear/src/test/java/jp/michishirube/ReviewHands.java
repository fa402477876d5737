package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A stage of a review as the Ministry's officer and the reviewers work it in their browsers. */
final class ReviewHands {
    static final Map<String, String> REVIEWERS = Map.of("reviewer-1", "架空 委員一", "reviewer-2", "架空 委員二", "reviewer-3", "架空 委員三", "reviewer-4", "架空 委員四", "reviewer-5", "架空 委員五",
            "reviewer-6", "架空 委員六");

    private final Function<String, Browser> people;
    /** What a reviewer gives the case with this title, criterion by criterion. */
    private final BiFunction<String, String, int[]> scores;
    private String stage;

    ReviewHands(Function<String, Browser> people, BiFunction<String, String, int[]> scores) {
        this.people = people;
        this.scores = scores;
    }

    String stage() {
        return stage;
    }

    /** Begins the stage and seats these reviewers, the first as chair. */
    void prepared(String call, String key, List<String> logins) {
        Browser b = people.apply("mic-officer");
        b.open("/app/review-stages.xhtml");
        b.follow("tr[data-stage='" + call + " " + key + "'] [data-prepare]");
        stage = b.page().url().replaceAll(".*stage=([0-9a-f-]+).*", "$1");
        for (String login : logins) {
            b.page().click("details:has(#seat-reviewer) > summary");
            b.page().selectOption("#seat-reviewer", b.page().locator("#seat-reviewer option").filter(new Locator.FilterOptions().setHasText(REVIEWERS.get(login))).getAttribute("value"));
            if (login.equals(logins.get(0))) {
                b.page().check("#seat-chair");
            }
            went(b, "seating:go");
        }
    }

    /** Presses a button of the desk and is not refused. */
    static void went(Browser b, String button) {
        b.click(button);
        assertEquals(0, b.page().locator("#summary").count(), b::text);
    }

    Browser desk() {
        return at("mic-officer", "review-desk");
    }

    Browser ranking() {
        return at("mic-officer", "ranking");
    }

    private Browser at(String login, String page) {
        Browser b = people.apply(login);
        b.open("/app/" + page + ".xhtml?stage=" + stage);
        return b;
    }

    /**
     * Assigned by the machine, after a look at what it would do.
     *
     * @param picture of that; null for none
     */
    void assigned(String picture) {
        Browser b = desk();
        b.click("assigning:preview");
        if (picture != null) {
            b.screenshot(picture);
        }
        assertEquals(List.of(), b.barriers());
        went(b, "assigning:go");
    }

    void opened(String until) {
        Browser b = desk();
        b.page().fill("#open-closes", until);
        went(b, "opening:go");
    }

    /** The stage as a reviewer sees it. */
    Browser mine(String login) {
        return at(login, "reviews");
    }

    /** Declares ties to these applicants, with words; none: that there is none. */
    void declared(String login, String... applicants) {
        Browser b = mine(login);
        for (String applicant : applicants) {
            b.page().check("tr[data-applicant='" + applicant + "'] input[type=checkbox]");
            b.page().fill("tr[data-applicant='" + applicant + "'] input[type=text]", "3年前まで顧問をしていた（架空）");
        }
        went(b, "declare:go");
    }

    /** A declaration that came on paper, without ties. */
    void declaredOnPaper(String login) {
        Browser b = desk();
        b.follow("tr[data-member='" + REVIEWERS.get(login) + "'] a[href*='member=']");
        went(b, "paper:go");
    }

    /** The addresses of a reviewer's own sheets, by title. */
    List<Map.Entry<String, String>> sheets(String login) {
        return mine(login).page().locator("tr[data-sheet]").all().stream()
                .map(r -> Map.entry(r.locator("td").first().innerText().replaceAll("\\s*架空$", "").strip(), address(r.locator("th a")))).toList();
    }

    private static String address(Locator link) {
        return link.getAttribute("href").replaceAll("^.*?/app/", "/app/");
    }

    /** Scores and submits everything that is given to a reviewer. */
    int scored(String login) {
        List<Map.Entry<String, String>> sheets = sheets(login);
        sheets.forEach(s -> scored(login, s.getKey(), s.getValue()));
        return sheets.size();
    }

    private void scored(String login, String title, String address) {
        Browser b = people.apply(login);
        b.open(address);
        choose(b, login, title);
        b.page().fill("#toEntrant", "数字で効果が分かる。ほかの地域に伝える工夫を聞きたい（架空）。");
        went(b, "sheet:submit");
    }

    /** Chooses the scores on the page of a sheet. */
    void choose(Browser b, String login, String title) {
        int[] given = scores.apply(login, title);
        List<Locator> criteria = b.page().locator("fieldset[data-criterion]").all();
        for (int i = 0; i < criteria.size(); i++) {
            criteria.get(i).locator("input[value='" + given[i] + "']").check();
        }
    }

    /** The officer types what a reviewer wrote on paper. */
    int scoredOnPaper(String login, String picture) {
        Browser b = desk();
        List<Map.Entry<String, String>> cases = b.page().locator("tr[data-case]").filter(new Locator.FilterOptions().setHasText(REVIEWERS.get(login))).all().stream()
                .map(r -> Map.entry(r.locator("td.wide-cell").innerText().replaceAll("(?s).*\\n", "").strip(), address(r.locator("a[href*='case=']")))).toList();
        for (Map.Entry<String, String> c : cases) {
            b.open(c.getValue().replaceAll("#.*", ""));
            b.follow("[data-sheet='" + REVIEWERS.get(login) + "'] a[href*='review-paper']");
            choose(b, login, c.getKey());
            if (c.equals(cases.get(0))) {
                b.screenshot(picture);
                assertEquals(List.of(), b.barriers());
            }
            went(b, "paper:go");
        }
        return cases.size();
    }

    /** Closes the stage when everything is submitted. */
    void closed() {
        Browser b = desk();
        b.page().click("details:has(#why-close) > summary");
        went(b, "closing:go");
    }

    /** Chooses another outcome than the proposed one for a case, on the page of the ranking. */
    static void outcome(Browser b, String title, String outcome, String why) {
        Locator row = b.page().locator("tr[data-outcome]").filter(new Locator.FilterOptions().setHasText(title));
        row.locator("select").selectOption(outcome);
        row.locator("input[type=text]").fill(why);
    }
}
