package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import jp.michishirube.clock.ClockService;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallAction;
import jp.michishirube.programme.api.CallChangeView;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.PlannedCall;
import jp.michishirube.subsidy.CallAdministrationService;

/** The Ministry changes a call: deadline, grace, budget, early closing; each with its reason. */
@Named
@ViewScoped
public class CallAdministrationPage implements Serializable {
    private String callId = "";
    private String closes = "";
    private String minutes = "";
    private String yen = "";
    private String reason = "";
    private transient CallView call;

    @Inject
    private transient CallAdministrationService service;
    @Inject
    private transient ProgrammeService programmes;
    @Inject
    private transient ClockService clocks;
    @Inject
    private Dates dates;
    @Inject
    private Money money;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        if (!user.isMinistry() && !user.isAuditor()) {
            screen.notFound();
            return;
        }
        if (callId == null || callId.isEmpty()) {
            callId = getCalls().stream().map(CallView::id).findFirst().orElse("");
        }
        if (getCall() == null && !getCalls().isEmpty()) {
            screen.notFound();
        }
    }

    /** The calls that are run here: next year's, this year's and last year's. */
    public List<CallView> getCalls() {
        int year = FiscalYear.of(clocks.view().now().toLocalDate()).year();
        List<CallView> calls = new ArrayList<>();
        for (int y = year + 1; y > year - 2; y--) {
            programmes.callsOfYear(y).stream().filter(CallView::runHere).forEach(calls::add);
        }
        return calls;
    }

    public String extend() {
        return went(service.extend(callId, moment(closes), reason));
    }

    public String close() {
        return went(service.close(callId, reason));
    }

    public String grace() {
        String number = JapaneseText.halfWidth(minutes).strip();
        return went(service.grace(callId, number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : -1, reason));
    }

    public String budget() {
        var amount = AmountText.parse(yen);
        return went(service.budget(callId, amount.isDone() ? ((Yen) amount.value()).amount() : 0, reason));
    }

    private String went(Outcome<CallView> outcome) {
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("upkeep", "callChanged"));
        return "/app/call-administration.xhtml?faces-redirect=true&call=" + callId;
    }

    /** "2018-06-07 17:00" or "平成30年6月7日 17:00"; null where it is neither. */
    static LocalDateTime moment(String text) {
        String[] parts = JapaneseText.halfWidth(text).strip().split("[ T]+");
        if (parts.length != 2 || !DateText.parse(parts[0]).isDone()) {
            return null;
        }
        try {
            return LocalDateTime.parse(DateText.parse(parts[0]).value() + "T" + parts[1]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public CallView getCall() {
        if (call == null) {
            call = programmes.call(callId).filter(CallView::runHere).orElse(null);
        }
        return call;
    }

    public boolean isOpen() {
        return getCall() != null && getCall().inTime(clocks.view().now().toLocalDateTime());
    }

    /** A recorded value in words. */
    public String value(CallAction action, String recorded) {
        return switch (action) {
            case EXTEND, CLOSE -> dates.time(LocalDateTime.parse(recorded));
            case GRACE -> recorded + " " + screen.word("upkeep", "minutes");
            case BUDGET -> money.yen(Long.valueOf(recorded));
        };
    }

    public List<PlannedCall> getPlanned() {
        return service.planned();
    }

    public List<CallChangeView> getHistory() {
        return service.history(callId);
    }

    public String getCallId() {
        return callId;
    }

    public void setCallId(String callId) {
        this.callId = callId;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getYen() {
        return yen;
    }

    public void setYen(String yen) {
        this.yen = yen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
