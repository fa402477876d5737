package jp.michishirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a body was called and where it belonged until a day, its code being the same (改称). */
@Entity
@Table(name = "organisation_former")
class OrganisationFormer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "former_id")
    @SequenceGenerator(name = "former_id", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "organisation_id")
    String organisationId;
    String name;
    @Column(name = "name_en")
    String nameEn;
    String kana;
    @Column(name = "prefecture_code")
    String prefectureCode;
    String prefecture;
    @Column(name = "local_type")
    String localType;
    @Column(name = "bureau_key")
    String bureauKey;
    String note;
    @Column(name = "valid_to")
    LocalDate validTo;

    protected OrganisationFormer() {
    }

    OrganisationFormer(Organisation was, LocalDate lastDay) {
        this.organisationId = was.id;
        this.name = was.name;
        this.nameEn = was.nameEn;
        this.kana = was.kana;
        this.prefectureCode = was.prefectureCode;
        this.prefecture = was.prefecture;
        this.localType = was.localType;
        this.bureauKey = was.bureauKey;
        this.note = was.note;
        this.validTo = lastDay;
    }
}
