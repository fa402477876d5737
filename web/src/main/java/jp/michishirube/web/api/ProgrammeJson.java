package jp.michishirube.web.api;

import static jp.michishirube.web.api.ApiJson.array;
import static jp.michishirube.web.api.ApiJson.moment;
import static jp.michishirube.web.api.ApiJson.texts;
import static jp.michishirube.web.api.ApiJson.value;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDateTime;
import java.util.Locale;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.Guideline;
import jp.michishirube.programme.api.ProgrammeDetail;
import jp.michishirube.programme.api.ProgrammeView;

/** A programme as the API tells it; texts of the register are Japanese. */
final class ProgrammeJson {
    private ProgrammeJson() {
    }

    static JsonObjectBuilder programme(ProgrammeView p, Locale locale) {
        JsonArrayBuilder years = Json.createArrayBuilder();
        p.guidelineYears().forEach(years::add);
        return Json.createObjectBuilder().add("id", p.key()).add("no", p.no()).add("name", p.name().in(locale)).add("office", value(p.office()))
                .add("type", value(p.type())).add("eligible", value(p.eligible())).add("rate", value(p.rate())).add("cap", value(p.cap()))
                .add("conditions", value(p.conditions()))
                .add("budgets", array(p.budgets(), b -> Json.createObjectBuilder().add("label", b.label()).add("yen", value(b.yen())).add("stage", b.stage().name()).add("part", b.part())))
                .add("applicationsAdoptions", value(p.applicationsAdoptions())).add("schedule", value(p.schedule()))
                .add("source", value(p.source())).add("note", value(p.note())).add("guidelineYears", years);
    }

    /** With its guideline versions, newest year first, and its calls. */
    static JsonObjectBuilder detail(ProgrammeDetail d, LocalDateTime now, Locale locale) {
        return programme(d.programme(), locale).add("versions", array(d.versions(), v -> version(v, locale)))
                .add("calls", array(d.calls(), c -> call(c, now, locale)));
    }

    private static JsonObjectBuilder version(Guideline g, Locale locale) {
        return Json.createObjectBuilder().add("id", g.id()).add("fiscalYear", g.fiscalYear()).add("version", g.version())
                .add("title", g.title().in(locale)).add("applicableFrom", g.applicableFrom().toString()).add("source", value(g.source()))
                .add("note", value(g.note() == null ? null : g.note().in(locale)))
                .add("rules", array(g.rules(), r -> Json.createObjectBuilder().add("id", r.id()).add("statement", r.statement().in(locale))
                        .add("basis", value(r.basis()))))
                .add("fieldModels", texts(g.fieldModels()))
                .add("options", array(g.options(), o -> Json.createObjectBuilder().add("id", o.id()).add("label", o.label().in(locale))
                        .add("disadvantagedOnly", o.disadvantagedOnly()).add("rate", o.rate().toString()).add("capYen", value(o.cap() == null ? null : o.cap().amount()))))
                .add("roundingUnitYen", g.roundingUnit());
    }

    private static JsonObjectBuilder call(CallView c, LocalDateTime now, Locale locale) {
        return Json.createObjectBuilder().add("id", c.id()).add("title", c.title().in(locale)).add("fiscalYear", c.fiscalYear())
                .add("round", c.round()).add("opens", moment(c.opens())).add("closes", moment(c.closes())).add("status", c.statusAt(now).name())
                .add("budgetYen", value(c.budgetYen())).add("description", c.description().in(locale)).add("acceptedHere", c.runHere())
                .add("closesAsPublished", moment(c.terms().published())).add("extended", c.terms().extended()).add("closedEarly", c.terms().closedEarly());
    }
}
