package jp.michishirube.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.DraftSaved;
import jp.michishirube.casework.api.DraftSaved.FieldConflict;
import jp.michishirube.casework.api.DraftView;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.form.Field;
import jp.michishirube.form.FieldType;
import jp.michishirube.form.FormCheck;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.form.Section;
import jp.michishirube.form.SectionStatus;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** A proposal being written: its task list and its sections. What is typed is saved while typing and when leaving the page. */
@Named
@ViewScoped
public class ProposalPage implements Serializable {
    private String id;
    private String sectionId;
    private final TypedAnswers answers = new TypedAnswers();
    private String savedNote = "";
    private transient DraftView draft;
    private transient CaseView view;
    private transient Part upload;

    @Inject
    private transient CaseService cases;
    @Inject
    private transient CaseQueryService queries;
    @Inject
    private transient FormDefinitions forms;
    @Inject
    private Screen screen;

    /** The task list. */
    public void load() {
        view = id == null ? null : queries.view(id).orElse(null);
        if (view == null || draft() == null) {
            screen.notFound();
        }
    }

    /** One section; the fields as they are stored now. */
    public void loadSection() {
        load();
        if (view == null || draft() == null) {
            return;
        }
        if (section() == null) {
            screen.notFound();
        } else if (answers.isEmpty()) {
            show();
        }
    }

    /** Saves what was typed and goes on to the next section, or back to the task list after the last. */
    public String saveAndGo() {
        if (!save(true)) {
            return null;
        }
        List<Section> sections = form().sections();
        int next = sections.indexOf(section()) + 1;
        return next < sections.size() ? "/app/proposal-section.xhtml?faces-redirect=true&id=" + id + "&section=" + sections.get(next).id()
                : "/app/proposal.xhtml?faces-redirect=true&id=" + id;
    }

    /** Saves what was typed and goes back to the task list. */
    public String saveAndLeave() {
        return save(true) ? "/app/proposal.xhtml?faces-redirect=true&id=" + id : null;
    }

    /** Saves in the background, while typing. */
    public void autosave() {
        // A page that was left while its last autosave was on the way has nothing more to save.
        if (answers.isEmpty() || draft() == null) {
            return;
        }
        if (save(false)) {
            savedNote = screen.word("proposal", "savedAt", java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss")
                    .format(java.time.LocalDateTime.ofInstant(draft().savedAt(), jp.michishirube.kernel.Clock.TOKYO)));
        } else {
            savedNote = screen.text(screen.getViolations().get(0).message());
        }
    }

    /** A change by another person counts as seen only once a whole page has told of it; the background save is easily overlooked. */
    private boolean save(boolean told) {
        Outcome<DraftSaved> saved = cases.saveDraft(id, answers.seen(), answers.typed());
        draft = null;
        if (!saved.isDone()) {
            screen.refused(saved.violations());
            return false;
        }
        List<Violation> conflicts = saved.value().conflicts().stream().map(this::conflict).toList();
        screen.draftSaved(draft().savedAt());
        answers.saved(draft().answers().values(), saved.value().conflicts().stream().map(FieldConflict::field).collect(Collectors.toSet()), told);
        if (!conflicts.isEmpty()) {
            screen.refused(conflicts);
        }
        return conflicts.isEmpty();
    }

    /** Both versions of what somebody else changed meanwhile. */
    Violation conflict(FieldConflict c) {
        return Violation.of("conflict", c.field(), new Text(
                "「" + label(c.field()) + "」は、開いている間に " + c.storedBy() + " さんが「" + c.stored() + "」に変えました。残す内容を入れ直して、もう一度保存してください。",
                c.storedBy() + " changed this field to \"" + c.stored() + "\" meanwhile. Enter what shall stand and save again."));
    }

    /** Attaches the chosen file to a slot; what was typed on the page is saved first. */
    public String attach(String slot) throws IOException {
        boolean saved = save(true);
        if (upload == null || upload.getSize() == 0) {
            screen.refused(List.of(Violation.of("file.none", slot, new Text("ファイルを選んでください。", "Choose a file."))));
            return null;
        }
        try (InputStream in = upload.getInputStream()) {
            Outcome<AttachmentView> attached = cases.attach(id, slot, upload.getSubmittedFileName(), in);
            if (!attached.isDone()) {
                screen.refused(attached.violations());
                return null;
            }
            screen.done(screen.word("proposal", "attached", attached.value().fileName()));
        }
        changed();
        return saved ? "/app/proposal-section.xhtml?faces-redirect=true&id=" + id + "&section=" + sectionId : null;
    }

