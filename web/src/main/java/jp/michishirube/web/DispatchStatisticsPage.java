package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.michishirube.clock.ClockService;
import jp.michishirube.dispatch.DispatchService;
import jp.michishirube.dispatch.api.PastDispatch;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.publication.DispatchStatisticsService;
import jp.michishirube.publication.api.DispatchFigures;
import jp.michishirube.publication.api.DispatchFigures.Axis;
import jp.michishirube.publication.api.DispatchFigures.Count;
import jp.michishirube.publication.api.DispatchFigures.Figure;
import jp.michishirube.publication.api.DispatchRequests;

/** The figures of the dispatches, the requests behind a figure, and dispatches like a text. */
@Named
@RequestScoped
public class DispatchStatisticsPage {
    private Integer year;
    private String by = "";
    private String key = "";
    private String figure = "";
    private String text = "";
    private String caseId = "";
    private DispatchFigures figures;
    private DispatchRequests requests;
    private List<PastDispatch> alike = List.of();

    @Inject
    private DispatchStatisticsService service;
    @Inject
    private DispatchService dispatches;
    @Inject
    private ClockService clocks;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    /** Without a year the newest of which there is anything. */
    public void load() {
        List<Integer> years = getYears();
        if (year == null) {
            int now = FiscalYear.of(clocks.view().now().toLocalDate()).year();
            year = years.isEmpty() ? Integer.valueOf(now) : years.get(0);
        }
        figures = service.figures(year);
    }

    public void loadRequests() {
        Axis axis = axis();
        if (year == null || axis == null) {
            screen.notFound();
            return;
        }
        requests = service.requests(year, axis, key == null || key.isEmpty() ? null : key, figure());
    }

    public void loadAlike() {
        if (text == null || text.isBlank()) {
            text = caseId == null || caseId.isEmpty() || !user.isSignedIn() || user.getCapacities().stream().noneMatch(c -> c.role().worksOnCases()) ? "" : dispatches.wordsOf(caseId);
        }
        alike = text.isBlank() ? List.of() : dispatches.alike(text.length() > 2000 ? text.substring(0, 2000) : text);
    }

    private Axis axis() {
        return Arrays.stream(Axis.values()).filter(a -> a.key().equals(by)).findFirst().orElse(null);
    }

    private Figure figure() {
        return Arrays.stream(Figure.values()).filter(f -> f.key().equals(figure)).findFirst().orElse(Figure.APPLICATIONS);
    }

    public Axis[] getAxes() {
        return Axis.values();
    }

    public List<Count> counts(Axis axis) {
        return figures.tables().get(axis);
    }

    /** The longest bar of a chart. */
    public int most(Axis axis) {
        return counts(axis).stream().mapToInt(Count::applications).max().orElse(1);
    }

    public int getMostDispatches() {
        return figures.dispatches().stream().filter(y -> y.dispatches() != null).mapToInt(y -> y.dispatches()).max().orElse(1);
    }

    /** In what the requests are one, in words. */
    public String getTitle() {
        Axis axis = axis();
        return axis == null ? "" : screen.text(figure().label()) + "　" + screen.text(axis.label()) + (key == null || key.isEmpty() ? "" : "　" + (axis == Axis.BODY && Arrays.stream(jp.michishirube.dispatch.api.BodyKind.values())
                .anyMatch(k -> k.name().equals(key)) ? screen.text(jp.michishirube.dispatch.api.BodyKind.valueOf(key).label()) : key));
    }

    public DispatchFigures getFigures() {
        return figures;
    }

    public DispatchRequests getRequests() {
        return requests;
    }

    public List<PastDispatch> getAlike() {
        return alike;
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

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCaseId() {
        return caseId;
    }

    public void setCaseId(String caseId) {
        this.caseId = caseId;
    }
}
