package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.administration.SignUpService;
import jp.michishirube.administration.api.Contact;
import jp.michishirube.administration.api.SignUpView;
import jp.michishirube.kernel.Outcome;

/** Names the people of a body that signs up, by its one-time link. */
@Named
@RequestScoped
public class SignUpDetailsPage {
    private String token = "";
    private String officerName = "";
    private String officerEmail = "";
    private String officerTitle = "";
    private String administratorName = "";
    private String administratorEmail = "";
    private String administratorTitle = "";
    private boolean sent;
    private SignUpView signUp;

    @Inject
    private SignUpService signUps;
    @Inject
    private Screen screen;

    public void load() {
        signUp = signUps.opened(token).orElse(null);
    }

    public void send() {
        Outcome<Void> done = signUps.complete(token, new Contact(officerName, officerEmail, officerTitle),
                new Contact(administratorName, administratorEmail, administratorTitle));
        if (done.isDone()) {
            sent = true;
        } else {
            screen.refused(done.violations());
        }
    }

    public boolean isSent() {
        return sent;
    }

    public SignUpView getSignUp() {
        if (signUp == null && !sent) {
            signUp = signUps.opened(token).orElse(null);
        }
        return signUp;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token == null ? "" : token;
    }

    public String getOfficerName() {
        return officerName;
    }

    public void setOfficerName(String officerName) {
        this.officerName = officerName == null ? "" : officerName;
    }

    public String getOfficerEmail() {
        return officerEmail;
    }

    public void setOfficerEmail(String officerEmail) {
        this.officerEmail = officerEmail == null ? "" : officerEmail;
    }

    public String getOfficerTitle() {
        return officerTitle;
    }

    public void setOfficerTitle(String officerTitle) {
        this.officerTitle = officerTitle == null ? "" : officerTitle;
    }

    public String getAdministratorName() {
        return administratorName;
    }

    public void setAdministratorName(String administratorName) {
        this.administratorName = administratorName == null ? "" : administratorName;
    }

    public String getAdministratorEmail() {
        return administratorEmail;
    }

    public void setAdministratorEmail(String administratorEmail) {
        this.administratorEmail = administratorEmail == null ? "" : administratorEmail;
    }

    public String getAdministratorTitle() {
        return administratorTitle;
    }

    public void setAdministratorTitle(String administratorTitle) {
        this.administratorTitle = administratorTitle == null ? "" : administratorTitle;
    }
}
