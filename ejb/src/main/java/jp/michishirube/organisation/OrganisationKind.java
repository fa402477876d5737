package jp.michishirube.organisation;

import jp.michishirube.kernel.Role;

/** What a body is. */
enum OrganisationKind {
    MINISTRY, BUREAU, SECRETARIAT, REVIEW, LOCAL_GOVERNMENT, COMPANY, OTHER;

    /** Whether a post with this kind of role may belong to such a body. */
    boolean mayHave(Role.OfficeKind office) {
        return switch (this) {
            case MINISTRY -> office == Role.OfficeKind.MINISTRY;
            case BUREAU -> office == Role.OfficeKind.BUREAU;
            case SECRETARIAT -> office == Role.OfficeKind.SECRETARIAT;
            case REVIEW -> office == Role.OfficeKind.REVIEW;
            case LOCAL_GOVERNMENT, COMPANY, OTHER -> office == Role.OfficeKind.APPLICANT;
        };
    }
}
