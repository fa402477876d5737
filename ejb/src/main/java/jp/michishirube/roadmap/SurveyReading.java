package jp.michishirube.roadmap;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.definition.DefinitionReader;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.roadmap.api.SurveyDefinition;
import jp.michishirube.roadmap.api.SurveyDefinition.Published;
import jp.michishirube.roadmap.api.SurveyDefinition.Reads;
import jp.michishirube.roadmap.api.SurveyDefinition.Told;
import jp.michishirube.roadmap.api.SurveyUnit;

/** Reads a survey's definition; an error is refused with its line. */
final class SurveyReading {
    private SurveyReading() {
    }

    /** @throws jp.michishirube.definition.DefinitionException with file, line and reason of every error */
    static SurveyDefinition read(String file, String yaml) {
        DefinitionNode root = DefinitionReader.read(file, yaml);
        root.onlyKeys("id", "version", "series", "title", "fiscalYear", "form", "unit", "opens", "closes", "published", "source", "note", "reads", "fictional");
        boolean here = root.has("opens") || root.has("closes");
        if (here == root.has("published")) {
            root.problem("roadmap.survey-opens-or-published");
        }
        SurveyUnit unit = root.word("unit", w -> Arrays.stream(SurveyUnit.values()).filter(u -> u.name().equals(w)).findFirst()).orElse(SurveyUnit.LOCAL_GOVERNMENT);
        int year = root.intValue("fiscalYear");
        if (year < 2000 || year > 2100) {
            root.get("fiscalYear").problem("roadmap.survey-year", year);
            year = 2000;
        }
        LocalDateTime opens = here ? root.dateTime("opens") : null;
        LocalDateTime closes = here ? root.dateTime("closes") : null;
        if (here && !closes.isAfter(opens)) {
            root.get("closes").problem("roadmap.survey-order");
        }
        if (here && !new FiscalYear(year).contains(opens.atZone(Clock.TOKYO).toLocalDate())) {
            root.get("opens").problem("roadmap.survey-opens-in-year", year);
        }
        String id = root.string("id");
        if (id.length() > 40) {
            root.get("id").problem("roadmap.survey-id", 40);
        }
        String form = root.string("form");
        if (!form.isEmpty() && !form.matches("[a-z0-9-]+/[1-9][0-9]*")) {
            root.get("form").problem("roadmap.survey-form", form);
        }
        SurveyDefinition survey = new SurveyDefinition(id, root.intValue("version"), root.string("series"), root.text("title"), year, form, unit, opens, closes, published(root),
                root.string("source"), root.text("note"), reads(root), root.bool("fictional"));
        root.finish();
        return survey;
    }

    private static Reads reads(DefinitionNode root) {
        if (!root.has("reads")) {
            return null;
        }
        DefinitionNode r = root.get("reads");
        r.onlyKeys("interest", "action", "walls");
        return new Reads(told(r.get("interest")), told(r.get("action")), r.string("walls"));
    }

    private static Told told(DefinitionNode node) {
        node.onlyKeys("fields", "values");
        return new Told(node.strings("fields"), Set.copyOf(node.strings("values")));
    }

    private static Published published(DefinitionNode root) {
        if (!root.has("published")) {
            return null;
        }
        DefinitionNode p = root.get("published");
        p.onlyKeys("respondents", "asOf", "restored");
        int respondents = p.intValue("respondents");
        if (respondents < 1 && p.has("respondents")) {
            p.get("respondents").problem("roadmap.survey-respondents");
        }
        return new Published(respondents, p.string("asOf"), p.bool("restored"));
    }
}
