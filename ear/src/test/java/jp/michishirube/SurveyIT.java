package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Surveys in a browser")
class SurveyIT {
    private static final String SURVEY = "jisso-2018";
    private static final String QUESTIONNAIRE = "sanka-2018";
    private static final int PATIENCE_MS = 30_000;

    private final RunningApplication application = RunningApplication.shared();

    @Test
    void a_town_answers_and_the_table_counts_it() {
        try (Browser town = Browser.of(application).signIn("kakuu-officer")) {
            answer(town);
        }
        try (Browser bureau = Browser.of(application).signIn("tohoku-officer")) {
            bureau.open("/app/survey-progress.xhtml?id=" + SURVEY);
            assertEquals("2", bureau.page().innerText("tr[data-bureau=tohoku] [data-figure=answered]"), "with the one of the demonstration");
            assertEquals(1, bureau.page().locator("tr[data-bureau]").count(), "a bureau sees its own");
            assertEquals(0, bureau.page().locator("[id='reminding:remind']").count());
        }
        try (Browser ministry = Browser.of(application).signIn("mic-officer")) {
            ministry.open("/app/survey-progress.xhtml?id=" + SURVEY);
            Browser.keep("survey-03-progress", ministry.page().screenshot());
            ministry.click("reminding:remind");
            assertTrue(ministry.text().contains("1団体に督促を送りました"), ministry::text);
            assertTrue(isMailed("kagayaki@kakuu.example"), "the made-up town that has only begun is reminded");
            ministry.open("/survey.xhtml?id=" + SURVEY + "&by=BUREAU");
            assertEquals("6", ministry.page().innerText("#answered"));
            assertEquals(List.of("5", "3"), cells(ministry, "walls", "PEOPLE"), "N and count");
            assertEquals(List.of("3", "2"), cells(ministry, "lacking-people", "TOP1"), "only of those whom it concerns");
            assertEquals(List.of(), ministry.barriers());
            ministry.open("/survey.xhtml?id=" + SURVEY);
            ministry.page().locator("table[data-question=lacking-people]").evaluate("t => t.scrollIntoView({ block: 'end' })");
            Browser.keep("survey-02-result", ministry.page().screenshot());
        }
        try (Browser browser = Browser.of(application)) {
            assertEquals(404, browser.open("/survey.xhtml?id=" + SURVEY), "nobody else sees it before it closes");
        }
    }

    /** A hidden question appears, a reload finds what was typed, and what was typed in a question that was hidden again is not lost. */
    private void answer(Browser town) {
        town.open("/app/surveys.xhtml");
        town.follow("li[data-survey='" + SURVEY + "'] a");
        Page page = town.page();
        assertFalse(page.isVisible("#field-lacking-people"));
        saved(page, () -> page.check("#field-walls input[value=PEOPLE]"));
        assertTrue(page.isVisible("#field-lacking-people"));
        saved(page, () -> page.check("#field-lacking-people input[value=TOP2]"));
        saved(page, () -> page.uncheck("#field-walls input[value=PEOPLE]"));
        assertFalse(page.isVisible("#field-lacking-people"));
        saved(page, () -> page.check("#field-walls input[value=PEOPLE]"));
        assertTrue(page.isChecked("#field-lacking-people input[value=TOP2]"), "what was typed is still there");
        saved(page, () -> {
            page.fill("[data-field=words]", "研修を増やしてほしい。");
            page.locator("[data-field=words]").blur();
        });
        page.reload();
        assertEquals("研修を増やしてほしい。", page.inputValue("[data-field=words]"));
        assertTrue(page.isVisible("#field-lacking-people") && page.isChecked("#field-lacking-people input[value=TOP2]"));
        town.click("answers:submit");
        assertTrue(page.innerText("#summary").contains("関心"), town::text);
        page.selectOption("#field-interest select", "VERY");
        IntStream.rangeClosed(1, 9).forEach(n -> page.selectOption("#field-stage-" + n + " select", "PLANNED"));
        assertEquals(List.of(), town.barriers());
        town.click("answers:submit");
        assertEquals("提出済み", page.innerText("#state"), town::text);
        town.screenshot("survey-01-answers");
        assertEquals(List.of(), town.complaints());
    }

    /** Does something that is saved in the background, and waits for that. */
    private static void saved(Page page, Runnable step) {
        page.waitForResponse(r -> r.request().method().equals("POST") && r.ok(), step);
    }

    private boolean isMailed(String address) {
        for (long end = System.currentTimeMillis() + PATIENCE_MS; System.currentTimeMillis() < end;) {
            if (application.mails().getReceivedMessagesForDomain(address).length > 0) {
                return true;
            }
            application.mails().waitForIncomingEmail(500, application.mails().getReceivedMessages().length + 1);
        }
        return false;
    }

    /** N and count of an option. */
    private static List<String> cells(Browser browser, String question, String option) {
        return browser.page().locator("table[data-question=" + question + "] tr[data-option=" + option + "] td.num").allInnerTexts().subList(0, 2);
    }

    @Test
    void two_divisions_of_a_city_are_two_replies() {
        try (Browser city = Browser.of(application).signIn("hinagata-officer")) {
            for (String division : List.of("企画課", "教育委員会事務局 & 学校", "間違えた課")) {
                city.open("/app/surveys.xhtml");
                city.page().fill("form[data-divisions='" + QUESTIONNAIRE + "'] input[name=division]", division);
                if (division.equals("企画課")) {
                    city.screenshot("survey-04-division");
                }
                city.follow("form[data-divisions='" + QUESTIONNAIRE + "'] button");
                assertEquals("雛形市（架空）　" + division, city.page().innerText("#respondent"));
                assertEquals(0, city.page().locator("input:checked").count(), "nothing of another division");
                city.page().check("#field-budget input[value=TOP1]");
                city.click("answers:submit");
                assertEquals("提出済み", city.page().innerText("#state"), city::text);
            }
            city.page().click("#withdrawing summary");
            city.click("withdraw:go");
            assertTrue(city.text().contains("回答を取り下げました"), city::text);
            assertEquals(3, city.page().locator("li[data-survey='" + QUESTIONNAIRE + "']").count());
            assertEquals(List.of(), city.barriers());
            assertEquals(List.of(), city.complaints());
        }
        try (Browser bureau = Browser.of(application).signIn("kanto-officer")) {
            bureau.open("/app/survey-progress.xhtml?id=" + QUESTIONNAIRE);
            assertEquals("3", bureau.page().innerText("tr[data-bureau=kanto] [data-figure=answered]"), "with the one of the demonstration");
            assertEquals(0, bureau.page().locator("[data-table=silent]").count());
            assertEquals(List.of(), bureau.barriers());
            bureau.open("/survey.xhtml?id=" + QUESTIONNAIRE);
            assertEquals(List.of("4", "4"), cells(bureau, "budget", "TOP1"), "two more than the demonstration");
            assertEquals("値なし", bureau.page().innerText("#silent"));
            Browser.keep("survey-05-replies", bureau.page().screenshot());
        }
    }
}
