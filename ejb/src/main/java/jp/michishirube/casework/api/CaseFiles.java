package jp.michishirube.casework.api;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.form.Answers;
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

    /**
     * Opens a case file of an office about a body: the Ministry and the body's bureau see it, the body only once it is told. The caller has
     * checked that the actor may.
     */
    String openByOffice(NewCase newCase);

    /** An act that follows from another one, such as the approval of a list: same engine, same events, actor SYSTEM. */
    Outcome<ActResult> actAsSystem(String caseId, String action, String note);

    /** Facts of a case, without regard to the reader's scope. */
    Optional<CaseFacts> facts(String caseId);

    /** Facts of several cases by id, in a constant number of statements; unknown ids are missing. */
    Map<String, CaseFacts> facts(Collection<String> caseIds);

    /** What the newest submission says as people read it, without the fields that are hidden; empty before the first. */
    Optional<CaseContent> content(String caseId, Set<String> hidden);

    /** The same of several cases by id, in a constant number of statements for cases of one call; those without a submission are missing. */
    Map<String, CaseContent> contents(Collection<String> caseIds, Set<String> hidden);

    /** {@link #facts(String)}, after waiting for whoever acts on the case; nobody else changes it until this transaction ends. */
    Optional<CaseFacts> lock(String caseId);

    /** The frozen content of the newest submission. */
    Optional<JsonObject> frozen(String caseId);

    /** The call's proposals and lists, without what followed from them. */
    List<CaseFacts> factsOfCall(String callId, List<String> states);

    /** What followed from a case, oldest first. */
    List<CaseFacts> following(String parentId);

    /** Every case of a kind and fiscal year, by number. */
    List<CaseFacts> factsOfKind(String kind, int fiscalYear);

    /** Answers the fields that are still empty, such as a form that an office begins with the figures of the submission. */
    void fill(String caseId, Map<String, String> answers);

    /** The words of the act that brought the case into the state it is in; empty where there were none. */
    String enteredWith(String caseId);

    /** What was typed in a case, by offices too, whatever its state. */
    Answers answers(String caseId);

    /** Records what the Ministry decided (adoption, yen). */
    void decide(String caseId, long decidedYen);

    /** The deadline of a call moved: what was not submitted yet is due then, and its people are told by mail. */
    void deadlineMoved(String callId, String callTitle, LocalDateTime was, LocalDateTime is, String reason);

    /** Tells the applicant's people something by mail, with a link to the case. */
    void tell(String caseId, String subject, String body);

    /** Tells the applicant's people by mail of an issued paper, which is enclosed. */
    void paperIssued(String caseId, String paperId);

    /** Renames a case in lists; it counts as a change, so that pages opened before are stale. */
    void entitle(String caseId, String title, Long amountYen);

    /** When the case is due from now on; it counts as no change, so that nobody's page becomes stale by it. Null: at no time. */
    void due(String caseId, Instant at);

    /**
     * What a new case file needs.
     *
     * @param arrangerId the secretariat that arranges it, if one does
     */
    record NewCase(String kind, String title, int fiscalYear, String programmeKey, String callId, String applicantId, String bureauKey,
                   String bureauReason, String workflowId, boolean fictional, Optional<Joined> joined, Optional<String> arrangerId) {
        public NewCase(String kind, String title, int fiscalYear, String programmeKey, String callId, String applicantId, String bureauKey,
                       String bureauReason, String workflowId, boolean fictional) {
            this(kind, title, fiscalYear, programmeKey, callId, applicantId, bureauKey, bureauReason, workflowId, fictional, Optional.empty());
        }

        public NewCase(String kind, String title, int fiscalYear, String programmeKey, String callId, String applicantId, String bureauKey,
                       String bureauReason, String workflowId, boolean fictional, Optional<Joined> joined) {
            this(kind, title, fiscalYear, programmeKey, callId, applicantId, bureauKey, bureauReason, workflowId, fictional, joined, Optional.empty());
        }
    }

    /**
     * How a case belongs to another one that came before it.
     *
     * @param procedure name of the procedure by which it follows
     * @param formId    its own form
     * @param answers   what is known from before
     * @param dueAt     when it is to be submitted, or null
     */
    record Joined(String parentId, String procedure, String formId, Answers answers, Instant dueAt) {
    }

    /**
     * Facts of a case for rules.
     *
     * @param firstReceivedAt null before the first submission
     * @param parentId        the case it follows, or null; {@code procedure} says by which procedure
     */
    record CaseFacts(String caseId, String number, String kind, String title, String callId, int fiscalYear, String programmeKey,
                     String applicantId, String applicantName, String bureauKey, String state, String category, Long costYen, Long amountYen, Long decidedYen,
                     String finding, Opinion opinion, String latestHash, long revision, boolean fictional, Instant firstReceivedAt, Instant dueAt,
                     String parentId, String procedure) {
    }
}
