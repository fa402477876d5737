package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.VisitStatus;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.notification.Outbox;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the candidates in the body's order (様式Ⅲ): as many at once as seats are open, each by a link and until a term; the next is asked by
 * itself when one declines or lets the term pass. Always inside an act on the case.
 */
@ApplicationScoped
class Asking {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.michishirube.dispatch.mails", Locale.ROOT);
    /** Longer than any term; what counts is the term, by the office's clock. */
    private static final Duration LINK_LIFE = Duration.ofDays(60);
    private static final LocalTime END_OF_TERM = LocalTime.of(17, 0);
    static final List<AnswerStatus> NO = List.of(AnswerStatus.DECLINED, AnswerStatus.EXPIRED);

    private final DispatchStore store;
    private final AdvisorStore advisors;
    private final DispatchGuidelines guidelines;
    private final CaseFiles files;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final Book book;
    private final Clock clock;
    private final String baseUrl;

    /** For the container's proxy. */
    protected Asking() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Asking(DispatchStore store, AdvisorStore advisors, DispatchGuidelines guidelines, CaseFiles files, OneTimeLinks links, Outbox outbox, Book book, Clock clock,
           @ConfigProperty(name = "michishirube.base-url") String baseUrl) {
        this.store = store;
        this.advisors = advisors;
        this.guidelines = guidelines;
        this.files = files;
        this.links = links;
        this.outbox = outbox;
        this.book = book;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Asks as many as seats are open. */
    void ask(String caseId) {
        List<ListedCandidate> all = store.candidates(caseId);
        long open = team(caseId) - all.stream().filter(c -> c.status == AnswerStatus.ACCEPTED || c.status == AnswerStatus.ASKED).count();
        CaseFacts facts = files.facts(caseId).orElseThrow();
        Instant by = clock.today().plusDays(guidelines.ofCall(facts.callId()).orElseThrow().rules().answerDays()).atTime(END_OF_TERM).atZone(Clock.TOKYO).toInstant();
        all.stream().filter(c -> c.status == AnswerStatus.LISTED && c.place > 0).limit(Math.max(0, open)).forEach(c -> {
            c.asked(clock.now(), by);
            mail(c, facts, by);
        });
        files.due(caseId, store.candidates(caseId).stream().filter(c -> c.status == AnswerStatus.ASKED).map(c -> c.answerBy).min(Instant::compareTo).orElse(null));
    }

    private void mail(ListedCandidate c, CaseFacts facts, Instant by) {
        Advisor advisor = advisors.find(c.advisorId).orElseThrow();
        if (advisor.email == null || advisor.email.isBlank()) {
            return;
        }
        String token = links.issue(LinkPurpose.ACCEPTANCE, c.id, LINK_LIFE);
        outbox.mail(advisor.email, MessageFormat.format(TEXTS.getString("ask.subject"), facts.number()), MessageFormat.format(TEXTS.getString("ask.body"), advisor.name, facts.applicantName(),
                facts.title(), term(by), baseUrl + "/accept.xhtml?token=" + token), "case/" + facts.caseId());
    }

    static String term(Instant by) {
        LocalDateTime tokyo = LocalDateTime.ofInstant(by, Clock.TOKYO);
        return Wareki.date(tokyo.toLocalDate()) + " " + tokyo.getHour() + "時";
    }

    /** An answer that came another way: the link opens nothing any more. */
    void answered(ListedCandidate c, AnswerStatus how, String by, String words) {
        c.answered(how, clock.now(), by, words, "");
        links.end(LinkPurpose.ACCEPTANCE, c.id);
    }

    /** After an answer: goes on to whoever is next, or says that the seats are filled or the list is used up. */
    void goOn(String caseId, String said) {
        List<ListedCandidate> all = store.candidates(caseId);
        long accepted = count(all, AnswerStatus.ACCEPTED);
        long asked = count(all, AnswerStatus.ASKED);
        boolean more = all.stream().anyMatch(c -> c.status == AnswerStatus.LISTED && c.place > 0);
        if (accepted >= team(caseId) || asked == 0 && !more && accepted > 0) {
            act(caseId, "accepted", said);
        } else if (more && accepted + asked < team(caseId)) {
            act(caseId, "ask-next", said);
            ask(caseId);
        } else if (asked == 0) {
            act(caseId, "exhausted", said);
        } else {
            act(caseId, "ask-next", said);
        }
    }

    private void act(String caseId, String action, String said) {
        Outcome<?> done = files.actAsSystem(caseId, action, said);
        if (!done.isDone()) {
            throw new IllegalStateException("an answer could not be carried on: " + done.violations());
        }
    }

    private static long count(List<ListedCandidate> all, AnswerStatus status) {
        return all.stream().filter(c -> c.status == status).count();
    }

    /** Nobody is asked any more, nobody's acceptance holds, no visit stays planned. */
    void stop(String caseId, String why) {
        for (ListedCandidate c : store.candidates(caseId)) {
            links.end(LinkPurpose.ACCEPTANCE, c.id);
            if (c.status == AnswerStatus.ASKED || c.status == AnswerStatus.ACCEPTED) {
                Advisor advisor = advisors.find(c.advisorId).orElseThrow();
                CaseFacts facts = files.facts(caseId).orElseThrow();
                if (advisor.email != null && !advisor.email.isBlank()) {
                    outbox.mail(advisor.email, MessageFormat.format(TEXTS.getString("released.subject"), facts.number()),
                            MessageFormat.format(TEXTS.getString("released.body"), advisor.name, facts.applicantName(), facts.title()), "case/" + caseId);
                }
                c.status = AnswerStatus.RELEASED;
            }
        }
        store.visits(caseId).stream().filter(v -> v.status == VisitStatus.PLANNED).forEach(v -> {
            v.status = VisitStatus.CANCELLED;
            v.reason = why.length() > 1000 ? why.substring(0, 1000) : why;
        });
        store.entry(caseId).ifPresent(e -> book.planned(caseId, List.of()));
    }

    int team(String caseId) {
        return new Request(files.answers(caseId)).team();
    }

    /** Whom the case has the word of. */
    List<String> accepted(String caseId) {
        return store.candidates(caseId).stream().filter(c -> c.status == AnswerStatus.ACCEPTED).map(c -> c.advisorId).toList();
    }
}
