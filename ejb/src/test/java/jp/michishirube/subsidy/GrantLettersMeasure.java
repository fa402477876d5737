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
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
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
            drawn(g);
            decide(g, grants.subList(0, WARM_UP));
            double seconds = decide(g, grants.subList(WARM_UP, grants.size()));
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

    /** Draws the notices of adoption that were issued on the way. */
    private static void drawn(GrantStory g) {
        PaperWorker worker = g.s.application.get(PaperWorker.class);
        while (g.s.application.as(Actor.SYSTEM, worker::drawOne) == PaperWorker.Result.DRAWN) {
            continue;
        }
    }

    /** Stamps and draws; gives the seconds that it took. */
    private static double decide(GrantStory g, List<String> grants) throws Exception {
        PaperWorker worker = g.s.application.get(PaperWorker.class);
        CaseService cases = g.s.application.get(CaseService.class);
        // as one signed-in person, and on the revisions that the desk showed
        Actor general = g.s.application.actor(g.s.ministryGeneral);
        List<ActCommand> seen = grants.stream().map(id -> ActCommand.of(id, "approve", "", g.s.revision(id))).toList();
        long began = System.nanoTime();
        AtomicInteger drawn = new AtomicInteger();
        ExecutorService two = Executors.newFixedThreadPool(2);
        Future<?> stamps = two.submit(() -> seen.forEach(act -> g.s.application.as(general, () -> cases.act(act)).value()));
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
        if (drawn.get() != grants.size()) {
            throw new IllegalStateException(drawn.get() + " letters for " + grants.size() + " grants");
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
