package jp.michishirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A prefecture and the bureau in whose territory it lies. */
@Entity
@Table(name = "bureau_prefecture")
class BureauPrefecture {
    @Id
    @Column(name = "prefecture_code")
    String prefectureCode;
    String prefecture;
    @Column(name = "bureau_key")
    String bureauKey;

    protected BureauPrefecture() {
    }

    BureauPrefecture(String prefectureCode, String prefecture, String bureauKey) {
        this.prefectureCode = prefectureCode;
        this.prefecture = prefecture;
        this.bureauKey = bureauKey;
    }
}
