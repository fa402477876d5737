package jp.michishirube.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.Guideline;
import jp.michishirube.programme.rule.FundingRule;
import jp.michishirube.programme.rule.DispatchRules;
import jp.michishirube.programme.rule.GrantRules;
import jp.michishirube.programme.rule.RuleSet;

/**
 * One immutable version of a programme's yearly guideline, as data.
 *
 * @param id    such as "chiiki_iot_jisso-2018/1"
 * @param dispatch limits of a dispatch of advisors; empty for every other programme
 * @param grant what follows the adoption; empty where the guideline ends with the selection
 */
record GuidelineVersion(String id, String programmeKey, int fiscalYear, int version, Text title, LocalDate applicableFrom,
                        String source, Text note, RuleSet rules, Optional<GrantRules> grant, Optional<DispatchRules> dispatch, List<Call> calls) {
    GuidelineVersion {
        calls = List.copyOf(calls);
    }

    Guideline view() {
        return new Guideline(id, programmeKey, fiscalYear, version, title, applicableFrom, source, note,
                rules.all().stream().map(r -> new Guideline.RuleText(r.id(), r.statement(), r.basis().text())).toList(),
                rules.fieldModels(),
                rules.funding().stream().flatMap(f -> f.options().stream())
                        .map(o -> new Guideline.Option(o.id(), o.label(), o.disadvantagedOnly(), o.rate(), o.cap().orElse(null), o.said())).toList(),
                rules.funding().map(FundingRule::roundingUnit).orElse(1L));
    }
}
