package jp.michishirube.dispatch.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.dispatch.rule.Ranking.Candidate;
import jp.michishirube.dispatch.rule.Ranking.Ranked;
import jp.michishirube.dispatch.rule.Ranking.Wish;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Candidates are ranked with reasons")
class RankingTest {
    private static final LocalDate DAY = LocalDate.of(2018, 7, 10);
    private static final Wish WISH = new Wish(2018, "観光", "岡山県", "岡山県", "chugoku", "", false, Set.of(DAY), Set.of(), Set.of());

    private static final class A {
        private String id = "a";
        private boolean appointed = true;
        private Set<String> fields = Set.of("観光");
        private Set<String> priority = Set.of();
        private String prefecture = "東京都";
        private boolean onSite = true;
        private boolean online;
        private int most;
        private int load;
        private int cases;
        private int rating;
        private int rated;
        private Optional<Integer> last = Optional.of(2018);
        private Set<LocalDate> taken = Set.of();
        private List<String> at = List.of();
        private List<String> ties = List.of();

        Candidate made() {
            return new Candidate(id, id, appointed, fields, priority, prefecture, prefecture.equals("岡山県") ? "chugoku" : "kanto", onSite, online, most, load, cases, rating, rated, last, taken, at, ties);
        }
    }

    private static A a(java.util.function.Consumer<A> with) {
        A a = new A();
        with.accept(a);
        return a;
    }

    private static Ranked judged(java.util.function.Consumer<A> with) {
        return Ranking.judge(WISH, a(with).made());
    }

    @Test
    @DisplayName("by field, outcome, distance, load and fairness, each with its points and words")
    void reasons() {
        Ranked r = judged(x -> {
            x.priority = Set.of("観光");
            x.cases = 7;
            x.rating = 450;
            x.rated = 2;
            x.prefecture = "岡山県";
            x.load = 2;
        });
        assertEquals(List.of(30, 10, 15, 12, -8), r.reasons().stream().map(Ranking.Reason::points).toList());
        assertEquals(59, r.points());
        assertTrue(r.reasons().get(2).text().ja().contains("4.5"));
        assertEquals(5, judged(x -> x.last = Optional.of(2016)).points() - judged(x -> x.last = Optional.of(2017)).points(), "who was not sent lately gets a little more");
    }

    @Test
    @DisplayName("and put behind the others with what stands against them")
    void obstacles() {
        assertEquals(1, judged(x -> x.appointed = false).obstacles().size());
        assertEquals(1, judged(x -> x.onSite = false).obstacles().size());
        assertEquals(1, judged(x -> {
            x.most = 3;
            x.load = 3;
        }).obstacles().size());
        assertEquals(1, judged(x -> x.taken = Set.of(DAY)).obstacles().size());
        assertEquals(1, judged(x -> x.at = List.of("岡山県 特命参与")).obstacles().size(), "asked by the own body");
        assertEquals(0, judged(x -> x.at = List.of("岡山県町村会 事務局長")).obstacles().size(), "another body whose name begins alike");
        List<Ranked> ranked = Ranking.rank(WISH, List.of(a(x -> {
            x.id = "busy";
            x.taken = Set.of(DAY);
            x.priority = Set.of("観光");
        }).made(), a(x -> x.id = "free").made(), a(x -> {
            x.id = "other";
            x.fields = Set.of();
        }).made()));
        assertEquals(List.of("free", "other", "busy"), ranked.stream().map(r -> r.candidate().id()).toList());
    }

    @Test
    @DisplayName("with declared ties to a company that the body names, whatever the form of its characters")
    void ties() {
        Wish wish = new Wish(2018, "観光", "岡山県", "岡山県", "chugoku", "（株）カクウ・ベンダー", false, Set.of(DAY), Set.of("a"), Set.of());
        assertEquals(1, Ranking.judge(wish, a(x -> x.ties = List.of("ｶｸｳ・ﾍﾞﾝﾀﾞｰ")).made()).obstacles().size());
        assertEquals(0, Ranking.judge(wish, a(x -> x.ties = List.of("別の会社")).made()).obstacles().size());
        assertEquals(40, Ranking.judge(wish, a(x -> { }).made()).points() - judged(x -> { }).points(), "named by the body");
    }

    @Test
    @DisplayName("the same way whatever order they come in")
    void stable() {
        List<Candidate> pool = new java.util.ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int n = i;
            pool.add(a(x -> {
                x.id = "a" + n;
                x.load = n % 3;
                x.cases = n % 5;
            }).made());
        }
        List<String> first = Ranking.rank(WISH, pool).stream().map(r -> r.candidate().id()).toList();
        java.util.Collections.shuffle(pool, new java.util.Random(1));
        assertEquals(first, Ranking.rank(WISH, pool).stream().map(r -> r.candidate().id()).toList());
    }
}
