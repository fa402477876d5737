package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.administration.AdmissionService;
import jp.michishirube.administration.api.Contact;
import jp.michishirube.administration.api.NewBody;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.PrefectureView;

/** Lets in a body without 法人番号: a council, a group of residents. */
@Named
@ViewScoped
public class NewBodyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String kana = "";
    private String prefecture = "";
    /** Typed by field: officerName, officerEmail, officerTitle, approverName … */
    private final Map<String, String> people = new LinkedHashMap<>();

    @Inject
    private transient AdmissionService admissions;
    @Inject
    private transient OrganisationService organisations;
    @Inject
    private AdministrationPage administration;
    @Inject
    private Screen screen;

    public void load() {
        if (!administration.isAdmitting()) {
            screen.notFound();
        }
    }

    public String enter() {
        Outcome<String> done = admissions.enterBody(new NewBody(name, kana, prefecture, contact("officer"), contact("approver"), contact("administrator")));
        if (!done.isDone()) {
            screen.refused(done.violations());
            return null;
        }
        screen.done(screen.word("people", "bodyEntered", name, done.value()));
        return "/app/new-body.xhtml?faces-redirect=true";
    }

    private Contact contact(String who) {
        return new Contact(people.getOrDefault(who + "Name", ""), people.getOrDefault(who + "Email", ""), people.getOrDefault(who + "Title", ""));
    }

    public List<String> getWho() {
        return List.of("officer", "approver", "administrator");
    }

    public List<PrefectureView> getPrefectures() {
        return organisations.prefectures();
    }

    public Map<String, String> getPeople() {
        return people;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana == null ? "" : kana;
    }

    public String getPrefecture() {
        return prefecture;
    }

    public void setPrefecture(String prefecture) {
        this.prefecture = prefecture == null ? "" : prefecture;
    }
}
