package jp.michishirube.publication;

import static jp.michishirube.kernel.SqlValue.day;
import static jp.michishirube.kernel.SqlValue.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the views of the dispatches; writes nothing. */
@ApplicationScoped
class DispatchStatisticsStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    DispatchStatisticsStore() {
    }

    DispatchStatisticsStore(EntityManager em) {
        this.em = em;
    }

    /** A line of the view; what it says of a request. */
    record Line(String id, String caseId, int fiscalYear, String callId, String number, int round, String field, boolean fieldAssigned, String bureauKey, String prefecture, String bodyKind,
                String organisation, String request, String details, String outcome, LocalDate decidedOn, String result, String source, String note, boolean fictional) {
    }

    List<Line> lines(int fiscalYear) {
        List<Line> lines = new ArrayList<>();
        for (Object row : em.createNativeQuery("select request_id, case_id, fiscal_year, call_id, number, round, field, field_assigned, bureau_key, prefecture, body_kind, organisation,"
                + " request, details, outcome, decided_on, result, source, note, fictional from rv_dispatch_request where fiscal_year = ? order by number").setParameter(1, fiscalYear).getResultList()) {
            Object[] c = (Object[]) row;
            lines.add(new Line((String) c[0], (String) c[1], number(c[2]), (String) c[3], (String) c[4], number(c[5]), (String) c[6], (Boolean) c[7], (String) c[8], (String) c[9], (String) c[10],
                    (String) c[11], (String) c[12], (String) c[13], (String) c[14], day(c[15]),
                    (String) c[16], (String) c[17], (String) c[18], (Boolean) c[19]));
        }
        return lines;
    }

    /** Names by request, in their order. */
    Map<String, String> advisors(int fiscalYear) {
        Map<String, String> names = new HashMap<>();
        for (Object row : em.createNativeQuery("select request_id, name from rv_dispatch_advisor where fiscal_year = ? order by request_id, place").setParameter(1, fiscalYear).getResultList()) {
            Object[] c = (Object[]) row;
            names.merge((String) c[0], (String) c[1], (a, b) -> a + "、" + b);
        }
        return names;
    }

    /** How many were dispatched, by fiscal year. */
    Map<Integer, Integer> dispatches() {
        Map<Integer, Integer> years = new HashMap<>();
        for (Object row : em.createNativeQuery("select fiscal_year, count(*) from rv_dispatch_request where outcome = 'DECIDED' group by fiscal_year").getResultList()) {
            Object[] c = (Object[]) row;
            years.put(number(c[0]), number(c[1]));
        }
        return years;
    }
}
