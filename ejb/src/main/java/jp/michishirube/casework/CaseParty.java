package jp.michishirube.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A partner (連携主体) or a site (実施場所); the lead applicant stands on the case file itself. */
@Entity
@Table(name = "case_party")
class CaseParty {
    static final String PARTNER = "PARTNER";
    static final String SITE = "SITE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_party_ids")
    @SequenceGenerator(name = "case_party_ids", sequenceName = "id_seq", allocationSize = 50)
    private long id;
    @Column(name = "case_id")
    private String caseId;
    private String role;
    @Column(name = "organisation_id")
    private String organisationId;
    private String name;
    @Column(name = "prefecture_code")
    private String prefectureCode;

    protected CaseParty() {
    }

    CaseParty(String caseId, String role, String organisationId, String name) {
        this.caseId = caseId;
        this.role = role;
        this.organisationId = organisationId;
        this.name = name;
    }

    String role() {
        return role;
    }

    String organisationId() {
        return organisationId;
    }

    String name() {
        return name;
    }
}
