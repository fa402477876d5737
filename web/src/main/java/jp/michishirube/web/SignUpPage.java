package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.michishirube.administration.SignUpService;
import jp.michishirube.clock.ClockService;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.organisation.api.PrefectureView;

/** The first sign-up of a local government or a company. */
@Named
@ViewScoped
public class SignUpPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text = "";
    private String number = "";
    private String company = "";
    private String prefecture = "";
    private String email = "";
    private static final int MOST = 20;

    private boolean looked;
    private transient List<OrganisationView> bodies;

    @Inject
    private transient SignUpService signUps;
    @Inject
    private transient OrganisationService organisations;
    @Inject
    private transient ClockService clocks;
    @Inject
    private CallerLimit limit;
    @Inject
    private Screen screen;

    public void find() {
        looked = true;
        bodies = null;
    }

    public String ask(String bodyId) {
        return asked(() -> signUps.ask(bodyId), "linkSent");
    }

    public String askCompany() {
        return asked(() -> signUps.askCompany(number, company, prefecture, email), "companyLinkSent");
    }

    private String asked(Supplier<Outcome<Void>> ask, String word) {
        List<Violation> often = limit.refusal();
        Outcome<Void> outcome = often.isEmpty() ? ask.get() : Outcome.refused(often);
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("people", word));
        return "/sign-up.xhtml?faces-redirect=true";
    }

    /** Those that fit the text; by an exact code also one that is in no list. */
    public List<OrganisationView> getBodies() {
        if (bodies == null) {
            var today = clocks.view().now().toLocalDate();
            bodies = !looked || text.isBlank() ? List.of() : Stream.concat(organisations.findOn(text.strip(), today).filter(OrganisationView::isLocalGovernment).stream(),
                    organisations.localGovernments(new OrganisationQuery(today, null, null, null, text, MOST, 0)).items().stream()
                            .map(OrganisationEntry::organisation)).distinct().toList();
        }
        return bodies;
    }

    public List<PrefectureView> getPrefectures() {
        return organisations.prefectures();
    }

    public boolean isLooked() {
        return looked;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company == null ? "" : company;
    }

    public String getPrefecture() {
        return prefecture;
    }

    public void setPrefecture(String prefecture) {
        this.prefecture = prefecture == null ? "" : prefecture;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? "" : email;
    }
}
