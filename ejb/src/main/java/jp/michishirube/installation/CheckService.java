package jp.michishirube.installation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.installation.api.CheckName;
import jp.michishirube.installation.api.CheckView;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;

/** Has the mail server and the log checked. A worker does it a moment later; nobody waits for it in a request. */
@Stateless
public class CheckService {
    static final String CHAIN = "office/operations";

    private final OperationStore store;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    /** For the container. */
    public CheckService() {
        this(null, null, null, null);
    }

    @Inject
    public CheckService(OperationStore store, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** Every check with what it found last. */
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR})
    public List<CheckView> checks() {
        return Stream.of(CheckName.values()).map(name -> store.check(name).map(OperationCheck::view).orElseGet(() -> CheckView.never(name))).toList();
    }

    /** Asks for a check; an event. False, and nothing done, while one is under way. */
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    public boolean ask(CheckName name) {
        OperationCheck check = store.lockedCheck(name, clock.now());
        if (check.isUnderWay(clock.now())) {
            return false;
        }
        check.ask(clock.now());
        Actor actor = access.actor();
        audit.append(new EventDraft(CHAIN, name.asked(), actor, actor.as(Role.SYSTEM_ADMINISTRATOR, "mic").orElse(null), null, null, CHAIN, null, null));
        return true;
    }
}
