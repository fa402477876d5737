package jp.michishirube;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One person's browser: a Chromium with an own session, in Japanese, that knows the pages of the application. */
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final int PATIENCE_MS = 20_000;

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private final Function<String, URI> addresses;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Function<String, URI> addresses) {
        this.addresses = addresses;
        this.context = chromium().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo").setViewportSize(1280, 900).setAcceptDownloads(true)
                .setIgnoreHTTPSErrors(true));
        context.setDefaultTimeout(PATIENCE_MS);
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    /** A new browser without a session. */
    public static Browser of(RunningApplication application) {
        return new Browser(application::at);
    }

    /** A new browser without a session, for a service at this address, which may have a certificate of its own making. */
    static Browser at(URI service) {
        return new Browser(service::resolve);
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            String executable = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
            chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(executable)).setHeadless(true)
                    .setArgs(FLAGS));
        }
        return chromium;
    }

    /** The open page, for everything that has no word here. */
    public Page page() {
        return page;
    }

    /** Goes to a path and gives the status. */
    public int open(String path) {
        return page.navigate(addresses.apply(path).toString()).status();
    }

    /** Signs in with a demonstration account and stands on the first page after it. */
    public Browser signIn(String login) {
        signIn(login, RunningApplication.PASSWORD);
        if (page.url().contains("/sign-in.xhtml")) {
            throw new IllegalStateException(login + " could not sign in: " + text());
        }
        return this;
    }

    /** Fills in the sign-in page and sends it. */
    public void signIn(String login, String password) {
        open("/sign-in.xhtml");
        page.fill("[id='signIn:login']", login);
        page.fill("[id='signIn:password']", password);
        click("signIn:go");
    }

    /** Clicks the element with this id and waits for the page that follows. */
    public void click(String id) {
        follow("[id='" + id + "']");
    }

    /** Clicks the first element of this kind and waits for the page that follows. */
    public void follow(String selector) {
        follow(() -> page.locator(selector).first().click());
    }

    /** Does something that leads to another page, or to this one anew, and waits for it. */
    public void follow(Runnable step) {
        page.waitForNavigation(step);
    }

    /** Changes to the other language, Japanese or English. */
    public void changeLanguage() {
        click("tools:language");
    }

    /** Ends the session. */
    public void signOut() {
        click("tools:signOut");
    }

    /** The words on the page. */
    public String text() {
        return page.innerText("body");
    }

    /** Errors of the page's scripts and of the console so far, for example what the content security policy stopped. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe finds against WCAG 2 A and AA on this page, a line each. */
    public List<String> barriers() {
        return new AxeBuilder(page).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations().stream()
                .map(Browser::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(n -> n.getHtml()).toList();
    }

    /**
     * Takes a picture of the whole page into target/pictures, and into docs/pictures where it is missing or {@code -Dpictures=new}
     * asks for it.
     */
    public void screenshot(String name) {
        keep(name, page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
    }

    /** The same for a picture of something else. */
    static void keep(String name, byte[] png) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png"), png);
            Path kept = Files.createDirectories(Path.of("..", "docs", "pictures")).resolve(name + ".png");
            if (!Files.exists(kept) || "new".equals(System.getProperty("pictures"))) {
                Files.write(kept, png);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
