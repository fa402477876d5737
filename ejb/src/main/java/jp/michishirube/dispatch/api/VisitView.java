package jp.michishirube.dispatch.api;

import java.time.LocalDate;
import jp.michishirube.kernel.Text;

/**
 * A visit as planned or done; minutes without the way.
 */
public record VisitView(long id, String advisorId, String advisorName, LocalDate day, int minutes, String hours, boolean online, Text part, VisitStatus status, String reason) {
}
