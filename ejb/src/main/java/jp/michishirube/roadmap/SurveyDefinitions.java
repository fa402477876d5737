package jp.michishirube.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.definition.DefinitionShelf;
import jp.michishirube.definition.DefinitionUse;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.definition.Problem;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.kernel.Text;
import jp.michishirube.roadmap.api.SurveyDefinition;

/** The surveys, each in the version in force: the highest in use. Once one was answered, its questions, year and series stay as they are. */
@ApplicationScoped
class SurveyDefinitions extends DefinitionShelf<SurveyDefinition> implements DefinitionUse {
    private static final String KEY = "survey";
    private static final List<String> SHIPPED = List.of("survey/jisso-2014-1.yaml", "survey/jisso-2017-1.yaml", "survey/sanka-2017-1.yaml");

    private final SurveyStore store;
    private final FormDefinitions forms;

    /** Those that are shipped; for the container's proxy too. */
    protected SurveyDefinitions() {
        this(null, null, null);
    }

    @Inject
    SurveyDefinitions(OwnDefinitions own, SurveyStore store, FormDefinitions forms) {
        super(KEY, new Text("アンケート・調査", "Survey"), SHIPPED, f -> SurveyReading.read(f.name(), f.yaml()), SurveyDefinition::definition, own);
        this.store = store;
        this.forms = forms;
    }

    /** The newest first. */
    List<SurveyDefinition> inForce() {
        Map<String, SurveyDefinition> newest = all().stream().collect(Collectors.toMap(SurveyDefinition::id, Function.identity(),
                BinaryOperator.maxBy(Comparator.comparing(SurveyDefinition::version)), TreeMap::new));
        return newest.values().stream().sorted(Comparator.comparing(SurveyDefinition::fiscalYear).reversed().thenComparing(SurveyDefinition::id)).toList();
    }

    Optional<SurveyDefinition> inForce(String id) {
        return inForce().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public Set<String> references(DefinitionFile file) {
        return Set.of("form " + SurveyReading.read(file.name(), file.yaml()).form());
    }

    @Override
    public List<Problem> conflicts(DefinitionFile file) {
        SurveyDefinition survey = SurveyReading.read(file.name(), file.yaml());
        return Stream.concat(unknown(file, survey), Stream.concat(
                inForce(survey.id()).filter(s -> !asked(s).equals(asked(survey)) && store.hasAnswers(s.id())).map(s -> Problem.of(file.name(), 1, "roadmap.survey-answered", s.definition())).stream(),
                inForce().stream().filter(s -> s.series().equals(survey.series()) && s.unit() != survey.unit() && !s.id().equals(survey.id())).limit(1)
                        .map(s -> Problem.of(file.name(), 1, "roadmap.survey-series-mixed", survey.series(), s.definition())))).toList();
    }

    /** Questions that it says to read and that are not asked. */
    private Stream<Problem> unknown(DefinitionFile file, SurveyDefinition survey) {
        SurveyDefinition.Reads reads = survey.reads();
        return reads == null ? Stream.empty() : forms.find(survey.form()).stream().flatMap(f -> Stream.of(reads.interest().fields(), reads.action().fields(), List.of(reads.walls())).flatMap(List::stream)
                .filter(id -> f.field(id).isEmpty()).map(id -> Problem.of(file.name(), 1, "roadmap.survey-reads", id, survey.form())));
    }

    private static List<Object> asked(SurveyDefinition s) {
        return List.of(s.form(), s.fiscalYear(), s.series(), s.unit(), s.isAnsweredHere());
    }

    @Override
    public Optional<Text> use(String kind, String id) {
        return key().equals(kind) && find(id).filter(s -> store.hasAnswers(s.id())).isPresent() ? Optional.of(new Text("この調査には回答があります。回答のある定義は取り下げられません。直すときは次の版を発行してください。",
                "The survey has answers. A definition with answers cannot be withdrawn. Publish the next version to mend it.")) : Optional.empty();
    }
}
