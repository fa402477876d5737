package jp.michishirube.subsidy.rule;

import java.util.List;
import jp.michishirube.programme.rule.CostCategory;
import jp.michishirube.programme.rule.FundingRule;
import jp.michishirube.programme.rule.GrantStages;

/**
 * What a guideline says of amounts after adoption.
 *
 * @param funding       options, order of the steps, rounding
 * @param categories    cost categories, in the order of the papers
 * @param capByCategory whether at the end each category counts at most as it was decided (経費区分ごとにも決定額以内)
 * @param stages        what the amounts are called and rest on
 */
public record GrantTerms(FundingRule funding, List<CostCategory> categories, boolean capByCategory, GrantStages stages) {
    public GrantTerms {
        categories = List.copyOf(categories);
        if (categories.isEmpty() || categories.stream().map(CostCategory::id).distinct().count() != categories.size()) {
            throw new IllegalArgumentException("a guideline names at least one cost category, each once");
        }
    }
}
