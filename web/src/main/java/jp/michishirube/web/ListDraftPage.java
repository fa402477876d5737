package jp.michishirube.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** What every desk keeps on which the Ministry drafts a list of decisions: the call, the list that is being edited, and what was chosen for each case. */
abstract class ListDraftPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Empty until a call is chosen. */
    protected String callId = "";
    /** Of the list that is being edited; empty: a new one. */
    protected String listId = "";
    /** The list's revision when its lines were looked at. */
    protected long seenRevision;
    /** By case; what the page sends as null is nothing. */
    protected final Map<String, String> decisions = new HashMap<>();
    protected final Map<String, String> reasons = new HashMap<>();

    public boolean isEditing() {
        return listId != null && !listId.isEmpty();
    }

    public String getCallId() {
        return callId;
    }

    public void setCallId(String callId) {
        this.callId = callId;
    }

    public String getListId() {
        return listId;
    }

    public void setListId(String listId) {
        this.listId = listId;
    }

    public Map<String, String> getDecisions() {
        return decisions;
    }

    public Map<String, String> getReasons() {
        return reasons;
    }
}
