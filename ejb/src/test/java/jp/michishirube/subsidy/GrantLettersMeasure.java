package jp.michishirube.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.michishirube.GrantStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.document.PaperWorker;
import jp.michishirube.kernel.Actor;

/**
 * Decides many grants with the last stamp and draws their letters, on a real PostgreSQL, and prints a line for {@code ./bench}: two at
 * a time, as two processors have it. What leads to the last stamp is made before and not measured.
 */
public final class GrantLettersMeasure {
    private static final int WARM_UP = 20;

    private GrantLettersMeasure() {
    }

    /** @param arguments how many grants */
    public static void main(String[] arguments) throws Exception {
        int many = Integer.parseInt(arguments[0]);
        try (GrantStory g = new GrantStory(TestDatabase.postgresql())) {
            List<String> grants = new ArrayList<>();
            for (int i = 0; i < WARM_UP + many; i++) {
                grants.add(ready(g));
            }
            decide(g, grants.subList(0, WARM_UP));
            long began = System.nanoTime();
            int letters = decide(g, grants.subList(WARM_UP, grants.size()));
            double seconds = (System.nanoTime() - began) / 1e9;
            if (letters != many) {
                throw new IllegalStateException(letters + " letters for " + many + " grants");
            }
            System.out.println(String.format(Locale.ROOT, "%d grants decided in bulk with their letters, PostgreSQL (limit 20)\t%.1f\tletters/s\t-\t-", many, many / seconds));
        }
        System.exit(0);
    }

    /** A grant that waits for the last stamp. */
    private static String ready(GrantStory g) {
        g.s.application.at(Story.MORNING);
        String id = g.applied(Map.of());
        g.forward(id);
        g.type(g.s.ministryOfficer, id, Map.of("budgetItem", "（目）補助金", "obligationDay", "2018-08-20"));
        g.s.act(g.s.ministryOfficer, id, "request-approval").value();
        g.s.act(g.s.ministryDirector, id, "approve").value();
        g.s.act(g.consulted, id, "consent").value();
        return id;
    }

    /** Stamps and draws; gives how many letters were drawn. */
    private static int decide(GrantStory g, List<String> grants) throws Exception {
        PaperWorker worker = g.s.application.get(PaperWorker.class);
        AtomicInteger drawn = new AtomicInteger();
        ExecutorService two = Executors.newFixedThreadPool(2);
        Future<?> stamps = two.submit(() -> grants.forEach(id -> g.s.act(g.s.ministryGeneral, id, "approve").value()));
        Future<?> letters = two.submit(() -> {
            while (drawn.get() < grants.size()) {
                if (g.s.application.as(Actor.SYSTEM, worker::drawOne) == PaperWorker.Result.DRAWN) {
                    drawn.incrementAndGet();
                } else if (stamps.isDone()) {
                    break;
                }
            }
        });
        stamps.get();
        letters.get();
        while (g.s.application.as(Actor.SYSTEM, worker::drawOne) == PaperWorker.Result.DRAWN) {
            drawn.incrementAndGet();
        }
        two.shutdown();
        return drawn.get();
    }
}
