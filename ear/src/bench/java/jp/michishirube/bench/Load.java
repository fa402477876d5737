package jp.michishirube.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An open loop: requests begin at their scheduled times whatever the server does, and their time counts from the moment that was
 * intended. Every person does one thing at a time and thinks between two.
 */
final class Load {
    private static final int THREADS = 500;
    private static final double THINK_FROM = 5;
    private static final double THINK_TO = 20;

    enum Kind { LIST, FORM, AUTOSAVE, UPLOAD, SUBMIT, FILE }

    /** What a stretch of load gave. Times are milliseconds. */
    static final class Result {
        final Map<Kind, List<Double>> served = new EnumMap<>(Kind.class);
        final Map<String, Integer> others = new TreeMap<>();
        final double seconds;
        int scheduled;
        int shed;
        int shedWithoutSaying;

        Result(double seconds) {
            this.seconds = seconds;
        }

        double goodput() {
            return served.values().stream().mapToInt(List::size).sum() / seconds;
        }

        double quantile(double q) {
            List<Double> all = served.values().stream().flatMap(List::stream).sorted().toList();
            return all.isEmpty() ? Double.NaN : all.get((int) Math.min(all.size() - 1, Math.floor(q * all.size())));
        }

        String kinds() {
            StringBuilder text = new StringBuilder();
            served.forEach((kind, times) -> {
                Collections.sort(times);
                text.append(String.format(Locale.ROOT, "%s %d (p50 %.0f, p99 %.0f ms) ", kind.name().toLowerCase(Locale.ROOT), times.size(),
                        times.get(times.size() / 2), times.get(Math.min(times.size() - 1, times.size() * 99 / 100))));
            });
            return text + "shed " + shed + " others " + others;
        }
    }

    private final int port;
    private final Random random = new Random(1788);
    private final ThreadLocal<Line> lines;

    Load(int port) {
        this.port = port;
        this.lines = ThreadLocal.withInitial(() -> new Line(port));
    }

    /** So many requests a second for so long by these people. */
    Result run(List<Member> members, double perSecond, double seconds) throws InterruptedException {
        Result result = new Result(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        PriorityQueue<Turn> turns = new PriorityQueue<>();
        long begin = System.nanoTime();
        double shorter = Math.min(1, members.size() / (perSecond * (THINK_FROM + THINK_TO) / 2));
        for (Member member : members) {
            turns.add(new Turn(begin + (long) (random.nextDouble() * THINK_TO * shorter * 1e9), member));
        }
        double next = begin;
        while (next < begin + seconds * 1e9) {
            Turn turn;
            synchronized (turns) {
                turn = turns.poll();
            }
            if (turn == null) {
                LockSupport.parkNanos(100_000);
                continue;
            }
            LockSupport.parkNanos((long) next - System.nanoTime());
            long intended = (long) next;
            Kind kind = kind(turn.member);
            boolean two = kind == Kind.UPLOAD || kind == Kind.SUBMIT;
            next += (two ? 2 : 1) * 1e9 / perSecond;
            result.scheduled += two ? 2 : 1;
            double think = (THINK_FROM + (THINK_TO - THINK_FROM) * random.nextDouble()) * shorter;
            threads.execute(() -> {
                act(turn.member, kind, intended, result);
                synchronized (turns) {
                    turns.add(new Turn(System.nanoTime() + (long) (think * 1e9), turn.member));
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            result.others.merge("no answer within two minutes", 1, Integer::sum);
            threads.shutdownNow();
        }
        return result;
    }

    private record Turn(long due, Member member) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return Long.compare(due, other.due);
        }
    }

    /** 40 % list, 30 % form, 20 % autosave, 5 % upload, 3 % submit, 2 % file; the form before an upload or a submit is one of the forms. */
    private Kind kind(Member member) {
        double r = random.nextDouble() * 92;
        if (!member.isOfBody()) {
            return r < 88 ? Kind.LIST : Kind.FILE;
        }
        Kind kind = r < 40 ? Kind.LIST : r < 62 ? Kind.FORM : r < 82 ? Kind.AUTOSAVE : r < 87 ? Kind.UPLOAD : r < 90 ? Kind.SUBMIT : Kind.FILE;
        if (kind == Kind.AUTOSAVE && !member.hasForm() || kind == Kind.SUBMIT && member.toSubmit.isEmpty()) {
            return Kind.FORM;
        }
        return kind;
    }

    private void act(Member member, Kind kind, long intended, Result result) {
        Line line = lines.get();
        try {
            switch (kind) {
                case LIST -> count(result, kind, intended, member.list(line), 200);
                case FILE -> count(result, kind, intended, member.file(line), 200);
                case FORM -> count(result, kind, intended, member.form(line), 200);
                case AUTOSAVE -> count(result, kind, intended, member.autosave(line), 200);
                case UPLOAD -> {
                    Line.Answer page = member.files(line);
                    if (count(result, Kind.FORM, intended, page, 200)) {
                        long then = System.nanoTime();
                        count(result, kind, then, member.upload(line, page), 302);
                    }
                }
                case SUBMIT -> {
                    Line.Answer page = member.openCase(line);
                    if (count(result, Kind.FORM, intended, page, 200)) {
                        long then = System.nanoTime();
                        count(result, kind, then, member.submit(line, page), 302);
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            synchronized (result) {
                String told = e.toString();
                result.others.merge(kind + " " + told.substring(0, Math.min(200, told.length())), 1, Integer::sum);
            }
            line.close();
        }
    }

    private static boolean count(Result result, Kind kind, long intended, Line.Answer answer, int expected) throws IOException {
        double millis = (System.nanoTime() - intended) / 1e6;
        synchronized (result) {
            if (answer.status() == expected) {
                result.served.computeIfAbsent(kind, k -> new ArrayList<>()).add(millis);
                return true;
            }
            if (answer.status() == 503) {
                result.shed++;
                boolean says = !answer.header("retry-after").isEmpty() && (kind == Kind.AUTOSAVE || answer.text().contains("失われていません"));
                result.shedWithoutSaying += says ? 0 : 1;
            } else {
                result.others.merge(kind + " answered " + answer.status() + " " + answer.header("location"), 1, Integer::sum);
            }
            return false;
        }
    }
}
