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
        Map<String, String> bureaus = bureaus();
        return editions.all().stream().filter(Edition::runHere).filter(e -> store.announced(e.callId()).contains(Announced.FINALISTS))
                .flatMap(e -> shown(e).map(f -> told(e, f, bureaus))).toList();
    }

    private Stream<CaseFacts> shown(Edition e) {
        return files.factsOfCall(e.callId(), List.copyOf(SHOWN)).stream().filter(f -> f.kind().equals(AwardKind.KEY));
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

    private AwardCase told(Edition e, CaseFacts f, Map<String, String> bureaus) {
        Answers a = content(f.caseId()).answers();
        boolean prizes = store.announced(e.callId()).contains(Announced.PRIZES);
        String prize = prizes ? store.prize(f.caseId()).flatMap(p -> e.prize(p.prizeKey)).map(p -> p.title().ja()).orElse("") : "";
        OrganisationView lead = organisations.find(f.applicantId()).orElseThrow();
        return new AwardCase(f.caseId(), e.id(), e.name().ja(), prize, f.title(), String.join("、", AwardLetters.entrants(lead, a)), a.get("site"), f.bureauKey(),
                bureaus.getOrDefault(f.bureauKey(), f.bureauKey()), f.category(), a.get("issue"), a.get("solution"), a.get("effect"), "", f.fictional());
    }

    private CaseContent content(String caseId) {
        return files.content(caseId, Set.of("vendors", "material", "contactDivision", "contactName", "contactPhone", "contactEmail")).orElseThrow();
    }

    /** A published case with its figures and pictures; empty for any other. */
    Optional<AwardCaseDetail> detail(String caseId) {
        return cases().stream().filter(c -> c.id().equals(caseId)).findFirst().map(c -> {
            CaseContent content = content(caseId);
            Answers a = content.answers();
            List<AwardCaseDetail.Measure> measures = Stream.iterate(1, n -> n + 1).limit(MEASURES).filter(n -> !a.get("effect" + n + "Name").isBlank())
                    .map(n -> new AwardCaseDetail.Measure(a.get("effect" + n + "Name"), a.get("effect" + n + "Before"), a.get("effect" + n + "After"), a.get("effect" + n + "How"))).toList();
            List<AwardCaseDetail.Picture> pictures = Stream.iterate(1, n -> n + 1).limit(PICTURES).flatMap(n -> content.files().stream().filter(x -> x.slot().equals("photo" + n))
                    .map(x -> new AwardCaseDetail.Picture(x.attachmentId(), a.get("photo" + n + "Caption").isBlank() ? c.title() : a.get("photo" + n + "Caption")))).toList();
            return new AwardCaseDetail(c, a.get("summary"), measures, a.get("spread"), a.get("cooperation"), a.get("future"), a.get("video").startsWith("https://") ? a.get("video") : "", pictures);
        });
    }
}
