package jp.michishirube.casework;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.PaperDecision;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** The record of a decision on paper that a sign-off carries: day and number together, the scan if there is one. */
final class PaperRecord {
    private static final int LONGEST_NUMBER = 100;

    private PaperRecord() {
    }

    /** Why what was typed is no record; empty when it is one, or when there is none. */
    static Optional<Violation> problem(CaseContext context) {
        if (!isGiven(context.command())) {
            return Optional.empty();
        }
        String number = given(context.command(), PaperDecision.NUMBER);
        LocalDate today = context.now().atZone(Clock.TOKYO).toLocalDate();
        boolean whole = day(context.command()).filter(d -> !d.isAfter(today)).isPresent() && !number.isEmpty() && number.length() <= LONGEST_NUMBER;
        return whole ? Optional.empty() : Optional.of(Violation.of("paper.incomplete", "paper", new Text(
                "紙の決裁を記録するときは、決裁日（今日までの日付）と起案番号（100字以内）の両方を入れてください。",
                "To record a decision on paper enter both its day (not after today) and its number (up to 100 characters).")));
    }

    /** Why the decision that stands on a paper is not told in full: its day, no later than the arrival, and its number. */
    static Optional<Violation> missing(CaseContext context, Optional<LocalDate> arrived) {
        Optional<LocalDate> day = day(context.command());
        String number = given(context.command(), PaperDecision.NUMBER);
        boolean whole = day.filter(d -> arrived.isEmpty() || !d.isAfter(arrived.get())).isPresent() && !number.isEmpty() && number.length() <= LONGEST_NUMBER;
        return whole ? Optional.empty() : Optional.of(Violation.of("paper.missing", "paper", new Text(
                "紙に書かれた決裁の日（到達の日まで）と文書番号（100字以内。番号がなければ「なし」）を入れてください。",
                "Enter the day of the decision (not after the arrival) and the number (up to 100 characters) as on the paper; write \"none\" where it has no number.")));
    }

    /** The record as it is frozen with a submission; empty where there is none. */
    static Optional<JsonObjectBuilder> json(CaseContext context) {
        return day(context.command()).map(day -> {
            JsonObjectBuilder json = Json.createObjectBuilder().add("day", day.toString()).add("number", given(context.command(), PaperDecision.NUMBER));
            scan(context).ifPresent(s -> json.add("file", s.id()));
            return json;
        });
    }

    /** Whether a day or a number was typed. */
    static boolean isGiven(ActCommand command) {
        return !given(command, PaperDecision.DAY).isEmpty() || !given(command, PaperDecision.NUMBER).isEmpty();
    }

    static boolean isScan(AttachmentView file) {
        return file.slot().equals(PaperDecision.SLOT);
    }

    private static Optional<AttachmentView> scan(CaseContext context) {
        return context.attachments().stream().filter(PaperRecord::isScan).findFirst();
    }

    private static Optional<LocalDate> day(ActCommand command) {
        try {
            return Optional.of(LocalDate.parse(given(command, PaperDecision.DAY)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String given(ActCommand command, String input) {
        return command.inputs().getOrDefault(input, "").strip();
    }
}
