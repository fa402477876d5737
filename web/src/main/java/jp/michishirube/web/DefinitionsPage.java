package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.definition.api.DefinitionDifference;
import jp.michishirube.definition.api.DefinitionView;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** Every version of every definition; an office's own are uploaded, compared, published and withdrawn here. */
@Named
@ViewScoped
public class DefinitionsPage implements Serializable {
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private String key = "";
    private String kind = "";
    private String from = "";
    private String reason = "";
    private transient Part upload;
    private transient List<DefinitionView> definitions;

    @Inject
    private transient DefinitionService service;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        if (!user.isSystemAdministrator() && !user.isMinistry() && !user.isAuditor() || key != null && !key.isEmpty() && getOne() == null) {
            screen.notFound();
        }
    }

    public String send() throws IOException {
        if (upload == null || upload.getSize() == 0 || upload.getSize() > MOST_BYTES) {
            screen.refused(List.of(Violation.of("definition.size", "file", new Text("定義のファイル（YAML、空でない、1MBまで）を選んでください。",
                    "Choose the file of the definition (YAML, not empty, up to 1 MB)."))));
            return null;
        }
        try (InputStream in = upload.getInputStream()) {
            return went(service.upload(kind, upload.getSubmittedFileName(), in.readAllBytes()), "definitionUploaded");
        }
    }

    public String publish() {
        LocalDate day = DateText.parse(from).isDone() ? DateText.parse(from).value() : null;
        return went(service.publish(key, day), "definitionPublished");
    }

    public String withdraw() {
        return went(service.withdraw(key, reason), "definitionWithdrawn");
    }

    private String went(Outcome<DefinitionView> outcome, String word) {
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("upkeep", word, outcome.value().definitionId() + "/" + outcome.value().version()));
        return "/app/definitions.xhtml?faces-redirect=true&key=" + outcome.value().key();
    }

    public List<DefinitionView> getDefinitions() {
        if (definitions == null) {
            definitions = service.definitions();
        }
        return definitions;
    }

    /** One definition of every kind, for the kinds' names. */
    public List<DefinitionView> getKinds() {
        Set<String> seen = new HashSet<>();
        return getDefinitions().stream().filter(d -> seen.add(d.kind())).toList();
    }

    /** The version that is looked at; null on the list. */
    public DefinitionView getOne() {
        return key == null || key.isEmpty() ? null : getDefinitions().stream().filter(d -> key.equals(d.key())).findFirst().orElse(null);
    }

    public List<DefinitionDifference> getDifferences() {
        return service.compare(key);
    }

    public String getText() {
        return service.text(key).orElse("");
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
