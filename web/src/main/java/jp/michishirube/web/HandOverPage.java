package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.casework.HandOverService;
import jp.michishirube.casework.api.HandOverOrder;
import jp.michishirube.casework.api.HandOverPreview;
import jp.michishirube.casework.api.OfficePerson;
import jp.michishirube.clock.ClockService;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.api.HoldingView;
import jp.michishirube.organisation.api.OrganisationView;

/** The hand-over of 1 April: choose who takes over from whom and from which day, see what moves, then confirm. */
@Named
@ViewScoped
public class HandOverPage implements Serializable {
    private String office;
    private long from;
    private String to = "";
    private String day;
    private final Map<Long, Boolean> chosen = new HashMap<>();
    private transient OrganisationView view;
    private transient List<OfficePerson> people;
    private transient HandOverPreview preview;

    @Inject
    private transient HandOverService handOvers;
    @Inject
    private transient ClockService clocks;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isAdministrator()) {
            screen.notFound();
            return;
        }
        if (office == null || office.isBlank()) {
            office = user.getCapacities().stream().filter(c -> !c.role().worksOnCases()).map(Capacity::officeId).findFirst().orElse("");
        }
        if (getView() == null) {
            screen.notFound();
            return;
        }
        getHoldings().forEach(h -> chosen.putIfAbsent(h.id(), true));
        if (day == null) {
            day = FiscalYear.of(clocks.view().now().toLocalDate()).lastDay().plusDays(1).toString();
        }
    }

    /** Shows what would move; changes nothing. */
    public void look() {
        HandOverOrder order = order();
        if (order != null) {
            shown(handOvers.preview(order));
        }
    }

    public String confirm() {
        HandOverOrder order = order();
        Outcome<HandOverPreview> done = order == null ? null : handOvers.handOver(order);
        if (done == null || !done.isDone()) {
            shown(done);
            return null;
        }
        screen.done(screen.word("administration", "handOverDone", done.value().fromName(), done.value().toName(), day));
        return "/app/hand-over.xhtml?faces-redirect=true&office=" + office;
    }

    private void shown(Outcome<HandOverPreview> outcome) {
        if (outcome != null && outcome.isDone()) {
            preview = outcome.value();
        } else if (outcome != null) {
            screen.refused(outcome.violations());
        }
    }

    private HandOverOrder order() {
        Outcome<LocalDate> first = DateText.parse(day);
        if (!first.isDone()) {
            screen.refused(first.violations().stream().map(v -> Violation.of(v.code(), "day", v.message())).toList());
            return null;
        }
        List<Long> holdings = new ArrayList<>();
        getHoldings().stream().filter(h -> Boolean.TRUE.equals(chosen.get(h.id()))).forEach(h -> holdings.add(h.id()));
        return new HandOverOrder(office, from, holdings, to, first.value());
    }

    /** The chosen predecessor's posts. */
    public List<HoldingView> getHoldings() {
        return getPeople().stream().filter(p -> p.userId() == from).flatMap(p -> p.holdings().stream()).toList();
    }

    public List<OfficePerson> getPeople() {
        if (people == null) {
            people = handOvers.people(office);
        }
        return people;
    }

    public OrganisationView getView() {
        if (view == null) {
            view = handOvers.office(office).orElse(null);
        }
        return view;
    }

    public HandOverPreview getPreview() {
        return preview;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public long getFrom() {
        return from;
    }

    public void setFrom(long from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
