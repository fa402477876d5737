package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.casework.FormerProposalService;
import jp.michishirube.casework.api.CopiedAnswers;
import jp.michishirube.casework.api.FormerProposal;
import jp.michishirube.kernel.Outcome;

/** Copy from last year, on the page of a draft. */
@Named
@RequestScoped
public class FormerPage {
    private List<FormerProposal> sources;
    private CopiedAnswers result;

    @Inject
    private FormerProposalService former;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    /** What may be copied into this draft. */
    public List<FormerProposal> sources(String caseId) {
        if (sources == null) {
            sources = user.getActor().has(jp.michishirube.kernel.Role.APPLICANT_OFFICER) ? former.sources(caseId) : List.of();
        }
        return sources;
    }

    public void copy(String caseId, String fromCaseId) {
        Outcome<CopiedAnswers> done = former.copy(caseId, fromCaseId);
        if (done.isDone()) {
            result = done.value();
        } else {
            screen.refused(done.violations());
        }
    }

    public CopiedAnswers getResult() {
        return result;
    }
}
