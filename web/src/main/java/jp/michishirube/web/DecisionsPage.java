package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import jp.michishirube.clock.ClockService;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.subsidy.GrantService;
import jp.michishirube.subsidy.api.PublishedGrant;

/** The grant decisions of a fiscal year, for everyone. */
@Named
@RequestScoped
public class DecisionsPage {
    private static final int FIRST = 2017;

    private Integer year;
    private List<Integer> years;
    private List<PublishedGrant> grants;

    @Inject
    private GrantService service;
    @Inject
    private ClockService clocks;

    /** Without a year the newest that has decisions. */
    public void load() {
        int now = FiscalYear.of(clocks.view().now().toLocalDate()).year();
        years = IntStream.rangeClosed(FIRST, now).mapToObj(y -> now + FIRST - y).filter(y -> !service.published(y).isEmpty()).toList();
        if (year == null) {
            year = years.isEmpty() ? now : years.get(0);
        }
        grants = service.published(year);
    }

    public List<PublishedGrant> getGrants() {
        return grants;
    }

    public List<Integer> getYears() {
        return years;
    }

    public long getDecidedYen() {
        return grants.stream().mapToLong(PublishedGrant::decidedYen).sum();
    }

    public boolean isFictional() {
        return grants.stream().anyMatch(PublishedGrant::fictional);
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
