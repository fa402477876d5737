package jp.michishirube.subsidy.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/**
 * What audits find again and again, asked before they do: each check says what it looked at, what it found and on which ground. A check
 * informs; what fails goes on only with a reason that is kept.
 */
public final class GrantChecks {
    private static final String FINDINGS = "会計検査院 不当事項の類型";
    private static final String FOLLOW_UP = "会計検査院 平成30年度決算検査報告（情報通信技術利活用事業費補助金）及び令和元年度の結果";
    private static final String EFFECT = "会計検査院 平成23・24年度決算検査報告（効果が十分でない事業）";
    private static final String BEFORE_DECISION = "交付決定前着手は補助対象外（実務の原則）";
    private static final String PRACTICE = "実務上の確認（典拠なし）";
    private static final int CLOSE_TO_THE_END = 31;

    private GrantChecks() {
    }

    /**
     * What an application says of itself.
     *
     * @param local   whether a local government applies
     * @param cost    what the cost is called, such as 補助対象経費
     * @param asked   eligible cost of the adopted proposal
     * @param single  whether a contract is given without a tender
     */
    public record Applied(boolean local, FiscalYear year, Text cost, Yen eligible, Yen total, Yen asked, String target, boolean needsSurveyed, Optional<Boolean> securityPolicy,
                          boolean startedBefore, boolean single, String singleReason, LocalDate ends, boolean taxCreditOpen) {
    }

    /** What a performance report says of itself, beside the decision. */
    public record Performed(boolean local, Spent costs, LocalDate decidedOn, LocalDate ends, LocalDate completed, String targetResult,
                            Optional<Boolean> securityPolicy, boolean taxCreditOpen) {
    }

    /** Spent beside decided, in all. */
    public record Spent(Yen spent, Yen decided, Optional<String> above) {
    }

    public static List<Finding> ofApplication(Applied a) {
        List<Finding> findings = new ArrayList<>();
        findings.add(a.eligible().compareTo(a.total()) > 0
                ? finding("ineligible-cost", FindingOutcome.FAIL, "対象外経費", a.cost().ja() + " " + a.eligible().ja() + " が総事業費 " + a.total().ja() + " を超えています。",
                a.cost().en() + " " + a.eligible().en() + " exceeds the total " + a.total().en() + ".", FINDINGS)
                : finding("ineligible-cost", FindingOutcome.PASS, "対象外経費", a.cost().ja() + " " + a.eligible().ja() + " は総事業費 " + a.total().ja() + " の内です。",
                a.cost().en() + " " + a.eligible().en() + " lies within the total " + a.total().en() + ".", FINDINGS));
        findings.add(a.needsSurveyed()
                ? finding("unsuitable-plan", FindingOutcome.PASS, "計画不適切", "利用の見込みを調査したと書かれています。", "A survey of needs is stated.", EFFECT)
                : finding("unsuitable-plan", FindingOutcome.NEEDS_PERSON, "計画不適切", "利用の見込みを調査していません。需要の根拠を確かめてください。",
                "No survey of needs. Ask what the demand rests on.", EFFECT));
        findings.add(a.eligible().compareTo(a.asked()) > 0
                ? finding("oversized-design", FindingOutcome.NEEDS_PERSON, "設計過大", a.cost().ja() + " " + a.eligible().ja() + " が採択時の " + a.asked().ja() + " より増えています。積算を確かめてください。",
                "The eligible cost has grown from " + a.asked().en() + " to " + a.eligible().en() + ". Look at the estimate.", FINDINGS)
                : finding("oversized-design", FindingOutcome.PASS, "設計過大", a.cost().ja() + " " + a.eligible().ja() + " は採択時の " + a.asked().ja() + " 以内です。",
                "The eligible cost is within that of the adoption.", FINDINGS));
        findings.add(unfinished(a.year(), a.ends()));
        findings.add(target("missing-target", "目標未設定", "事業目標", a.target()));
        findings.add(policy(a.local(), a.securityPolicy()));
        findings.add(a.startedBefore()
                ? finding("begun-before-decision", FindingOutcome.FAIL, "交付決定前着手", "交付決定の前に契約・発注したものがあります。その経費は補助対象から除いてください。",
                "Something was ordered before the decision; its cost is not eligible.", BEFORE_DECISION)
                : finding("begun-before-decision", FindingOutcome.PASS, "交付決定前着手", "交付決定の前に契約・発注したものはないと書かれています。", "Nothing was ordered before the decision.", BEFORE_DECISION));
        findings.add(a.single()
                ? finding("single-tender", a.singleReason().isBlank() ? FindingOutcome.FAIL : FindingOutcome.NEEDS_PERSON, "入札・随契理由", a.singleReason().isBlank()
                ? "随意契約の理由が書かれていません。" : "随意契約です。理由を確かめてください：" + a.singleReason(), "A single tender: " + a.singleReason(), PRACTICE)
                : finding("single-tender", FindingOutcome.PASS, "入札・随契理由", "入札又は複数の見積りによります。", "By tender or several quotations.", PRACTICE));
        findings.add(credit(a.taxCreditOpen()));
        return findings;
    }

