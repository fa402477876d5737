package jp.michishirube.definition.api;

/**
 * One place in which two versions of a definition differ.
 *
 * @param path such as "funding.options[HALF].capYen"
 * @param was  null where the place is new
 * @param is   null where the place is gone
 */
public record DefinitionDifference(String path, String was, String is) {
}
