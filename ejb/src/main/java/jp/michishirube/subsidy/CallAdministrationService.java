package jp.michishirube.subsidy;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.CallChanges;
import jp.michishirube.programme.CallPlans;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallAction;
import jp.michishirube.programme.api.CallChangeView;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.PlannedCall;

/**
 * What the Ministry changes about a published call: the deadline, the grace, the budget. Every change has a reason and is an event of the
 * chain "call/…"; it holds from the commit on, wherever the call is looked at.
 */
@Stateless
public class CallAdministrationService {
    private static final int MOST_GRACE_MINUTES = 24 * 60;
    private static final int LONGEST_REASON = 1000;
    private static final long LARGEST_BUDGET = 999_999_999_999L;

    private ProgrammeService programmes;
    private CallChanges changes;
    private CallPlans plans;
    private CaseFiles files;
    private SelectionStore selections;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public CallAdministrationService() {
        // for the container
    }

    @Inject
    public CallAdministrationService(ProgrammeService programmes, CallChanges changes, CallPlans plans, CaseFiles files, SelectionStore selections,
                                     AuditTrail audit, Access access, Clock clock) {
        this.programmes = programmes;
        this.changes = changes;
        this.plans = plans;
        this.files = files;
        this.selections = selections;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** Every change of the call, oldest first. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, AUDITOR})
    public List<CallChangeView> history(String callId) {
        return changes.of(callId);
    }

    /** The calls that are described in a definition and not open yet, in the order of opening. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, AUDITOR})
    public List<PlannedCall> planned() {
        return plans.at(now());
    }

    /** Moves the deadline to a later moment that is still to come; a closed call opens again by it, an announced one never. Those with drafts are told by mail. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<CallView> extend(String callId, LocalDateTime closes, String reason) {
        Optional<CallView> call = runHere(callId);
        if (closes == null || call.isPresent() && (!closes.isAfter(call.get().closes()) || !closes.isAfter(now()))) {
            return refused("call.later", "closes", "今の締切と現在の時刻より後の日時を、2018-06-07 17:00 のように入れてください。",
                    "Enter a date and time later than the deadline and than now, like 2018-06-07 17:00.");
        }
        if (selections.result(callId).isPresent()) {
            return refused("call.announced", "closes", "結果を公表した公募の締切は延長できません。新しい回の公募を定めてください。",
                    "The result of this call has been announced, so its deadline cannot move. Publish a new call instead.");
        }
        return changed(call, CallAction.EXTEND, call.map(c -> c.closes().toString()).orElse(""), closes.toString(), reason);
    }

    /** Closes an open call at this moment. Those with drafts are told by mail. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<CallView> close(String callId, String reason) {
        Optional<CallView> call = runHere(callId);
        if (call.isPresent() && !call.get().inTime(now())) {
            return refused("call.closed", "", "公募中の公募だけを締め切れます。", "Only an open call can be closed.");
        }
        return changed(call, CallAction.CLOSE, call.map(c -> c.closes().toString()).orElse(""), now().toString(), reason);
    }

    /** How many minutes after the deadline a first submission is taken whose sign-off was asked for by the deadline; 0 for none. Set before the deadline. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<CallView> grace(String callId, int minutes, String reason) {
        Optional<CallView> call = runHere(callId);
        if (minutes < 0 || minutes > MOST_GRACE_MINUTES) {
            return refused("call.grace", "minutes", "猶予は0から1440までの分で入れてください。", "Enter the grace in minutes from 0 to 1440.");
        }
        if (call.isPresent() && now().isAfter(call.get().closes())) {
            return refused("call.closed", "minutes", "締切の後に猶予は変えられません。締切を延長してください。", "The grace cannot change after the deadline. Extend the deadline instead.");
        }
        return changed(call, CallAction.GRACE, call.map(c -> Integer.toString(c.terms().graceMinutes())).orElse(""), Integer.toString(minutes), reason);
    }

    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<CallView> budget(String callId, long yen, String reason) {
        if (yen < 1 || yen > LARGEST_BUDGET) {
            return refused("call.budget", "yen", "予算額は1円以上、12桁以内で入れてください。", "Enter a budget from 1 yen, at most twelve digits.");
        }
        Optional<CallView> call = runHere(callId);
        return changed(call, CallAction.BUDGET, call.map(c -> Long.toString(c.budgetYen())).orElse(""), Long.toString(yen), reason);
    }

    private Outcome<CallView> changed(Optional<CallView> call, CallAction action, String was, String is, String reason) {
        if (call.isEmpty()) {
            return refused("call.unknown", "", "この公募は、このシステムで受け付けるものではありません。", "This call is not run here.");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return refused("call.reason", "reason", "理由を1000字以内で書いてください。申請者に示されます。", "Give the reason, in at most 1,000 characters. Applicants see it.");
        }
        if (was.equals(is)) {
            return Outcome.done(call.get());
        }
        Actor actor = access.actor();
        String id = call.get().id();
        changes.add(new CallChangeView(id, action, was, is, reason.strip(), clock.now(), actor.userId()));
        audit.append(new EventDraft("call/" + id, action.name().toLowerCase(Locale.ROOT) + "-call", actor, actor.as(MINISTRY_OFFICER, "mic").orElse(null),
                was, is, "call/" + id, null, Json.createObjectBuilder().add("reason", reason.strip()).build().toString()));
        if (action == CallAction.EXTEND || action == CallAction.CLOSE) {
            files.deadlineMoved(id, call.get().title().ja(), LocalDateTime.parse(was), LocalDateTime.parse(is), reason.strip());
        }
        return Outcome.done(call.get());
    }

    private Optional<CallView> runHere(String callId) {
        return programmes.call(callId).filter(CallView::runHere);
    }

    private LocalDateTime now() {
        return clock.now().atZone(Clock.TOKYO).toLocalDateTime().truncatedTo(ChronoUnit.MILLIS);
    }

    private static <T> Outcome<T> refused(String code, String field, String ja, String en) {
        return Outcome.refused(List.of(Violation.of(code, field, new Text(ja, en))));
    }
}
