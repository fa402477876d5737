package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.michishirube.casework.FormFileService;
import jp.michishirube.casework.api.FormTaken;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** The form of a draft as a spreadsheet, on the page of the draft. */
@Named
@RequestScoped
public class FormFilePage {
    private Part upload;

    @Inject
    private FormFileService files;
    @Inject
    private Screen screen;

    /** Takes over what was filled in, and says how much. */
    public void take(ProposalPage page) throws IOException {
        if (upload == null || upload.getSize() == 0) {
            screen.refused(List.of(Violation.of("file.none", "form-file", new Text("ファイルを選んでください。", "Choose a file."))));
            return;
        }
        try (InputStream in = upload.getInputStream()) {
            Outcome<FormTaken> taken = files.upload(page.getId(), upload.getSubmittedFileName(), in);
            page.changed();
            if (!taken.isDone()) {
                screen.refused(taken.violations());
                return;
            }
            int answers = taken.value().taken();
            screen.done(answers == 0 ? screen.word("proposal", "fileSame") : screen.word("proposal", "fileTaken", Integer.toString(answers)));
            if (!taken.value().conflicts().isEmpty()) {
                screen.refused(taken.value().conflicts().stream().map(page::conflict).toList());
            }
        }
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
