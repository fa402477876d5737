package jp.michishirube.award.api;

import java.util.List;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.programme.api.CallView;

/** A call for entries, with what the asking body has entered. */
public record EntryOffer(CallView call, Edition edition, boolean open, List<CaseRow> mine) {
    public EntryOffer {
        mine = List.copyOf(mine);
    }
}
