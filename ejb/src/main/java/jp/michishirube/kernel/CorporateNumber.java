package jp.michishirube.kernel;

import java.util.Optional;

/** 法人番号: a check digit (1–9) and twelve digits (平成26年財務省令第70号2条). */
public record CorporateNumber(String value) {
    public CorporateNumber {
        if (!valid(value)) {
            throw new IllegalArgumentException("not a corporate number: " + value);
        }
    }

    public static Optional<CorporateNumber> parse(String text) {
        String digits = JapaneseText.halfWidth(text).strip().replace("-", "");
        return valid(digits) ? Optional.of(new CorporateNumber(digits)) : Optional.empty();
    }

    /** A local government's number is the check digit, 000020 and its code. */
    public static CorporateNumber of(LocalGovernmentCode code) {
        String twelve = "000020" + code.value();
        return new CorporateNumber(checkDigit(twelve) + twelve);
    }

    private static boolean valid(String digits) {
        return digits.matches("[0-9]{13}") && checkDigit(digits.substring(1)) == digits.charAt(0) - '0';
    }

    static int checkDigit(String twelve) {
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += (twelve.charAt(12 - n) - '0') * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }

    @Override
    public String toString() {
        return value;
    }
}
