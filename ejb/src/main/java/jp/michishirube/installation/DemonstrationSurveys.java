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
import java.util.function.Supplier;
import jp.michishirube.definition.DefinitionService;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.RegisteredAddresses;
import jp.michishirube.roadmap.SurveyService;
import jp.michishirube.roadmap.api.SurveyAnswer;
import jp.michishirube.roadmap.api.SurveyKept;

/** A made-up survey and a made-up questionnaire among participants, both open, published as an office would publish its own, with answers of made-up bodies. */
@ApplicationScoped
class DemonstrationSurveys {
    private static final String SURVEY = "jisso-2018";
    private static final String QUESTIONNAIRE = "sanka-2018";
    private static final LocalDateTime PUBLISHED = LocalDateTime.of(2018, 4, 12, 10, 0);
    private static final LocalDateTime FIRST = LocalDateTime.of(2018, 4, 18, 10, 0);
    private static final String SLOW = "990094";
    private static final List<String> STAGES = List.of("NONE", "PLANNED", "DOING", "DONE");
    private static final List<String> WALLS = List.of("BUDGET;PEOPLE", "PEOPLE", "BUDGET;INFORMATION", "", "ORGANISATION");

    private final DemonstrationActs acts;
    private final DemonstrationStore store;
    private final DefinitionService definitions;
    private final SurveyService surveys;
    private final RegisteredAddresses addresses;

    /** For the container's proxy. */
    protected DemonstrationSurveys() {
        this(null, null, null, null, null);
    }

    @Inject
    DemonstrationSurveys(DemonstrationActs acts, DemonstrationStore store, DefinitionService definitions, SurveyService surveys, RegisteredAddresses addresses) {
        this.acts = acts;
        this.store = store;
        this.definitions = definitions;
        this.surveys = surveys;
        this.addresses = addresses;
    }

    void load(Map<String, Actor> actors) {
        for (String survey : List.of(SURVEY, QUESTIONNAIRE)) {
            String file = "survey-" + survey + ".yaml";
            acts.as(actors.get("mic-admin"), PUBLISHED, () -> DemonstrationActs.done(definitions.publish(
                    DemonstrationActs.done(definitions.upload("survey", file, yaml(file))).key(), PUBLISHED.toLocalDate())));
        }
        store.settle();
        List<String> bodies = List.of("990043", "990051", "990060", "990078", "990086");
        for (int n = 0; n < bodies.size(); n++) {
            submit(SURVEY, bodies.get(n), "", n, answers(n));
        }
        as(SLOW, 5, () -> surveys.save(answer(SURVEY, SLOW, "", Map.of("interest", "SOME"))));
        addresses.enter(SLOW, "kagayaki@kakuu.example");
        submit(QUESTIONNAIRE, "990051", "企画課", 0, Map.of("budget", "TOP1;TOP2", "people", "TOP1"));
        submit(QUESTIONNAIRE, "990051", "農林課", 1, Map.of("budget", "TOP1", "information", "TOP2;OTHER"));
        submit(QUESTIONNAIRE, "990060", "", 2, Map.of("people", "TOP2", "organisation", "TOP1"));
        store.settle();
    }

    private void submit(String survey, String body, String division, int day, Map<String, String> answers) {
        as(body, day, () -> surveys.submit(answer(survey, body, division, answers)));
    }

    private void as(String body, int day, Supplier<Outcome<SurveyKept>> act) {
        acts.as(acts.applicant(body, Role.APPLICANT_OFFICER), FIRST.plusDays(day), () -> DemonstrationActs.done(act.get()));
    }

    private static SurveyAnswer answer(String survey, String body, String division, Map<String, String> answers) {
        return new SurveyAnswer(survey, 2018, body, division, Map.of(), answers);
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

    private static byte[] yaml(String file) {
        try (InputStream in = DemonstrationSurveys.class.getResourceAsStream("/demonstration/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
