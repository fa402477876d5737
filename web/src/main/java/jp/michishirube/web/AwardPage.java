package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.award.AwardEditionService;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.EditionView;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;

/** The editions of the award with a search for cases like one's own, and one edition with its results. */
@Named
@RequestScoped
public class AwardPage {
    private static final int MOST = 50;
    private static final int MOST_WORDS = 2000;

    private String words = "";
    private String edition = "";
    private String field = "";
    private String bureau = "";
    private List<EditionView> editions = List.of();
    private List<AwardCase> cases = List.of();
    private EditionView view;

    @Inject
    private AwardEditionService awards;
    @Inject
    private OrganisationService organisations;
    @Inject
    private Screen screen;

    public void load() {
        editions = awards.views();
        words = words == null ? "" : words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
        cases = awards.search(words, edition, field, bureau, MOST);
    }

    public void loadEdition() {
        view = edition == null ? null : awards.edition(edition).orElse(null);
        if (view == null) {
            screen.notFound();
        }
    }

    public List<EditionView> getEditions() {
        return editions;
    }

    public List<AwardCase> getCases() {
        return cases;
    }

    /** Of all editions, in the order of the newest. */
    public List<String> getFields() {
        return editions.stream().flatMap(v -> v.edition().fields().stream()).distinct().toList();
    }

    /** Of the edition that is shown. */
    public String getFieldList() {
        return String.join("、", view.edition().fields());
    }

    public List<OrganisationView> getBureaus() {
        return organisations.bureaus();
    }

    /** The bureau in the reader's language. */
    public String name(OrganisationView of) {
        return screen.text(new Text(of.shortName(), of.nameEn() == null ? of.shortName() : of.nameEn()));
    }

    public EditionView getView() {
        return view;
    }

    public Text getFinalistsNote() {
        return view.finalistsNote().orElse(null);
    }

    public Text getPrizesNote() {
        return view.prizesNote().orElse(null);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getBureau() {
        return bureau;
    }

    public void setBureau(String bureau) {
        this.bureau = bureau;
    }
}
