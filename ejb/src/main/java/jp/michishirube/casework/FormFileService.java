package jp.michishirube.casework;

import static jp.michishirube.kernel.Role.APPLICANT_OFFICER;
import static jp.michishirube.kernel.Role.BUREAU_OFFICER;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.casework.api.DraftSaved;
import jp.michishirube.casework.api.FormTaken;
import jp.michishirube.document.Documents;
import jp.michishirube.document.api.Content;
import jp.michishirube.form.Answers;
import jp.michishirube.form.FormSheet;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.reports.FillIn.Filled;
import jp.michishirube.reports.FillInReading;
import jp.michishirube.reports.FillInXlsx;

/** The form of a draft as an xlsx file: filled in at the desk, without a session, and read back as if it had been typed. */
@Stateless
@AllowedTo({APPLICANT_OFFICER, BUREAU_OFFICER, MINISTRY_OFFICER})
public class FormFileService {
    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private CaseStore store;
    private CaseDossier dossier;
    private CaseService cases;
    private Documents documents;
    private Access access;
    private Clock clock;

    public FormFileService() {
    }

    @Inject
    public FormFileService(CaseStore store, CaseDossier dossier, CaseService cases, Documents documents, Access access, Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.cases = cases;
        this.documents = documents;
        this.access = access;
        this.clock = clock;
    }

    /** The form as far as it is filled in, with the fields that may be written now; empty when the caller does not write this case now. */
    public Optional<Content> download(String caseId) {
        CaseFile file = writable(caseId).orElse(null);
        CaseDraft draft = file == null ? null : store.draft(caseId).orElse(null);
        if (draft == null) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FillInXlsx.write(form(file).fillIn(caseId, file.number(), draft.answers(),
                    dossier.kind(file).compared(dossier.context(file, access.actor(), null, clock.now())), clock.today()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] xlsx = out.toByteArray();
        return Optional.of(new Content(dossier.form(file).orElseThrow().title().ja() + "_" + file.number() + ".xlsx", MEDIA_TYPE, xlsx.length, Sha256.hex(xlsx),
                to -> to.write(xlsx)));
    }

    /**
     * Takes over what was changed in the file since it was downloaded. What somebody else changed meanwhile is not overwritten but comes
     * back as a conflict. A file that is not this case's form, or holds a choice that is none, is refused whole.
     */
    public Outcome<FormTaken> upload(String caseId, String fileName, InputStream in) {
        CaseFile file = writable(caseId).orElse(null);
        if (file == null) {
            return CaseService.notEditable();
        }
        Outcome<byte[]> received = documents.workbook(fileName, in);
        if (!received.isDone()) {
            return Outcome.refused(received.violations());
        }
        FormSheet form = form(file);
        Filled filled = FillInReading.read(received.value()).filter(f -> f.key().equals(form.key(caseId))).orElse(null);
        if (filled == null) {
            return Outcome.refused("form-file.other", new Text("この案件のこの様式のファイルではありません。この画面からダウンロードしたファイルに記入して送ってください。まだ何も取り込んでいません。",
                    "This is not the file of this form of this case. Fill in the file that this page gives and send that. Nothing is taken over yet."));
        }
        List<Violation> unknown = form.unknown(filled).entrySet().stream().map(e -> Violation.of("form-file.choice", e.getKey().id(), new Text(
                "「" + e.getKey().label().ja() + "」の「" + e.getValue() + "」は選択肢にありません。一覧から選んでください。まだ何も取り込んでいません。",
                "\"" + e.getValue() + "\" is no option of \"" + e.getKey().label().en() + "\". Choose from the list. Nothing is taken over yet."))).toList();
        if (!unknown.isEmpty()) {
            return Outcome.refused(unknown);
        }
        Map<String, String> answers = form.answers(filled);
        Map<String, String> seen = seen(filled.before(), store.draft(caseId).map(CaseDraft::answers).orElse(Answers.EMPTY));
        Outcome<DraftSaved> saved = cases.saveDraft(caseId, seen, answers);
        if (!saved.isDone()) {
            return Outcome.refused(saved.violations());
        }
        long changed = answers.entrySet().stream().filter(a -> !JapaneseText.carried(a.getValue()).equals(filled.before().getOrDefault(a.getKey(), ""))).count();
        return Outcome.done(new FormTaken((int) changed - saved.value().conflicts().size(), saved.value().conflicts()));
    }

    /** What the file held, in the draft's own line ends where nothing else differs: a spreadsheet knows one kind alone. */
    private static Map<String, String> seen(Map<String, String> before, Answers draft) {
        Map<String, String> seen = new HashMap<>(before);
        seen.replaceAll((field, text) -> draft.get(field).replace("\r\n", "\n").equals(text) ? draft.get(field) : text);
        return seen;
    }

    private Optional<CaseFile> writable(String caseId) {
        return store.find(caseId).filter(f -> dossier.writes(access.actor(), f));
    }

    private FormSheet form(CaseFile file) {
        return new FormSheet(dossier.form(file).orElseThrow(), dossier.openFields(file));
    }
}
