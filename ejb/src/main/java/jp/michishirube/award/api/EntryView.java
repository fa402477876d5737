package jp.michishirube.award.api;

import java.util.List;

/**
 * What an entry's page shows beside the case.
 *
 * @param prize      empty where none was given
 * @param comments   what the jury says to the entrant, stage by stage, once the stage's decision is made; without names
 * @param published  id of the public page; null while there is none
 */
public record EntryView(Edition edition, String prize, List<Comment> comments, String published) {
    public EntryView {
        comments = List.copyOf(comments);
    }

    /** The words of one stage. */
    public record Comment(String stage, String words) {
    }
}
