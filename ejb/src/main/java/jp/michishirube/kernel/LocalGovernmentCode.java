package jp.michishirube.kernel;

import java.util.Optional;

/** 全国地方公共団体コード: five digits (JIS X 0401, 0402) and a check digit. */
public record LocalGovernmentCode(String value) {
    public LocalGovernmentCode {
        if (!value.matches("[0-9]{6}") || checkDigit(value.substring(0, 5)) != value.charAt(5) - '0') {
            throw new IllegalArgumentException("not a local government code: " + value);
        }
    }

    /** Empty unless the text is six digits with a right check digit; full-width digits are understood. */
    public static Optional<LocalGovernmentCode> parse(String text) {
        String digits = JapaneseText.halfWidth(text).strip();
        return digits.matches("[0-9]{6}") && checkDigit(digits.substring(0, 5)) == digits.charAt(5) - '0'
                ? Optional.of(new LocalGovernmentCode(digits)) : Optional.empty();
    }

    /** Σ(d1..d5 × 6,5,4,3,2) mod 11, then the last digit of 11 − remainder. */
    static int checkDigit(String five) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (five.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    public String prefectureCode() {
        return value.substring(0, 2);
    }

    /** Whether it is a prefecture's: its last three digits before the check digit are zeros. */
    public boolean isPrefecture() {
        return value.startsWith("000", 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
