package jp.michishirube.casework.api;

import java.time.Instant;
import java.time.LocalDateTime;
import jp.michishirube.kernel.JapaneseText;

/**
 * How and when a proposal or a correction arrived that was not sent through this system: the legal arrival of what is typed from it.
 *
 * @param arrivedAt    the real arrival, Asia/Tokyo
 * @param reference    the sender's own document number; empty where there is none
 * @param enteredAt    when it was entered here; null while it is only being told
 * @param attachmentId the scan; null while it is only being told
 */
public record PaperArrival(ArrivalMode mode, LocalDateTime arrivedAt, String reference, Instant enteredAt, String attachmentId) {
    /** The slot of the scan; no field of a form. */
    public static final String SLOT = "paper-original";

    public PaperArrival {
        reference = JapaneseText.carried(reference).strip();
    }

    /** As an officer tells it. */
    public static PaperArrival told(ArrivalMode mode, LocalDateTime arrivedAt, String reference) {
        return new PaperArrival(mode, arrivedAt, reference, null, null);
    }
}
