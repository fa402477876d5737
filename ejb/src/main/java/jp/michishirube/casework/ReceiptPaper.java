package jp.michishirube.casework;
final class ReceiptPaper { static jp.michishirube.document.api.Content draw(CaseFile f, jp.michishirube.casework.api.SubmissionView s, CaseDossier d) { return null; } }
