package jp.michishirube.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.michishirube.definition.DefinitionShelf;
import jp.michishirube.definition.DefinitionUse;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.definition.Problem;
import jp.michishirube.kernel.Text;
import jp.michishirube.publication.api.Report;

/** The report definitions that are in use. A version may have been printed from its first day on, and can then only be followed by another. */
@ApplicationScoped
public class ReportDefinitions extends DefinitionShelf<Report> implements DefinitionUse {
    private static final String SUBSIDY_APPLICATIONS = "subsidy-applications";

    /** Those that are shipped; for the container's proxy too. */
    public ReportDefinitions() {
        this(null);
    }

    @Inject
    public ReportDefinitions(OwnDefinitions own) {
        super("report", new Text("集計表", "Report"), List.of("report/subsidy-applications-1.yaml"), f -> ReportReading.read(f.name(), f.yaml()),
                Report::id, own);
    }

    /** 応募・採択状況 in the version in force: the highest in use. */
    public Report subsidyApplications() {
        return all().stream().filter(r -> Identity.of(r.id(), r.id()).id().equals(SUBSIDY_APPLICATIONS))
                .max(Comparator.comparing(r -> Identity.of(r.id(), r.id()).version())).orElseThrow();
    }

    @Override
    public List<Problem> conflicts(DefinitionFile file) {
        return identify(file).id().equals(SUBSIDY_APPLICATIONS) ? List.of()
                : List.of(Problem.of(file.name(), 1, "publication.report-unknown", identify(file).id(), SUBSIDY_APPLICATIONS));
    }

    @Override
    public Optional<Text> use(String kind, String id) {
        return key().equals(kind) && find(id).isPresent() ? Optional.of(new Text("使い始めた集計表の版は取り下げられません。直すときは次の版を発行してください。",
                "A version of a report that is in use cannot be withdrawn. Publish the next version to mend it.")) : Optional.empty();
    }
}
