package jp.michishirube.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.api.CallView;

/** When a paper counts as arrived in time: its real arrival decides, never the hour at which it is typed. Pure. */
final class ArrivalRule {
    private static final int LONGEST_REFERENCE = 100;

    private ArrivalRule() {
    }

    /** What is wrong with an arrival whatever it is for: not told in full, or not happened yet. */
    static List<Violation> told(PaperArrival arrival, Instant now) {
        List<Violation> problems = new ArrayList<>();
        if (arrival.mode() == null) {
            problems.add(Violation.of("arrival.mode", "mode", new Text("届いた方法（持参・郵送・メール）を選んでください。", "Choose how it came (by hand, by post, by e-mail).")));
        }
        if (arrival.arrivedAt() == null) {
            problems.add(Violation.of("arrival.missing", "arrived", new Text("到達の日付と時刻を入れてください。例：平成30年5月31日、2018-05-31。時刻は 16:30 のように。",
                    "Enter day and time of the arrival, like 2018-05-31 and 16:30.")));
        } else if (Freezing.instant(arrival.arrivedAt()).isAfter(now)) {
            problems.add(Violation.of("arrival.future", "arrived", new Text("到達の日時が現在より後です。実際に届いた日時を入れてください。",
                    "The arrival lies in the future. Enter when it really arrived.")));
        }
        if (arrival.reference().length() > LONGEST_REFERENCE) {
            problems.add(Violation.of("arrival.reference", "reference", new Text("相手の文書番号は100字以内にしてください。", "Keep the sender's number within 100 characters.")));
        }
        return problems;
    }

    /** A first submission: from the opening to the deadline, both included, and in the call's grace after it. */
    static Optional<Violation> inCall(LocalDateTime arrived, LocalDateTime opens, LocalDateTime closes, int graceMinutes) {
        if (arrived.isBefore(opens)) {
            return Optional.of(Violation.of("arrival.early", "arrived", new Text("公募の開始（" + CaseGuards.ja(opens)
                    + "）より前の到達です。到達の日時を確かめてください。開始の前に届いたものは、開始の後に出し直してもらってください。",
                    "It arrived before the call opened (" + opens + ", Japan time). Check the arrival; what came before must be sent again.")));
        }
        return !arrived.isAfter(closes.plusMinutes(graceMinutes)) ? Optional.empty() : Optional.of(Violation.of("arrival.late", "arrived", new Text(
                "提出期限（" + CaseGuards.ja(closes) + "）を過ぎて到達したものは受け付けられません。到達は" + CaseGuards.ja(arrived) + "です。日時に誤りがなければ、申請者にその旨を知らせてください。",
                "It arrived (" + arrived + ") after the deadline (" + closes + ", Japan time) and cannot be taken. If the time is right, tell the applicant.")));
    }

    static Optional<Violation> inCall(LocalDateTime arrived, CallView call) {
        return inCall(arrived, call.opens(), call.closes(), call.terms().graceMinutes());
    }

    /** A correction: after what it corrects had arrived, and by its due time. */
    static Optional<Violation> ofCorrection(Instant arrived, Instant before, Instant due) {
        if (!arrived.isAfter(before)) {
            return Optional.of(Violation.of("arrival.early", "arrived", new Text("前の提出の到達（" + ja(before) + "）より後の日時を入れてください。",
                    "Enter a time after the arrival of what is corrected (" + LocalDateTime.ofInstant(before, Clock.TOKYO) + ", Japan time).")));
        }
        return due == null || !arrived.isAfter(due) ? Optional.empty() : Optional.of(Violation.of("correction.late", "arrived", new Text("補正期限（" + ja(due)
                + "）を過ぎて到達しています。受け付けるときは、先に補正期限を延長してください。",
                "It arrived after the correction was due (" + LocalDateTime.ofInstant(due, Clock.TOKYO) + ", Japan time). Extend the due time first, if it shall be taken.")));
    }

    private static String ja(Instant at) {
        return CaseGuards.ja(LocalDateTime.ofInstant(at, Clock.TOKYO));
    }
}
