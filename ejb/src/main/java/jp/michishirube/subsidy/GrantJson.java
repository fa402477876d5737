package jp.michishirube.subsidy;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.programme.rule.Costs;

/** What an entry of a grant's books keeps beside its amount. */
final class GrantJson {
    private GrantJson() {
    }

    static JsonObjectBuilder of(GrantGuideline g, String option, Costs costs, Yen income, LocalDate starts, LocalDate ends, Explanation explanation) {
        JsonObjectBuilder byCategory = Json.createObjectBuilder();
        costs.byCategory().forEach((category, yen) -> byCategory.add(category, yen.amount()));
        return Json.createObjectBuilder().add("format", "grant-entry/1").add("guideline", g.id()).add("option", option).add("costs", byCategory)
                .add("incomeYen", income.amount()).add("starts", starts.toString()).add("ends", ends.toString()).add("explanation", EstimateJson.node(explanation));
    }
}
