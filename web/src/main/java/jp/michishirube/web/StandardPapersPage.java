package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.michishirube.casework.StandardPaperService;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** The standard papers of the user's body: kept once, attached to a proposal by one click. */
@Named
@RequestScoped
public class StandardPapersPage {
    private Part upload;
    private String replaces = "";
    private List<AttachmentView> papers;

    @Inject
    private StandardPaperService standard;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isApplicant()) {
            screen.notFound();
        }
    }

    /** Whether the reader keeps the papers; everyone else of the body is told who does. */
    public boolean isKeeper() {
        return user.getActor().has(Role.APPLICANT_OFFICER);
    }

    public String keep() throws IOException {
        if (upload == null || upload.getSize() == 0) {
            screen.refused(List.of(Violation.of("file.none", "upload", new Text("ファイルを選んでください。", "Choose a file."))));
            return null;
        }
        try (InputStream bytes = upload.getInputStream()) {
            return then(standard.keep(getBody(), upload.getSubmittedFileName(), bytes, replaces.isEmpty() ? null : replaces), "paperKept");
        }
    }

    public String remove(String paperId) {
        return then(standard.remove(getBody(), paperId), "paperRemoved");
    }

    /** Attaches a paper to a slot of a draft; what was typed on the page is saved first. */
    public String attach(ProposalPage page, String slot, String paperId) {
        page.autosave();
        if (!screen.getViolations().isEmpty()) {
            return null;
        }
        Outcome<AttachmentView> done = standard.attach(page.getId(), slot, paperId);
        page.changed();
        if (!done.isDone()) {
            screen.refused(done.violations().stream().map(v -> Violation.of(v.code(), slot, v.message())).toList());
            return null;
        }
        screen.done(screen.word("proposal", "attached", done.value().fileName()));
        return "/app/proposal-section.xhtml?faces-redirect=true&id=" + page.getId() + "&section=" + page.getSectionId();
    }

    private String then(Outcome<?> outcome, String said) {
        if (!outcome.isDone()) {
            screen.refused(outcome.violations().stream().map(v -> Violation.of(v.code(), "upload", v.message())).toList());
            return null;
        }
        screen.done(screen.word("proposal", said));
        return "/app/papers.xhtml?faces-redirect=true";
    }

    public List<AttachmentView> getPapers() {
        if (papers == null) {
            papers = isKeeper() ? standard.papers(getBody()) : List.of();
        }
        return papers;
    }

    public String getBody() {
        return user.getApplicantId();
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }

    public String getReplaces() {
        return replaces;
    }

    public void setReplaces(String replaces) {
        this.replaces = replaces == null ? "" : replaces;
    }
}
