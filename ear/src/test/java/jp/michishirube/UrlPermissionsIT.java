package jp.michishirube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@DisplayName("Every address, asked by everybody")
class UrlPermissionsIT {
    private static final String NOBODY = "nobody";
    private static final Path WEB = Path.of("../web/src/main");
    /** A login for every role, and the words of urls.csv that stand for it. */
    private static final Map<String, Set<String>> PEOPLE = people();

    private final RunningApplication application = RunningApplication.shared();
    private final Caller caller = new Caller(application);
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private static Map<String, Set<String>> people() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        all.put(NOBODY, Set.of());
        for (String post : List.of("officer", "approver")) {
            all.put("yuzawa-" + post, Set.of("signed-in", "cases", "applicants"));
        }
        for (String bureau : List.of("tohoku", "kanto")) {
            for (String post : List.of("officer", "director", "general")) {
                all.put(bureau + "-" + post, Set.of("signed-in", "cases", bureau));
            }
        }
        for (String post : List.of("officer", "director", "general")) {
            all.put("mic-" + post, Set.of("signed-in", "cases", "ministry"));
        }
        all.put("auditor", Set.of("signed-in", "cases", "auditor"));
        for (String admin : List.of("yuzawa-admin", "tohoku-admin", "mic-admin")) {
            all.put(admin, Set.of("signed-in", "administrators", admin));
        }
        all.put("secretariat-officer", Set.of("signed-in", "secretariat"));
        all.put("reviewer-1", Set.of("signed-in", "reviewer"));
        all.put("demo-admin", Set.of("signed-in", "demo"));
        return all;
    }

    @Test
    void every_url_answers_each_role_as_written(TestReporter reporter) throws IOException {
        List<String> differences = new ArrayList<>();
        int cells = 0;
        String about = arrivedCase();
        for (String[] line : lines()) {
            Set<String> words = Set.of(line[1].split(" "));
            for (Map.Entry<String, Set<String>> person : PEOPLE.entrySet()) {
                boolean granted = words.contains("everyone") || words.contains(person.getKey()) || person.getValue().stream().anyMatch(words::contains);
                HttpResponse<String> answer = ask(person.getKey(), line[0].replace("{case}", about));
                boolean signIn = answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in.xhtml");
                boolean fits = granted ? answer.statusCode() == 200
                        : person.getKey().equals(NOBODY) && line[0].startsWith("/app/") ? signIn : answer.statusCode() == 403 || answer.statusCode() == 404;
                cells++;
                if (!fits) {
                    differences.add(line[0] + " for " + person.getKey() + ": granted " + granted + " but " + answer.statusCode());
                }
            }
        }
        reporter.publishEntry("cells", cells + " addresses × people");
        assertEquals(List.of(), differences);
    }

    @Test
    void every_page_and_servlet_is_listed() throws IOException {
        Set<String> listed = lines().stream().map(line -> line[0].replaceAll("[?].*", "")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WEB.resolve("webapp"))) {
            files.map(f -> "/" + WEB.resolve("webapp").relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(".xhtml") && !f.startsWith("/WEB-INF/") && !f.startsWith("/resources/") && !listed.contains(f)).forEach(missing::add);
        }
        try (Stream<Path> files = Files.walk(WEB.resolve("java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher servlet = Pattern.compile("@WebServlet\\(\\{?([^)}]*)").matcher(Files.readString(file));
                while (servlet.find()) {
                    Matcher path = Pattern.compile("\"(/[^\"*]*)").matcher(servlet.group(1));
                    while (path.find()) {
                        String begin = path.group(1);
                        if (listed.stream().noneMatch(l -> l.startsWith(begin))) {
                            missing.add(begin);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), missing, "an address without an expectation in permissions/urls.csv");
    }

    @Test
    void pages_behind_the_sign_in_are_not_kept() throws IOException {
        for (String[] line : lines()) {
            if (line[0].startsWith("/app/") && !line[0].contains("/download/")) {
                HttpResponse<String> answer = ask("auditor", line[0].replace("{case}", arrivedCase()));
                assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("no-store"), line[0] + " " + answer.headers().map());
            }
        }
    }

    @Test
    void reading_changes_nothing() throws IOException {
        String before = newestEvents();
        String about = arrivedCase();
        for (String[] line : lines()) {
            // that the log was taken is an event itself
            if (!line[0].equals("/app/download/log")) {
                for (String login : List.of("tohoku-officer", "mic-officer", "yuzawa-officer")) {
                    ask(login, line[0].replace("{case}", about));
                }
            }
        }
        assertEquals(before, newestEvents());
    }

    /** The hashes of the newest events of cases and lists; other tests may sign people in meanwhile. */
    private String newestEvents() {
        return Pattern.compile("(?:case|call|list)/[^#]*#[0-9]+").matcher(ask("auditor", "/app/log.xhtml").body().replaceAll("<[^>]*>", ""))
                .results().map(r -> r.group()).collect(Collectors.joining("\n"));
    }

    private String arrivedCase() {
        Matcher id = Pattern.compile("/app/case\\.xhtml\\?id=([0-9a-f-]{36})").matcher(ask("tohoku-officer", "/app/queue.xhtml").body());
        assertTrue(id.find(), "no case in the bureau's queue");
        return id.group(1);
    }

    private HttpResponse<String> ask(String login, String path) {
        if (login.equals(NOBODY)) {
            return caller.get(path);
        }
        String cookie = cookies.computeIfAbsent(login, l -> {
            try (Browser browser = Browser.of(application).signIn(l)) {
                return browser.page().context().cookies().stream().map(c -> c.name + "=" + c.value).collect(Collectors.joining("; "));
            }
        });
        return caller.send("GET", application.at(path), null, "Cookie", cookie, "Accept-Language", "ja");
    }

    private static List<String[]> lines() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/permissions/urls.csv"))) {
            return lines.filter(l -> !l.startsWith("#")).skip(1).map(l -> l.split(",", -1)).toList();
        }
    }
}
