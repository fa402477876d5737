package jp.michishirube.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the application beside bare references in one run, and prints one line a measure: name, value, unit, reference, ratio,
 * separated by tabs. Lines that begin with # say the conditions.
 */
public final class Bench {
    private static final String PASSWORD = "michishirube";
    private static final String QUEUE = "/app/queue.xhtml";
    private static final int CASES = 2_000;
    private static final int ROWS = 50;
    private static final int STARTS = 3;
    private static final int ROUNDS = 4;
    private static final double WARM_SECONDS = 7;
    private static final double ROUND_SECONDS = 2;

    private final Path root;
    private final Path work;
    private final Path ours;
    private final Path empty;

    private final boolean quickly;
    private final boolean atLength;

    private Bench(Path root, Path work, List<String> options) {
        this.root = root;
        this.work = work;
        this.quickly = options.contains("--quick-load");
        this.atLength = options.contains("--long");
        this.ours = root.resolve("web/target/michishirube.war");
        this.empty = work.resolve("empty.war");
    }

    /** @param arguments the repository's folder and a scratch folder that holds the compiled classes in {@code classes} */
    public static void main(String[] arguments) throws Exception {
        new Bench(Path.of(arguments[0]).toAbsolutePath().normalize(), Path.of(arguments[1]).toAbsolutePath().normalize(),
                List.of(arguments).subList(2, arguments.length)).run();
    }

    private void run() throws IOException, InterruptedException, SQLException {
        say("# JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, loopback, HTTP/1.1 keep-alive,"
                + " one visitor; flags of ./run (serial GC, C2 on); H2 in a file");
        Path folder = Files.createDirectories(work.resolve("empty"));
        Files.copy(root.resolve("ear/src/bench/webapp/index.html"), folder.resolve("index.html"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        pack(empty, folder);
        Path data = work.resolve("data");
        try (Server first = new Server(root, data, ours, Cases.ENTRANCE)) {
            line("first start, with loading the demonstration data", first.startSeconds, "s", Double.NaN);
        }
        say("# " + Cases.fill(data, "tohoku", CASES) + " cases at the bureau");
        if (!quickly) {
            starts(data);
        }
        queue(data);
        manyCases(data);
        new LoadBench(root, work, quickly, atLength).run(work.resolve("reference.war"));
    }

    /** The queue page with ten or a hundred times as many cases, beside the one before. */
    private void manyCases(Path data) throws IOException, InterruptedException, SQLException {
        Path large = work.resolve("large-data");
        Files.createDirectories(large);
        Files.copy(data.resolve("michishirube.mv.db"), large.resolve("michishirube.mv.db"));
        long many = Cases.fill(large, "tohoku", atLength ? 100 * CASES : 10 * CASES);
        try (Server few = new Server(root, data, ours); Server more = new Server(root, large, ours)) {
            Visitor ofFew = new Visitor(few);
            ofFew.signIn("tohoku-officer", PASSWORD);
            Visitor ofMany = new Visitor(more);
            ofMany.signIn("tohoku-officer", PASSWORD);
            List<Double> ofShort = new ArrayList<>();
            List<Double> ofLong = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                List<Double> s = ofFew.times(QUEUE, round == 0 ? WARM_SECONDS : ROUND_SECONDS);
                List<Double> l = ofMany.times(QUEUE, round == 0 ? WARM_SECONDS : ROUND_SECONDS);
                if (round > 0) {
                    ofShort.addAll(s);
                    ofLong.addAll(l);
                }
            }
            line("queue page of " + many + " cases / of " + CASES + " cases (limit 1.3)", median(ofLong), "ms", median(ofShort));
        }
    }

    private void starts(Path data) throws IOException, InterruptedException {
        List<Double> bare = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        List<Double> bareMemory = new ArrayList<>();
        List<Double> ownMemory = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (Server server = new Server(root, work.resolve("empty-data"), empty)) {
                bare.add(server.startSeconds);
                bareMemory.add(server.residentMegabytes());
            }
            try (Server server = new Server(root, data, ours)) {
                own.add(server.startSeconds);
                Visitor visitor = new Visitor(server);
                visitor.signIn("tohoku-officer", PASSWORD);
                visitor.get(QUEUE);
                ownMemory.add(server.residentMegabytes());
            }
        }
        line("second start to the first page / bare Payara Micro with an empty WAR (limit 3.5)", median(own), "s", median(bare));
        line("memory of the idle server (RSS; limit 700) / bare Payara Micro", median(ownMemory), "MB", median(bareMemory));
    }

