package jp.michishirube.reports;

/**
 * A column of a table.
 *
 * @param group header above several neighbouring columns; empty for none
 * @param width in half-width characters
 */
public record Column(String header, String group, Kind kind, int width) {

    /** What its cells hold. */
    public enum Kind { TEXT, COUNT, YEN, DATE }

    public boolean isNumber() {
        return kind == Kind.COUNT || kind == Kind.YEN;
    }
}
