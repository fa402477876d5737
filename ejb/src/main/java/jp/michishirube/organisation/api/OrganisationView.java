package jp.michishirube.organisation.api;

import java.time.LocalDate;

/**
 * A body as the register keeps it.
 *
 * @param id              "mic", a bureau key, a 6-digit local government code, a 13-digit 法人番号 or "x-…"
 * @param kind            MINISTRY, BUREAU, SECRETARIAT, REVIEW, LOCAL_GOVERNMENT, COMPANY or OTHER
 * @param name            Japanese, as written
 * @param nameEn          English; null where none is known
 * @param kana            reading in hiragana; null where none is known
 * @param prefecture      name of the prefecture of its seat; null for the Ministry and the bureaus
 * @param localType       都道府県, 指定都市, 中核市, 市, 特別区, 町, 村 or 村(北方領土); null unless a local government
 * @param bureauKey       the bureau in whose territory it lies (a bureau's own key for a bureau); null for the Ministry
 * @param corporateNumber 法人番号; null where there is none
 * @param fictional       架空: invented, in no count and in no public list
 * @param validFrom       first day; null = since ever
 * @param validTo         last day, inclusive; null = still there
 */
public record OrganisationView(String id, String kind, String name, String nameEn, String kana, String prefecture,
                               String localType, String bureauKey, String corporateNumber, boolean fictional,
                               LocalDate validFrom, LocalDate validTo) {

    public boolean isLocalGovernment() {
        return "LOCAL_GOVERNMENT".equals(kind);
    }

    public boolean isCompany() {
        return "COMPANY".equals(kind);
    }

    /** Whether it arranges for the Ministry under a contract (運営事務局). */
    public boolean isSecretariat() {
        return "SECRETARIAT".equals(kind);
    }

    /** Whether its people score in a review (評価会・審査会). */
    public boolean isReview() {
        return "REVIEW".equals(kind);
    }

    public boolean isBureau() {
        return "BUREAU".equals(kind);
    }

    /** Whether the body is there on that day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** 「東北」, 「沖縄」 for a bureau, as tables and charts label it; the name itself for every other body. */
    public String shortName() {
        return isBureau() ? name.replaceFirst("総合通信(局|事務所)$", "") : name;
    }
}
