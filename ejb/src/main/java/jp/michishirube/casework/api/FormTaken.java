package jp.michishirube.casework.api;

import java.util.List;
import jp.michishirube.casework.api.DraftSaved.FieldConflict;

/**
 * What was taken over from a filled-in file.
 *
 * @param taken     how many answers the file had changed and the draft now holds
 * @param conflicts answers that somebody else changed meanwhile; they stand as they were
 */
public record FormTaken(int taken, List<FieldConflict> conflicts) {
}
