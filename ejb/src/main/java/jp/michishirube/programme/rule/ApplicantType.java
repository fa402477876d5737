package jp.michishirube.programme.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.kernel.Text;

/** The kinds of body that a guideline tells apart. Local governments as of 地方自治法1条の3, 252条の19, 252条の22. */
public enum ApplicantType {
    PREFECTURE("都道府県", "prefecture"),
    DESIGNATED_CITY("指定都市", "designated city"),
    CORE_CITY("中核市", "core city"),
    CITY("市", "city"),
    SPECIAL_WARD("特別区", "special ward"),
    TOWN("町", "town"),
    VILLAGE("村", "village"),
    PRIVATE_COMPANY("民間事業者", "private company"),
    /** 大学、NPO法人、協議会など. */
    OTHER_BODY("その他の団体", "other body");

    private final Text label;

    ApplicantType(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }

    /** The word used in definitions: "designated-city". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ApplicantType> ofKey(String key) {
        return Arrays.stream(values()).filter(t -> t.key().equals(key)).findFirst();
    }

    /** By the register's word for a local government, such as 中核市; empty for a word that is none of them. */
    public static Optional<ApplicantType> ofLocalType(String localType) {
        return Arrays.stream(values()).filter(t -> t.isLocalGovernment() && t.label.ja().equals(localType)).findFirst();
    }

    public boolean isLocalGovernment() {
        return this != PRIVATE_COMPANY && this != OTHER_BODY;
    }

    /** 市町村 and 特別区: a local government that is no prefecture. */
    public boolean isMunicipality() {
        return isLocalGovernment() && this != PREFECTURE;
    }
}
