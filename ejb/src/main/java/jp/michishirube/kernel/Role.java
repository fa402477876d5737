package jp.michishirube.kernel;

import java.util.Locale;

/** What a post (職) entitles its holder to do. A right belongs to a post, never to a person. */
public enum Role {
    /** 申請者の担当者: drafts, corrects, withdraws. */
    APPLICANT_OFFICER("申請担当者", "Applicant officer", OfficeKind.APPLICANT),
    /** 申請者の決裁者: signs off and submits. */
    APPLICANT_APPROVER("申請決裁者", "Applicant approver", OfficeKind.APPLICANT),
    /** 総合通信局の担当者. */
    BUREAU_OFFICER("総合通信局 担当者", "Bureau officer", OfficeKind.BUREAU),
    /** 総合通信局の課長. */
    BUREAU_DIRECTOR("総合通信局 課長", "Bureau division director", OfficeKind.BUREAU),
    /** 総合通信局長（沖縄は所長）. */
    BUREAU_DIRECTOR_GENERAL("総合通信局長", "Bureau director-general", OfficeKind.BUREAU),
    /** 総合通信局の合議先: consents or objects where a route consults it; decides nothing. */
    BUREAU_CONSULTED("総合通信局 合議先", "Consulted division of the bureau", OfficeKind.BUREAU),
    /** 本省の担当者. */
    MINISTRY_OFFICER("本省 担当者", "Ministry officer", OfficeKind.MINISTRY),
    /** 本省の課長. */
    MINISTRY_DIRECTOR("本省 課長", "Ministry division director", OfficeKind.MINISTRY),
    /** 本省の局長. */
    MINISTRY_DIRECTOR_GENERAL("本省 局長", "Ministry director-general", OfficeKind.MINISTRY),
    /** 本省の合議先: consents or objects where a route consults it; decides nothing. */
    MINISTRY_CONSULTED("本省 合議先", "Consulted division of the Ministry", OfficeKind.MINISTRY),
    /** 運営事務局の担当者: arranges what the Ministry entrusted to it, and sees nothing else. */
    SECRETARIAT_OFFICER("運営事務局 担当者", "Secretariat officer", OfficeKind.SECRETARIAT),
    /** 評価委員・審査員: scores the cases given to them in a review, and sees no case anywhere else. */
    REVIEWER("評価委員・審査員", "Reviewer", OfficeKind.REVIEW),
    /** 会計検査院・監査: reads everything, changes nothing. */
    AUDITOR("監査", "Auditor", OfficeKind.MINISTRY),
    /** 団体の管理者: keeps the people and posts of the own body; sees no case. */
    APPLICANT_ADMINISTRATOR("団体の管理者", "Administrator of the body", OfficeKind.APPLICANT),
    /** 総合通信局の管理者: keeps the people and posts of the own bureau; sees no case. */
    BUREAU_ADMINISTRATOR("総合通信局 管理者", "Bureau administrator", OfficeKind.BUREAU),
    /** システム管理者: organisations, people, registers, definitions, operations; sees no case. */
    SYSTEM_ADMINISTRATOR("システム管理者", "System administrator", OfficeKind.MINISTRY),
    /** moves the demonstration clock; sees no business. */
    DEMONSTRATION_ADMINISTRATOR("デモ管理者", "Demonstration administrator", OfficeKind.MINISTRY),
    /** the system itself: effects of an approved list, timers. Nobody holds it. */
    SYSTEM("システム", "System", OfficeKind.MINISTRY);

    private final Text label;
    private final OfficeKind officeKind;

    Role(String ja, String en, OfficeKind officeKind) {
        this.label = new Text(ja, en);
        this.officeKind = officeKind;
    }

    public Text label() {
        return label;
    }

    public OfficeKind officeKind() {
        return officeKind;
    }

    /** Whether the role works on cases as such; administrators do not see them, reviewers only what a review gives them, and the system is nobody. */
    public boolean worksOnCases() {
        return switch (this) {
            case REVIEWER, APPLICANT_ADMINISTRATOR, BUREAU_ADMINISTRATOR, SYSTEM_ADMINISTRATOR, DEMONSTRATION_ADMINISTRATOR, SYSTEM -> false;
            default -> true;
        };
    }

    /** The word used in definitions: "bureau-officer". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no role has this key */
    public static Role ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Where a role works. */
    public enum OfficeKind { APPLICANT, BUREAU, MINISTRY, SECRETARIAT, REVIEW }
}
