package jp.michishirube.casework.api;

/** A proposal that the body submitted before under the same programme; its answers may be copied into a new draft. */
public record FormerProposal(String caseId, String number, int fiscalYear, String title) {
}