    private void queue(Path data) throws IOException, InterruptedException {
        try (Server server = new Server(root, data, ours)) {
            Visitor officer = new Visitor(server);
            officer.signIn("tohoku-officer", PASSWORD);
            String page = officer.get(QUEUE);
            try (Server reference = new Server(root, work.resolve("reference-data"), reference(page))) {
                Visitor visitor = new Visitor(reference);
                String bare = visitor.get("/rows.xhtml");
                say("# queue page " + page.getBytes(StandardCharsets.UTF_8).length + " bytes, bare page "
                        + bare.getBytes(StandardCharsets.UTF_8).length + " bytes");
                List<Double> ofQueue = new ArrayList<>();
                List<Double> ofBare = new ArrayList<>();
                List<Double> ofPlain = new ArrayList<>();
                for (int round = 0; round <= ROUNDS; round++) {
                    double seconds = round == 0 ? WARM_SECONDS : ROUND_SECONDS;
                    List<Double> q = officer.times(QUEUE, 2 * seconds);
                    List<Double> b = visitor.times("/rows.xhtml", 2 * seconds);
                    List<Double> p = visitor.times("/plain", seconds);
                    if (round > 0) {
                        ofQueue.addAll(q);
                        ofBare.addAll(b);
                        ofPlain.addAll(p);
                    }
                }
                line("queue page, " + ROWS + " of " + CASES + " cases / bare PrimeFaces page of the same rows (limit 1.5)", median(ofQueue), "ms",
                        median(ofBare));
                line("queue page, " + ROWS + " of " + CASES + " cases / plain servlet printing the same bytes (aim 6)", median(ofQueue), "ms",
                        median(ofPlain));
                line("bare PrimeFaces page / plain servlet (for comparison)", median(ofBare), "ms", median(ofPlain));
                line("memory after the load (RSS)", server.residentMegabytes(), "MB", Double.NaN);
            }
        }
    }

    /** A WAR with the bare page of the rows that the queue page shows, and the servlet that prints its bytes. */
    private Path reference(String page) throws IOException {
        List<String> rows = rows(page);
        if (rows.size() != ROWS) {
            throw new IOException("the queue page shows " + rows.size() + " rows");
        }
        Path folder = work.resolve("reference");
        copy(root.resolve("ear/src/bench/webapp"), folder);
        Path classes = Files.createDirectories(folder.resolve("WEB-INF/classes"));
        for (String name : List.of("BareRows", "PlainServlet")) {
            Path target = Files.createDirectories(classes.resolve("jp/michishirube/bench")).resolve(name + ".class");
            Files.write(target, Files.readAllBytes(work.resolve("classes/jp/michishirube/bench/" + name + ".class")));
        }
        Files.writeString(classes.resolve("rows.tsv"), String.join("\n", rows));
        Files.writeString(classes.resolve("page.html"), page);
        Path libraries = Files.createDirectories(folder.resolve("WEB-INF/lib"));
        try (Stream<Path> all = Files.list(root.resolve("web/target/michishirube/WEB-INF/lib"))) {
            for (Path library : all.filter(l -> l.getFileName().toString().startsWith("primefaces-")).toList()) {
                Files.write(libraries.resolve(library.getFileName()), Files.readAllBytes(library));
            }
        }
        Path war = work.resolve("reference.war");
        pack(war, folder);
        return war;
    }

    private static List<String> rows(String page) {
        String table = page.substring(page.indexOf("<tbody"), page.indexOf("</tbody>"));
        List<String> rows = new ArrayList<>();
        Matcher row = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL).matcher(table);
        while (row.find()) {
            rows.add(Pattern.compile("<t[dh]\\b[^>]*>(.*?)</t[dh]>", Pattern.DOTALL).matcher(row.group()).results()
                    .map(cell -> cell.group(1).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip()).collect(Collectors.joining("\t")));
        }
        return rows;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    private static void pack(Path war, Path folder) throws IOException {
        int failed = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create", "--no-manifest", "--file", war.toString(),
                "-C", folder.toString(), ".");
        if (failed != 0) {
            throw new IOException("jar could not make " + war);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static void line(String name, double value, String unit, double reference) {
        boolean compared = !Double.isNaN(reference);
        say(String.format(Locale.ROOT, "%s\t%.2f\t%s\t%s\t%s", name, value, unit, compared ? String.format(Locale.ROOT, "%.2f", reference) : "-",
                compared ? String.format(Locale.ROOT, "%.2f", value / reference) : "-"));
    }

    static void say(String line) {
        System.out.println(line);
    }
}
