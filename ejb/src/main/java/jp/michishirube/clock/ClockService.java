package jp.michishirube.clock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/** Shows the office's time and lets the demonstration administrator move it forward, never back. */
@Stateless
public class ClockService {
    private ClockStore store;
    private OfficeClock clock;
    private AuditTrail audit;
    private Access access;

    public ClockService() {
    }

    @Inject
    public ClockService(ClockStore store, OfficeClock clock, AuditTrail audit, Access access) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        this.access = access;
    }

    @AllowedTo(everyone = true)
    public ClockView view() {
        boolean demonstration = store.row().map(OfficeClockRow::demonstration).orElse(false);
        return new ClockView(demonstration, clock.now().atZone(Clock.TOKYO));
    }

    /** Moves the office's time to a later date and time in Tokyo; an event of the chain "office/clock". */
    @AllowedTo(Role.DEMONSTRATION_ADMINISTRATOR)
    public Outcome<ClockView> moveTo(LocalDateTime tokyo) {
        OfficeClockRow row = store.rowForUpdate().orElse(null);
        if (row == null || !row.demonstration()) {
            return Outcome.refused("clock.real", new Text("実データの環境では時計を動かせません。",
                    "The clock cannot be moved where the data is real."));
        }
        Instant target = tokyo.atZone(Clock.TOKYO).toInstant();
        Instant now = clock.now();
        if (!target.isAfter(now)) {
            return Outcome.refused("clock.back", new Text("時計は進めることだけができます。現在より後の日時を入れてください。",
                    "The clock only moves forward. Enter a date and time later than now."));
        }
        var actor = access.actor();
        audit.append(new EventDraft("office/clock", "move-clock", actor,
                actor.as(Role.DEMONSTRATION_ADMINISTRATOR, "mic").orElseThrow(), now.toString(), target.toString(), "office/clock", null, null));
        row.moveTo(target.toEpochMilli() - clock.realNow().toEpochMilli());
        clock.forget();
        return Outcome.done(new ClockView(true, tokyo.atZone(Clock.TOKYO)));
    }
}
