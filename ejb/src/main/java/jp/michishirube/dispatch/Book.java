package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.dispatch.api.BodyKind;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.dispatch.rule.DispatchLimits;
import jp.michishirube.kernel.Clock;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.ProgrammeService;

/** Keeps the book of requests (派遣台帳) as acts happen, in their transactions. */
@ApplicationScoped
class Book {
    private final DispatchStore store;
    private final OrganisationService organisations;
    private final ProgrammeService programmes;
    private final DispatchGuidelines guidelines;

    /** For the container's proxy. */
    protected Book() {
        this(null, null, null, null);
    }

    @Inject
    Book(DispatchStore store, OrganisationService organisations, ProgrammeService programmes, DispatchGuidelines guidelines) {
        this.store = store;
        this.organisations = organisations;
        this.programmes = programmes;
        this.guidelines = guidelines;
    }

    /** What was submitted, for the first time or corrected. */
    void received(CaseContext c, Request request, boolean fictional) {
        OrganisationView body = organisations.find(c.applicantId()).orElseThrow();
        DispatchEntry entry = store.entry(c.caseId()).orElseGet(() -> {
            DispatchEntry fresh = new DispatchEntry(UUID.randomUUID().toString());
            fresh.caseId = c.caseId();
            fresh.outcome = DispatchOutcome.RECEIVED;
            store.add(fresh);
            return fresh;
        });
        entry.fiscalYear = c.fiscalYear();
        entry.number = c.number();
        entry.callId = c.callId();
        entry.round = programmes.call(c.callId()).orElseThrow().round();
        entry.field = request.field();
        entry.bureauKey = c.bureauKey();
        entry.prefecture = body.prefecture() == null ? "" : body.prefecture();
        entry.bodyKind = kind(body, request);
        entry.organisation = body.name();
        entry.region = region(c.applicantId(), request);
        entry.projectKey = DispatchEntry.projectKey(request.project());
        entry.request = request.answers().get("projectTitle");
        String details = request.answers().get("issue") + "\n" + request.answers().get("support");
        entry.details = details.length() > 2000 ? details.substring(0, 2000) : details;
        entry.online = request.online();
        entry.fictional = fictional;
    }

    /** 地域: the local government that asks, or that recommends who asks. */
    static String region(String applicantId, Request request) {
        return request.recommended() ? request.recommender() : applicantId;
    }

    private static BodyKind kind(OrganisationView body, Request request) {
        if (body.isLocalGovernment()) {
            return body.localType().equals("都道府県") ? BodyKind.PREFECTURE : BodyKind.MUNICIPALITY;
        }
        return java.util.Arrays.stream(BodyKind.values()).filter(k -> k.name().equals(request.answers().get("bodyKind"))).findFirst().orElse(BodyKind.OTHER);
    }

    /** Whom it is sent, and what the visits are planned with. */
    void planned(String caseId, List<String> advisorIds) {
        DispatchEntry entry = store.entry(caseId).orElseThrow();
        store.send(entry, advisorIds);
        var rules = guidelines.ofCall(entry.callId).orElseThrow().rules();
        List<PlannedVisit> visits = store.visits(caseId).stream().filter(PlannedVisit::counts).toList();
        entry.plannedYen = advisorIds.stream().mapToLong(a -> DispatchLimits.cost(rules, visits.stream().filter(v -> v.advisorId.equals(a)).map(PlannedVisit::visit).toList()).amount()).sum();
    }

    /** What became of it; nothing but a decision binds money. */
    void became(CaseContext c, DispatchOutcome outcome) {
        DispatchEntry entry = store.entry(c.caseId()).orElseThrow();
        entry.outcome = outcome;
        if (outcome == DispatchOutcome.DECIDED) {
            entry.decidedOn = c.now().atZone(Clock.TOKYO).toLocalDate();
        }
    }

    /** What the body reported; the rating is shown to nobody outside. */
    void reported(String caseId, String result, int rating) {
        DispatchEntry entry = store.entry(caseId).orElseThrow();
        entry.result = result;
        entry.rating = rating;
    }
}
