package jp.michishirube.kernel;

/**
 * One reason why something was refused, in a sentence that says what to do.
 *
 * @param code  stable id, such as "deadline.passed"
 * @param field the form field, action or list item it concerns; empty where it concerns the whole
 */
public record Violation(String code, String field, Text message) {
    public static Violation of(String code, Text message) {
        return new Violation(code, "", message);
    }

    public static Violation of(String code, String field, Text message) {
        return new Violation(code, field, message);
    }
}
