package jp.michishirube.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.OfferView;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;

/** The advisor's answer (受諾確認書、様式Ⅲ) by the link that was mailed: whoever has it answers for the advisor, once and within the term. */
@Stateless
public class AcceptanceService {
    private static final int MOST_WORDS = 1000;

    private DispatchStore store;
    private AdvisorStore advisors;
    private Asking asking;
    private OneTimeLinks links;
    private OrganisationService organisations;
    private CaseFiles files;
    private AuditTrail audit;
    private Clock clock;

    public AcceptanceService() {
        // for the container
    }

    @Inject
    public AcceptanceService(DispatchStore store, AdvisorStore advisors, Asking asking, OneTimeLinks links, OrganisationService organisations, CaseFiles files, AuditTrail audit, Clock clock) {
        this.store = store;
        this.advisors = advisors;
        this.asking = asking;
        this.links = links;
        this.organisations = organisations;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the link asks; empty when it opens nothing any more. */
    @AllowedTo(everyone = true)
    public Optional<OfferView> offer(String token) {
        return links.subject(LinkPurpose.ACCEPTANCE, token).flatMap(store::candidate).map(this::view);
    }

    /**
     * Accepts or declines. Refused after the term, and when the answer was given or the request was given up; nothing is changed then.
     *
     * @param days  the wished days that suit; needed when accepting, unless no day was wished for
     * @param words a remark or the reason
     */
    @AllowedTo(everyone = true)
    public Outcome<AnswerStatus> answer(String token, boolean accepts, List<LocalDate> days, String words) {
        String id = links.subject(LinkPurpose.ACCEPTANCE, token).orElse("");
        String caseId = store.caseOfCandidate(id).orElse(null);
        if (caseId == null) {
            return Outcome.refused(List.of(OneTimeLinks.GONE));
        }
        files.lock(caseId);
        ListedCandidate candidate = store.candidate(id).orElseThrow();
        if (candidate.status != AnswerStatus.ASKED) {
            return Outcome.refused(List.of(OneTimeLinks.GONE));
        }
        if (clock.now().isAfter(candidate.answerBy)) {
            return Outcome.refused("answer.late", new Text("回答の期限（" + Asking.term(candidate.answerBy) + "）を過ぎたため、受け付けられません。お受けいただけるときは、運営事務局に連絡してください。",
                    "The term for the answer (" + candidate.answerBy + ") is over. If you would come, please call the secretariat."));
        }
        List<LocalDate> wished = List.copyOf(new Request(files.answers(candidate.caseId)).days());
        if (words.length() > MOST_WORDS) {
            return Outcome.refused(List.of(Violation.of("answer.words", "words", new Text("1,000字以内で書いてください。", "Keep it within 1,000 characters."))));
        }
        if (accepts && (!wished.containsAll(days) || days.isEmpty() && words.isBlank())) {
            return Outcome.refused(List.of(Violation.of("answer.days", "days", new Text("都合のつく希望日を一つ以上選ぶか、どれも合わないときは都合のつく日を連絡欄に書いてください。",
                    "Choose at least one wished day that suits, or write which other days would."))));
        }
        if (links.use(LinkPurpose.ACCEPTANCE, token).isEmpty()) {
            return Outcome.refused(List.of(OneTimeLinks.GONE));
        }
        String name = advisors.find(candidate.advisorId).orElseThrow().name;
        candidate.answered(accepts ? AnswerStatus.ACCEPTED : AnswerStatus.DECLINED, clock.now(), name, words.strip(), days.stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        audit.append(new EventDraft("case/" + candidate.caseId, accepts ? "accept-dispatch" : "decline-dispatch", Actor.SYSTEM, Actor.SYSTEM.capacities().get(0), null, null, candidate.caseId, null,
                Json.createObjectBuilder().add("candidate", candidate.id).add("by", "link").add("days", candidate.days).add("words", candidate.answer).build().toString()));
        asking.goOn(candidate.caseId, name + "：" + candidate.status.label().ja());
        return Outcome.done(candidate.status);
    }

    private OfferView view(ListedCandidate c) {
        CaseFacts f = files.facts(c.caseId).orElseThrow();
        Answers a = files.answers(c.caseId);
        Request request = new Request(a);
        Advisor advisor = advisors.find(c.advisorId).orElseThrow();
        String prefecture = organisations.find(f.applicantId()).map(OrganisationView::prefecture).orElse("");
        return new OfferView(advisor.name, f.number(), f.applicantName(), prefecture == null ? "" : prefecture, request.field(), f.title(), request.project(), a.get("issue"), a.get("support"),
                request.online(), a.get("visits"), a.get("hours"), List.copyOf(request.days()), c.answerBy, c.answerBy != null && clock.now().isAfter(c.answerBy), c.status, f.fictional());
    }
}
