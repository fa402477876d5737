package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jp.michishirube.casework.DecisionListKind;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.ListedDecision;
import jp.michishirube.subsidy.api.Decision;

/** A selection list of the Ministry (採択候補・不採択の起案), on these contents and evaluations. */
@ApplicationScoped
class SelectionKind extends DecisionListKind {
    static final String KEY = "selection";
    static final String READY = "evaluated";

    private final SelectionStore store;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected SelectionKind() {
        this(null, null, null);
    }

    @Inject
    SelectionKind(SelectionStore store, Decisions decisions, CaseFiles files) {
        super(decisions, files);
        this.store = store;
        this.files = files;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    protected boolean ready(ListedDecision line, CaseFacts now) {
        return now.state().equals(READY);
    }

    @Override
    protected void freeze(ListedDecision line, JsonObjectBuilder json) {
        store.evaluation(line.caseId()).ifPresent(e -> json.add("evaluation", EvaluationResult.json(e.view())));
    }

    @Override
    protected void before(ListedDecision line, CaseFacts now) {
        if (now.amountYen() != null) {
            files.decide(line.caseId(), Decision.valueOf(line.decision()) == Decision.ADOPT ? line.amountYen() : 0);
        }
    }
}
