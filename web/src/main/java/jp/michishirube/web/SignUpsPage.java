package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.administration.AdmissionService;
import jp.michishirube.administration.api.SignUpView;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.organisation.api.OrganisationView;

/** The bureau approves sign-ups and keeps the registered addresses of its bodies. */
@Named
@ViewScoped
public class SignUpsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String body = "";
    private String address = "";
    private final Map<String, String> reasons = new HashMap<>();
    private transient List<SignUpView> waiting;

    @Inject
    private transient AdmissionService admissions;
    @Inject
    private AdministrationPage administration;
    @Inject
    private Screen screen;

    public void load() {
        if (!administration.isAdmitting()) {
            screen.notFound();
        }
    }

    public String approve(String id) {
        return after(admissions.approve(id), "approved");
    }

    public String turnDown(String id) {
        return after(admissions.turnDown(id, reasons.getOrDefault(id, "")), "turnedDown");
    }

    /** Shows the address that is registered now. */
    public void look() {
        address = getPresent();
    }

    public String enter() {
        return after(admissions.enterAddress(body.strip(), address), "addressSaved");
    }

    private String after(Outcome<Void> outcome, String word) {
        waiting = null;
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("people", word));
        return "/app/sign-ups.xhtml?faces-redirect=true";
    }

    public List<SignUpView> getWaiting() {
        if (waiting == null) {
            waiting = admissions.waiting();
        }
        return waiting;
    }

    public String getBodyName() {
        return body.isBlank() ? "" : admissions.body(body.strip()).map(OrganisationView::name).orElse("");
    }

    public String getPresent() {
        return body.isBlank() ? "" : admissions.address(body.strip()).orElse("");
    }

    public Map<String, String> getReasons() {
        return reasons;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body == null ? "" : body;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address == null ? "" : address;
    }
}
