package jp.michishirube.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.Edition;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;

/** Results of editions that were run elsewhere, as published sources tell them; what no source tells stays empty. */
@ApplicationScoped
class PublishedResults implements AwardResults {
    private static final Set<String> COLUMNS = Set.of("edition", "no", "prize", "title", "entrant", "place", "bureau", "note", "source");

    private final Editions editions;
    private final OrganisationService organisations;

    /** For the container's proxy. */
    protected PublishedResults() {
        this(null, null);
    }

    @Inject
    PublishedResults(Editions editions, OrganisationService organisations) {
        this.editions = editions;
        this.organisations = organisations;
    }

    @Override
    public List<AwardCase> cases() {
        Map<String, String> bureaus = organisations.bureaus().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::shortName));
        Map<String, Edition> archived = editions.all().stream().filter(e -> !e.runHere()).collect(Collectors.toMap(Edition::id, Function.identity()));
        return CsvFile.resource("/registers/award_published.csv", COLUMNS).stream().filter(r -> archived.containsKey(r.get("edition"))).map(r -> told(r, archived.get(r.get("edition")), bureaus)).toList();
    }

    @Override
    public int entries(String editionId) {
        return 0;
    }

    private static AwardCase told(Row r, Edition edition, Map<String, String> bureaus) {
        String bureau = r.get("bureau");
        return new AwardCase(edition.id() + "-" + r.get("no"), edition.id(), edition.name().ja(), r.get("prize"), r.get("title"), r.get("entrant"), r.get("place"), bureau,
                bureaus.getOrDefault(bureau, bureau), "", "", "", "", (r.get("note").isEmpty() ? "" : r.get("note") + "。") + "出典：" + r.get("source"), false);
    }
}
