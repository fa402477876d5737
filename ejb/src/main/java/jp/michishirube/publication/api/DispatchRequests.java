package jp.michishirube.publication.api;

import java.util.List;

/**
 * The requests behind a figure.
 *
 * @param rows   those that the reader may read
 * @param others how many more there are
 */
public record DispatchRequests(List<DispatchRow> rows, int others) {
    public DispatchRequests {
        rows = List.copyOf(rows);
    }
}
