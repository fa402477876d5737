package jp.michishirube.programme.rule;

import java.util.ArrayList;
import java.util.List;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;
import jp.michishirube.programme.rule.Facts.Partner;

/**
 * A consortium of local governments and others applies, through its lead (代表機関).
 *
 * @param localGovernments least number of local governments, the lead included
 * @param others           least number of companies and other bodies, the lead included
 */
public record ConsortiumRule(String id, int localGovernments, int others, Text statement, Basis basis) implements EligibilityRule {
    public ConsortiumRule {
        if (localGovernments < 0 || others < 0 || localGovernments + others < 2) {
            throw new IllegalArgumentException("a consortium has at least two members");
        }
    }

    @Override
    public List<String> asks() {
        return List.of("partners");
    }

    @Override
    public Finding evaluate(Facts facts) {
        if (facts.partners().isEmpty()) {
            return finding(FindingOutcome.NEEDS_PERSON, "連携する団体が未回答です。" + statement.ja(), "The partners are not answered. " + statement.en());
        }
        List<String> local = new ArrayList<>();
        List<String> other = new ArrayList<>();
        (facts.applicant().type().isLocalGovernment() ? local : other).add(facts.applicant().name().ja());
        for (Partner partner : facts.partners().get()) {
            (partner.local() ? local : other).add(partner.name());
        }
        Text members = new Text("地方公共団体は" + said(local) + "、民間企業等は" + said(other), "local governments: " + said(local) + "; companies and others: " + said(other));
        return local.size() < localGovernments || other.size() < others
                ? finding(FindingOutcome.FAIL, "コンソーシアムの構成が足りません（" + members.ja() + "）。" + statement.ja(), "The consortium is incomplete (" + members.en() + "). " + statement.en())
                : finding(FindingOutcome.PASS, "コンソーシアムの構成：" + members.ja() + "。", "The consortium: " + members.en() + ".");
    }

    private static String said(List<String> names) {
        return names.isEmpty() ? "0" : names.size() + "（" + String.join("、", names) + "）";
    }
}
