package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.award.AwardDeskService;
import jp.michishirube.award.AwardService;
import jp.michishirube.award.api.AwardListView;
import jp.michishirube.award.api.EntryOffer;
import jp.michishirube.award.api.EntryView;
import jp.michishirube.kernel.Outcome;

/** The award for an entrant: calls with the own entries; and what a case's page shows of an entry or a list of the award. */
@Named
@RequestScoped
public class AwardEntriesPage {
    @Inject
    private AwardService awards;
    @Inject
    private AwardDeskService desks;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    private List<EntryOffer> offers;
    private EntryView entry;
    private AwardListView list;

    public void load() {
        if (user.getApplicantId() == null) {
            screen.notFound();
        }
    }

    /** Starts an entry and opens its task list. */
    public String start(String callId) {
        Outcome<String> started = awards.start(callId, user.getApplicantId());
        if (!started.isDone()) {
            screen.refused(started.violations());
            return null;
        }
        return "/app/proposal.xhtml?faces-redirect=true&id=" + started.value();
    }

    public List<EntryOffer> getOffers() {
        if (offers == null) {
            offers = user.getApplicantId() == null ? List.of() : awards.offers(user.getApplicantId());
        }
        return offers;
    }

    /** Null for what is no entry. */
    public EntryView of(String caseId) {
        if (entry == null) {
            entry = awards.view(caseId).orElse(null);
        }
        return entry;
    }

    /** Null for what is no list of the award. */
    public AwardListView listOf(String caseId) {
        if (list == null) {
            list = desks.list(caseId).orElse(null);
        }
        return list;
    }
}
