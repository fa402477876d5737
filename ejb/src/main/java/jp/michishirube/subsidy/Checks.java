package jp.michishirube.subsidy;

import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.EstimateRequest;

/** Reads a proposal's answers as the question that the estimate answers. */
final class Checks {
    private Checks() {
    }

    static EstimateRequest request(String programmeKey, CaseContext c) {
        Answers a = c.answers();
        boolean company = c.applicantId().length() == 13;
        return new EstimateRequest(programmeKey, c.fiscalYear(), c.firstReceivedAt() == null ? c.now().atZone(Clock.TOKYO).toLocalDate()
                : c.firstReceivedAt().atZone(Clock.TOKYO).toLocalDate(), company ? null : c.applicantId(), company ? "PRIVATE_COMPANY" : null,
                a.get("fieldModel"), yen(a.get("eligibleCost")), a.get("deductions").isBlank() ? 0L : yen(a.get("deductions")),
                planAdopted(a.get("planAdopted")), a.get("option").isEmpty() ? "BEST" : a.get("option"), yen(a.get("totalCost")),
                a.get("partners").lines().toList());
    }

    /** Null where it is not answered, or answered as not applying: a person has to look where the guideline asks for it. */
    private static Boolean planAdopted(String answer) {
        return switch (answer) {
            case "YES" -> true;
            case "NO" -> false;
            default -> null;
        };
    }

    /** Null where no amount can be read. */
    static Long yen(String text) {
        var parsed = AmountText.parse(text);
        return parsed.isDone() ? ((Yen) parsed.value()).amount() : null;
    }
}
