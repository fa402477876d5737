package jp.michishirube.casework.api;

import java.util.List;

/**
 * What was saved. Fields that somebody else changed meanwhile are not overwritten: they come back as conflicts with both versions.
 */
public record DraftSaved(DraftView draft, List<FieldConflict> conflicts) {

    /** Two versions of one field: what is stored (and by whom) and what was typed here. */
    public record FieldConflict(String field, String stored, String storedBy, String typed) {
    }
}
