package jp.michishirube.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Page;
import jp.michishirube.organisation.api.DesignationView;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.organisation.api.PrefectureView;

/** The registers as anyone may read them: who there is, where it belongs, how it is designated. */
@Stateless
public class OrganisationService {
    private final OrganisationStore store;

    public OrganisationService() {
        this(null);
    }

    @Inject
    public OrganisationService(OrganisationStore store) {
        this.store = store;
    }

    /** The body with this id, whether or not it is still there; empty when the register has none. */
    @AllowedTo(everyone = true)
    public Optional<OrganisationView> find(String id) {
        return id == null ? Optional.empty() : store.find(id).map(Organisation::view);
    }

    /** The body with this id if it is there on that day. */
    @AllowedTo(everyone = true)
    public Optional<OrganisationView> findOn(String id, LocalDate day) {
        return find(id).filter(o -> o.isValidOn(day));
    }

    /** The bodies with these ids, by id; those that the register does not have are missing. One statement. */
    @AllowedTo(everyone = true)
    public Map<String, OrganisationView> findAll(Collection<String> ids) {
        Map<String, OrganisationView> found = new HashMap<>();
        store.findAll(List.copyOf(ids)).forEach(o -> found.put(o.id, o.view()));
        return found;
    }

    /** Local governments that count on the query's day, in the order of their codes; never an invented one. At most three statements, two where all are on one page. */
    @AllowedTo(everyone = true)
    public Page<OrganisationEntry> localGovernments(OrganisationQuery query) {
        List<Organisation> bodies = store.localGovernments(query);
        boolean whole = bodies.size() < query.limit() && (query.offset() == 0 || !bodies.isEmpty());
        long total = whole ? query.offset() + bodies.size() : store.countLocalGovernments(query);
        Map<String, List<DesignationView>> designations = new HashMap<>();
        store.designations(bodies.stream().map(o -> o.id).toList(), query.on())
                .forEach(d -> designations.computeIfAbsent(d.organisationId, id -> new ArrayList<>()).add(d.view()));
        return new Page<>(total, bodies.stream()
                .map(o -> new OrganisationEntry(o.view(), designations.getOrDefault(o.id, List.of()))).toList());
    }

    /** Designations as a disadvantaged area that are in force on the day. */
    @AllowedTo(everyone = true)
    public List<DesignationView> designations(String id, LocalDate day) {
        return store.designations(List.of(id), day).stream().map(Designation::view).toList();
    }

    /** The bureaus that are there, north to south. */
    @AllowedTo(everyone = true)
    public List<OrganisationView> bureaus() {
        return store.ofKind(OrganisationKind.BUREAU).stream().filter(o -> o.validTo == null).map(Organisation::view).toList();
    }

    /** The prefectures by code. */
    @AllowedTo(everyone = true)
    public List<PrefectureView> prefectures() {
        return store.prefectures().stream().map(p -> new PrefectureView(p.prefectureCode, p.prefecture)).toList();
    }

    /** The key of the bureau in whose territory a prefecture (two-digit code) lies. */
    @AllowedTo(everyone = true)
    public Optional<String> bureauOfPrefecture(String prefectureCode) {
        return store.prefecture(prefectureCode).map(p -> p.bureauKey);
    }
}
