package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import jp.michishirube.roadmap.SurveyResultService;
import jp.michishirube.roadmap.api.SurveyBy;
import jp.michishirube.roadmap.api.SurveyGroup;
import jp.michishirube.roadmap.api.SurveyHead;
import jp.michishirube.roadmap.api.SurveyQuestion;
import jp.michishirube.roadmap.api.SurveyResults;
import jp.michishirube.roadmap.api.SurveyShare;
import jp.michishirube.roadmap.api.SurveyYears;

/** The surveys, and what one of them brought. */
@Named
@RequestScoped
public class SurveyPage {
    private String id = "";
    private String by = "";
    private SurveyResults results;
    private SurveyYears years;

    @Inject
    private SurveyResultService surveys;
    @Inject
    private Screen screen;

    public void load() {
        if (id == null || id.isEmpty()) {
            return;
        }
        results = surveys.results(id, Stream.of(SurveyBy.values()).filter(b -> b.name().equals(by)).findFirst().orElse(null)).orElse(null);
        if (results == null) {
            screen.notFound();
            return;
        }
        years = surveys.years(id).filter(y -> y.surveys().size() > 1).orElse(null);
    }

    public List<SurveyHead> getSurveys() {
        return surveys.surveys();
    }

    public SurveyResults getResults() {
        return results;
    }

    /** Null for a series of one. */
    public SurveyYears getYears() {
        return years;
    }

    public SurveyBy[] getWays() {
        return results.survey().isAnsweredHere() ? SurveyBy.values() : new SurveyBy[0];
    }

    public String word(SurveyBy way) {
        return screen.word("survey", "by" + way.name());
    }

    /** "94.4 %", or that there is no value. */
    public String percent(SurveyShare s) {
        return s.count() == null ? screen.word("survey", "noValue") : s.isKnown() ? s.percent() + " %" : "－";
    }

    public String figure(Integer value) {
        return value == null ? screen.word("survey", "noValue") : String.format("%,d", value);
    }

    /** The same option in a part of the bodies. */
    public SurveyShare of(SurveyGroup part, SurveyQuestion question, SurveyShare option) {
        return part.questions().stream().filter(q -> q.id().equals(question.id())).flatMap(q -> q.shares().stream()).filter(s -> s.value().equals(option.value())).findFirst().orElseThrow();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }
}