    public static List<Finding> ofPerformance(Performed p) {
        List<Finding> findings = new ArrayList<>();
        findings.add(p.costs().above().isPresent()
                ? finding("excess-settlement", FindingOutcome.FAIL, "精算過大", "「" + p.costs().above().get() + "」の実績が決定の額を超えています。", "A category exceeds the decision.", FINDINGS)
                : finding("excess-settlement", FindingOutcome.PASS, "精算過大", "実績 " + p.costs().spent().ja() + " は、どの経費区分も決定（計 " + p.costs().decided().ja() + "）の内です。",
                "Every category lies within the decision.", FINDINGS));
        findings.add(p.completed().isBefore(p.decidedOn())
                ? finding("begun-before-decision", FindingOutcome.FAIL, "交付決定前着手", "完了の日が交付決定の日より前です。", "Complete before the decision.", BEFORE_DECISION)
                : finding("begun-before-decision", FindingOutcome.PASS, "交付決定前着手", "完了の日は交付決定（" + Wareki.date(p.decidedOn()) + "）の後です。", "Complete after the decision.", BEFORE_DECISION));
        findings.add(p.completed().isAfter(p.ends())
                ? finding("unfinished-in-year", FindingOutcome.FAIL, "年度内未完了", "完了の日 " + Wareki.date(p.completed()) + " が決定の期限 " + Wareki.date(p.ends()) + " を過ぎています。",
                "Complete after the decided day.", FINDINGS)
                : finding("unfinished-in-year", FindingOutcome.PASS, "年度内未完了", "完了の日 " + Wareki.date(p.completed()) + " は決定の期限 " + Wareki.date(p.ends()) + " までです。",
                "Complete by the decided day.", FINDINGS));
        findings.add(target("purpose-missed", "目的不達成", "目標に対する結果", p.targetResult()));
        findings.add(policy(p.local(), p.securityPolicy()));
        findings.add(credit(p.taxCreditOpen()));
        return findings;
    }

    /** Whether anything failed, so that a reason is asked for. */
    public static boolean failed(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.outcome() == FindingOutcome.FAIL);
    }

    private static Finding unfinished(FiscalYear year, LocalDate ends) {
        if (!year.contains(ends)) {
            return finding("unfinished-in-year", FindingOutcome.FAIL, "年度内未完了", "完了予定日 " + Wareki.date(ends) + " が" + year.ja() + "の外です。", "Completion lies outside the fiscal year.", FINDINGS);
        }
        return ends.isAfter(year.lastDay().minusDays(CLOSE_TO_THE_END))
                ? finding("unfinished-in-year", FindingOutcome.NEEDS_PERSON, "年度内未完了", "完了予定日 " + Wareki.date(ends) + " は年度末まで1か月を切ります。工程を確かめてください。",
                "Completion is within a month of the year's end.", FINDINGS)
                : finding("unfinished-in-year", FindingOutcome.PASS, "年度内未完了", "完了予定日 " + Wareki.date(ends) + " は年度内です。", "Completion lies within the year.", FINDINGS);
    }

    private static Finding target(String rule, String name, String what, String said) {
        boolean figures = said.codePoints().anyMatch(Character::isDigit) || said.matches("(?s).*[一二三四五六七八九十百千].*");
        return finding(rule, figures ? FindingOutcome.PASS : FindingOutcome.NEEDS_PERSON, name, figures ? what + "に数値があります。" : what + "に数値がありません。測れる形になっているか確かめてください。",
                figures ? "There are figures." : "There is no figure to measure by.", FOLLOW_UP);
    }

    private static Finding policy(boolean local, Optional<Boolean> adopted) {
        if (!local) {
            return finding("security-policy", FindingOutcome.PASS, "情報セキュリティポリシー未整備", "地方公共団体ではないため求められません。", "Asked of local governments only.", FOLLOW_UP);
        }
        return adopted.orElse(false)
                ? finding("security-policy", FindingOutcome.PASS, "情報セキュリティポリシー未整備", "策定していると書かれています。", "It is stated as adopted.", FOLLOW_UP)
                : finding("security-policy", FindingOutcome.FAIL, "情報セキュリティポリシー未整備", "情報セキュリティポリシーを策定していません。", "There is no information security policy.", FOLLOW_UP);
    }

    private static Finding credit(boolean open) {
        return finding("tax-credit-return", open ? FindingOutcome.NEEDS_PERSON : FindingOutcome.PASS, "消費税の返還漏れ",
                open ? "仕入控除税額がまだ明らかでありません。確定したら報告（0円のときも）が要ります。" : "仕入控除税額の扱いが決まっています。",
                open ? "The tax credit is not clear yet; a report is due, also of 0 yen." : "How the tax credit is treated is settled.", FINDINGS);
    }

    private static Finding finding(String rule, FindingOutcome outcome, String name, String ja, String en, String basis) {
        return new Finding(rule, outcome, new Text(name + "：" + ja, en), basis);
    }
}
