package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.outreach.EventService;
import jp.michishirube.outreach.api.EventFigures;
import jp.michishirube.outreach.api.EventView;
import jp.michishirube.outreach.api.PublishedEvent;

/** Events: those to come, and of a fiscal year those that were held, those that sources tell of, and the figures by bureau. */
@Named
@RequestScoped
public class EventsPage {
    private String year;
    private int fiscalYear;

    @Inject
    private EventService events;
    @Inject
    private jp.michishirube.clock.ClockService clocks;
    @Inject
    private Screen screen;

    public void load() {
        List<Integer> years = getYears();
        if (year == null || year.isEmpty()) {
            fiscalYear = FiscalYear.of(clocks.view().now().toLocalDate()).year();
        } else if (year.matches("[0-9]{4}") && years.contains(Integer.valueOf(year))) {
            fiscalYear = Integer.parseInt(year);
        } else {
            screen.notFound();
        }
    }

    public List<Integer> getYears() {
        return events.years();
    }

    public List<EventView> getComing() {
        return events.coming();
    }

    public List<EventView> getHeld() {
        return events.held(fiscalYear);
    }

    public List<PublishedEvent> getTold() {
        FiscalYear of = new FiscalYear(fiscalYear);
        return events.told().stream().filter(e -> of.contains(e.start())).toList();
    }

    public List<EventFigures> getFigures() {
        return events.figures(fiscalYear);
    }

    public int getFiscalYear() {
        return fiscalYear;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
