package jp.michishirube.award.api;

import java.util.List;
import java.util.Set;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.review.api.StageHead;

/**
 * An edition for those who run it.
 *
 * @param lines     every entry that has arrived
 * @param stages    of the review
 * @param deciding  which decision is next: FINALISTS or PRIZES; null: none
 * @param lists     lists of decisions drafted for it
 * @param announced what everyone knows
 */
public record AwardDesk(CallView call, Edition edition, List<Line> lines, List<StageHead> stages, Announced deciding, List<CaseRow> lists, Set<Announced> announced) {
    public AwardDesk {
        lines = List.copyOf(lines);
        stages = List.copyOf(stages);
        lists = List.copyOf(lists);
        announced = Set.copyOf(announced);
    }

    /** How many entries have arrived and were not withdrawn. */
    public long entries() {
        return lines.stream().filter(l -> !l.row().state().equals("withdrawn")).count();
    }

    /**
     * An entry.
     *
     * @param rank     in the stage that decides next; 0: none
     * @param proposed what its reviewers propose; empty: nothing
     * @param reason   theirs
     * @param listed   number of the unfinished list on which it stands; null: none
     * @param prize    title; empty: none
     * @param paperId  its certificate; null: none
     */
    public record Line(CaseRow row, int rank, String mean, String proposed, String reason, String listed, String prize, String paperId) {
    }
}
