package jp.michishirube.casework.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * What came of copying a former proposal into a draft.
 *
 * @param copied labels of the fields that were filled
 * @param left   what was not carried over, each with its reason
 */
public record CopiedAnswers(List<Text> copied, List<Left> left) {

    /** An answer or file that was not carried over. */
    public record Left(Text label, Text reason) {
    }
}
