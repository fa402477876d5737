package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.clock.ClockService;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.publication.StatisticsService;
import jp.michishirube.subsidy.GrantService;
import jp.michishirube.subsidy.api.PublishedGrant;

/** The grant decisions of a fiscal year, for everyone. */
@Named
@RequestScoped
public class DecisionsPage {
    private Integer year;
    private List<Integer> years;
    private List<PublishedGrant> grants;

    @Inject
    private GrantService service;
    @Inject
    private StatisticsService statistics;
    @Inject
    private ClockService clocks;

    /** Without a year the newest that has decisions. */
    public void load() {
        LocalDate today = clocks.view().now().toLocalDate();
        years = statistics.years();
        if (year != null) {
            grants = service.published(year);
            return;
        }
        year = FiscalYear.of(today).year();
        grants = List.of();
        for (int i = 0; i < years.size() && grants.isEmpty(); i++) {
            grants = service.published(years.get(i));
            year = grants.isEmpty() ? year : years.get(i);
        }
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
