package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.review.ReviewerService;
import jp.michishirube.review.api.ReviewerForm;
import jp.michishirube.review.api.ReviewerView;

/** A reviewer as the register keeps it. */
@Named
@ViewScoped
public class ReviewerPage implements Serializable {
    private String id = "";
    private long version;
    /** As typed, by the names of the form's fields. */
    private final Map<String, String> typed = new LinkedHashMap<>();
    private transient ReviewerView view;

    @Inject
    private transient ReviewerService service;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        ReviewerView v = getView();
        if (v == null) {
            if (!isNew() || !isEditable()) {
                screen.notFound();
            }
            return;
        }
        version = v.version();
        typed.putAll(Map.of("name", v.name(), "kana", v.kana(), "title", v.title(), "email", v.email(), "login", v.login(), "fields", String.join("\n", v.fields()),
                "organisations", v.organisations(), "places", v.places(), "vendors", v.vendors(), "terms", v.terms()));
    }

    public String save() {
        Outcome<String> saved = service.save(new ReviewerForm(id, of("name"), of("kana"), of("title"), of("email"), of("login"), Stream.of(of("fields").split("[\\n、]")).map(String::strip).toList(),
                of("organisations"), of("places"), of("vendors"), of("terms"), version));
        if (!saved.isDone()) {
            screen.refused(saved.violations());
            return null;
        }
        screen.done(screen.word("review", "reviewerSaved"));
        return "/app/reviewer.xhtml?faces-redirect=true&id=" + saved.value();
    }

    private String of(String field) {
        String text = typed.get(field);
        return text == null ? "" : text;
    }

    private boolean isNew() {
        return id == null || id.isEmpty();
    }

    /** Whether the reader keeps the register; all others only read. */
    public boolean isEditable() {
        return user.getActor().has(Role.MINISTRY_OFFICER);
    }

    /** Null for a new one. */
    public ReviewerView getView() {
        if (view == null && !isNew()) {
            view = service.reviewer(id).orElse(null);
        }
        return view;
    }

    /** The fields that are one line. */
    public List<String> getLines() {
        return List.of("name", "kana", "title", "email", "login");
    }

    /** The fields that take several lines. */
    public List<String> getTexts() {
        return List.of("fields", "organisations", "places", "vendors", "terms");
    }

    public boolean isRequired(String field) {
        return Arrays.asList("name", "kana").contains(field);
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
