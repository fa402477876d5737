package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;

/** How a person works a page: with the mouse, or with the keyboard alone. */
enum Hands {
    MOUSE {
        @Override
        void visit(Browser browser, String address, String... links) {
            browser.open(address);
        }

        @Override
        void follow(Browser browser, String selector) {
            browser.follow(selector);
        }

        @Override
        void open(Browser browser, String selector) {
            browser.page().locator(selector).first().click();
        }

        @Override
        void fill(Browser browser, String selector, String text) {
            browser.page().fill(selector, text);
        }

        @Override
        void choose(Browser browser, String selector, String value) {
            browser.page().selectOption(selector, value);
        }

        @Override
        void check(Browser browser, String selector) {
            browser.page().check(selector);
        }

        @Override
        void attach(Browser browser, String selector, FilePayload file) {
            browser.page().setInputFiles(selector, file);
        }
    },

    KEYBOARD {
        @Override
        void visit(Browser browser, String address, String... links) {
            for (String link : links) {
                follow(browser, link);
            }
            assertTrue(browser.page().url().endsWith(address), () -> browser.page().url() + " is not " + address);
        }

        @Override
        void follow(Browser browser, String selector) {
            tabTo(browser, selector);
            browser.follow(() -> browser.page().keyboard().press("Enter"));
        }

        @Override
        void open(Browser browser, String selector) {
            tabTo(browser, selector);
            browser.page().keyboard().press("Enter");
        }

        @Override
        void fill(Browser browser, String selector, String text) {
            tabTo(browser, selector);
            browser.page().keyboard().press("Control+A");
            browser.page().keyboard().insertText(text);
        }

        @Override
        void choose(Browser browser, String selector, String value) {
            tabTo(browser, selector);
            Locator field = browser.page().locator(selector);
            for (int i = 0; i < LONGEST_LIST && !field.inputValue().equals(value); i++) {
                browser.page().keyboard().press("ArrowDown");
            }
            assertEquals(value, field.inputValue());
        }

        @Override
        void check(Browser browser, String selector) {
            tabTo(browser, selector);
            browser.page().keyboard().press("Space");
        }

        @Override
        void attach(Browser browser, String selector, FilePayload file) {
            tabTo(browser, selector);
            // Chromium without a screen opens no chooser for some seconds after a page that a post has answered: press again, as anybody would
            for (int i = 0; i < CHOOSER_TRIES; i++) {
                try {
                    browser.page().waitForFileChooser(new Page.WaitForFileChooserOptions().setTimeout(CHOOSER_MS), () -> browser.page().keyboard().press("Enter"))
                            .setFiles(file);
                    return;
                } catch (TimeoutError notYet) {
                    continue;
                }
            }
            throw new AssertionError("no file can be chosen at " + selector);
        }
    };

    private static final int CHOOSER_TRIES = 8;
    private static final int CHOOSER_MS = 2_500;
    private static final int LONGEST_WAY = 150;
    private static final String FOLDED = "s => document.activeElement.matches('nav details:not([open]) > summary') && document.activeElement.parentNode.querySelector(s) !== null";
    private static final int LONGEST_LIST = 40;

    /**
     * Goes to a page: with the mouse at hand by its address, by keyboard over the links that lead there from the present page.
     *
     * @param links each on the page that the one before leads to
     */
    abstract void visit(Browser browser, String address, String... links);

    /** Presses a button or a link and waits for the page that follows. */
    abstract void follow(Browser browser, String selector);

    /** Opens or closes what folds. */
    abstract void open(Browser browser, String selector);

    /** Writes over what stands there. */
    abstract void fill(Browser browser, String selector, String text);

    /** Chooses from a list by the value. */
    abstract void choose(Browser browser, String selector, String value);

    abstract void check(Browser browser, String selector);

    abstract void attach(Browser browser, String selector, FilePayload file);

    /** Answers every question of the page that there is an answer to. */
    void answer(Browser browser, Map<String, String> answers) {
        for (Locator field : browser.page().locator("[data-field]").all()) {
            String name = field.getAttribute("data-field");
            String answer = answers.get(name);
            if (answer != null && field.evaluate("e => e.tagName").equals("SELECT")) {
                choose(browser, "[data-field=" + name + "]", answer);
            } else if (answer != null) {
                fill(browser, "[data-field=" + name + "]", answer);
            }
        }
    }

    /** Goes on with the tab key until the first element of this kind has the focus; a folded group of the menu that holds it is opened on the way. */
    static void tabTo(Browser browser, String selector) {
        for (int i = 0; i < LONGEST_WAY; i++) {
            if (Boolean.TRUE.equals(browser.page().evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            if (Boolean.TRUE.equals(browser.page().evaluate(FOLDED, selector))) {
                browser.page().keyboard().press("Enter");
            }
            browser.page().keyboard().press("Tab");
        }
        throw new AssertionError("the tab key does not reach " + selector + " on " + browser.page().url());
    }
}
