package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Map;
import jp.michishirube.clock.DemonstrationClock;
import jp.michishirube.kernel.Actor;

/** Made-up data to try everything with. Loaded only into a database without users, in one transaction. */
@ApplicationScoped
public class DemonstrationData {
    /** When the demonstration begins, in Tokyo. */
    static final LocalDateTime START = LocalDateTime.of(2018, 5, 10, 9, 0);

    private DemonstrationPeople people;
    private DemonstrationYear2017 year2017;
    private DemonstrationYear2018 year2018;
    private DemonstrationDispatches dispatches;
    private DemonstrationReviews reviews;
    private DemonstrationOutreach outreach;
    private DemonstrationRoadmap roadmap;
    private DemonstrationSurveys surveys;
    private DemonstrationStore store;
    private DemonstrationClock clock;

    /** For the container's proxy. */
    protected DemonstrationData() {
    }

    @Inject
    DemonstrationData(DemonstrationPeople people, DemonstrationYear2017 year2017, DemonstrationYear2018 year2018, DemonstrationDispatches dispatches, DemonstrationReviews reviews,
                      DemonstrationOutreach outreach, DemonstrationRoadmap roadmap, DemonstrationSurveys surveys, DemonstrationStore store, DemonstrationClock clock) {
        this.people = people;
        this.year2017 = year2017;
        this.year2018 = year2018;
        this.dispatches = dispatches;
        this.reviews = reviews;
        this.outreach = outreach;
        this.roadmap = roadmap;
        this.surveys = surveys;
        this.store = store;
        this.clock = clock;
    }

    /** Loads everything, unless anybody is registered already. Gives whether it loaded. */
    public boolean loadIntoEmpty() {
        if (people.anyone()) {
            return false;
        }
        clock.start(START);
        Map<String, Actor> actors = people.load();
        store.settle();
        year2017.load(actors);
        year2018.load(actors);
        dispatches.load(actors);
        reviews.load(actors);
        outreach.load(actors);
        roadmap.load(actors);
        surveys.load(actors);
        store.dropMails();
        return true;
    }
}
