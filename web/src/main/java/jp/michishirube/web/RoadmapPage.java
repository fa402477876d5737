package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.roadmap.RoadmapService;
import jp.michishirube.roadmap.api.BureauGrid;
import jp.michishirube.roadmap.api.IndicatorView;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.PrefectureTile;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.RoadmapView;
import jp.michishirube.roadmap.rule.Fraction;
import jp.michishirube.roadmap.rule.Status;

/** The roadmap: as the slide draws it, as a table, by bureau and by prefecture. */
@Named
@RequestScoped
public class RoadmapPage {
    private String version = "";
    private String model = "";
    private String paper = "";
    private RoadmapView view;
    private BureauGrid grid;
    private List<PrefectureTile> tiles = List.of();
    private List<OrganisationView> bureaus = List.of();
    private Drawing drawing;
    private Drawing map;

    @Inject
    private RoadmapService roadmaps;
    @Inject
    private OrganisationService organisations;
    @Inject
    private Screen screen;

    /** How many indicators stand so. */
    public record Count(Status status, Text label, int number) {
    }

    /** What one bureau is known to have. @param measurement id of what it rests on; empty for none */
    public record Value(String bureau, String words, String status, String measurement, boolean fictional) {
    }

    public void load() {
        view = roadmaps.dashboard(version).orElse(null);
        if (view == null) {
            screen.notFound();
            return;
        }
        grid = roadmaps.byBureau(version).orElseThrow();
        tiles = roadmaps.byPrefecture(model);
        bureaus = organisations.bureaus();
        drawing = view.roadmap().registered() ? RoadmapDrawing.of(view, screen.locale(),
                new RoadmapDrawing.Heads(screen.word("roadmap", "field"), screen.word("roadmap", "model"), screen.word("roadmap", "targets"))) : null;
        map = PrefectureDrawing.of(tiles);
    }

    public RoadmapView getView() {
        return view;
    }

    public List<Roadmap> getVersions() {
        return roadmaps.versions();
    }

    public List<Count> getCounts() {
        return view.counts().entrySet().stream().map(e -> new Count(e.getKey(), e.getKey().label(), e.getValue())).toList();
    }

    public Drawing getDrawing() {
        return drawing;
    }

    public Drawing getMap() {
        return map;
    }

    public List<PrefectureTile> getTiles() {
        return tiles;
    }

    /** Models for which bodies are counted from cases. */
    public List<Roadmap.Model> getModels() {
        return view.roadmap().fields().stream().flatMap(f -> f.models().stream()).filter(m -> m.indicators().stream().anyMatch(Roadmap.Indicator::counted)).toList();
    }

    public List<OrganisationView> getBureaus() {
        return bureaus;
    }

    public String bureau(OrganisationView of) {
        return screen.text(new Text(of.shortName(), of.nameEn() == null ? of.shortName() : of.nameEn()));
    }

    /** The last value of every bureau, north to south. */
    public List<Value> values(IndicatorView of) {
        return grid.bureaus().stream().map(b -> {
            Optional<BureauGrid.Cell> cell = grid.last(of.place().indicator().id(), b);
            return new Value(b, cell.map(c -> value(c.measurement())).orElse("－"), cell.map(BureauGrid.Cell::status).map(Status::name).orElse(""), cell.map(c -> c.measurement().id()).orElse(""),
                    cell.map(c -> c.measurement().fictional()).orElse(false));
        }).toList();
    }

    /** With its unit; 「データなし」 for none. */
    public String value(MeasurementView m) {
        return m == null ? screen.text(Status.NO_DATA.label()) : m.value() == null ? screen.text(m.judged().label()) : number(m.value()) + m.unit();
    }

    /** A part of a target as a percentage; a dash where it is not told in numbers. */
    public String part(Fraction part) {
        return part == null ? "－" : number(part.times(Fraction.of(100))) + "%";
    }

    /** What is needed in each year from here. */
    public String needed(IndicatorView i) {
        Fraction needed = i.verdict().needed();
        return needed == null ? "－" : number(needed) + (screen.locale().equals(Locale.ENGLISH) ? " " : "") + screen.text(i.place().indicator().unit());
    }

    private String number(Fraction value) {
        return screen.locale().equals(Locale.ENGLISH) ? value.words().replace("約", "about ") : value.words();
    }

    /** The phases of a model with their fiscal years, one a line. */
    public List<String> phases(Roadmap.Model m) {
        return m.phases().stream().map(p -> (p.from() == null ? "～" + p.to() : p.from() == p.to() ? "" + p.to() : p.from() + "～" + p.to()) + "：" + p.what()).toList();
    }

    public String joined(List<String> words) {
        return String.join("、", words);
    }

    public boolean isFictional() {
        return view.fictional() || grid.cells().values().stream().flatMap(m -> m.values().stream()).flatMap(m -> m.values().stream()).anyMatch(c -> c.measurement().fictional())
                || tiles.stream().anyMatch(t -> t.bodies().fictional());
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    /** a3 or a4, across; a3 where none is named. */
    public String getPaper() {
        return "a4".equals(paper) ? "a4" : "a3";
    }

    /** How the drawing is printed: as a sheet of its own among the rest, or alone where a paper was asked for. */
    public String getSheet() {
        return getPaper() + (paper == null || paper.isEmpty() ? "" : " rm-alone");
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }
}
