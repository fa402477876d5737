package jp.michishirube.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Role.OfficeKind;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.AreaType;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.publication.BodySteps.Reader;
import jp.michishirube.publication.MunicipalityRecordStore.Line;
import jp.michishirube.publication.api.MunicipalityRecord;
import jp.michishirube.publication.api.Territory;
import jp.michishirube.publication.rule.BodyStep;
import jp.michishirube.publication.rule.Sight;
import jp.michishirube.publication.rule.Stopping;

/**
 * 自治体カルテ: what each body did from the first answer to a survey to the indicator in which it counts. Everyone reads of every local government what was
 * announced; who may see more sees more on the same page ({@link Sight}).
 */
@Stateless
public class MunicipalityRecordService {
    private static final int MOST_PEERS = 30;

    private MunicipalityRecordStore store;
    private BodySteps steps;
    private OrganisationService organisations;
    private Access access;
    private Clock clock;

    public MunicipalityRecordService() {
        // for the container
    }

    @Inject
    public MunicipalityRecordService(MunicipalityRecordStore store, BodySteps steps, OrganisationService organisations, Access access, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The page of a body. A code that was given up leads to the body that followed. At most eight statements.
     *
     * @return empty for what is no body that applies, and for a company or another body of which the reader sees no step
     */
    @AllowedTo(everyone = true)
    public Optional<MunicipalityRecord> record(String id) {
        LocalDate today = clock.today();
        Successions successions = new Successions(store.successions(today));
        String now = successions.now(JapaneseText.carried(id == null ? "" : id));
        Set<String> codes = successions.all(now);
        Actor actor = access.actor();
        Map<String, OrganisationView> known = known(actor, codes);
        OrganisationView body = known.get(now);
        if (body == null || !body.isLocalGovernment() && !body.isCompany() && !body.kind().equals("OTHER")) {
            return Optional.empty();
        }
        Reader reader = reader(actor, known);
        List<OrganisationEntry> sameKind = body.bureauKey() == null || body.localType() == null ? List.of()
                : organisations.localGovernments(new OrganisationQuery(today, body.bureauKey(), null, body.localType(), null, OrganisationQuery.MAX_LIMIT, 0)).items();
        AreaType area = body.isLocalGovernment() ? area(body, sameKind, today) : null;
        List<OrganisationView> alike = sameKind.stream().filter(e -> !e.organisation().id().equals(now) && AreaType.of(e.designations()) == area).map(OrganisationEntry::organisation).toList();
        Map<String, List<Line>> lines = lines(successions, alike, now);
        List<BodyStep> own = steps.of(body, codes, lines.getOrDefault(now, List.of()), reader);
        boolean whole = reader.sees(Sight.OWN, body, codes);
        if (!body.isLocalGovernment() && own.isEmpty() && !whole) {
            return Optional.empty();
        }
        return Optional.of(new MunicipalityRecord(body, bureauName(body), area, codes.stream().filter(c -> !c.equals(now)).map(c -> c + " " + known.get(c).name()).toList(), own,
                whole ? steps.walls(lines.getOrDefault(now, List.of()), reader) : List.of(), whole, reader.sees(Sight.STATE, body, codes),
                alike.stream().map(p -> new MunicipalityRecord.Peer(p, steps.of(p, successions.all(p.id()), lines.getOrDefault(p.id(), List.of()), reader)))
                        .sorted(Comparator.comparing((MunicipalityRecord.Peer p) -> p.steps().isEmpty()).thenComparing(p -> !p.body().prefecture().equals(body.prefecture()))).limit(MOST_PEERS).toList(),
                alike.size()));
    }

    /**
     * The local governments for which the reader works: of a bureau's territory, or of a prefecture. The Ministry and the audit choose the bureau.
     *
     * @param bureau  key; for the Ministry and the audit; null for the first
     * @param stopped only those that stopped between interest and action ({@link Stopping}); for a prefecture without effect
     * @return empty where the reader works for none, or not for that bureau
     */
    @AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER, Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR, Role.BUREAU_DIRECTOR_GENERAL, Role.BUREAU_CONSULTED, Role.MINISTRY_OFFICER,
            Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED, Role.AUDITOR})
    public Optional<Territory> territory(String bureau, boolean stopped) {
        LocalDate today = clock.today();
        Actor actor = access.actor();
        Reader reader = reader(actor, known(actor, Set.of()));
        List<OrganisationView> bureaus = bureaus(actor);
        if (!bureaus.isEmpty()) {
            return bureaus.stream().filter(b -> bureau == null || bureau.isEmpty() || b.id().equals(bureau)).findFirst()
                    .map(b -> territory(b.shortName(), true, stopped, new OrganisationQuery(today, b.id(), null, null, null, OrganisationQuery.MAX_LIMIT, 0), reader));
        }
        return reader.prefectures().stream().sorted().findFirst()
                .map(p -> territory(p, false, false, new OrganisationQuery(today, null, p, null, null, OrganisationQuery.MAX_LIMIT, 0), reader));
    }

    /** The bureaus whose territories the reader may choose from, north to south. */
    @AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER, Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR, Role.BUREAU_DIRECTOR_GENERAL, Role.BUREAU_CONSULTED, Role.MINISTRY_OFFICER,
            Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED, Role.AUDITOR})
    public List<OrganisationView> bureaus() {
        return bureaus(access.actor());
    }

    /** {@link #territory} as a file: xlsx, pdf or csv. */
    @AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER, Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR, Role.BUREAU_DIRECTOR_GENERAL, Role.BUREAU_CONSULTED, Role.MINISTRY_OFFICER,
            Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED, Role.AUDITOR})
    public Optional<Content> file(String bureau, boolean stopped, String extension) {
        return territory(bureau, stopped).flatMap(t -> TerritoryTable.file(t, clock.today(), extension));
    }

    private Territory territory(String name, boolean whole, boolean stopped, OrganisationQuery query, Reader reader) {
        Successions successions = new Successions(store.successions(query.on()));
        List<OrganisationView> bodies = organisations.localGovernments(query).items().stream().map(OrganisationEntry::organisation).toList();
        Map<String, List<Line>> lines = lines(successions, bodies, null);
        List<Territory.Row> rows = bodies.stream().map(b -> {
            List<Line> of = lines.getOrDefault(b.id(), List.of());
            List<BodyStep> seen = steps.of(b, successions.all(b.id()), of, reader);
            return new Territory.Row(b, seen, whole ? Stopping.at(seen, query.on()).orElse(null) : null, whole ? steps.walls(of, reader) : List.of());
        }).filter(r -> !stopped || r.stoppedAt() != null).toList();
        return new Territory(name, whole, stopped, rows);
    }

    private List<OrganisationView> bureaus(Actor actor) {
        boolean all = actor.capacities().stream().anyMatch(c -> c.role().worksOnCases() && c.role().officeKind() == OfficeKind.MINISTRY);
        Set<String> own = actor.capacities().stream().filter(c -> c.role().worksOnCases() && c.role().officeKind() == OfficeKind.BUREAU).map(c -> c.officeId()).collect(Collectors.toSet());
        return all || !own.isEmpty() ? organisations.bureaus().stream().filter(b -> all || own.contains(b.id())).toList() : List.of();
    }

    /** These bodies and the local governments for which the actor works, in one statement. */
    private Map<String, OrganisationView> known(Actor actor, Set<String> codes) {
        Set<String> ids = new HashSet<>(codes);
        actor.capacities().stream().filter(c -> c.role().worksOnCases() && c.role().officeKind() == OfficeKind.APPLICANT).forEach(c -> ids.add(c.officeId()));
        return organisations.findAll(ids);
    }

    private Reader reader(Actor actor, Map<String, OrganisationView> known) {
        return steps.reader(actor, actor.capacities().stream().filter(c -> c.role().worksOnCases() && c.role().officeKind() == OfficeKind.APPLICANT).map(c -> known.get(c.officeId()))
                .filter(o -> o != null && "都道府県".equals(o.localType())).map(OrganisationView::prefecture).collect(Collectors.toSet()));
    }

    private AreaType area(OrganisationView body, List<OrganisationEntry> sameKind, LocalDate today) {
        return AreaType.of(sameKind.stream().filter(e -> e.organisation().id().equals(body.id())).findFirst().map(OrganisationEntry::designations)
                .orElseGet(() -> organisations.designations(body.id(), today)));
    }

    private String bureauName(OrganisationView body) {
        return body.bureauKey() == null ? "" : organisations.find(body.bureauKey()).map(OrganisationView::shortName).orElse("");
    }

    /** By the code that the body has now. */
    private Map<String, List<Line>> lines(Successions successions, Collection<OrganisationView> bodies, String another) {
        Set<String> codes = new HashSet<>();
        bodies.forEach(b -> codes.addAll(successions.all(b.id())));
        if (another != null) {
            codes.addAll(successions.all(another));
        }
        Map<String, List<Line>> lines = new HashMap<>();
        store.lines(codes).forEach(l -> lines.computeIfAbsent(successions.now(l.code()), c -> new ArrayList<>()).add(l));
        return lines;
    }
}
