package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.kernel.Text;
import jp.michishirube.publication.StatisticsService;
import jp.michishirube.publication.api.CellCases;
import jp.michishirube.publication.api.CrossTable;

/** 応募・採択状況 of a year, and the cases behind one of its cells. */
@Named
@RequestScoped
public class StatisticsPage {
    private Integer year;
    private String bureau;
    private String model;
    private CrossTable table;
    private CellCases cases;

    @Inject
    private StatisticsService statistics;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        List<Integer> years = statistics.years();
        if (year == null) {
            year = years.isEmpty() ? 2017 : years.get(0);
        }
        if (year < 2000 || year > 2100) {
            screen.notFound();
            return;
        }
        table = !user.getActor().isPublic() ? statistics.subsidyApplications(year) : statistics.publicSubsidyApplications(year);
    }

    public void loadCases() {
        if (year == null) {
            screen.notFound();
            return;
        }
        table = statistics.subsidyApplications(year);
        cases = statistics.cellCases(year, bureau == null || bureau.isEmpty() ? null : bureau, model == null || model.isEmpty() ? null : model);
    }

    public List<Integer> getYears() {
        return statistics.years();
    }

    public CrossTable getTable() {
        return table;
    }

    public CellCases getCases() {
        return cases;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getBureau() {
        return bureau;
    }

    public void setBureau(String bureau) {
        this.bureau = bureau;
    }

    /** The bureau of the cell by its name; null for the whole country. */
    public Text getBureauName() {
        return table.bureaus().stream().filter(b -> b.key().equals(bureau)).map(CrossTable.Bureau::name).findFirst().orElse(null);
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }
}
