package jp.michishirube.roadmap;

import static jp.michishirube.kernel.SqlValue.day;
import static jp.michishirube.kernel.SqlValue.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.roadmap.api.MeasurementState;

/** The only way to the measurements, and to the view of the cases that values are counted from. */
@ApplicationScoped
class RoadmapStore {
    private static final Set<MeasurementState> PUBLISHED = Set.of(MeasurementState.APPROVED, MeasurementState.REPLACED);
    private static final Set<MeasurementState> OPEN = Set.of(MeasurementState.ENTERED, MeasurementState.RETURNED);

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    RoadmapStore() {
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    Optional<Measurement> find(String id) {
        return Optional.ofNullable(em.find(Measurement.class, JapaneseText.carried(id)));
    }

    /** Holds the row until the transaction ends. */
    Optional<Measurement> locked(String id) {
        return Optional.ofNullable(em.find(Measurement.class, JapaneseText.carried(id), LockModeType.PESSIMISTIC_WRITE));
    }

    long measuredBy(String definition) {
        return em.createQuery("select count(m) from Measurement m where m.definition = :d", Long.class).setParameter("d", definition).getSingleResult();
    }

    /** The approved ones that stand for their indicator, region and fiscal year. */
    List<Measurement> newest(String edition, LocalDate until) {
        return em.createQuery("select m from Measurement m where m.edition = :e and m.newest = true and m.asOf <= :d order by m.indicatorId, m.region, m.asOf, m.id", Measurement.class)
                .setParameter("e", edition).setParameter("d", until).getResultList();
    }

    /** As {@link #newest(String, LocalDate)}, of one region. */
    List<Measurement> newest(String edition, String region, LocalDate until) {
        return em.createQuery("select m from Measurement m where m.edition = :e and m.newest = true and m.region = :r and m.asOf <= :d order by m.indicatorId, m.asOf, m.id", Measurement.class)
                .setParameter("e", edition).setParameter("r", region).setParameter("d", until).getResultList();
    }

    /** Everything that was ever approved of an indicator, in any version of the roadmap. */
    List<Measurement> series(String indicatorId) {
        return em.createQuery("select m from Measurement m where m.indicatorId = :i and m.state in :s order by m.region, m.asOf, m.enteredAt, m.id", Measurement.class)
                .setParameter("i", indicatorId).setParameter("s", PUBLISHED).getResultList();
    }

    /** Approved, of one cell. */
    List<Measurement> cell(Measurement like) {
        return em.createQuery("select m from Measurement m where m.indicatorId = :i and m.edition = :e and m.region = :r and m.fiscalYear = :y and m.state = :s", Measurement.class)
                .setParameter("i", like.indicatorId).setParameter("e", like.edition).setParameter("r", like.region).setParameter("y", like.fiscalYear)
                .setParameter("s", MeasurementState.APPROVED).getResultList();
    }

    /** Waiting for approval or returned, the longest waiting first. @param regions null for all */
    List<Measurement> open(Collection<String> regions) {
        return regions == null ? em.createQuery("select m from Measurement m where m.state in :s order by m.enteredAt, m.id", Measurement.class).setParameter("s", OPEN).getResultList()
                : regions.isEmpty() ? List.of() : em.createQuery("select m from Measurement m where m.state in :s and m.region in :r order by m.enteredAt, m.id", Measurement.class)
                        .setParameter("s", OPEN).setParameter("r", regions).getResultList();
    }

    /** Whether it was revised, or a revision of it is on its way. */
    boolean isRevised(String id) {
        return em.createQuery("select count(m) from Measurement m where m.replaces = :i", Long.class).setParameter("i", JapaneseText.carried(id)).getSingleResult() > 0;
    }

    /** What something approved stands in the place of, whether that is still the newest or not. */
    Set<String> replaced(String edition) {
        return Set.copyOf(em.createQuery("select distinct m.replaces from Measurement m where m.edition = :e and m.replaces is not null and m.state in :s", String.class)
                .setParameter("e", edition).setParameter("s", PUBLISHED).getResultList());
    }

    List<MeasurementCase> cases(String measurementId) {
        return em.createQuery("select c from MeasurementCase c where c.measurementId = :m order by c.caseId, c.organisationId", MeasurementCase.class).setParameter("m", measurementId).getResultList();
    }

    void removeCases(String measurementId) {
        em.createQuery("delete from MeasurementCase c where c.measurementId = :m").setParameter("m", measurementId).executeUpdate();
    }

    /** Every body with an adopted case, by model; one line a case and body. */
    List<SubsidisedBody> bodies() {
        List<SubsidisedBody> bodies = new ArrayList<>();
        for (Object row : em.createNativeQuery("select case_id, number, title, fiscal_year, field_model, organisation_id, organisation_name, local_government, prefecture_code, bureau_key, adopted_at,"
                + " announced_at, completed_at, fictional from rv_subsidised_model order by number, organisation_id").getResultList()) {
            Object[] c = (Object[]) row;
            bodies.add(new SubsidisedBody((String) c[0], (String) c[1], (String) c[2], number(c[3]), (String) c[4], (String) c[5], (String) c[6], number(c[7]) == 1, (String) c[8], (String) c[9],
                    day(c[10]), c[11] != null, day(c[12]), number(c[13]) == 1));
        }
        return bodies;
    }
}
