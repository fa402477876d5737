package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.subsidy.ProposalService;
import jp.michishirube.subsidy.api.CallOffer;

/** The open calls as the body sees them, each with the reason why it fits or not. */
@Named
@RequestScoped
public class CallsPage {
    @Inject
    private ProposalService proposals;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    private List<CallOffer> offers = List.of();

    public void load() {
        if (user.getApplicantId() == null) {
            screen.notFound();
            return;
        }
        offers = proposals.offers(user.getApplicantId());
    }

    /** Starts a proposal and opens its task list. */
    public String start(String callId) {
        Outcome<String> started = proposals.start(callId, user.getApplicantId());
        if (!started.isDone()) {
            screen.refused(started.violations());
            offers = proposals.offers(user.getApplicantId());
            return null;
        }
        return "/app/proposal.xhtml?faces-redirect=true&id=" + started.value();
    }

    public List<CallOffer> getOffers() {
        if (offers.isEmpty() && user.getApplicantId() != null && FacesContext.getCurrentInstance().isPostback()) {
            offers = proposals.offers(user.getApplicantId());
        }
        return offers;
    }
}
