package jp.michishirube.programme.rule;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.programme.api.Finding;

/**
 * What a guideline says of a grant after its adoption. Nothing here is in the law itself: an office changes it with the next version.
 *
 * @param categories      cost categories, in the order of the papers
 * @param capByCategory   whether at the end each category counts at most as it was decided
 * @param applicationDays within how many days of the adoption an application is expected (inclusive)
 * @param withdrawalDays  within how many days of the notice it may be withdrawn (法9条; inclusive); 0 where nothing is withdrawn
 * @param threshold       which changes need no approval
 * @param reportMonths    within how many months of the completion the performance is reported, at the latest on {@code reportLatest} of the next fiscal year
 * @param advance         whether payment in advance (概算払) is open
 * @param symbol          document symbol of the letters
 * @param sender          who sends them (発信者)
 * @param sealOmitted     whether letters say 公印省略
 * @param decisionLetter  the letter of the grant decision, such as "grant-decision/1"
 * @param refusalLetter   the letter of whatever is not approved
 * @param stages          what the amounts are called and rest on
 * @param checks          which checks are asked
 */
public record GrantRules(List<CostCategory> categories, boolean capByCategory, int applicationDays, int withdrawalDays, ChangeThreshold threshold,
                         int reportMonths, MonthDay reportLatest, boolean advance, String symbol, String sender, boolean sealOmitted,
                         String decisionLetter, String refusalLetter, List<Procedure> procedures, GrantStages stages, Set<AuditCheck> checks, Basis basis) {
    public GrantRules {
        categories = List.copyOf(categories);
        procedures = List.copyOf(procedures);
        checks = Set.copyOf(checks);
    }

    /** Those findings that the guideline asks for. */
    public List<Finding> asked(List<Finding> findings) {
        return findings.stream().filter(f -> checks.stream().anyMatch(c -> c.key().equals(f.rule()))).toList();
    }

    public Optional<Procedure> procedure(String key) {
        return procedures.stream().filter(p -> p.key().equals(key)).findFirst();
    }
}
