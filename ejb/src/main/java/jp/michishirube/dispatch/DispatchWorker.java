package jp.michishirube.dispatch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;

/** What has to happen without anybody: the next candidate is asked when a term ends, and bodies are reminded of reports and surveys. */
@Stateless
public class DispatchWorker {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.michishirube.dispatch.mails", Locale.ROOT);
    private static final int MOST_A_ROUND = 200;
    private static final Duration SOON = Duration.ofDays(2);

    private DispatchStore store;
    private AdvisorStore advisors;
    private Asking asking;
    private CaseFiles files;
    private AuditTrail audit;
    private Clock clock;

    public DispatchWorker() {
        // for the container
    }

    @Inject
    public DispatchWorker(DispatchStore store, AdvisorStore advisors, Asking asking, CaseFiles files, AuditTrail audit, Clock clock) {
        this.store = store;
        this.advisors = advisors;
        this.asking = asking;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Requests with somebody who let the term pass; at most 200. */
    public List<String> overdue() {
        return store.overdue(clock.now(), MOST_A_ROUND);
    }

    /** Ends the terms that are over and goes on to whoever is next; false when another worker or an answer was faster. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean expire(String caseId) {
        files.lock(caseId);
        List<ListedCandidate> late = store.candidates(caseId).stream().filter(c -> c.status == AnswerStatus.ASKED && c.answerBy.isBefore(clock.now())).toList();
        late.forEach(c -> {
            asking.answered(c, AnswerStatus.EXPIRED, "", "");
            audit.append(new EventDraft("case/" + caseId, "expire-offer", Actor.SYSTEM, Actor.SYSTEM.capacities().get(0), null, null, caseId, null,
                    Json.createObjectBuilder().add("candidate", c.id).build().toString()));
        });
        if (!late.isEmpty()) {
            asking.goOn(caseId, late.stream().map(c -> advisors.find(c.advisorId).orElseThrow().name + "：" + c.status.label().ja()).collect(Collectors.joining("、")));
        }
        return !late.isEmpty();
    }

    /** Requests of the year and the year before of which the body may be owing something. */
    public List<String> owing() {
        int year = FiscalYear.of(clock.today()).year();
        return Stream.of(year, year - 1).flatMap(y -> store.entries(y).stream()).filter(e -> e.caseId != null && reminder(e).isPresent()).map(e -> e.caseId).limit(MOST_A_ROUND).toList();
    }

    /** Sends the reminder that is due, each once; which one, or empty. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> remind(String caseId) {
        CaseFacts f = files.lock(caseId).orElseThrow();
        DispatchEntry entry = store.entry(caseId).orElseThrow();
        Optional<String> due = reminder(entry);
        due.ifPresent(kind -> {
            Object[] words = {f.number(), f.title(), f.dueAt() == null ? "" : Asking.term(f.dueAt())};
            files.tell(caseId, MessageFormat.format(TEXTS.getString(kind + ".subject"), words), MessageFormat.format(TEXTS.getString(kind + ".body"), words));
            entry.reminded = (entry.reminded + " " + kind).strip();
        });
        return due;
    }

    private Optional<String> reminder(DispatchEntry entry) {
        CaseFacts f = files.facts(entry.caseId).orElseThrow();
        boolean reported = files.following(entry.caseId).stream().anyMatch(x -> x.procedure().equals("report") && x.firstReceivedAt() != null);
        String kind = null;
        if (f.state().equals(DispatchKind.DECIDED) && f.dueAt() != null && !reported) {
            kind = clock.now().isAfter(f.dueAt()) ? "report-late" : clock.now().isAfter(f.dueAt().minus(SOON)) ? "report-soon" : null;
        } else if (f.state().equals("completed") && FiscalYear.of(clock.today()).year() > f.fiscalYear()
                && files.following(entry.caseId).stream().noneMatch(x -> x.procedure().equals("survey") && x.firstReceivedAt() != null)) {
            kind = "survey";
        }
        return Optional.ofNullable(kind).filter(k -> !List.of(entry.reminded.split(" ")).contains(k));
    }
}
