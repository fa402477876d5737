package jp.michishirube.form;

/** A field is asked only when another one has this value. */
public record Condition(String field, String value) {
    boolean holds(Answers answers) {
        return answers.get(field).equals(value);
    }
}
