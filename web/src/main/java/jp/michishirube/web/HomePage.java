package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.QueueQuery;

/** What waits for me, and, for a body, its own cases. */
@Named
@RequestScoped
public class HomePage {
    private static final int CASES = 20;

    @Inject
    private CaseQueryService queries;
    @Inject
    private CurrentUser user;

    private List<CaseRow> tasks;
    private List<CaseRow> cases;

    public void load() {
        tasks = List.of();
        cases = List.of();
        if (user.getCapacities().stream().noneMatch(c -> c.role().worksOnCases())) {
            return;
        }
        tasks = queries.tasks();
        if (user.isApplicant()) {
            cases = queries.queue(QueueQuery.first(CASES)).items().stream().filter(c -> !c.state().equals("discarded")).toList();
        }
    }

    /** Also where the page answers a button, such as that of the language. */
    public List<CaseRow> getTasks() {
        if (tasks == null) {
            load();
        }
        return tasks;
    }

    public List<CaseRow> getCases() {
        if (cases == null) {
            load();
        }
        return cases;
    }
}
