package jp.michishirube.casework;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.casework.api.SubmissionView;
import jp.michishirube.document.api.Content;
import jp.michishirube.form.Answers;
import jp.michishirube.form.Field;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.Section;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;
import jp.michishirube.reports.Form;
import jp.michishirube.reports.Item;
import jp.michishirube.reports.Pdf;

/** The papers of a submission, drawn from its frozen content, so always the same. */
final class SubmissionPapers {
    private SubmissionPapers() {
    }

    /** The receipt (受付票): number, server time, what was sent, its hash. */
    static Content receipt(CaseFile file, SubmissionView s, FormDefinition form) {
        return content("receipt-" + s.receiptNumber() + ".pdf", receiptForm(file, s, form));
    }

    /** What was sent as the paper that it stands for (申請書, 報告書 …): to whom, from whom, by which article; its answers, files and amounts. */
    static Optional<Content> paper(CaseFile file, SubmissionView s, FormDefinition form, String programme) {
        return form.paper().map(p -> content(form.title().ja() + "_" + s.receiptNumber() + ".pdf", paperForm(file, s, form, p, programme)));
    }

    private static Content content(String name, Form form) {
        byte[] pdf = Pdf.form(form);
        return new Content(name, "application/pdf", pdf.length, Sha256.hex(pdf), out -> out.write(pdf));
    }

    private static Form paperForm(CaseFile file, SubmissionView s, FormDefinition definition, FormDefinition.Paper paper, String programme) {
        LocalDate day = LocalDateTime.ofInstant(s.submittedAt(), Clock.TOKYO).toLocalDate();
        String number = s.paperArrival().map(PaperArrival::reference).filter(r -> !r.isEmpty()).orElse("受付番号 " + s.receiptNumber());
        List<Form.Attachment> attachments = definition.fields().stream().filter(f -> f.isFile()).flatMap(f -> s.files().stream()
                .filter(x -> x.slot().equals(f.id())).map(x -> new Form.Attachment(f.label().ja(), x.fileName(), x.sizeBytes(), x.sha256()))).toList();
        return new Form(mark(file), definition.title().ja(), day, Optional.of(new Form.Opening(number, Wareki.date(day), paper.addressee(),
                List.of(body(file), "（提出の承認　" + s.submitter() + "）"), paper.words())),
                List.of(new Item("事業", programme), new Item("案件番号・件名", file.number() + "　" + s.title())), sections(s, definition, false), attachments,
                calculation(s, file.kind()), "提出された内容から作成しました。内容のハッシュ値（SHA-256）： " + s.sha256());
    }

    private static String mark(CaseFile file) {
        return file.fictional() ? "架空の団体による見本" : "";
    }

    private static String body(CaseFile file) {
        return (file.prefecture() == null || file.applicantName().startsWith(file.prefecture()) ? "" : file.prefecture()) + file.applicantName();
    }

    private static List<Form.Section> sections(SubmissionView s, FormDefinition definition, boolean files) {
        List<Form.Section> sections = new ArrayList<>();
        for (Section section : definition.sections()) {
            List<Item> rows = section.fields().stream().filter(f -> f.isShown(s.answers()) && (files || !f.isFile()))
                    .map(f -> new Item(f.label().ja(), value(f, s))).filter(i -> !i.value().isEmpty()).toList();
            if (!rows.isEmpty()) {
                sections.add(new Form.Section(section.title().ja(), rows));
            }
        }
        return sections;
    }

    private static Form receiptForm(CaseFile file, SubmissionView s, FormDefinition definition) {
        LocalDateTime at = LocalDateTime.ofInstant(s.submittedAt(), Clock.TOKYO);
        List<Item> head = new ArrayList<>(List.of(new Item("受付番号", s.receiptNumber()), s.paperArrival().map(p -> new Item("到達日時（" + p.mode().label().ja() + "）", CaseGuards.ja(at)))
                        .orElseGet(() -> new Item("受付日時（サーバ時刻）", CaseGuards.ja(at))),
                new Item("申請者", (file.prefecture() == null ? "" : file.prefecture() + " ") + file.applicantName() + (s.paperArrival().isPresent() ? "" : "（" + s.submitter() + "）")),
                new Item("件名", s.title()), new Item("提出先", file.bureauReason() == null ? "" : file.bureauReason()),
                new Item("提出の回", s.no() == 1 ? "当初の提出" : "補正による再提出（第" + s.no() + "回）")));
        s.paperArrival().ifPresent(p -> head.add(new Item("提出の方法", "紙で提出（" + p.mode().label().ja() + "）" + (p.reference().isEmpty() ? "" : "　文書番号 " + p.reference())
                + "\n" + s.submitter() + "が" + CaseGuards.ja(LocalDateTime.ofInstant(p.enteredAt(), Clock.TOKYO)) + "に入力（代理入力）")));
        s.paperDecision().ifPresent(p -> head.add(new Item("庁内の紙の決裁", Wareki.date(p.decidedOn()) + "　起案番号 " + p.number()
                + (p.attachmentId() == null ? "" : "（写しの添付あり）"))));
        s.soleSignature().ifPresent(reason -> head.add(new Item("庁内決裁の特例", "担当者が一人の団体のため、作成した人が承認しました（総合通信局の許可：" + reason + "）")));
        return new Form(mark(file), "受付票", at.toLocalDate(), head, sections(s, definition, true), calculation(s, file.kind()),
                "内容のハッシュ値（SHA-256）： " + s.sha256() + "\nこの受付票は、書類が到達したことを示すもので、採択、交付決定、承認や額の確定を意味しません。金額は変わることがあります。");
    }

    private static String value(Field field, SubmissionView s) {
        Answers answers = s.answers();
        if (field.isFile()) {
            return s.files().stream().filter(f -> f.slot().equals(field.id())).map(f -> f.fileName() + "（" + f.sizeBytes() + "バイト、SHA-256 " + f.sha256() + "）")
                    .reduce((a, b) -> a + "\n" + b).orElse("");
        }
        return field.shown(answers, Locale.JAPANESE);
    }

    private static List<Form.Line> calculation(SubmissionView s, String kind) {
        List<Form.Line> lines = new ArrayList<>();
        JsonObject own = s.content().getJsonObject(kind);
        if (own != null && own.containsKey("estimate")) {
            add(lines, own.getJsonObject("estimate").getJsonObject("explanation"), 0);
        }
        return lines;
    }

    private static void add(List<Form.Line> lines, JsonObject node, int depth) {
        lines.add(new Form.Line(depth, node.getJsonObject("label").getString("ja"), Yen.of(node.getJsonNumber("amount").longValue()).ja(),
                node.containsKey("detail") ? node.getJsonObject("detail").getString("ja") : ""));
        node.getJsonArray("parts").getValuesAs(JsonObject.class).forEach(p -> add(lines, p, depth + 1));
    }
}
