package jp.michishirube.casework.api;

import java.time.Instant;
import jp.michishirube.kernel.Text;

/**
 * An act by deputy (代決) and whether the absent holder has seen it afterwards (後閲).
 *
 * @param action     what the deputy did
 * @param deputy     the deputy's name
 * @param reviewedAt null while the review is open
 */
public record DeputyReviewView(long id, String caseId, String number, String title, long actSeq, Text action, String deputy, String officeName,
                               String postTitle, Instant at, Instant reviewedAt, String reviewedBy) {

    public boolean open() {
        return reviewedAt == null;
    }
}
