package jp.michishirube.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.Edition;
import jp.michishirube.award.api.EditionView;
import jp.michishirube.kernel.Text;

/** What the API answers about the award, field by field in a fixed order. What no source tells is null or empty. */
final class AwardJson {
    private AwardJson() {
    }

    /** An edition in a list: how many entries, finalists and prizes are told. */
    static JsonObjectBuilder item(EditionView v, Locale locale) {
        return head(v, locale).add("finalists", v.finalists().size()).add("prizes", v.prizes().size()).add("prizesComplete", v.prizesComplete()).add("fictional", v.fictional());
    }

    /** An edition with its finalists and winners. */
    static JsonObjectBuilder detail(EditionView v, Locale locale) {
        Edition e = v.edition();
        return head(v, locale).add("entriesSource", ApiJson.value(v.entriesSource())).add("fields", ApiJson.texts(e.fields()))
                .add("viewpoints", ApiJson.texts(e.viewpoints().stream().map(t -> t.in(locale)).toList())).add("opened", day(e.opened())).add("closed", day(e.closed()))
                .add("finalJudging", day(e.finalJudging())).add("ceremony", day(e.ceremony()))
                .add("finalists", ApiJson.array(v.finalists(), AwardJson::one)).add("finalistsNote", words(v.finalistsNote(), locale))
                .add("prizes", ApiJson.array(v.prizes(), AwardJson::one)).add("prizesComplete", v.prizesComplete()).add("prizesNote", words(v.prizesNote(), locale))
                .add("source", e.source()).add("note", e.note().in(locale)).add("fictional", v.fictional());
    }

    private static JsonObjectBuilder head(EditionView v, Locale locale) {
        return Json.createObjectBuilder().add("id", v.edition().id()).add("name", v.edition().name().in(locale)).add("fiscalYear", v.edition().fiscalYear())
                .add("entries", v.entries() == null ? JsonValue.NULL : Json.createValue(v.entries()));
    }

    private static JsonObjectBuilder one(AwardCase c) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("prize", told(c.prize())).add("title", c.title()).add("entrant", c.entrant()).add("place", c.place()).add("bureau", c.bureauKey())
                .add("field", told(c.field())).add("problem", told(c.problem())).add("solution", told(c.solution())).add("effects", told(c.effects())).add("note", told(c.note()));
        return c.fictional() ? json.add("fictional", true) : json;
    }

    private static JsonValue told(String words) {
        return words.isEmpty() ? JsonValue.NULL : Json.createValue(words);
    }

    private static JsonValue words(Optional<Text> text, Locale locale) {
        return text.<JsonValue>map(t -> Json.createValue(t.in(locale))).orElse(JsonValue.NULL);
    }

    private static JsonValue day(LocalDate day) {
        return day == null ? JsonValue.NULL : Json.createValue(day.toString());
    }
}
