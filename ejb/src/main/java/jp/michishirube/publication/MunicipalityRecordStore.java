package jp.michishirube.publication;

import static jp.michishirube.kernel.SqlValue.day;
import static jp.michishirube.kernel.SqlValue.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.publication.rule.BodyStage;

/** Reads the views of what bodies did; writes nothing. */
@ApplicationScoped
class MunicipalityRecordStore {
    private static final int MOST_AT_ONCE = 1_000;

    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    MunicipalityRecordStore() {
    }

    /**
     * A line of the view.
     *
     * @param code       under which it happened
     * @param day        null where only the year is known
     * @param fiscalYear of the case; 0 where the day tells it
     * @param yen        null for none
     * @param content    answers of a survey; null otherwise
     */
    record Line(String code, BodyStage stage, String what, LocalDate day, int fiscalYear, String caseId, String number, String title, String called, String ref, String workflow, String state,
                String bureauKey, Long yen, boolean announced, boolean told, boolean fictional, String content) {
        /** The same, as long as not everyone knows of it. */
        Line unannounced() {
            return new Line(code, stage, what, day, fiscalYear, caseId, number, title, called, ref, workflow, state, bureauKey, yen, false, told, fictional, content);
        }
    }

    /** The code that follows, by code, of bodies that are no more on the day. */
    Map<String, String> successions(LocalDate day) {
        Map<String, String> next = new HashMap<>();
        em.createNativeQuery("select code, successor from rv_body_succession where valid_to is null or valid_to < ?").setParameter(1, day).getResultList().forEach(r -> next.put((String) ((Object[]) r)[0], (String) ((Object[]) r)[1]));
        return next;
    }

    /** Everything that these codes did. A statement for each thousand codes. */
    List<Line> lines(Collection<String> codes) {
        List<String> all = List.copyOf(codes);
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
            Query query = em.createNativeQuery("select code, stage, what, at, on_day, fiscal_year, case_id, number, title, called, ref, workflow, state, bureau_key, yen,"
                    + " case when public_at is null then 0 else 1 end, case when told_at is null then 0 else 1 end, fictional, content from rv_body_step where code in ("
                    + String.join(", ", Collections.nCopies(some.size(), "?")) + ")");
            for (int p = 0; p < some.size(); p++) {
                query.setParameter(p + 1, some.get(p));
            }
            query.getResultList().forEach(r -> lines.add(line((Object[]) r)));
        }
        return lines;
    }

    private static Line line(Object[] c) {
        LocalDate day = day(c[4] == null ? c[3] : c[4]);
        return new Line((String) c[0], BodyStage.valueOf((String) c[1]), (String) c[2], day, number(c[5]), (String) c[6], (String) c[7], (String) c[8], (String) c[9], (String) c[10], (String) c[11],
                (String) c[12], (String) c[13], c[14] == null ? null : ((Number) c[14]).longValue(), number(c[15]) == 1, number(c[16]) == 1, number(c[17]) == 1, (String) c[18]);
    }
}
