package jp.michishirube.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole country at work on PostgreSQL: 1,788 signed-in people at the usual rate, at five times that, and 70 % of them from one body. */
final class LoadBench {
    private static final int PEOPLE = 1_788;
    private static final int OF_BUREAUS = 88;
    private static final int CROWD = PEOPLE * 7 / 10;
    private static final int CLIENTS = 8;
    private static final int WAITING_EACH = 3;
    private static final double MOST_PER_SECOND = 150;
    private static final List<String> BUREAUS = List.of("hokkaido", "tohoku", "kanto", "shinetsu", "hokuriku", "tokai", "kinki", "chugoku", "shikoku",
            "kyushu", "okinawa");
    /** As docs/operate.md advises for a node that the whole country uses. */
    private static final String HEAP = "-Xms1536m -Xmx1536m -Xmn512m";

    private final Path root;
    private final Path work;
    private final boolean quickly;
    private final boolean atLength;

    LoadBench(Path root, Path work, boolean quickly, boolean atLength) {
        this.root = root;
        this.work = work;
        this.quickly = quickly;
        this.atLength = atLength;
    }

    void run(Path reference) throws IOException, SQLException, InterruptedException {
        double bare;
        try (Server server = new Server(root, work.resolve("bare-data"), reference)) {
            closed(server.port, "/rows.xhtml", quickly ? 3 : 10);
            bare = closed(server.port, "/rows.xhtml", quickly ? 3 : 10);
        }
        double rate = Math.min(MOST_PER_SECOND, bare / 2);
        Bench.line("bare PrimeFaces page of 50 rows, " + CLIENTS + " clients (the load takes half of it, at most 150)", bare, "requests/s", Double.NaN);
        try (Office office = new Office(work.resolve("cluster"))) {
            Map<String, String> settings = Map.of("DATABASE_URL", office.address(), "DATABASE_USER", Office.USER, "DATABASE_PASSWORD", Office.USER,
                    "JAVA_OPTS", HEAP);
            try (Server server = new Server(root, work.resolve("load-data"), root.resolve("web/target/michishirube.war"), settings, "--demo")) {
                office.openBureaus();
                Proposals proposals = new Proposals(server.port);
                List<Member> all = office.people(PEOPLE - OF_BUREAUS + CROWD, PEOPLE - OF_BUREAUS, proposals.draft(), proposals.waiting(), WAITING_EACH);
                List<Member> people = new ArrayList<>(all.subList(0, PEOPLE - OF_BUREAUS));
                for (int i = 0; i < OF_BUREAUS; i++) {
                    people.add(new Member(BUREAUS.get(i % BUREAUS.size()) + "-officer", null, List.of()));
                }
                List<Member> crowd = new ArrayList<>(all.subList(PEOPLE - OF_BUREAUS, all.size()));
                crowd.addAll(people.subList(people.size() - (PEOPLE - CROWD), people.size()));
                signIn(server.port, people);
                Bench.say("# load: PostgreSQL " + office.version() + " on this machine (fsync on), " + PEOPLE + " signed-in sessions (" + OF_BUREAUS
                        + " of bureau officers), think time 5-20 s, open loop by an own driver on the same processors, mix 40 % list, 30 % form, 20 % autosave,"
                        + " 5 % upload, 3 % submit, 2 % xlsx; their passwords are kept with one round of hashing; server with " + HEAP + ", 90 s at half the rate before");
                Load load = new Load(server.port);
                load.run(people, rate / 2, quickly ? 5 : 90);
                stretch("usual load", load.run(people, rate, quickly ? 10 : atLength ? 600 : 60), rate);
                overload("five times the load", load, people, rate);
                signIn(server.port, all.subList(PEOPLE - OF_BUREAUS, all.size()));
                overload("five times the load, 70 % from one body", load, crowd, rate);
                List<Member> bodies = all.stream().toList();
                List<String> lost = office.lost(bodies);
                Bench.line("acknowledged and lost (limit 0), of " + bodies.stream().mapToInt(m -> m.submitted.size()).sum() + " submits, "
                        + bodies.stream().mapToInt(m -> m.uploaded).sum() + " uploads and every autosave", lost.size(), "", Double.NaN);
                lost.stream().limit(5).forEach(l -> Bench.say("# lost: " + l));
                durable(office, server.port, bodies);
                Bench.line("memory after the load (RSS)", server.residentMegabytes(), "MB", Double.NaN);
            }
        }
    }

