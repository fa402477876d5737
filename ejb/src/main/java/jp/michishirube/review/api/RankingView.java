package jp.michishirube.review.api;

import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.Text;

/**
 * Where the cases of a stage stand by their scores, and how firmly.
 *
 * @param judges     names by reviewer id, in the order of the columns
 * @param unranked   cases without a score that counts, and those that have left the stage
 * @param line       how many stand above the line; 0: none
 * @param tiedAtLine cases that the line cuts through, by number
 * @param missing    sheets that are still to be submitted
 * @param balance    above the line and in all, by bureau and by field
 */
public record RankingView(StageHead head, Map<String, String> judges, List<Row> rows, List<Row> unranked, List<Change> changes, int line, List<String> tiedAtLine, int missing,
                          List<Balance> balance, Long budgetYen, String remarks) {

    /**
     * A case.
     *
     * @param rank          0: not ranked
     * @param cumulativeYen of this and all better cases; null where no money is asked for
     * @param scores        by reviewer id; absent: none
     * @param place         the chair's among equals; null where nobody had to decide
     * @param outcome       what the reviewers propose; empty: nothing yet
     */
    public record Row(String caseId, String number, int order, String title, String applicantName, String bureauKey, String field, Long amountYen, Long cumulativeYen, int rank,
                      boolean tied, boolean above, String mean, String median, String spread, int least, int most, int marks, int wanted, Map<String, Score> scores, Integer place,
                      String placeReason, String outcome, String outcomeReason, Text state, boolean out, boolean fictional) {
    }

    /** A submitted total. times above 1: submitted again, after the others' scores could be seen. */
    public record Score(int total, boolean onPaper, int times) {
    }

    /**
     * What would change.
     *
     * @param by    the median, or without whom
     * @param moves in words: 「7位と9位が入れ替わる」, 「12位 → 13位」
     * @param in    numbers of the cases that would come above the line
     * @param out   numbers of those that would fall below it
     */
    public record Change(Text by, List<Text> moves, List<String> in, List<String> out) {
    }

    /** How many stand above the line. */
    public record Balance(boolean byBureau, String key, int above, int all) {
    }
}
