package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import jp.michishirube.kernel.CorporateNumber;
import jp.michishirube.kernel.LocalGovernmentCode;
import jp.michishirube.organisation.api.DesignationView;
import jp.michishirube.organisation.api.OrganisationView;

/**
 * Enters bodies that no published list brings. Not a service: called inside the transaction of code that has
 * already asked who acts.
 */
@Dependent
public class OrganisationRegister {
    private static final int AFTER_LOCAL_GOVERNMENTS = 1_000_000;
    private static final String UNUSED_PREFECTURE = "99";

    private final OrganisationStore store;

    @Inject
    public OrganisationRegister(OrganisationStore store) {
        this.store = store;
    }

    /** A company by its 法人番号; the bureau follows from the prefecture (two-digit code) of its seat. */
    public OrganisationView registerCompany(CorporateNumber number, String name, String kana, String prefectureCode,
                                            String email, boolean fictional) {
        Organisation company = new Organisation(number.value(), OrganisationKind.COMPANY, name, kana);
        company.corporateNumber = number.value();
        return enter(company, prefectureCode, email, fictional);
    }

    /**
     * Any other body, such as a council or an association.
     *
     * @param id "x-" and letters, digits or hyphens, at most 20 characters
     */
    public OrganisationView registerOther(String id, String name, String kana, String prefectureCode, String email,
                                          boolean fictional) {
        if (!id.matches("x-[a-z0-9-]{1,18}")) {
            throw new IllegalArgumentException("not an id of an other body: " + id);
        }
        return enter(new Organisation(id, OrganisationKind.OTHER, name, kana), prefectureCode, email, fictional);
    }

    /**
     * An invented local government (架空) of the unused prefecture 99. It is in no count and in no list, and belongs to
     * a bureau by this entry of its own.
     *
     * @param prefecture what is shown as its prefecture, such as "架空県"
     */
    public OrganisationView registerFictionalLocalGovernment(LocalGovernmentCode code, String name, String kana,
                                                             String prefecture, String localType, String bureauKey,
                                                             String email) {
        if (!code.prefectureCode().equals(UNUSED_PREFECTURE)) {
            throw new IllegalArgumentException("an invented local government has a code of prefecture 99: " + code);
        }
        store.find(bureauKey).filter(b -> b.kind == OrganisationKind.BUREAU)
                .orElseThrow(() -> new IllegalArgumentException("no such bureau: " + bureauKey));
        Organisation body = new Organisation(code.value(), OrganisationKind.LOCAL_GOVERNMENT, name, kana);
        body.prefectureCode = UNUSED_PREFECTURE;
        body.prefecture = prefecture;
        body.localType = localType;
        body.bureauKey = bureauKey;
        body.sortOrder = Integer.parseInt(code.value());
        body.email = email;
        body.fictional = true;
        return added(body);
    }

    /** A designation of a body that is already there, from and to a day (inclusive; null = open). */
    public void registerDesignation(String organisationId, DesignationView designation, LocalDate from, LocalDate to) {
        Designation row = new Designation(organisationId, designation);
        row.validFrom = from;
        row.validTo = to;
        store.add(row);
    }

    /** At once, so that rows which refer to it can follow in any order. */
    private OrganisationView added(Organisation body) {
        store.add(body);
        store.flush();
        return body.view();
    }

    private OrganisationView enter(Organisation body, String prefectureCode, String email, boolean fictional) {
        BureauPrefecture prefecture = store.prefecture(prefectureCode)
                .orElseThrow(() -> new IllegalArgumentException("no such prefecture: " + prefectureCode));
        body.prefectureCode = prefecture.prefectureCode;
        body.prefecture = prefecture.prefecture;
        body.bureauKey = prefecture.bureauKey;
        body.email = email;
        body.fictional = fictional;
        body.sortOrder = AFTER_LOCAL_GOVERNMENTS;
        return added(body);
    }
}
