package jp.michishirube.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.CrossTable.Bureau;
import jp.michishirube.publication.api.CrossTable.Place;
import jp.michishirube.publication.api.Figures;
import jp.michishirube.publication.api.Report;

/** From the cells to the cross table with its headings. */
final class Counting {
    private Counting() {
    }

    /** @param known field models in the order in which they are to stand */
    static CrossTable count(Report report, int fiscalYear, boolean announcedOnly, Instant asOf, Map<Place, Figures> cells,
                            List<OrganisationView> bureaus, List<String> known) {
        Set<String> applied = new TreeSet<>();
        Set<String> offices = new TreeSet<>();
        for (Place place : cells.keySet()) {
            applied.add(place.fieldModel());
            offices.add(place.bureau());
        }
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
}
