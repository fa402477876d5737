package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import jp.michishirube.clock.DemonstrationClock;

/** Made-up data to try everything with. Loaded only into a database without users, in one transaction. */
@ApplicationScoped
public class DemonstrationData {
    /** When the demonstration begins, in Tokyo. */
    static final LocalDateTime START = LocalDateTime.of(2018, 5, 10, 9, 0);

    private DemonstrationPeople people;
    private DemonstrationClock clock;

    /** For the container's proxy. */
    protected DemonstrationData() {
    }

    @Inject
    DemonstrationData(DemonstrationPeople people, DemonstrationClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Loads everything, unless anybody is registered already. */
    public void loadIntoEmpty() {
        if (people.anyone()) {
            return;
        }
        clock.start(START);
        people.load();
    }
}
