package jp.michishirube.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Opinion;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.form.FormCheck;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.workflow.Guards;

/** Answers the guards' questions: the general ones here, a kind's own by the kind. */
final class CaseGuards implements Guards {
    /** Guards about what the page itself asks for; they are asked when acting, not before. */
    static final Set<String> ASKED_ON_THE_PAGE = Set.of("due-given", "fields-named", "opinion-given", "paper-arrived", "paper-decided");

    private static final int LONGEST_REMARK = 4000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final CaseFile file;
    private final CaseContext context;
    private final CaseKind kind;
    private final Optional<PaperEntry> paper;
    private final FormDefinition form;
    private final FormDefinition applicantForm;
    private final LocalDateTime opens;
    private final LocalDateTime closes;
    private final int graceMinutes;

    /**
     * @param paper        what came on paper and is being typed: its arrival counts
     * @param form         what is filled in now; null where the case has no form, as is the applicant's; opens and closes are inclusive, Tokyo, null where the case has no call
     * @param graceMinutes how long after the deadline a proposal is taken whose sign-off was asked for by the deadline
     */
    CaseGuards(CaseFile file, CaseContext context, CaseKind kind, Optional<PaperEntry> paper, FormDefinition form, FormDefinition applicantForm,
               LocalDateTime opens, LocalDateTime closes, int graceMinutes) {
        this.file = file;
        this.context = context;
        this.kind = kind;
        this.paper = paper;
        this.form = form;
        this.applicantForm = applicantForm;
        this.opens = opens;
        this.closes = closes;
        this.graceMinutes = graceMinutes;
    }

    @Override
    public Optional<Violation> check(String guard) {
        return switch (guard) {
            case "complete" -> complete();
            case "in-time" -> inTime();
            case "correction-in-time" -> correctionInTime();
            case "correction-overdue" -> require(file.dueAt() != null && context.now().isAfter(file.dueAt()), "correction.not-overdue", "",
                    new Text("補正期限を過ぎるまでは打ち切れません。", "A correction can be ended only after its due date."));
            case "due-given" -> dueGiven();
            case "fields-named" -> fieldsNamed();
            case "opinion-given" -> require(opinion(context.command()).isPresent(), "opinion.missing", "opinion",
                    new Text("意見（適・要検討・要件不適合）を選んでください。", "Choose an opinion (fit, to be considered, does not meet the requirements)."));
            case "paper-arrived" -> require(paper.isPresent(), "arrival.missing", "arrived",
                    new Text("先に、到達の日時と写しを入れてください。", "First enter the arrival and the scan."));
            case "paper-decided" -> PaperRecord.missing(context, paper.map(p -> p.arrivedInTokyo().toLocalDate()));
            default -> kind.check(guard, context);
        };
    }

    /** All that is missing, field by field; {@link #check} gives only the first. A scan carries the files of what came on paper. */
    List<Violation> missing() {
        Set<String> slots = new HashSet<>();
        context.attachments().stream().map(AttachmentView::slot).forEach(slots::add);
        if (form != null && file.onPaper()) {
            form.fields().stream().filter(f -> f.isFile()).forEach(f -> slots.add(f.id()));
        }
        return form == null ? List.of() : FormCheck.check(form, context.answers(), slots, new FiscalYear(context.fiscalYear()));
    }

    private Optional<Violation> complete() {
        return missing().stream().findFirst();
    }

    private Optional<Violation> inTime() {
        if (paper.isPresent()) {
            return ArrivalRule.inCall(paper.get().arrivedInTokyo(), opens, closes, graceMinutes);
        }
        LocalDateTime now = LocalDateTime.ofInstant(context.now(), Clock.TOKYO);
        if (opens != null && now.isBefore(opens)) {
            return Optional.of(Violation.of("call.not-open", new Text("この公募は" + ja(opens) + "に始まります。",
                    "This call opens at " + opens + " (Japan time).")));
        }
        return require(closes == null || !now.isAfter(closes) || inGrace(now), "deadline.passed", "",
                new Text("提出期限（" + ja(closes) + "）を過ぎたため受け付けられません。サーバの受付時刻は" + ja(now) + "です。入力内容は下書きとして保存されています。",
                        "The deadline (" + closes + ", Japan time) has passed; the server's time is " + now + ". Your draft is kept."));
    }

    /** Submitting leads out of the sign-off, so the case has been in it since it was asked for. */
    private boolean inGrace(LocalDateTime now) {
        return graceMinutes > 0 && !LocalDateTime.ofInstant(file.stateSince(), Clock.TOKYO).isAfter(closes) && !now.isAfter(closes.plusMinutes(graceMinutes));
    }

    private Optional<Violation> correctionInTime() {
        Instant due = file.dueAt();
        if (paper.isPresent()) {
            return ArrivalRule.ofCorrection(paper.get().arrivedAt(), file.firstReceivedAt(), due);
        }
        if (due == null || !context.now().isAfter(due)) {
            return Optional.empty();
        }
        LocalDateTime was = LocalDateTime.ofInstant(due, Clock.TOKYO);
        return Optional.of(Violation.of("correction.late", new Text("補正期限（" + ja(was)
                + "）を過ぎています。総合通信局に期限の延長を依頼してください。入力内容は保存されています。",
                "The due date of the correction (" + was + ", Japan time) has passed. Ask the bureau to extend it. Your draft is kept.")));
    }

    private Optional<Violation> dueGiven() {
        LocalDateTime due = context.command() == null ? null : context.command().dueAt();
        return require(due != null && due.atZone(Clock.TOKYO).toInstant().isAfter(context.now()), "due.missing", "dueAt",
                new Text("現在より後の期限（日付と時刻）を入れてください。", "Enter a due date and time later than now."));
    }

    private Optional<Violation> fieldsNamed() {
        List<String> known = applicantForm == null ? List.of() : applicantForm.fields().stream().map(f -> f.id()).toList();
        boolean named = context.command() != null && !context.command().comments().isEmpty()
                && context.command().comments().stream().allMatch(c -> known.contains(c.field()) && !c.text().isBlank());
        if (!named) {
            return Optional.of(Violation.of("fields.missing", "comments", new Text("補正してもらう項目を一つ以上選び、それぞれに指摘の内容を書いてください。",
                    "Choose at least one field to be corrected and say for each what is wrong.")));
        }
        return require(context.command().comments().stream().allMatch(c -> c.text().length() <= LONGEST_REMARK), "fields.too-long", "comments",
                new Text("項目ごとの指摘は4,000字以内にしてください。", "Keep each remark within 4,000 characters."));
    }

    static Optional<Opinion> opinion(ActCommand command) {
        String given = command == null ? null : command.inputs().get("opinion");
        return java.util.Arrays.stream(Opinion.values()).filter(o -> o.name().equals(given)).findFirst();
    }

    static String ja(LocalDateTime at) {
        String time = at.getNano() == 0 && at.getSecond() == 0
                ? String.format(java.util.Locale.ROOT, "%d時%02d分", at.getHour(), at.getMinute()) : TIME.format(at);
        return Wareki.date(at.toLocalDate()) + " " + time;
    }

    private static Optional<Violation> require(boolean holds, String code, String field, Text otherwise) {
        return holds ? Optional.empty() : Optional.of(Violation.of(code, field, otherwise));
    }
}
