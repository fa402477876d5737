package jp.michishirube.programme.rule;

import java.util.Set;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/**
 * Who may apply. A type in neither set may not.
 *
 * @param allowed types that may
 * @param unclear types of which the source does not say it (「等」): a person decides
 */
public record ApplicantTypeRule(String id, Set<ApplicantType> allowed, Set<ApplicantType> unclear, Text statement, Basis basis)
        implements EligibilityRule {
    public ApplicantTypeRule {
        allowed = Set.copyOf(allowed);
        unclear = Set.copyOf(unclear);
    }

    @Override
    public Finding evaluate(Facts facts) {
        Applicant who = facts.applicant();
        Text type = who.type().label();
        Text said = who.name().equals(type) ? type : new Text(who.name().ja() + "（" + type.ja() + "）", who.name().en() + " (" + type.en() + ")");
        if (allowed.contains(who.type())) {
            return finding(FindingOutcome.PASS, said.ja() + "は申請できます。", said.en() + " may apply.");
        }
        if (unclear.contains(who.type())) {
            return finding(FindingOutcome.NEEDS_PERSON,
                    said.ja() + "が申請できるかは資料から判断できません。担当者が確認します。",
                    "The source does not say whether " + said.en() + " may apply. A person decides.");
        }
        return finding(FindingOutcome.FAIL, said.ja() + "は申請できません。" + statement.ja(), said.en() + " may not apply. " + statement.en());
    }
}
