package jp.michishirube.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** Reads the report views; writes nothing. */
@ApplicationScoped
class StatisticsStore {
    private static final String ANNOUNCED = " and announced_at is not null";

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    StatisticsStore() {
    }

    StatisticsStore(EntityManager em) {
        this.em = em;
    }

    /** One proposal that has arrived. */
    record Application(String caseId, String bureau, String fieldModel, long requestedYen, boolean adopted, long adoptedYen, boolean fictional) {
    }

    /** Those of a year; of announced calls only, or of all. One statement. */
    List<Application> applications(int fiscalYear, boolean announcedOnly) {
        List<Application> found = new ArrayList<>();
        for (Object row : query("select case_id, bureau_key, field_model, requested_yen, adopted, adopted_yen, fictional"
                + " from rv_subsidy_application where fiscal_year = ?" + (announcedOnly ? ANNOUNCED : "") + " order by case_id")
                .setParameter(1, fiscalYear).getResultList()) {
            Object[] c = (Object[]) row;
            found.add(new Application((String) c[0], (String) c[1], (String) c[2], number(c[3]), number(c[4]) == 1, number(c[5]), (Boolean) c[6]));
        }
        return found;
    }

    /** The years for which there is anything, the newest first. */
    List<Integer> years(boolean announcedOnly) {
        List<Integer> years = new ArrayList<>();
        query("select distinct fiscal_year from rv_subsidy_application where 1 = 1" + (announcedOnly ? ANNOUNCED : "") + " order by fiscal_year desc")
                .getResultList().forEach(y -> years.add((int) number(y)));
        return years;
    }

    private Query query(String sql) {
        return em.createNativeQuery(sql);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
