package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.roadmap.MeasurementService;
import jp.michishirube.roadmap.RoadmapService;
import jp.michishirube.roadmap.api.CaseBehind;
import jp.michishirube.roadmap.api.CountedBodies;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.Roadmap.Place;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.rule.Status;

/** A measurement: entered, mended or revised by whoever keeps its region, approved or returned by the director. */
@Named
@ViewScoped
public class MeasurementPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of the measurement that is shown or mended; empty for a new one. */
    private String id = "";
    /** Of the measurement that a new one revises; empty for none. */
    private String revised = "";
    private String indicator = "";
    private String note = "";
    private boolean fictional;
    private long version;
    /** As typed, by the names of the form's fields. */
    private final Map<String, String> typed = new LinkedHashMap<>();
    private transient MeasurementView view;
    private transient Roadmap roadmap;
    private transient Map<String, CountedBodies> countable;

    @Inject
    private transient MeasurementService measurements;
    @Inject
    private transient RoadmapService roadmaps;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        MeasurementView v = getView();
        if (getPlace() == null || v == null && (!(id + revised).isEmpty() || measurements.regions().isEmpty())) {
            screen.notFound();
            return;
        }
        typed.put("region", measurements.regions().stream().findFirst().orElse(""));
        typed.put("unit", getPlace().indicator().unit() == null ? "" : getPlace().indicator().unit().ja());
        if (v != null) {
            indicator = v.indicatorId();
            version = v.version();
            fictional = v.fictional();
            typed.putAll(Map.of("region", v.region(), "asOf", v.asOf().toString(), "sourceKind", v.sourceKind().name(), "source", v.source(), "remarks", v.remarks(), "judged", v.judged() == null ? "" : v.judged().name(),
                    "numerator", text(v.numerator()), "denominator", text(v.denominator()), "nonResponse", text(v.nonResponse())));
            typed.put("value", v.value() == null || v.numerator() != null || v.sourceKind() == SourceKind.CASES ? "" : v.value().isWhole() ? v.value().toString() : v.value().text(4));
        }
    }

    private static String text(Long number) {
        return number == null ? "" : number.toString();
    }

    public String save() {
        MeasurementForm form = new MeasurementForm(indicator, getRoadmap().id(), of("region"), of("asOf"), Stream.of(SourceKind.values()).filter(k -> k.name().equals(of("sourceKind"))).findFirst().orElse(null),
                of("source"), of("value"), of("unit"), of("judged"), of("numerator"), of("denominator"), of("nonResponse"), of("remarks"), of("reason"), fictional);
        return went(!revised.isEmpty() ? measurements.revise(revised, form) : id.isEmpty() ? measurements.enter(form) : measurements.mend(id, form, version), "entered");
    }

    public String approve() {
        return went(measurements.approve(id, version), "approved");
    }

    public String sendBack() {
        return went(measurements.sendBack(id, note, version), "returned");
    }

    private String went(Outcome<String> done, String word) {
        if (!done.isDone()) {
            screen.refused(done.violations());
            return null;
        }
        screen.done(screen.word("roadmap", word));
        return "/app/measurements.xhtml?faces-redirect=true";
    }

    private String of(String field) {
        String text = typed.get(field);
        return text == null ? "" : text;
    }

    /** The measurement that is shown, mended or revised; null for a new one. */
    public MeasurementView getView() {
        String of = revised.isEmpty() ? id : revised;
        if (view == null && !of.isEmpty()) {
            view = measurements.measurement(of).orElse(null);
        }
        return view;
    }

    private Roadmap getRoadmap() {
        if (roadmap == null) {
            roadmap = roadmaps.roadmap(getView() == null ? "" : getView().edition()).orElseThrow();
        }
        return roadmap;
    }

    /** Null where there is no such indicator. */
    public Place getPlace() {
        String of = getView() == null ? indicator : getView().indicatorId();
        return getRoadmap().place(of).orElse(null);
    }

    /** Whether the form is shown: for a new one, a revision, and what may be mended. */
    public boolean isForm() {
        MeasurementView v = getView();
        return v == null || !revised.isEmpty() || keeps(v) && (v.state() == MeasurementState.RETURNED || v.state() == MeasurementState.ENTERED && v.enteredName().equals(user.getActor().name()));
    }

    /** Whose values can be entered: more than one for somebody with posts in several offices. A measurement that is there keeps its region. */
    public List<String> getRegions() {
        return (id + revised).isEmpty() ? measurements.regions() : List.of();
    }

    /** What would be counted today, by region; empty where nothing is counted from cases, or nothing is entered. */
    public Map<String, CountedBodies> getCountable() {
        if (countable == null) {
            countable = new LinkedHashMap<>();
            getRegions().forEach(r -> measurements.counted(indicator, r).ifPresent(c -> countable.put(r, c)));
        }
        return countable;
    }

    private boolean keeps(MeasurementView v) {
        return measurements.regions().contains(v.region());
    }

    /** Whether the reader decides on it; that nobody decides on their own is said when they try. */
    public boolean isDecider() {
        MeasurementView v = getView();
        return v != null && revised.isEmpty() && MeasurementsPage.decides(user.getActor(), v);
    }

    public boolean isWords() {
        return !getPlace().indicator().aim().kind().inNumbers();
    }

    public boolean isRevision() {
        return !revised.isEmpty() || getView() != null && getView().replaces() != null;
    }

    public List<CaseBehind> getCases() {
        return id.isEmpty() ? List.of() : measurements.cases(id);
    }

    /** What a value may rest on here. */
    public List<SourceKind> getKinds() {
        return Stream.of(SourceKind.values()).filter(k -> k != SourceKind.CASES || getPlace().indicator().counted()).toList();
    }

    public List<Status> getJudgements() {
        return Stream.of(Status.values()).filter(s -> s != Status.NO_DATA).toList();
    }

    public List<String> getNumbers() {
        return isWords() ? List.of() : List.of("value", "numerator", "denominator", "nonResponse");
    }

    public List<String> getTexts() {
        return !revised.isEmpty() ? List.of("source", "remarks", "reason") : List.of("source", "remarks");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getRevised() {
        return revised;
    }

    public void setRevised(String revised) {
        this.revised = revised == null ? "" : revised;
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator == null ? "" : indicator;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isFictional() {
        return fictional;
    }

    public void setFictional(boolean fictional) {
        this.fictional = fictional;
    }
}
