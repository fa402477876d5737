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

    private List<CaseRow> tasks = List.of();
    private List<CaseRow> cases = List.of();

    public void load() {
        if (user.getCapacities().stream().noneMatch(c -> c.role().worksOnCases())) {
            return;
        }
        tasks = queries.tasks();
        if (user.isApplicant()) {
            cases = queries.queue(QueueQuery.first(CASES)).items().stream().filter(c -> !c.state().equals("discarded")).toList();
        }
    }

    public List<CaseRow> getTasks() {
        return tasks;
    }

    public List<CaseRow> getCases() {
        return cases;
    }
}
