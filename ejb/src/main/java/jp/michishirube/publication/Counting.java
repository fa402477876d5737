package jp.michishirube.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.publication.StatisticsStore.Application;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.CrossTable.Bureau;
import jp.michishirube.publication.api.CrossTable.Place;
import jp.michishirube.publication.api.Figures;
import jp.michishirube.publication.api.Report;

/** From single applications to the cross table. */
final class Counting {
    private Counting() {
    }

    /** @param known field models in the order in which they are to stand */
    static CrossTable count(Report report, int fiscalYear, boolean announcedOnly, Instant asOf, List<Application> applications,
                            List<OrganisationView> bureaus, List<String> known) {
        Map<Place, Figures> cells = new HashMap<>();
        Map<Place, List<Application>> byPlace = new HashMap<>();
        Set<String> applied = new TreeSet<>();
        Set<String> offices = new TreeSet<>();
        for (Application a : applications) {
            byPlace.computeIfAbsent(new Place(a.bureau(), a.fieldModel()), p -> new ArrayList<>()).add(a);
            applied.add(a.fieldModel());
            offices.add(a.bureau());
        }
        byPlace.forEach((place, some) -> cells.put(place, figures(some)));
        Set<String> models = new LinkedHashSet<>(known);
        models.retainAll(applied);
        models.addAll(applied);
        List<Bureau> rows = new ArrayList<>();
        for (OrganisationView b : bureaus) {
            rows.add(new Bureau(b.id(), new Text(b.shortName(), b.nameEn() == null ? b.name() : b.nameEn())));
            offices.remove(b.id());
        }
        offices.forEach(key -> rows.add(new Bureau(key, key.isEmpty() ? new Text("－", "-") : new Text(key, key))));
        return new CrossTable(report, fiscalYear, asOf, announcedOnly, rows, List.copyOf(models), cells);
    }

    private static Figures figures(List<Application> some) {
        return new Figures(some.size(), (int) some.stream().filter(Application::adopted).count(),
                some.stream().mapToLong(Application::requestedYen).reduce(0, Math::addExact),
                some.stream().mapToLong(Application::adoptedYen).reduce(0, Math::addExact),
                some.stream().anyMatch(Application::fictional), some.stream().map(Application::caseId).toList());
    }
}
