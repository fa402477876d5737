package jp.michishirube.programme.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;

/**
 * Which changes between cost categories need no approval (軽微な変更, 法7条1項). There is no single number: guidelines say 20 % or 10 %, of
 * each category, of the smaller one or of the whole, and "below" (未満) or "up to" (以内).
 *
 * @param percent    from 0 to 100
 * @param reachesIt  whether exactly so many percent still need no approval (以内)
 */
public record ChangeThreshold(int percent, Base base, boolean reachesIt) {
    private static final int WHOLE = 100;

    public ChangeThreshold {
        if (percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException("a percentage from 0 to 100: " + percent);
        }
    }

    /** Of what the percentage is taken, all as decided before the change. */
    public enum Base {
        /** Each category that changes, its own change against it. */
        EACH,
        /** The smallest of the categories that change, against all that is moved between them. */
        SMALLER,
        /** The total of all categories, against all that is moved. */
        TOTAL
    }

    /** A category before and after. */
    public record Line(String category, Yen before, Yen after) {
        /** After minus before; negative where less is planned. */
        public Yen difference() {
            return after.minus(before);
        }
    }

    /**
     * What came out.
     *
     * @param why says what was compared with what
     */
    public record Judgement(boolean needsApproval, Text why, List<Line> lines) {
    }

    /** Whether the change from one plan to the other needs approval. A change of nothing needs none. */
    public Judgement judge(Costs before, Costs after) {
        Set<String> categories = new LinkedHashSet<>(before.byCategory().keySet());
        categories.addAll(after.byCategory().keySet());
        List<Line> lines = categories.stream().map(c -> new Line(c, before.of(c), after.of(c))).toList();
        List<Line> changed = lines.stream().filter(l -> l.difference().amount() != 0).toList();
        if (changed.isEmpty()) {
            return new Judgement(false, new Text("経費区分の金額は変わりません。", "No category changes."), lines);
        }
        if (base == Base.EACH) {
            Line most = changed.stream().filter(l -> beyond(absolute(l), l.before())).findFirst().orElse(null);
            return most == null ? within(lines) : judged(true, absolute(most), most.before(), lines);
        }
        Yen moved = moved(changed);
        Yen of = base == Base.TOTAL ? before.total() : changed.stream().map(Line::before).min(Yen::compareTo).orElseThrow();
        return judged(beyond(moved, of), moved, of, lines);
    }

    /** All that is added, or all that is taken away, whichever is more. */
    private static Yen moved(List<Line> changed) {
        Yen more = changed.stream().map(Line::difference).filter(Yen::isPositive).reduce(Yen.ZERO, Yen::plus);
        Yen less = changed.stream().filter(l -> !l.difference().isPositive()).map(ChangeThreshold::absolute).reduce(Yen.ZERO, Yen::plus);
        return more.max(less);
    }

    private static Yen absolute(Line line) {
        return new Yen(Math.abs(line.difference().amount()));
    }

    private boolean beyond(Yen change, Yen of) {
        long left = Math.multiplyExact(change.amount(), WHOLE);
        long right = Math.multiplyExact(of.amount(), percent);
        return reachesIt ? left > right : left >= right;
    }

    private Judgement within(List<Line> lines) {
        return new Judgement(false, new Text("どの経費区分の変更も、その区分の" + limit().ja() + "です。", "Every category changes by " + limit().en() + " of itself."), lines);
    }

    private Judgement judged(boolean needed, Yen change, Yen of, List<Line> lines) {
        return new Judgement(needed, needed
                ? new Text("変更 " + change.ja() + " が " + of.ja() + " の" + limit().ja() + "ではないため、承認が必要です。", "The change of " + change.en() + " is not " + limit().en()
                        + " of " + of.en() + ": approval is needed.")
                : new Text("変更 " + change.ja() + " は " + of.ja() + " の" + limit().ja() + "のため、承認は要りません。", "The change of " + change.en() + " is " + limit().en() + " of "
                        + of.en() + ": no approval is needed."), lines);
    }

    private Text limit() {
        return reachesIt ? new Text(percent + "％以内", "at most " + percent + " %") : new Text(percent + "％未満", "below " + percent + " %");
    }
}
