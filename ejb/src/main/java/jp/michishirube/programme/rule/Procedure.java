package jp.michishirube.programme.rule;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Text;

/**
 * A procedure that a guideline opens for a grant.
 *
 * @param key        such as "change"
 * @param article    the article or form it rests on
 * @param workflowId such as "grant-approval/1"
 * @param formId     what the applicant fills in
 * @param during     the states of the grant, or of the adopted proposal, in which it may be begun and submitted
 * @param once       whether a grant has it at most once, apart from what was discarded or refused
 * @param due        a day by which it is expected every year, where the guideline names one
 * @param letter     the letter that its approval sends, such as "grant-final/1"
 * @param refusal    the letter that its refusal sends, where it is not the guideline's general one
 * @param byBureau   whether the power is delegated to the director-general of the bureau, who then sends the letter (法26条)
 */
public record Procedure(String key, Text title, String article, ProcedureEffect effect, String workflowId, String formId, List<String> during, boolean once,
                        Optional<MonthDay> due, Optional<String> letter, Optional<String> refusal, boolean byBureau) {
    public Procedure {
        during = List.copyOf(during);
    }
}
