package jp.michishirube.form;

/**
 * A field is asked only when another one has this value.
 *
 * @param amongSeveral the other one takes several answers, and this is one of them
 */
public record Condition(String field, String value, boolean amongSeveral) {
    boolean holds(Answers answers) {
        return amongSeveral ? Several.of(answers.get(field)).contains(value) : answers.get(field).equals(value);
    }
}
