package jp.michishirube.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.CallFit;
import jp.michishirube.programme.api.CallFit.Fit;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;
import jp.michishirube.programme.api.ProgrammeView;
import jp.michishirube.programme.rule.Applicant;
import jp.michishirube.programme.rule.ApplicantTypeRule;
import jp.michishirube.programme.rule.EligibilityRule;
import jp.michishirube.programme.rule.Facts;
import jp.michishirube.programme.rule.FundingRule;
import jp.michishirube.programme.rule.OpenQuestionRule;
import jp.michishirube.programme.rule.RuleSet;

/** Says of a call, before anything is filled in, whether it suits an applicant. */
final class CallFits {
    private CallFits() {
    }

    /** By the rules: what the proposal itself will answer (plan, field model) stands in the findings and does not count against it. */
    static CallFit byRules(Call call, RuleSet rules, Applicant applicant) {
        Facts facts = new Facts(applicant, Optional.empty(), Optional.empty());
        boolean fails = false;
        boolean open = false;
        List<Finding> findings = new ArrayList<>();
        for (EligibilityRule rule : rules.eligibility()) {
            Finding finding = rule.evaluate(facts);
            findings.add(finding);
            fails |= finding.outcome() == FindingOutcome.FAIL;
            open |= finding.outcome() == FindingOutcome.NEEDS_PERSON
                    && (rule instanceof ApplicantTypeRule || rule instanceof OpenQuestionRule);
        }
        if (!fails) {
            rules.funding().ifPresent(f -> findings.addAll(f.findings(applicant, FundingRule.BEST)));
        }
        Fit fit = fails ? Fit.DOES_NOT_FIT : open ? Fit.TO_BE_CHECKED : Fit.FITS;
        return new CallFit(call.view(), fit, summary(fit, findings, rules.funding().isPresent()), findings);
    }

    private static Text summary(Fit fit, List<Finding> findings, boolean funded) {
        if (fit == Fit.DOES_NOT_FIT) {
            return findings.stream().filter(f -> f.outcome() == FindingOutcome.FAIL).findFirst().orElseThrow().message();
        }
        Text may = fit == Fit.FITS ? new Text("申請できます。", "May be applied for.")
                : new Text("申請できるかどうか担当者の確認が必要です。", "A person must check whether it may be applied for.");
        Text options = findings.get(findings.size() - 1).message();
        return funded ? new Text(may.ja() + options.ja(), may.en() + " " + options.en()) : may;
    }

    /** By the description alone. */
    static CallFit byDescription(Call call, ProgrammeView programme) {
        Text applicants = call.applicants().orElse(call.view().description());
        Text message = new Text("このシステムでは受け付けていない公募です。" + applicants.ja(), "This call is not run in this system. " + applicants.en());
        return new CallFit(call.view(), Fit.DESCRIBED_ONLY, message,
                List.of(new Finding("applicants", FindingOutcome.NEEDS_PERSON, message, programme.source())));
    }
}
