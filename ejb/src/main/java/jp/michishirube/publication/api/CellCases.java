package jp.michishirube.publication.api;

import java.util.List;
import jp.michishirube.casework.api.CaseRow;

/**
 * The cases behind a figure.
 *
 * @param cases  those that the reader may open
 * @param others how many more there are
 */
public record CellCases(List<CaseRow> cases, int others) {
    public CellCases {
        cases = List.copyOf(cases);
    }
}
