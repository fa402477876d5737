package jp.michishirube.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.definition.api.DefinitionStatus;
import jp.michishirube.kernel.SqlInsert;

/** An office's own definitions in the database. */
@ApplicationScoped
class DefinitionStore {
    @PersistenceContext(unitName = "michishirube")
    EntityManager em;

    DefinitionStore() {
    }

    void add(OwnDefinition row) {
        em.persist(row);
    }

    Optional<OwnDefinition> find(String key) {
        return Optional.ofNullable(key == null ? null : em.find(OwnDefinition.class, key));
    }

    /** Newest first. */
    List<OwnDefinition> all() {
        return em.createQuery("select d from OwnDefinition d order by d.kind, d.definitionId, d.version desc, d.uploadedAt desc", OwnDefinition.class).getResultList();
    }

    List<OwnDefinition> published(String kind, LocalDate on) {
        return em.createQuery("select d from OwnDefinition d where d.kind = :kind and d.status = :published and d.from <= :day"
                        + " order by d.definitionId, d.version", OwnDefinition.class)
                .setParameter("kind", kind).setParameter("published", DefinitionStatus.PUBLISHED).setParameter("day", on).getResultList();
    }

    /** Locked until the transaction ends, so that changes of definitions come one after the other. */
    DefinitionEdition lockedEdition() {
        SqlInsert.unlessThere(em.unwrap(Connection.class), "insert into definition_edition (id, edition) values (?, ?)", DefinitionEdition.ONLY, 0L);
        return em.find(DefinitionEdition.class, DefinitionEdition.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The edition's number; empty where no transaction is at hand to ask in. */
    Optional<Long> edition() {
        Connection connection = em.isJoinedToTransaction() ? em.unwrap(Connection.class) : null;
        if (connection == null) {
            return Optional.empty();
        }
        try (Statement ask = connection.createStatement(); ResultSet row = ask.executeQuery("select edition from definition_edition")) {
            return Optional.of(row.next() ? row.getLong(1) : 0L);
        } catch (SQLException e) {
            throw new IllegalStateException("no edition of the definitions", e);
        }
    }
}
