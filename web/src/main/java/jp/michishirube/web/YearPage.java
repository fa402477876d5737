package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.michishirube.subsidy.GrantService;
import jp.michishirube.subsidy.api.DuePaper;

/** わが町の一年: every paper that a body is expected to send from now on. */
@Named
@ViewScoped
public class YearPage implements Serializable {
    private transient List<DuePaper> papers;

    @Inject
    private transient GrantService grants;
    @Inject
    private GrantPage page;

    public List<DuePaper> getPapers() {
        if (papers == null) {
            papers = grants.due();
        }
        return papers;
    }

    public String begin(DuePaper paper) {
        papers = null;
        return page.begin(paper.caseId(), paper.procedure());
    }
}
