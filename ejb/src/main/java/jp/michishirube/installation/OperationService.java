package jp.michishirube.installation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.File;
import java.time.Duration;
import jp.michishirube.installation.api.OperationView;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;

/** How the installation is, for whoever keeps it running. */
@Stateless
public class OperationService {
    private static final int BACKUPS = 5;

    private final OperationStore store;
    private final Clock clock;
    private final java.time.Clock real;

    /** For the container. */
    public OperationService() {
        this(null, null, null);
    }

    @Inject
    public OperationService(OperationStore store, Clock clock) {
        this(store, clock, java.time.Clock.systemUTC());
    }

    OperationService(OperationStore store, Clock clock, java.time.Clock real) {
        this.store = store;
        this.clock = clock;
        this.real = real;
    }

    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR})
    public OperationView state() {
        return new OperationView(store.database(), new File(".").getAbsoluteFile().getUsableSpace(),
                Duration.between(real.instant(), clock.now()).toSeconds(), store.backups(BACKUPS));
    }
}
