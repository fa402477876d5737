package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.michishirube.security.FeedService;
import jp.michishirube.subsidy.GrantService;
import jp.michishirube.subsidy.api.DuePaper;

/** わが町の一年: every paper that a body is expected to send from now on. */
@Named
@ViewScoped
public class YearPage implements Serializable {
    private transient List<DuePaper> papers;
    private String feed;

    @Inject
    private transient GrantService grants;
    @Inject
    private transient FeedService feeds;
    @Inject
    private GrantPage page;

    public List<DuePaper> getPapers() {
        if (papers == null) {
            papers = grants.due();
        }
        return papers;
    }

    /** A new address for a calendar program; shown until the page is left. */
    public void renewFeed() {
        feed = feeds.renew();
    }

    public void endFeed() {
        feeds.end();
        feed = null;
    }

    public String getFeed() {
        return feed;
    }

    public boolean isFeedOpen() {
        return feeds.isOpen();
    }

    public String begin(DuePaper paper) {
        papers = null;
        return page.begin(paper.caseId(), paper.procedure());
    }
}
