package jp.michishirube.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.award.api.Announced;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.AwardCaseDetail;
import jp.michishirube.award.api.Edition;
import jp.michishirube.casework.api.CaseContent;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.form.Answers;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;

/** Finalists and winners of the editions that are run here, from the moment they are announced. */
@ApplicationScoped
class HeldResults implements AwardResults {
    /** Those who came to the final. */
    static final Set<String> SHOWN = Set.of("finalist", "awarded", "no-prize");
    /** What is nobody else's business. */
    private static final Set<String> HIDDEN = Set.of("vendors", "material", "contactDivision", "contactName", "contactPhone", "contactEmail");
    private static final int MEASURES = 3;
    private static final int PICTURES = 3;

    private final AwardStore store;
    private final Editions editions;
    private final CaseFiles files;
    private final OrganisationService organisations;

    /** For the container's proxy. */
    protected HeldResults() {
        this(null, null, null, null);
    }

    @Inject
    HeldResults(AwardStore store, Editions editions, CaseFiles files, OrganisationService organisations) {
        this.store = store;
        this.editions = editions;
        this.files = files;
        this.organisations = organisations;
    }

    @Override
    public List<AwardCase> cases() {
        return editions.all().stream().filter(Edition::runHere).filter(e -> store.announced(e.callId()).contains(Announced.FINALISTS))
                .flatMap(e -> told(e, files.factsOfCall(e.callId(), List.copyOf(SHOWN)).stream().filter(f -> f.kind().equals(AwardKind.KEY)).toList()).stream()).toList();
    }

    /** As many statements for twelve finalists as for one. */
    private List<AwardCase> told(Edition e, List<CaseFacts> shown) {
        Map<String, String> bureaus = bureaus();
        Map<String, CaseContent> contents = files.contents(shown.stream().map(CaseFacts::caseId).toList(), HIDDEN);
        Map<String, String> prizes = store.announced(e.callId()).contains(Announced.PRIZES) ? store.prizes(e.id()).stream().collect(Collectors.toMap(p -> p.caseId, p -> e.prize(p.prizeKey).orElseThrow().title().ja()))
                : Map.of();
        Map<String, OrganisationView> leads = organisations.findAll(shown.stream().map(CaseFacts::applicantId).distinct().toList());
        return shown.stream().map(f -> told(e, f, leads.get(f.applicantId()), contents.get(f.caseId()).answers(), prizes.getOrDefault(f.caseId(), ""), bureaus)).toList();
    }

    private Map<String, String> bureaus() {
        return organisations.bureaus().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::shortName));
    }

    @Override
    public int entries(String editionId) {
        return editions.find(editionId).filter(Edition::runHere).map(e -> (int) files.factsOfCall(e.callId(), ARRIVED).stream().filter(f -> f.kind().equals(AwardKind.KEY)).count()).orElse(0);
    }

    /** Where an entry stands that has arrived and was not withdrawn. */
    static final List<String> ARRIVED = List.of("received", "correction", "correction-signoff", "bureau-route", "forwarded", "documents", "finalist", "not-selected", "awarded", "no-prize");

    private static AwardCase told(Edition e, CaseFacts f, OrganisationView lead, Answers a, String prize, Map<String, String> bureaus) {
        return new AwardCase(f.caseId(), e.id(), e.name().ja(), prize, f.title(), String.join("、", AwardLetters.entrants(lead, a)), a.get("site"), f.bureauKey(),
                bureaus.getOrDefault(f.bureauKey(), f.bureauKey()), f.category(), a.get("issue"), a.get("solution"), a.get("effect"), "", f.fictional());
    }

    /** A published case with its figures and pictures; empty for any other. */
    Optional<AwardCaseDetail> detail(String caseId) {
        return files.facts(caseId).filter(f -> f.kind().equals(AwardKind.KEY) && SHOWN.contains(f.state())).flatMap(f -> editions.ofCall(f.callId())
                .filter(e -> store.announced(e.callId()).contains(Announced.FINALISTS)).map(e -> told(e, List.of(f)).get(0))).map(c -> {
            CaseContent content = files.content(caseId, HIDDEN).orElseThrow();
            Answers a = content.answers();
            List<AwardCaseDetail.Measure> measures = Stream.iterate(1, n -> n + 1).limit(MEASURES).filter(n -> !a.get("effect" + n + "Name").isBlank())
                    .map(n -> new AwardCaseDetail.Measure(a.get("effect" + n + "Name"), a.get("effect" + n + "Before"), a.get("effect" + n + "After"), a.get("effect" + n + "How"))).toList();
            List<AwardCaseDetail.Picture> pictures = Stream.iterate(1, n -> n + 1).limit(PICTURES).flatMap(n -> content.files().stream().filter(x -> x.slot().equals("photo" + n))
                    .map(x -> new AwardCaseDetail.Picture(x.attachmentId(), a.get("photo" + n + "Caption").isBlank() ? c.title() : a.get("photo" + n + "Caption")))).toList();
            return new AwardCaseDetail(c, a.get("summary"), measures, a.get("spread"), a.get("cooperation"), a.get("future"), a.get("video").startsWith("https://") ? a.get("video") : "", pictures);
        });
    }
}
