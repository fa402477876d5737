package jp.michishirube.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.michishirube.DispatchStory;
import jp.michishirube.TestDatabase;
import jp.michishirube.dispatch.DispatchArchive.Former;
import jp.michishirube.dispatch.DispatchArchive.Person;
import jp.michishirube.dispatch.api.AdvisorTitle;
import jp.michishirube.dispatch.api.BodyKind;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.dispatch.api.RoundProposal;
import jp.michishirube.programme.DispatchGuidelines;

/**
 * Ranks the candidates of a request and proposes for a whole round, on a real PostgreSQL with 250 advisors and ten years of history, and
 * prints a line each for {@code ./bench}. The services are called as the pages call them, their queries included.
 */
public final class DispatchMeasure {
    private static final int ADVISORS = 250;
    private static final int YEARS = 10;
    private static final int A_YEAR = 200;
    private static final int REQUESTS = 200;
    private static final int RANKINGS = 60;
    private static final int WARM_UP = 20;
    private static final int DAYS = 40;

    private DispatchMeasure() {
    }

    public static void main(String[] arguments) {
        try (DispatchStory d = new DispatchStory(TestDatabase.postgresql())) {
            Random random = new Random(5);
            List<String> fields = d.application.as(d.secretary, () -> d.get(DispatchGuidelines.class).ofYear(2018)).orElseThrow().rules().fields();
            fill(d, fields, random);
            List<String> requests = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                Map<String, String> other = new HashMap<>(Map.of("project", "プロジェクト" + i, "dispatchField", fields.get(random.nextInt(fields.size())), "choice", "LEFT"));
                other.put("firstDay", day(random));
                other.put("secondDay", day(random));
                other.put("thirdDay", "");
                requests.add(d.submitted(other));
            }
            long[] took = new long[RANKINGS];
            for (int i = -WARM_UP; i < RANKINGS; i++) {
                String id = requests.get((i + WARM_UP) % requests.size());
                long from = System.nanoTime();
                int found = d.application.as(d.secretary, () -> d.get(ArrangingService.class).ranking(id)).size();
                if (found < ADVISORS) {
                    throw new IllegalStateException("only " + found);
                }
                if (i >= 0) {
                    took[i] = System.nanoTime() - from;
                }
            }
            Arrays.sort(took);
            System.out.println(String.format(Locale.ROOT, "ranking %d advisors for a request, %d years of history, PostgreSQL, median of %d (limit 50)\t%.1f\tms\t-\t-", ADVISORS, YEARS, RANKINGS,
                    took[RANKINGS / 2] / 1e6));
            long from = System.nanoTime();
            RoundProposal proposal = d.application.as(d.secretary, () -> d.get(ArrangingService.class).propose(d.round)).orElseThrow();
            double seconds = (System.nanoTime() - from) / 1e9;
            System.out.println(String.format(Locale.ROOT, "proposal for a round of %d requests, PostgreSQL (limit 10)\t%.1f\ts\t-\t-", REQUESTS, seconds));
            System.out.println(String.format(Locale.ROOT, "its value beside the bound that no assignment passes; %d served\t%d\tpoints\t%d\t%.3f",
                    proposal.lines().stream().filter(l -> l.advisorId() != null).count(), proposal.value(), proposal.bound(), (double) proposal.value() / proposal.bound()));
        }
        System.exit(0);
    }

    private static String day(Random random) {
        return LocalDate.of(2018, 7, 2).plusDays(random.nextInt(DAYS)).toString();
    }

    private static void fill(DispatchStory d, List<String> fields, Random random) {
        DispatchArchive archive = d.get(DispatchArchive.class);
        List<String> ids = new ArrayList<>();
        d.application.database().inTransaction(() -> {
            for (int i = 0; i < ADVISORS; i++) {
                String id = String.format(Locale.ROOT, "measured-%03d", i);
                ids.add(id);
                String own = fields.get(i % fields.size());
                archive.register(new Person(id, "PERSON", "計測 " + i, "けいそく", String.format(Locale.ROOT, "%02d", 1 + i % 47), true, i % 3 > 0, List.of(own, fields.get((i * 7 + 3) % fields.size())).stream().distinct().toList(),
                        i % 2 == 0 ? List.of(own) : List.of(), i % 5, "", List.of("計測大学 " + i), "", List.of("計測ベンダー" + i), "", "", true), Set.of(AdvisorTitle.ADVISOR), List.of(2018), LocalDate.of(2018, 4, 1));
            }
        });
        d.application.database().inTransaction(() -> {
            for (int year = 2018 - YEARS; year < 2018; year++) {
                for (int n = 0; n < A_YEAR; n++) {
                    archive.enter(new Former("M" + year + "-" + n, year, 1, fields.get(random.nextInt(fields.size())), false, "tohoku", "秋田県", BodyKind.MUNICIPALITY, "計測市" + n,
                            List.of(ids.get(random.nextInt(ids.size()))), "計測の依頼" + n, "", DispatchOutcome.DECIDED, "", 3 + random.nextInt(3), "", "", true));
                }
            }
        });
    }
}
