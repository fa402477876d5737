package jp.michishirube.dispatch.api;

import java.time.LocalDate;
import java.util.List;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;

/**
 * A proposal for a round: people decide.
 *
 * @param value of what is proposed; no assignment can be worth more than {@code bound}
 * @param spent planned yen of it; {@code left} is what the budget has
 */
public record RoundProposal(List<Line> lines, long value, long bound, Yen spent, Yen left) {

    /**
     * A request with whom it would get.
     *
     * @param seat     from 1, for a team
     * @param advisorId null where it is left out; then, and only then, {@code why} says why not
     */
    public record Line(String caseId, String number, String applicant, String title, int seat, String advisorId, String advisor, LocalDate day, long value, Text why) {
    }
}
