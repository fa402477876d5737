package jp.michishirube.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.outreach.api.EventState;
import jp.michishirube.outreach.api.EventView;
import jp.michishirube.outreach.rule.Seats;

/** From events as they are kept to events as they are read. */
@ApplicationScoped
class EventReading {
    static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final OutreachStore store;
    private final OrganisationService organisations;
    private final Clock clock;

    /** For the container's proxy. */
    protected EventReading() {
        this(null, null, null);
    }

    @Inject
    EventReading(OutreachStore store, OrganisationService organisations, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.clock = clock;
    }

    List<EventView> views(Collection<Event> events) {
        List<String> ids = events.stream().map(e -> e.id).toList();
        Map<String, Integer> taken = store.taken(ids);
        Map<String, Integer> attended = store.attended(ids);
        Map<String, OrganisationView> offices = organisations.findAll(java.util.stream.Stream.concat(events.stream().map(e -> e.officeId),
                events.stream().map(e -> e.bureauKey).filter(java.util.Objects::nonNull)).distinct().toList());
        return events.stream().map(e -> new EventView(e.id, e.officeId, offices.get(e.officeId).name(), e.kind, e.title, e.summary, e.field, e.onDay, e.untilDay, e.hours, e.place, e.partners,
                e.bureauKey, e.bureauKey == null ? "" : offices.get(e.bureauKey).shortName(), e.seats, Seats.free(e.seats, taken.getOrDefault(e.id, 0)), tokyo(e.opens), tokyo(e.closes), e.state,
                closed(e).orElse(null), e.over(clock.today()), e.calledOff, e.results, attended.get(e.id), e.fictional, e.version)).toList();
    }

    EventView view(Event event) {
        return views(List.of(event)).get(0);
    }

    /** Why nobody can sign up now; empty when one can, though it may be full. */
    Optional<Text> closed(Event e) {
        if (e.state == EventState.CALLED_OFF) {
            return Optional.of(new Text("この催しは中止になりました。理由：" + e.calledOff, "This event was called off: " + e.calledOff));
        }
        if (e.state == EventState.PREPARED) {
            return Optional.of(new Text("この催しは、まだ公開されていません。", "This event is not published yet."));
        }
        if (e.over(clock.today())) {
            return Optional.of(new Text("この催しは終わりました。", "This event is over."));
        }
        Instant now = clock.now();
        if (now.isBefore(e.opens)) {
            return Optional.of(new Text("申込みの受付は、" + said(e.opens) + "に始まります。", "Sign-up opens at " + tokyo(e.opens) + " (Japan time)."));
        }
        return now.isAfter(e.closes) ? Optional.of(new Text("申込みの受付は、" + said(e.closes) + "に終わりました。お急ぎのときは、主催の" + organisations.find(e.officeId).map(OrganisationView::name).orElse("") + "に御連絡ください。",
                "Sign-up closed at " + tokyo(e.closes) + " (Japan time).")) : Optional.empty();
    }

    static LocalDateTime tokyo(Instant at) {
        return LocalDateTime.ofInstant(at, Clock.TOKYO);
    }

    static String said(Instant at) {
        LocalDateTime t = tokyo(at);
        return Wareki.date(t.toLocalDate()) + " " + t.getHour() + "時" + (t.getMinute() == 0 ? "" : t.getMinute() + "分");
    }

    static String when(Event e) {
        return Wareki.date(e.onDay) + (e.untilDay.equals(e.onDay) ? "" : "～" + Wareki.date(e.untilDay)) + (e.hours.isEmpty() ? "" : " " + e.hours);
    }
}
