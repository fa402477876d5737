package jp.michishirube.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.award.api.Edition;
import jp.michishirube.definition.DefinitionShelf;
import jp.michishirube.definition.DefinitionUse;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.definition.Problem;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.ProgrammeService;

/** Versions of the award's editions. One by which an edition is run here can only be followed by another, once it is in use. */
@ApplicationScoped
class EditionKind extends DefinitionShelf<Edition> implements DefinitionUse {
    private static final String KEY = "award";
    private static final List<String> SHIPPED = List.of("award/award-2016-1.yaml", "award/award-2017-1.yaml", "award/award-2019-1.yaml");

    private final OwnDefinitions own;
    private final ProgrammeService programmes;

    /** Those that are shipped; for the container's proxy too. */
    protected EditionKind() {
        this(null, null);
    }

    @Inject
    EditionKind(OwnDefinitions own, ProgrammeService programmes) {
        super(KEY, new Text("ICT地域活性化大賞の回", "Edition of the award"), SHIPPED, f -> EditionReading.read(f.name(), f.yaml()), Edition::definition, own);
        this.own = own;
        this.programmes = programmes;
    }

    @Override
    public Set<String> references(DefinitionFile file) {
        return read(file).prizes().stream().map(Edition.Prize::certificate).filter(Objects::nonNull).map(letter -> "letter " + letter).collect(Collectors.toSet());
    }

    @Override
    public List<Problem> conflicts(DefinitionFile file) {
        Edition edition = read(file);
        List<Problem> problems = new ArrayList<>();
        if (edition.runHere()) {
            if (programmes.call(edition.callId()).filter(c -> c.programmeKey().equals(KEY)).isEmpty()) {
                problems.add(Problem.of(file.name(), 1, "award.no-call", edition.callId()));
            }
            Stream.concat(all().stream(), own.published(KEY).stream().map(EditionKind::read)).filter(e -> edition.callId().equals(e.callId()) && !e.id().equals(edition.id())).findFirst()
                    .ifPresent(e -> problems.add(Problem.of(file.name(), 1, "award.call-elsewhere", edition.callId(), e.id())));
        }
        return problems;
    }

    @Override
    public Optional<Text> use(String kind, String id) {
        return key().equals(kind) && find(id).filter(Edition::runHere).isPresent() ? Optional.of(new Text("この回は、この定義で行われています。使い始めた版は取り下げられません。直すときは次の版を発行してください。",
                "The edition is run by it. A version that is in use cannot be withdrawn. Publish the next version to mend it.")) : Optional.empty();
    }

    private static Edition read(DefinitionFile file) {
        return EditionReading.read(file.name(), file.yaml());
    }
}
