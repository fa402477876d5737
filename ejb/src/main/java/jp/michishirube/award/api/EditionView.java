package jp.michishirube.award.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.kernel.Text;

/**
 * An edition with what is published of it.
 *
 * @param entries       a source's figure, or counted where it is run here; null where neither is
 * @param entriesSource null where they are counted here
 * @param finalists     empty where no source tells them
 * @param prizes        those known to have won, the highest prize first
 */
public record EditionView(Edition edition, Integer entries, String entriesSource, List<AwardCase> finalists, List<AwardCase> prizes) {
    private static final Text NO_FINALISTS = new Text("決勝に進んだ団体は、収録した公表資料にありません。", "The finalists are not in the sources held here.");
    private static final Text NO_PRIZES = new Text("受賞の結果は、収録した公表資料にありません。", "The prizes are not in the sources held here.");
    private static final Text SOME_PRIZES = new Text("公表資料で受賞を確かめられたものだけに賞を示しています。ほかの賞は資料になく、「未確認」としています。受賞しなかったという意味ではありません。",
            "A prize is shown only where a published source confirms it. The others are not in our sources and are marked 未確認 (not confirmed); that does not say that they won nothing.");
    private static final Text NOT_YET = new Text("この回の結果は、まだ公表していません。", "The results of this edition are not published yet.");

    public EditionView {
        finalists = List.copyOf(finalists);
        prizes = List.copyOf(prizes);
    }

    /** The winners of one prize. */
    public record Winners(Text title, List<AwardCase> cases) {
    }

    /** Whether every prize of the edition is among them. */
    public boolean prizesComplete() {
        return edition.runHere() ? !prizes.isEmpty() : edition.published().prizes() == Edition.Known.ALL;
    }

    /** The winners prize by prize, the highest first. */
    public List<Winners> winners() {
        List<Winners> winners = new ArrayList<>();
        for (String title : prizes.stream().map(AwardCase::prize).distinct().toList()) {
            Text words = edition.prizes().stream().map(Edition.Prize::title).filter(t -> t.ja().equals(title)).findFirst().orElse(new Text(title, title));
            winners.add(new Winners(words, prizes.stream().filter(p -> p.prize().equals(title)).toList()));
        }
        return winners;
    }

    /** Why there are no finalists; empty where there are. */
    public Optional<Text> finalistsNote() {
        return !finalists.isEmpty() ? Optional.empty() : Optional.of(edition.runHere() ? NOT_YET : NO_FINALISTS);
    }

    /** Why the prizes are not all there; empty where they are. */
    public Optional<Text> prizesNote() {
        return prizesComplete() ? Optional.empty() : Optional.of(edition.runHere() ? NOT_YET : prizes.isEmpty() ? NO_PRIZES : SOME_PRIZES);
    }

    /** Whether anything here is invented. */
    public boolean fictional() {
        return edition.fictional() || Stream.concat(finalists.stream(), prizes.stream()).anyMatch(AwardCase::fictional);
    }
}
