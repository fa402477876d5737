package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.ListedDecision;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/** Lists of decisions (起案) of the Ministry, for every business that decides by one. The caller has checked who may. */
@ApplicationScoped
public class Decisions {
    /** State of a list that may be changed. */
    public static final String DRAFT = "draft";
    /** State of a list on the Ministry's route. */
    public static final String ROUTE = "ministry-route";
    /** The longest reason of a line, in characters. */
    public static final int MOST_REASON = 4000;

    private final DecisionStore store;
    private final CaseFiles files;
    private final AuditTrail audit;
    private final Access access;

    /** For the container's proxy. */
    protected Decisions() {
        this(null, null, null, null);
    }

    @Inject
    Decisions(DecisionStore store, CaseFiles files, AuditTrail audit, Access access) {
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.access = access;
    }

    /** The lines of a list as drafted, in their order. */
    public List<ListedDecision> of(String listId) {
        return store.of(List.of(listId));
    }

    /** The same of several lists. */
    public List<ListedDecision> of(List<String> listIds) {
        return store.of(listIds);
    }

    /** Cases that stand on an unfinished list of this kind and call other than this one (null: none), with that list's number. */
    public Map<String, String> elsewhere(String kind, String callId, String listId) {
        Map<String, String> open = store.unfinished(kind, callId);
        open.remove(listId);
        return store.of(List.copyOf(open.keySet())).stream().collect(Collectors.toMap(ListedDecision::caseId, d -> open.get(d.listId()), (a, b) -> a));
    }

    /**
     * The list, locked, if its lines may be changed now; refused where it is none, not a draft any more, or was changed since it was looked at.
     *
     * @param seenRevision the list's revision when its lines were looked at
     */
    public Outcome<CaseFacts> toChange(String kind, String listId, long seenRevision) {
        CaseFacts list = files.lock(listId).filter(f -> f.kind().equals(kind)).orElse(null);
        if (list == null) {
            return Outcome.refused("case.unknown", new Text("該当する一覧がありません。", "There is no such list."));
        }
        if (!list.state().equals(DRAFT)) {
            return Outcome.refused("list.closed", new Text("この一覧は決裁中か決裁済のため変更できません。", "This list is on its route or approved and cannot be changed."));
        }
        return list.revision() == seenRevision ? Outcome.done(list) : Outcome.refused("conflict", new Text(
                "この一覧は、開いている間にほかの人が変更しました。最新の一覧を確かめてから、もう一度直してください。", "While this page was open, somebody else changed the list. Look at its newest state, then try again."));
    }

    /** Gives a list its lines and its title; amountYen is null where a list decides no money. */
    public void write(String listId, String title, Long amountYen, List<ListedDecision> lines) {
        store.replace(listId, lines);
        files.entitle(listId, title, amountYen);
    }

    /** Records that a draft got other lines. */
    public void changed(String listId) {
        Actor actor = access.actor();
        audit.append(new EventDraft("case/" + listId, "change-list", actor, Optional.of(actor).flatMap(a -> a.as(Role.MINISTRY_OFFICER, "mic")).orElseThrow(), null, null, listId, null, null));
    }
}
