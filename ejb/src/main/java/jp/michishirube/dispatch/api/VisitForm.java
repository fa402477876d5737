package jp.michishirube.dispatch.api;

/**
 * A visit as somebody writes it.
 *
 * @param day   as people write days
 * @param hours in halves, such as 2.5
 */
public record VisitForm(String advisorId, String day, String hours, boolean online, String part) {
}
