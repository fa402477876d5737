package jp.michishirube.programme.rule;

import java.util.Locale;

/** What is asked of an application, a change and a report before an audit does: the Board of Audit's types of findings, and practice. */
public enum AuditCheck {
    /** 対象外経費. */
    INELIGIBLE_COST,
    /** 計画不適切. */
    UNSUITABLE_PLAN,
    /** 設計過大. */
    OVERSIZED_DESIGN,
    /** 年度内未完了. */
    UNFINISHED_IN_YEAR,
    /** 目標未設定. */
    MISSING_TARGET,
    /** 情報セキュリティポリシー未整備. */
    SECURITY_POLICY,
    /** 交付決定前着手. */
    BEGUN_BEFORE_DECISION,
    /** 入札・随契理由なし. */
    SINGLE_TENDER,
    /** 消費税の返還漏れ. */
    TAX_CREDIT_RETURN,
    /** 精算過大. */
    EXCESS_SETTLEMENT,
    /** 目的不達成. */
    PURPOSE_MISSED;

    /** As it stands in findings, such as "ineligible-cost". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
