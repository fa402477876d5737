package jp.michishirube.reports;

import java.util.Objects;

/**
 * A column of a table.
 *
 * @param group header above several neighbouring columns; empty for none
 * @param width in half-width characters; a Japanese character counts two
 */
public record Column(String header, String group, Kind kind, int width) {

    /** What its cells hold. */
    public enum Kind { TEXT, COUNT, YEN, DATE, PERCENT }

    public Column {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(kind, "kind");
        if (width < 1 || width > 200) {
            throw new IllegalArgumentException("a column is 1 to 200 half-width characters wide, not " + width);
        }
    }

    /** A column under no group. */
    public Column(String header, Kind kind, int width) {
        this(header, "", kind, width);
    }

    public boolean isNumber() {
        return kind == Kind.COUNT || kind == Kind.YEN || kind == Kind.PERCENT;
    }

    /** Group and header in one line, as a machine-readable header row has it. */
    String fullHeader() {
        return (group.isEmpty() ? header : group + " " + header).replaceAll("\\s+", " ");
    }
}
