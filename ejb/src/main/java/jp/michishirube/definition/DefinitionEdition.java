package jp.michishirube.definition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Grows with every change of an own definition. One row. */
@Entity
@Table(name = "definition_edition")
class DefinitionEdition {
    static final short ONLY = 1;

    @Id
    private short id;
    private long edition;

    protected DefinitionEdition() {
    }

    long next() {
        return ++edition;
    }
}
