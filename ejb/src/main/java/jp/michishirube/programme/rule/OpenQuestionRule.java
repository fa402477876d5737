package jp.michishirube.programme.rule;

import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/** A condition of which we have no source: whoever applies, a person decides. */
public record OpenQuestionRule(String id, Text statement, Basis basis) implements EligibilityRule {

    @Override
    public Finding evaluate(Facts facts) {
        return finding(FindingOutcome.NEEDS_PERSON, statement.ja(), statement.en());
    }
}
