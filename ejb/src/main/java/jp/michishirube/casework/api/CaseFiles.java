package jp.michishirube.casework.api;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Outcome;

/** What casework offers to the kinds (not to pages): opening a file and acting as the system. Always in the caller's transaction. */
public interface CaseFiles {

    /** Opens a case file for the actor of this call. The caller has checked that the actor may. */
    String open(NewCase newCase);

    /**
     * Opens a case file for what came on paper, with its scan, for the bureau's officer who will type it. The caller has checked that the
     * actor may. The same scan of the same body under the same call gives the case that is there. Refused, and nothing made, where it
     * arrived too early or too late, where the workflow takes nothing on paper, or where the scan is no harmless PDF.
     */
    Outcome<String> openOnPaper(NewCase newCase, PaperArrival arrival, String fileName, InputStream scan);

    /** An act that follows from another one, such as the approval of a list: same engine, same events, actor SYSTEM. */
    Outcome<ActResult> actAsSystem(String caseId, String action, String note);

    /** Facts of a case, without regard to the reader's scope. */
    Optional<CaseFacts> facts(String caseId);

    /** The same, after waiting for whoever acts on the case; nobody else changes it until this transaction ends. */
    Optional<CaseFacts> lock(String caseId);

    /** The frozen content of the newest submission. */
    Optional<JsonObject> frozen(String caseId);

    List<CaseFacts> factsOfCall(String callId, List<String> states);

    /** Records what the Ministry decided (adoption, yen). */
    void decide(String caseId, long decidedYen);

    /** The deadline of a call moved: what was not submitted yet is due then, and its people are told by mail. */
    void deadlineMoved(String callId, String callTitle, LocalDateTime was, LocalDateTime is, String reason);

    /** Tells the applicant's people by mail of an issued paper, which is enclosed. */
    void paperIssued(String caseId, String paperId);

    /** Renames a case in lists; it counts as a change, so that pages opened before are stale. */
    void entitle(String caseId, String title, Long amountYen);

    /** What a new case file needs. */
    record NewCase(String kind, String title, int fiscalYear, String programmeKey, String callId, String applicantId, String bureauKey,
                   String bureauReason, String workflowId, boolean fictional) {
    }

    /**
     * Facts of a case for rules.
     *
     * @param firstReceivedAt null before the first submission
     */
    record CaseFacts(String caseId, String number, String kind, String title, String callId, int fiscalYear, String programmeKey,
                     String applicantId, String applicantName, String bureauKey, String state, String category, Long costYen, Long amountYen, Long decidedYen,
                     String finding, Opinion opinion, String latestHash, long revision, boolean fictional, Instant firstReceivedAt) {
    }
}
