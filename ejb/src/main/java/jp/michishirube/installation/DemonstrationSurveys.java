package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Role;
import jp.michishirube.roadmap.SurveyService;
import jp.michishirube.roadmap.api.SurveyAnswer;

/** A made-up survey that is open, published as an office would publish its own, with answers of made-up bodies. */
@ApplicationScoped
class DemonstrationSurveys {
    private static final String SURVEY = "jisso-2018";
    private static final List<String> STAGES = List.of("NONE", "PLANNED", "DOING", "DONE");
    private static final List<String> WALLS = List.of("BUDGET;PEOPLE", "PEOPLE", "BUDGET;INFORMATION", "", "ORGANISATION");

    private final DemonstrationActs acts;
    private final DemonstrationStore store;
    private final DefinitionService definitions;
    private final SurveyService surveys;

    /** For the container's proxy. */
    protected DemonstrationSurveys() {
        this(null, null, null, null);
    }

    @Inject
    DemonstrationSurveys(DemonstrationActs acts, DemonstrationStore store, DefinitionService definitions, SurveyService surveys) {
        this.acts = acts;
        this.store = store;
        this.definitions = definitions;
        this.surveys = surveys;
    }

    void load(Map<String, Actor> actors) {
        LocalDateTime published = LocalDateTime.of(2018, 4, 12, 10, 0);
        acts.as(actors.get("mic-admin"), published, () -> DemonstrationActs.done(definitions.publish(
                DemonstrationActs.done(definitions.upload("survey", "survey-jisso-2018.yaml", yaml())).key(), published.toLocalDate())));
        store.settle();
        List<String> bodies = List.of("990043", "990051", "990060", "990078", "990086");
        for (int n = 0; n < bodies.size(); n++) {
            String body = bodies.get(n);
            Map<String, String> answers = answers(n);
            acts.as(acts.applicant(body, Role.APPLICANT_OFFICER), LocalDateTime.of(2018, 4, 18, 10, 0).plusDays(n),
                    () -> DemonstrationActs.done(surveys.submit(new SurveyAnswer(SURVEY, 2018, body, 0, answers))));
        }
        store.settle();
    }

    private static Map<String, String> answers(int n) {
        Map<String, String> a = new HashMap<>();
        a.put("interest", n % 2 == 0 ? "VERY" : "SOME");
        for (int field = 1; field <= 9; field++) {
            a.put("stage-" + field, STAGES.get((n * 3 + field * 5) % STAGES.size()));
        }
        a.put("walls", WALLS.get(n % WALLS.size()));
        List.of("budget", "people", "information", "organisation").forEach(w -> a.put("lacking-" + w, a.get("walls").contains(w.toUpperCase(java.util.Locale.ROOT)) ? "TOP1" : ""));
        return a;
    }

    private static byte[] yaml() {
        try (InputStream in = DemonstrationSurveys.class.getResourceAsStream("/demonstration/survey-jisso-2018.yaml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
