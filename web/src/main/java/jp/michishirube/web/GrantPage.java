package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.subsidy.GrantService;
import jp.michishirube.subsidy.api.GrantView;

/** What follows a case: its books, its procedures, and a button for each that may be begun. */
@Named
@ViewScoped
public class GrantPage implements Serializable {
    /** Asked for once a page; null before. */
    private transient Optional<GrantView> view;

    @Inject
    private transient GrantService grants;
    @Inject
    private Screen screen;

    /** Null where nothing follows. */
    public GrantView of(String caseId) {
        if (view == null) {
            view = caseId == null ? Optional.empty() : grants.view(caseId);
        }
        return view.orElse(null);
    }

    /** Begins a procedure, or goes on with its draft. */
    public String begin(String caseId, String procedure) {
        Outcome<String> begun = grants.begin(caseId, procedure);
        view = null;
        if (!begun.isDone()) {
            screen.refused(begun.violations());
            return null;
        }
        return "/app/proposal.xhtml?faces-redirect=true&id=" + begun.value();
    }
}