    private void overload(String name, Load load, List<Member> people, double rate) throws InterruptedException {
        Load.Result result = load.run(people, 5 * rate, quickly ? 10 : 60);
        Load.Result after = null;
        for (int i = 0; i < 3; i++) {
            after = load.run(people, rate, quickly ? 3 : 10);
        }
        Bench.say("# " + name + ": " + result.kinds());
        Bench.line(name + ": goodput / the usual load (limit 0.8)", result.goodput(), "requests/s", rate);
        Bench.line(name + ": p99 of what was served", result.quantile(0.99), "ms", Double.NaN);
        Bench.line(name + ": shed without 503, Retry-After and what is saved (limit 0)", result.shedWithoutSaying + errors(result), "", Double.NaN);
        Bench.say("# afterwards: " + after.kinds());
        Bench.line(name + ": p99 within 30 s afterwards (limit 1000; shed " + after.shed + ")", after.quantile(0.99), "ms", Double.NaN);
    }

    private static void stretch(String name, Load.Result result, double rate) {
        Bench.say("# " + name + ": " + result.kinds());
        Bench.line(name + ": served", result.goodput(), "requests/s", rate);
        Bench.line(name + ": p99 from the intended time (limit 1000)", result.quantile(0.99), "ms", Double.NaN);
        Bench.line(name + ": median", result.quantile(0.5), "ms", Double.NaN);
        Bench.line(name + ": shed or failed (limit 0)", result.shed + errors(result), "", Double.NaN);
    }

    private static int errors(Load.Result result) {
        return result.others.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Submits whose pages are open already, as fast as they go, against commits of as many bytes. */
    private void durable(Office office, int port, List<Member> members) throws IOException, SQLException, InterruptedException {
        int count = quickly ? 100 : 600;
        Line line = new Line(port);
        Queue<Map.Entry<Member, Line.Answer>> open = new ConcurrentLinkedQueue<>();
        for (Member member : members.stream().filter(m -> !m.toSubmit.isEmpty()).limit(count).toList()) {
            member.signIn(line);
            open.add(Map.entry(member, member.openCase(line)));
        }
        int most = open.size();
        long bytes = office.written();
        double seconds = together(CLIENTS, () -> {
            try (Line own = new Line(port)) {
                for (Map.Entry<Member, Line.Answer> next = open.poll(); next != null; next = open.poll()) {
                    next.getKey().submit(own, next.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        int each = (int) ((office.written() - bytes) / Math.max(1, most));
        try (Connection connection = office.connection(); Statement statement = connection.createStatement()) {
            statement.execute("create table bench_bytes (id bigint generated always as identity primary key, bytes bytea)");
            statement.execute("alter table bench_bytes alter column bytes set storage external");
        }
        AtomicInteger left = new AtomicInteger(most);
        double bare = together(CLIENTS, () -> commits(office, each, left));
        Bench.say("# a submit writes " + each + " bytes of the database's log");
        Bench.line("durable submits, " + CLIENTS + " clients / bare commits of the same bytes (limit 0.5)", most / seconds, "1/s", most / bare);
    }

    private static void commits(Office office, int each, AtomicInteger left) {
        try (Connection connection = office.connection()) {
            connection.setAutoCommit(false);
            byte[] bytes = new byte[each];
            new java.util.Random(each).nextBytes(bytes);
            try (PreparedStatement insert = connection.prepareStatement("insert into bench_bytes (bytes) values (?)")) {
                while (left.getAndDecrement() > 0) {
                    insert.setBytes(1, bytes);
                    insert.executeUpdate();
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signIn(int port, List<Member> members) throws InterruptedException, IOException {
        Queue<Member> left = new ConcurrentLinkedQueue<>(members);
        together(4, () -> {
            try (Line line = new Line(port)) {
                for (Member member = left.poll(); member != null; member = left.poll()) {
                    member.signIn(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Requests a second that so many clients get who never wait. */
    private static double closed(int port, String path, double seconds) throws InterruptedException, IOException {
        AtomicInteger served = new AtomicInteger();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        double took = together(CLIENTS, () -> {
            try (Line line = new Line(port)) {
                while (System.nanoTime() < end) {
                    if (line.get(path, "").status() != 200) {
                        throw new IllegalStateException(path + " was not served");
                    }
                    served.incrementAndGet();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return served.get() / took;
    }

    /** Runs the work so many times at once and gives the seconds taken. */
    private static double together(int threads, Runnable work) throws InterruptedException, IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(pool.submit(work));
        }
        pool.shutdown();
        for (Future<?> each : all) {
            try {
                each.get();
            } catch (java.util.concurrent.ExecutionException e) {
                pool.shutdownNow();
                throw new IOException(e.getCause());
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
