package jp.michishirube.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@ApplicationScoped
class ClockStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    ClockStore() {
    }

    ClockStore(EntityManager em) {
        this.em = em;
    }

    Optional<OfficeClockRow> row() {
        return Optional.ofNullable(em.find(OfficeClockRow.class, OfficeClockRow.ONLY));
    }

    Optional<OfficeClockRow> rowForUpdate() {
        return Optional.ofNullable(em.find(OfficeClockRow.class, OfficeClockRow.ONLY, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(OfficeClockRow row) {
        em.persist(row);
    }
}
