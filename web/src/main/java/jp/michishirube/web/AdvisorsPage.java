package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import jp.michishirube.clock.ClockService;
import jp.michishirube.dispatch.AdvisorService;
import jp.michishirube.dispatch.api.AdvisorView;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;

/** The advisors of a fiscal year for everyone, and the whole pool for those who keep it. */
@Named
@RequestScoped
public class AdvisorsPage {
    private Integer year;
    private String text = "";
    private String field = "";
    private List<AdvisorView> advisors;

    @Inject
    private AdvisorService service;
    @Inject
    private ClockService clocks;

    /** Without a year this one, or the newest that has appointments. */
    public void load() {
        advisors = service.published(chooseYear());
    }

    public void loadPool() {
        advisors = service.pool(chooseYear());
    }

    private int chooseYear() {
        int now = FiscalYear.of(clocks.view().now().toLocalDate()).year();
        if (year == null) {
            List<Integer> years = getYears();
            year = years.contains(now) || years.isEmpty() ? Integer.valueOf(now) : years.get(0);
        }
        return year;
    }

    /** Those that are looked for. */
    public List<AdvisorView> getAdvisors() {
        String key = JapaneseText.searchKey(text == null ? "" : text);
        return advisors.stream().filter(a -> field == null || field.isEmpty() || a.fields().contains(field))
                .filter(a -> key.isEmpty() || JapaneseText.searchKey(a.name() + a.kana() + String.join("", a.affiliations()) + a.prefecture()).contains(key)).toList();
    }

    public int getTotal() {
        return advisors.size();
    }

    /** Titles of somebody in one line. */
    public List<Text> titles(AdvisorView a) {
        return a.titles().stream().sorted().map(t -> t.label()).toList();
    }

    public List<String> getFields() {
        return advisors.stream().flatMap(a -> a.fields().stream()).distinct().sorted().collect(Collectors.toList());
    }

    public boolean isFictional() {
        return advisors.stream().anyMatch(AdvisorView::fictional);
    }

    public List<Integer> getYears() {
        return service.years();
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }
}
