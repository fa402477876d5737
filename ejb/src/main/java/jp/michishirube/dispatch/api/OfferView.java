package jp.michishirube.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an advisor sees behind the link (受諾確認書、様式Ⅲ).
 *
 * @param status  ASKED while an answer is awaited
 * @param overdue the term has ended
 */
public record OfferView(String advisorName, String number, String applicant, String prefecture, String field, String title, String project, String issue, String support, boolean online, String visits,
                        String hours, List<LocalDate> days, Instant answerBy, boolean overdue, AnswerStatus status, boolean fictional) {
}
