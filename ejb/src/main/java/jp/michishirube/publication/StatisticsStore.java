package jp.michishirube.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.publication.api.CrossTable.Place;
import jp.michishirube.publication.api.Figures;

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

    /** The figures of every cell of a year; of announced calls only, or of all. One statement, as many rows as cells. */
    Map<Place, Figures> cells(int fiscalYear, boolean announcedOnly) {
        Map<Place, Figures> found = new HashMap<>();
        for (Object row : query("select bureau_key, field_model, count(*), sum(adopted), sum(requested_yen), sum(adopted_yen),"
                + " max(case when fictional then 1 else 0 end) from rv_subsidy_application where fiscal_year = ?" + (announcedOnly ? ANNOUNCED : "")
                + " group by bureau_key, field_model").setParameter(1, fiscalYear).getResultList()) {
            Object[] c = (Object[]) row;
            found.put(new Place((String) c[0], (String) c[1]), new Figures(Math.toIntExact(number(c[2])), Math.toIntExact(number(c[3])), number(c[4]),
                    number(c[5]), number(c[6]) == 1));
        }
        return found;
    }

    /** The ids of the cases of a cell; of every bureau or field model for null. */
    Set<String> cases(int fiscalYear, boolean announcedOnly, String bureau, String fieldModel) {
        Query query = query("select case_id from rv_subsidy_application where fiscal_year = ?" + (announcedOnly ? ANNOUNCED : "")
                + (bureau == null ? "" : " and bureau_key = ?") + (fieldModel == null ? "" : " and field_model = ?")).setParameter(1, fiscalYear);
        int p = 1;
        for (String value : new String[] {bureau, fieldModel}) {
            if (value != null) {
                query.setParameter(++p, JapaneseText.carried(value));
            }
        }
        Set<String> ids = new HashSet<>();
        query.getResultList().forEach(id -> ids.add((String) id));
        return ids;
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
