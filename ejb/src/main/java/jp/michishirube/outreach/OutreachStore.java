package jp.michishirube.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.outreach.api.BookingStatus;
import jp.michishirube.outreach.api.Duty;
import jp.michishirube.outreach.api.EventState;

/** The only way to events and sign-ups, and to what other rooms show in read-only views. */
@ApplicationScoped
class OutreachStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    OutreachStore() {
    }

    OutreachStore(EntityManager em) {
        this.em = em;
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    Optional<Event> find(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Event.class, JapaneseText.carried(id)));
    }

    /** Waits for whoever gives seats of the event, and reads it as it is then. */
    Optional<Event> lock(String id) {
        em.flush();
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Event.class, JapaneseText.carried(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** In the order of their days. */
    List<Event> events(LocalDate from, LocalDate to) {
        return em.createQuery("select e from Event e where e.untilDay >= :f and e.onDay <= :t order by e.onDay, e.title, e.id", Event.class).setParameter("f", from).setParameter("t", to)
                .getResultList();
    }

    /** The oldest first; not those cancelled. */
    List<Booking> bookings(String eventId) {
        return em.createQuery("select b from Booking b where b.eventId = :e and b.status <> :c order by b.place", Booking.class).setParameter("e", eventId)
                .setParameter("c", BookingStatus.CANCELLED).getResultList();
    }

    Optional<Booking> booking(String id) {
        return Optional.ofNullable(em.find(Booking.class, JapaneseText.carried(id)));
    }

    /** Without reading the sign-up itself, which is to be read once the event is locked. */
    Optional<String> eventOfBooking(String id) {
        return em.createQuery("select b.eventId from Booking b where b.id = :i", String.class).setParameter("i", JapaneseText.carried(id)).getResultStream().findFirst();
    }

    /** The number of the next sign-up; under the lock of the event. */
    int nextPlace(String eventId) {
        Integer last = em.createQuery("select max(b.place) from Booking b where b.eventId = :e", Integer.class).setParameter("e", eventId).getSingleResult();
        return last == null ? 1 : last + 1;
    }

    boolean isBooked(String eventId, String emailKey) {
        return em.createQuery("select count(b) from Booking b where b.eventId = :e and b.emailKey = :k", Long.class).setParameter("e", eventId).setParameter("k", emailKey).getSingleResult() > 0;
    }

    /** Seats that are given, by event. */
    Map<String, Integer> taken(Collection<String> eventIds) {
        Map<String, Integer> taken = new HashMap<>();
        if (!eventIds.isEmpty()) {
            em.createQuery("select b.eventId, sum(b.people) from Booking b where b.eventId in :e and b.status = :s group by b.eventId", Object[].class).setParameter("e", List.copyOf(eventIds))
                    .setParameter("s", BookingStatus.BOOKED).getResultList().forEach(r -> taken.put((String) r[0], ((Number) r[1]).intValue()));
        }
        return taken;
    }

    /** How many came, by event; missing where nobody wrote it down. */
    Map<String, Integer> attended(Collection<String> eventIds) {
        Map<String, Integer> attended = new HashMap<>();
        if (!eventIds.isEmpty()) {
            em.createQuery("select b.eventId, sum(b.attended) from Booking b where b.eventId in :e and b.attended is not null and b.status = :s group by b.eventId", Object[].class)
                    .setParameter("e", List.copyOf(eventIds)).setParameter("s", BookingStatus.BOOKED).getResultList().forEach(r -> attended.put((String) r[0], ((Number) r[1]).intValue()));
        }
        return attended;
    }

    List<DoneDuty> duties(String eventId) {
        return em.createQuery("select d from DoneDuty d where d.eventId = :e", DoneDuty.class).setParameter("e", eventId).getResultList();
    }

    Optional<DoneDuty> duty(String eventId, Duty duty) {
        return duties(eventId).stream().filter(d -> d.duty == duty).findFirst();
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    /** What a sign-up counts for: bureau of the event, event, body, people, how many came (null where not written down). Events not called off that begin in the days. */
    record Counted(String bureauKey, String eventId, String body, Integer people, Integer attended, boolean fictional) {
    }

    List<Counted> counted(LocalDate from, LocalDate to) {
        return em.createQuery("select e.bureauKey, e.id, b.bodyId, b.bodyName, b.people, b.attended, e.fictional from Event e left join Booking b on b.eventId = e.id and b.status = :b"
                        + " where e.state = :p and e.onDay between :f and :t", Object[].class).setParameter("b", BookingStatus.BOOKED).setParameter("p", EventState.PUBLISHED)
                .setParameter("f", from).setParameter("t", to).getResultStream()
                .map(r -> new Counted((String) r[0], (String) r[1], r[2] == null ? (r[3] == null ? null : JapaneseText.searchKey((String) r[3])) : (String) r[2], (Integer) r[4], (Integer) r[5], (Boolean) r[6])).toList();
    }

    /** A person or body appointed as an advisor, as the view tells it. */
    record AdvisorLine(String id, String name, String prefectureCode, boolean onSite, boolean online, String fields, String priorityFields, String source, boolean fictional) {
    }

    /** Those whose appointment holds on the day. */
    List<AdvisorLine> advisors(LocalDate on) {
        return rows("select advisor_id, name, prefecture_code, on_site, online, fields, priority_fields, source, fictional from rv_advisor_appointment"
                + " where from_day <= ? and to_day >= ? order by kana, advisor_id", on, on).stream()
                .map(c -> new AdvisorLine((String) c[0], (String) c[1], (String) c[2], (Boolean) c[3], (Boolean) c[4], (String) c[5], (String) c[6], (String) c[7], (Boolean) c[8])).toList();
    }

    /** A winner of an edition that was run here and announced. */
    record Winner(String caseId, String editionId, String title, String entrant, String field, String bureauKey, boolean fictional) {
    }

    List<Winner> winners() {
        return rows("select case_id, edition_id, title, applicant_name, field, bureau_key, fictional from rv_award_winner order by edition_id desc, case_id").stream()
                .map(c -> new Winner((String) c[0], (String) c[1], (String) c[2], (String) c[3], (String) c[4], (String) c[5], (Boolean) c[6])).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }
}
