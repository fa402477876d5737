package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.organisation.api.OrganisationQuery;

/** Bodies, territory and designations in the database. */
@Dependent
class OrganisationStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    OrganisationStore() {
    }

    OrganisationStore(EntityManager em) {
        this.em = em;
    }

    boolean isEmpty() {
        return em.createQuery("select o.id from Organisation o", String.class).setMaxResults(1).getResultList().isEmpty();
    }

    void add(Object row) {
        em.persist(row);
    }

    void flush() {
        em.flush();
    }

    Optional<Organisation> find(String id) {
        return Optional.ofNullable(em.find(Organisation.class, JapaneseText.carried(id)));
    }

    List<Organisation> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery(
                "select o from Organisation o where o.id in :ids order by o.sortOrder, o.id", Organisation.class)
                .setParameter("ids", ids).getResultList();
    }

    List<Organisation> ofKind(OrganisationKind kind) {
        return em.createQuery("select o from Organisation o where o.kind = :kind order by o.sortOrder, o.id", Organisation.class)
                .setParameter("kind", kind).getResultList();
    }

    /** In the order of codes. */
    List<BureauPrefecture> prefectures() {
        return em.createQuery("select p from BureauPrefecture p order by p.prefectureCode", BureauPrefecture.class).getResultList();
    }

    /** Puts a prefecture into a bureau's territory; its bodies follow. */
    void assign(String prefectureCode, String prefecture, String bureauKey) {
        BureauPrefecture row = em.find(BureauPrefecture.class, prefectureCode);
        if (row == null) {
            em.persist(new BureauPrefecture(prefectureCode, prefecture, bureauKey));
        } else if (!row.bureauKey.equals(bureauKey) || !row.prefecture.equals(prefecture)) {
            row.bureauKey = bureauKey;
            row.prefecture = prefecture;
            em.createQuery("select o from Organisation o where o.prefectureCode = :code", Organisation.class).setParameter("code", prefectureCode)
                    .getResultList().forEach(o -> o.bureauKey = bureauKey);
        }
    }

    List<Designation> openDesignations() {
        return em.createQuery("select d from Designation d where d.validTo is null order by d.organisationId, d.id", Designation.class).getResultList();
    }

    Optional<BureauPrefecture> prefecture(String code) {
        return Optional.ofNullable(em.find(BureauPrefecture.class, code));
    }

    long countLocalGovernments(OrganisationQuery query) {
        Criteria criteria = new Criteria(query);
        return criteria.bind(em.createQuery("select count(o) from Organisation o" + criteria.where, Long.class)).getSingleResult();
    }

    List<Organisation> localGovernments(OrganisationQuery query) {
        Criteria criteria = new Criteria(query);
        return criteria.bind(em.createQuery("select o from Organisation o" + criteria.where + " order by o.sortOrder, o.id",
                Organisation.class)).setFirstResult(query.offset()).setMaxResults(query.limit()).getResultList();
    }

    /** Designations in force on the day, body by body, in the order of loading. */
    List<Designation> designations(Collection<String> ids, LocalDate day) {
        return ids.isEmpty() ? List.of() : em.createQuery("select d from Designation d where d.organisationId in :ids"
                + " and (d.validFrom is null or d.validFrom <= :day) and (d.validTo is null or d.validTo >= :day)"
                + " order by d.organisationId, d.id", Designation.class)
                .setParameter("ids", ids).setParameter("day", day).getResultList();
    }

    /** What a query says, as JPQL and its parameters. Only bodies that count, only real ones. */
    private static final class Criteria {
        private final StringBuilder where = new StringBuilder(" where o.kind = :kind and o.counted = true and o.fictional = false"
                + " and (o.validFrom is null or o.validFrom <= :day) and (o.validTo is null or o.validTo >= :day)");
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Criteria(OrganisationQuery query) {
            parameters.put("kind", OrganisationKind.LOCAL_GOVERNMENT);
            parameters.put("day", query.on());
            add(query.bureau(), " and o.bureauKey = :bureau", "bureau");
            add(query.prefecture(), " and (o.prefecture = :prefecture or o.prefectureCode = :prefecture)", "prefecture");
            add(query.type(), " and o.localType = :type", "type");
            String key = JapaneseText.searchKey(query.text());
            if (!key.isEmpty()) {
                add(like(key), " and (o.searchKey like :text or o.searchKey like :kana)", "text");
                parameters.put("kana", like(hiragana(key)));
            }
        }

        private void add(String value, String condition, String parameter) {
            if (value != null && !value.isBlank()) {
                where.append(condition);
                parameters.put(parameter, JapaneseText.carried(value).strip());
            }
        }

        /** The backslash escapes on H2 and PostgreSQL alike; with an ESCAPE clause EclipseLink would not bind the parameters on H2. */
        private static String like(String key) {
            return "%" + key.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        }

        private static String hiragana(String text) {
            return text.codePoints().map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
