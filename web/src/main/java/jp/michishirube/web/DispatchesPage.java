package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.dispatch.DispatchService;
import jp.michishirube.dispatch.api.RoundOffer;
import jp.michishirube.kernel.Outcome;

/** The rounds in which a body may ask for an advisor, with what remains, and its requests. */
@Named
@RequestScoped
public class DispatchesPage {
    @Inject
    private DispatchService dispatches;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    private List<RoundOffer> offers;

    public void load() {
        if (user.getApplicantId() == null) {
            screen.notFound();
        }
    }

    /** Starts a request and opens its task list. */
    public String start(String callId) {
        Outcome<String> started = dispatches.start(callId, user.getApplicantId());
        if (!started.isDone()) {
            screen.refused(started.violations());
            return null;
        }
        return "/app/proposal.xhtml?faces-redirect=true&id=" + started.value();
    }

    public List<RoundOffer> getOffers() {
        if (offers == null) {
            offers = user.getApplicantId() == null ? List.of() : dispatches.offers(user.getApplicantId());
        }
        return offers;
    }
}
