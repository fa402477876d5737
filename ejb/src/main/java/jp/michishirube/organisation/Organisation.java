package jp.michishirube.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.organisation.api.OrganisationView;

/** One row of the register of bodies. */
@Entity
@Table(name = "organisation")
class Organisation {
    @Id
    String id;
    @Enumerated(EnumType.STRING)
    OrganisationKind kind;
    String name;
    @Column(name = "name_en")
    String nameEn;
    String kana;
    @Column(name = "search_key")
    String searchKey;
    @Column(name = "prefecture_code")
    String prefectureCode;
    String prefecture;
    @Column(name = "local_type")
    String localType;
    @Column(name = "bureau_key")
    String bureauKey;
    @Column(name = "corporate_number")
    String corporateNumber;
    String email;
    @Column(name = "registered_address")
    String registeredAddress;
    @Column(name = "valid_from")
    LocalDate validFrom;
    @Column(name = "valid_to")
    LocalDate validTo;
    boolean counted;
    boolean fictional;
    @Column(name = "successor_id")
    String successorId;
    @Column(name = "sort_order")
    int sortOrder;
    String note;
    @Version
    long version;

    protected Organisation() {
    }

    Organisation(String id, OrganisationKind kind, String name, String kana) {
        this.id = Objects.requireNonNull(id);
        this.kind = Objects.requireNonNull(kind);
        rename(name, kana);
    }

    /** Sets how it is called, and how it is found. */
    final void rename(String newName, String newKana) {
        name = Objects.requireNonNull(newName);
        kana = newKana;
        searchKey = Stream.of(name, kana, id).filter(Objects::nonNull).map(JapaneseText::searchKey).collect(Collectors.joining("|"));
    }

    OrganisationView view() {
        return new OrganisationView(id, kind.name(), name, nameEn, kana, prefecture, localType, bureauKey,
                corporateNumber, fictional, validFrom, validTo);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + id;
    }
}
