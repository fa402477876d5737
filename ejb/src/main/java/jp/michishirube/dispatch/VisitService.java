package jp.michishirube.dispatch;

import static jp.michishirube.kernel.Role.APPLICANT_OFFICER;
import static jp.michishirube.kernel.Role.SECRETARIAT_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.VisitForm;
import jp.michishirube.dispatch.api.VisitStatus;
import jp.michishirube.dispatch.rule.Visit;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.api.DispatchGuideline;

/** What becomes of the visits of a decided dispatch: done, cancelled, on another day, split. */
@Stateless
public class VisitService {
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private DispatchStore store;
    private DispatchGuidelines guidelines;
    private DispatchReading reading;
    private DispatchChecks checks;
    private DispatchKind kind;
    private Book book;
    private CaseQueryService queries;
    private CaseFiles files;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public VisitService() {
        // for the container
    }

    @Inject
    public VisitService(DispatchStore store, DispatchGuidelines guidelines, DispatchReading reading, DispatchChecks checks, DispatchKind kind, Book book, CaseQueryService queries,
                        CaseFiles files, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.guidelines = guidelines;
        this.reading = reading;
        this.checks = checks;
        this.kind = kind;
        this.book = book;
        this.queries = queries;
        this.files = files;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Says what became of a visit: done, with the hours as they were, or cancelled with the reason. Hours other than planned keep the limits; what was planned is told as it was. The report's term follows the last visit.
     *
     * @param hours in halves, as people write them; empty: as planned
     */
    @AllowedTo({APPLICANT_OFFICER, SECRETARIAT_OFFICER})
    public Outcome<Boolean> tell(String caseId, long visitId, VisitStatus status, String hours, String reason) {
        CaseFacts f = lock(caseId);
        PlannedVisit visit = f == null || !tells(f) ? null : store.visits(caseId).stream().filter(v -> v.id == visitId && v.status == VisitStatus.PLANNED).findFirst().orElse(null);
        if (visit == null || status == VisitStatus.PLANNED) {
            return refused("visit.closed", "この日程は記録済みか、いまは記録できません。", "This visit is recorded already, or cannot be recorded now.");
        }
        if (status == VisitStatus.CANCELLED && reason.isBlank() || reason.length() > 1000) {
            return Outcome.refused(List.of(Violation.of("visit.reason", "reason-" + visitId, new Text("中止の理由を1,000字以内で書いてください。", "Give the reason in up to 1,000 characters."))));
        }
        if (status == VisitStatus.DONE && visit.onDay.isAfter(clock.today())) {
            return refused("visit.future", "まだ来ていない日は「実施」にできません。当日以後に記録してください。", "A day that has not come cannot be told as done.");
        }
        Optional<Integer> minutes = hours.isBlank() ? Optional.of(visit.minutes) : Request.minutes(hours);
        if (minutes.isEmpty()) {
            return Outcome.refused(List.of(Violation.of("visit.hours", "hours-" + visitId, new Text("時間は0.5時間単位の数字で書いてください。例：2.5", "Write hours in halves, such as 2.5."))));
        }
        int planned = visit.minutes;
        visit.minutes = status == VisitStatus.DONE ? minutes.get() : planned;
        List<Violation> broken = visit.minutes == planned ? List.of() : broken(f, visit.advisorId);
        if (!broken.isEmpty()) {
            visit.minutes = planned;
            return Outcome.refused(broken);
        }
        visit.status = status;
        visit.reason = reason.strip();
        replanned(f);
        record(f, status == VisitStatus.DONE ? "tell-visit-done" : "tell-visit-cancelled", Json.createObjectBuilder().add("day", visit.onDay.toString()).add("reason", visit.reason).build().toString());
        return Outcome.done(true);
    }

    /** Adds a visit after the decision, such as in the place of a cancelled one or the other half of a split one: within the limits and the budget as ever. */
    @AllowedTo({APPLICANT_OFFICER, SECRETARIAT_OFFICER})
    public Outcome<Boolean> addVisit(String caseId, VisitForm form) {
        CaseFacts f = lock(caseId);
        if (f == null || !tells(f) || store.candidates(caseId).stream().noneMatch(c -> c.status == AnswerStatus.ACCEPTED && c.advisorId.equals(form.advisorId()))) {
            return refused("visit.closed", "この依頼には、いまは日程を加えられません。", "No visit can be added now.");
        }
        Outcome<Visit> read = read(form);
        if (!read.isDone()) {
            return Outcome.refused(read.violations());
        }
        PlannedVisit added = new PlannedVisit(caseId, form.advisorId(), read.value());
        store.add(added);
        store.flush();
        List<Violation> broken = Stream.concat(broken(f, form.advisorId()).stream(), checks.beyondBudget(reading.context(f, access.actor())).stream()).toList();
        if (!broken.isEmpty()) {
            store.remove(added);
            return Outcome.refused(broken);
        }
        replanned(f);
        record(f, "add-visit", Json.createObjectBuilder().add("day", added.onDay.toString()).add("minutes", added.minutes).build().toString());
        return Outcome.done(true);
    }

    /** A visit as written, or why it is none. */
    static Outcome<Visit> read(VisitForm form) {
        Outcome<LocalDate> day = DateText.parse(form.day());
        Optional<Integer> minutes = Request.minutes(form.hours());
        Optional<Visit.Part> part = java.util.Arrays.stream(Visit.Part.values()).filter(p -> p.name().equals(form.part())).findFirst();
        if (!day.isDone()) {
            return Outcome.refused(day.violations().stream().map(v -> Violation.of(v.code(), "day", v.message())).toList());
        }
        if (minutes.isEmpty()) {
            return Outcome.refused(List.of(Violation.of("visit.hours", "hours", new Text("時間は0.5時間単位の数字で書いてください。例：2.5", "Write hours in halves, such as 2.5."))));
        }
        return Outcome.done(new Visit(day.value(), minutes.get(), form.online(), part.orElse(Visit.Part.MAIN)));
    }

    private List<Violation> broken(CaseFacts f, String advisorId) {
        List<Visit> visits = store.visits(f.caseId()).stream().filter(v -> v.counts() && v.advisorId.equals(advisorId)).map(PlannedVisit::visit).toList();
        return visits.isEmpty() ? List.of() : checks.planned(reading.context(f, access.actor()), Map.of(advisorId, visits));
    }

    private void replanned(CaseFacts f) {
        store.flush();
        List<String> sent = store.advisorsOf(List.of(store.entry(f.caseId()).orElseThrow().id)).stream().map(a -> a.advisorId).toList();
        book.planned(f.caseId(), sent);
        DispatchGuideline g = guidelines.ofCall(f.callId()).orElseThrow();
        files.due(f.caseId(), kind.reportBy(f.caseId(), g).orElseGet(() -> clock.today().plusDays(g.rules().reportDays()).atTime(END_OF_DAY).atZone(Clock.TOKYO).toInstant()));
    }

    private boolean tells(CaseFacts f) {
        return f.state().equals(DispatchKind.DECIDED) && teller(f).isPresent();
    }

    /** By which post the caller tells of the visits: the body's own, or the secretariat's. */
    private Optional<Capacity> teller(CaseFacts f) {
        Actor actor = access.actor();
        return actor.as(APPLICANT_OFFICER, f.applicantId()).or(() -> actor.as(SECRETARIAT_OFFICER, guidelines.ofCall(f.callId()).orElseThrow().rules().secretariat()));
    }

    private CaseFacts lock(String caseId) {
        return queries.view(caseId).filter(x -> x.row().kind().equals(DispatchKind.KEY)).flatMap(x -> files.lock(caseId)).orElse(null);
    }

    private void record(CaseFacts f, String action, String payload) {
        audit.append(new EventDraft("case/" + f.caseId(), action, access.actor(), teller(f).orElseThrow(), null, null, f.caseId(), null, payload));
    }

    private static <T> Outcome<T> refused(String code, String ja, String en) {
        return Outcome.refused(code, new Text(ja, en));
    }
}
