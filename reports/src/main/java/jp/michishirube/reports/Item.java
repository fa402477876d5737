package jp.michishirube.reports;

import java.util.Objects;

/** A labelled value. */
public record Item(String label, String value) {
    public Item {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
    }
}