    /** Takes a file out; what was typed on the page is saved first. */
    public String detach(String attachmentId) {
        boolean saved = save(true);
        Outcome<Boolean> detached = cases.detach(id, attachmentId);
        if (!detached.isDone()) {
            screen.refused(detached.violations());
            return null;
        }
        changed();
        return saved ? "/app/proposal-section.xhtml?faces-redirect=true&id=" + id + "&section=" + sectionId : null;
    }

    /** Somebody else on this page has changed the draft: it is read anew. */
    void changed() {
        draft = null;
        view = null;
    }

    private void show() {
        for (Field field : section().fields()) {
            answers.show(field.id(), draft().answers().get(field.id()));
        }
    }

    public boolean isOpen(Field field) {
        return draft().open().contains(field.id());
    }

    /** What is wrong with the field as it is stored; shown only once something was typed there. */
    public String problem(Field field) {
        String refused = screen.at(field.id());
        if (!refused.isEmpty() || draft().answers().get(field.id()).isBlank()) {
            return refused;
        }
        return FormCheck.checkIn(section(), field, draft().answers(), slots(), year()).map(v -> screen.text(v.message())).orElse("");
    }

    public String status(Section section) {
        return FormCheck.status(section, draft().answers(), slots(), year()).name();
    }

    public String statusLabel(Section section) {
        return screen.text(SectionStatus.valueOf(status(section)).label());
    }

    public List<AttachmentView> files(Field field) {
        return draft().attachments().stream().filter(a -> a.slot().equals(field.id())).toList();
    }

    public boolean isFile(Field field) {
        return field.isFile();
    }

    /** Whether the slot takes only pictures, without what a camera adds to them. */
    public boolean isPicture(Field field) {
        return field.type() == FieldType.PICTURE;
    }

    public long getDone() {
        return form().sections().stream().filter(s -> status(s).equals("COMPLETE")).count();
    }

    private Optional<FiscalYear> year() {
        return Optional.ofNullable(view).map(v -> new FiscalYear(v.row().fiscalYear()));
    }

    private Set<String> slots() {
        Set<String> slots = new HashSet<>();
        draft().attachments().forEach(a -> slots.add(a.slot()));
        if (getView().row().onPaper()) {
            form().fields().stream().filter(this::isFile).forEach(f -> slots.add(f.id()));
        }
        return slots;
    }

    private String label(String fieldId) {
        return form().field(fieldId).map(f -> f.label().ja()).orElse(fieldId);
    }

    private DraftView draft() {
        if (draft == null && id != null) {
            draft = cases.draft(id).orElse(null);
        }
        return draft;
    }

    /** A draft that is gone meanwhile for this reader makes the page one to be opened anew, which then says what there is. */
    public FormDefinition form() {
        if (draft() == null) {
            throw new ViewExpiredException(id);
        }
        return forms.get(draft().formId());
    }

    public FormDefinition getForm() {
        return form();
    }

    /** Whether an office writes its own form here; the applicant's pages say other words. */
    public boolean isOfficeForm() {
        return !form().id().equals(getView().formId());
    }

    private Section section() {
        return form().section(sectionId).orElse(null);
    }

    public Section getSection() {
        return section();
    }

    public CaseView getView() {
        if (view == null) {
            view = queries.view(id).orElse(null);
        }
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSectionId() {
        return sectionId;
    }

    public void setSectionId(String sectionId) {
        this.sectionId = sectionId;
    }

    /** The same for groups of boxes. */
    public Map<String, Object> getSeveral() {
        return answers.several();
    }

    public Map<String, String> getTyped() {
        return answers.typed();
    }

    public String getSavedNote() {
        return savedNote;
    }

    public Part getUpload() {
        return upload;
    }

    /** Several slots stand on the page; only the one in which a file was chosen counts. */
    public void setUpload(Part upload) {
        if (upload != null && upload.getSize() > 0) {
            this.upload = upload;
        }
    }
}
