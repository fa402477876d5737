package jp.michishirube.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.definition.DefinitionKind;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.definition.Problem;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.rule.DispatchRules;
import jp.michishirube.programme.rule.ProcedureEffect;

/** Guideline versions with their calls, as offices publish them. */
@ApplicationScoped
class GuidelineKind implements DefinitionKind {
    static final String KEY = "programme";
    /** Procedures whose form asks for an amount by cost category. */
    private static final Set<ProcedureEffect> BY_CATEGORY = Set.of(ProcedureEffect.APPLY, ProcedureEffect.CHANGE, ProcedureEffect.PERFORM, ProcedureEffect.CIRCUMSTANCES);

    private final ProgrammeLibrary library;
    private final FormDefinitions forms;
    private final OwnDefinitions own;

    /** For the container's proxy. */
    protected GuidelineKind() {
        this(null, null, null);
    }

    @Inject
    GuidelineKind(ProgrammeLibrary library, FormDefinitions forms, OwnDefinitions own) {
        this.library = library;
        this.forms = forms;
        this.own = own;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Text title() {
        return new Text("事業・要領・公募", "Programme, guideline and calls");
    }

    @Override
    public List<DefinitionFile> shipped() {
        return ShippedDefinitions.guidelineFiles();
    }

    @Override
    public Identity identify(DefinitionFile file) {
        return Identity.of(file.name(), read(file).id());
    }

    @Override
    public Set<String> references(DefinitionFile file) {
        Stream<String> granted = read(file).grant().stream().flatMap(g -> Stream.concat(Stream.of("letter " + g.decisionLetter(), "letter " + g.refusalLetter()), g.procedures().stream()
                .flatMap(p -> Stream.concat(Stream.of("form " + p.formId(), "workflow " + p.workflowId()), Stream.concat(p.letter().stream(), p.refusal().stream()).map(l -> "letter " + l)))));
        Stream<String> dispatched = read(file).dispatch().map(DispatchRules::letters).stream()
                .flatMap(l -> Stream.of(l.decision(), l.refusal(), l.employer(), l.appointment())).map(l -> "letter " + l);
        return Stream.concat(Stream.concat(granted, dispatched), run(file).flatMap(c -> Stream.concat(Stream.of("form " + c.formId(), "workflow " + c.workflowId(), "workflow " + c.selectionWorkflowId()),
                Stream.concat(c.notices().values().stream().map(l -> "letter " + l), Optional.ofNullable(c.reviewId()).map(r -> "review " + r).stream()))))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Problem> conflicts(DefinitionFile file) {
        GuidelineVersion version = read(file);
        List<Problem> problems = new ArrayList<>();
        List<String> later = own.published(KEY).stream().flatMap(f -> read(f).calls().stream()).map(c -> c.view().id()).toList();
        if (library.programme(version.programmeKey()).isEmpty()) {
            problems.add(Problem.of(file.name(), 1, "programme.no-programme", version.programmeKey()));
        }
        version.calls().stream().map(c -> c.view().id()).filter(id -> library.call(id).isPresent() || later.contains(id)).forEach(id -> problems.add(
                Problem.of(file.name(), 1, "programme.call-elsewhere", id)));
        run(file).map(c -> forms.find(c.formId())).flatMap(Optional::stream).distinct().forEach(form -> missing(version, form).forEach(field -> problems.add(
                Problem.of(file.name(), 1, "programme.field-missing", form.id(), field))));
        version.grant().ifPresent(g -> g.procedures().stream().filter(p -> BY_CATEGORY.contains(p.effect())).map(p -> forms.find(p.formId())).flatMap(Optional::stream)
                .forEach(form -> g.categories().stream().map(c -> "cost-" + c.id()).filter(field -> form.field(field).isEmpty()).forEach(field -> problems.add(
                        Problem.of(file.name(), 1, "programme.field-missing", form.id(), field)))));
        return problems;
    }

    @Override
    public void forget() {
        library.forget();
    }

    /** What the rules ask of a proposal and its form does not. */
    private static List<String> missing(GuidelineVersion version, FormDefinition form) {
        return Stream.concat(Stream.of("projectTitle"), version.rules().all().stream().flatMap(r -> r.asks().stream())).filter(field -> form.field(field).isEmpty()).toList();
    }

    private static Stream<CallView> run(DefinitionFile file) {
        return read(file).calls().stream().map(Call::view).filter(CallView::runHere).filter(c -> Objects.nonNull(c.formId()));
    }

    private static GuidelineVersion read(DefinitionFile file) {
        return GuidelineReader.guideline(file.name(), file.yaml());
    }
}
