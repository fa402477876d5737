package jp.michishirube.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.RegisterService;
import jp.michishirube.organisation.api.RegisterImportView;
import jp.michishirube.organisation.api.RegisterPreview;
import jp.michishirube.organisation.api.RegisterView;

/** Replaces a register by a newer file: choose, look at what changes, confirm. */
@Named
@ViewScoped
public class RegistersPage implements Serializable {
    private static final long MOST_BYTES = 6L * 1024 * 1024;
    private static final int MOST_SHOWN = 300;

    private String id = "";
    private String register = "";
    private String from = "";
    private String seen = "";
    private transient Part upload;
    private transient RegisterPreview preview;

    @Inject
    private transient RegisterService registers;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        if (!user.isSystemAdministrator() && !user.isAuditor()) {
            screen.notFound();
        } else if (user.isSystemAdministrator() && id != null && !id.isEmpty()) {
            preview = null;
            if (getPreview() == null) {
                screen.notFound();
            } else if (!FacesContext.getCurrentInstance().isPostback()) {
                seen = preview.planHash();
            }
        }
    }

    /** Reads the file. Rejected rows are shown at once; a file without any goes on to its preview, which has an address of its own. */
    public String read() throws IOException {
        LocalDate day = DateText.parse(from).isDone() ? DateText.parse(from).value() : null;
        if (upload == null || upload.getSize() == 0 || upload.getSize() > MOST_BYTES) {
            screen.refused(List.of(Violation.of("register.size", "file", new Text("CSVファイル（空でない、5MBまで）を選んでください。",
                    "Choose a csv file (not empty, up to 5 MB)."))));
            return null;
        }
        Outcome<RegisterPreview> read;
        try (InputStream in = upload.getInputStream()) {
            read = registers.preview(register, upload.getSubmittedFileName(), in.readAllBytes(), day);
        }
        if (!read.isDone()) {
            screen.refused(read.violations());
            return null;
        }
        preview = read.value();
        return preview.id() == null ? null : "/app/registers.xhtml?faces-redirect=true&id=" + preview.id();
    }

    public String confirm() {
        Outcome<RegisterImportView> confirmed = registers.confirm(id, seen);
        if (!confirmed.isDone()) {
            screen.refused(confirmed.violations());
            load();
            return null;
        }
        RegisterImportView done = confirmed.value();
        screen.done(screen.word("upkeep", "registerImported", done.added(), done.changed(), done.ended()));
        return "/app/registers.xhtml?faces-redirect=true";
    }

    public List<RegisterView> getRegisters() {
        return registers.registers();
    }

    public List<RegisterImportView> getImports() {
        return registers.imports();
    }

    public RegisterPreview getPreview() {
        if (preview == null && user.isSystemAdministrator() && id != null && !id.isEmpty()) {
            preview = registers.find(id).orElse(null);
        }
        return preview;
    }

    /** The first rows of a long list; its number stands above it. */
    public <T> List<T> first(List<T> rows) {
        return rows.size() > MOST_SHOWN ? rows.subList(0, MOST_SHOWN) : rows;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getRegister() {
        return register;
    }

    public void setRegister(String register) {
        this.register = register;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
