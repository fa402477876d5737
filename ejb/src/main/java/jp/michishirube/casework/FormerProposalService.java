package jp.michishirube.casework;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.casework.api.CopiedAnswers;
import jp.michishirube.casework.api.CopiedAnswers.Left;
import jp.michishirube.casework.api.FormerProposal;
import jp.michishirube.casework.api.SubmissionView;
import jp.michishirube.casework.api.SubmissionView.FrozenFile;
import jp.michishirube.form.Answers;
import jp.michishirube.form.Field;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/** Copy from last year: a new draft takes over what the body wrote before, field by field, and says what it could not take. */
@Stateless
@AllowedTo(Role.APPLICANT_OFFICER)
public class FormerProposalService {
    private static final Text FILLED = new Text("すでに入力があるため、そのままにしました。", "It is filled in already and was left as it is.");
    private static final Text NO_FIELD = new Text("今回の様式に、この項目はありません。", "The new form has no such field.");
    private static final Text NO_OPTION = new Text("今回の様式に、この選択肢はありません。", "The new form has no such option.");
    private static final Text FILE = new Text("書類は写しません。添付し直してください。", "Files are not copied; attach them anew.");

    private CaseStore store;
    private CaseDossier dossier;
    private Contacts contacts;
    private Access access;
    private Clock clock;

    public FormerProposalService() {
    }

    @Inject
    public FormerProposalService(CaseStore store, CaseDossier dossier, Contacts contacts, Access access, Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    /** The body's submitted proposals under the programme of this draft, the newest first; empty unless the draft may be edited in full. */
    public List<FormerProposal> sources(String caseId) {
        return draft(caseId).map(f -> former(f)
                .map(s -> new FormerProposal(s.id(), s.number(), s.fiscalYear(), s.title())).toList()).orElse(List.of());
    }

    /** Fills the draft's empty fields with what the newest submission of the former proposal says, its contact by the present holder. Nothing typed is overwritten. */
    public Outcome<CopiedAnswers> copy(String caseId, String fromCaseId) {
        CaseFile file = draft(caseId).orElse(null);
        CaseFile from = file == null ? null : former(file).filter(f -> f.id().equals(fromCaseId)).findFirst().orElse(null);
        if (from == null) {
            return Outcome.refused("copy.unknown", new Text("写せる提案がありません。", "There is no such proposal to copy from."));
        }
        CaseDraft draft = store.lockDraft(caseId).orElseThrow();
        List<Text> copied = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        SubmissionView former = Freezing.view(store.latest(from.id()).orElseThrow());
        Answers said = contacts.current(former.answers(), file.applicantId(), clock.today());
        Answers filled = filled(draft.answers(), said, former.files(), dossier.form(file).orElseThrow(),
                dossier.form(from).orElseThrow(), copied, left);
        if (!copied.isEmpty()) {
            draft.save(filled, access.actor().userId(), access.actor().name(), clock.now());
            if (!filled.get("projectTitle").isBlank()) {
                file.entitle(filled.get("projectTitle"));
            }
        }
        return Outcome.done(new CopiedAnswers(List.copyOf(copied), List.copyOf(left)));
    }

    private static Answers filled(Answers draft, Answers said, List<FrozenFile> files, FormDefinition form, FormDefinition formerForm, List<Text> copied,
                                  List<Left> left) {
        Answers answers = draft;
        for (Field was : formerForm.fields()) {
            Field is = form.field(was.id()).filter(f -> f.isFile() == was.isFile()).orElse(null);
            String value = said.get(was.id());
            if (files.stream().anyMatch(f -> f.slot().equals(was.id()))) {
                left.add(new Left(was.label(), is == null ? NO_FIELD : FILE));
            } else if (!value.isEmpty() && is == null) {
                left.add(new Left(was.label(), NO_FIELD));
            } else if (!value.isEmpty() && !is.options().isEmpty() && is.options().stream().noneMatch(o -> o.value().equals(value))) {
                left.add(new Left(was.label(), NO_OPTION));
            } else if (!value.isEmpty() && !draft.get(was.id()).isEmpty() && !draft.get(was.id()).equals(value)) {
                left.add(new Left(was.label(), FILLED));
            } else if (!value.isEmpty() && draft.get(was.id()).isEmpty()) {
                answers = answers.with(was.id(), value);
                copied.add(is.label());
            }
        }
        return answers;
    }

    /** The body's own submitted cases of the same kind, programme and form, the newest first. */
    private Stream<CaseFile> former(CaseFile file) {
        return store.formerOf(file.applicantId(), file.kind(), file.programmeKey(), file.id()).stream().filter(f -> Objects.equals(f.form(), file.form()));
    }

    /** A draft of one of my bodies before its first submission, open in full. */
    private Optional<CaseFile> draft(String caseId) {
        return store.find(caseId).filter(f -> dossier.writes(access.actor(), f) && f.firstReceivedAt() == null);
    }
}
