package jp.michishirube.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Page;
import jp.michishirube.outreach.EventService;
import jp.michishirube.outreach.api.EventView;
import jp.michishirube.outreach.api.PublishedEvent;

/** GET /events: events that come, those that were held, and those that published sources tell of, a fiscal year or all. */
@Path("events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
    private final EventService events;

    protected EventsResource() {
        this(null);
    }

    @Inject
    public EventsResource(EventService events) {
        this.events = events;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        ApiQuery query = new ApiQuery(uri);
        Locale locale = ApiLanguage.of(headers);
        Optional<Integer> year = query.fiscalYear();
        List<JsonObjectBuilder> items = new ArrayList<>();
        events.coming().stream().filter(e -> year.isEmpty() || new FiscalYear(year.get()).contains(e.onDay())).forEach(e -> items.add(kept(e, locale)));
        year.map(List::of).orElseGet(events::years).forEach(y -> events.held(y).forEach(e -> items.add(kept(e, locale))));
        events.told().stream().filter(e -> year.isEmpty() || new FiscalYear(year.get()).contains(e.start())).forEach(e -> items.add(told(e)));
        return Response.ok(ApiJson.list(Page.cut(items, query.offset(), query.limit()), i -> i)).language(locale).build();
    }

    static JsonObjectBuilder kept(EventView e, Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", e.id()).add("kind", e.kind().label().in(locale)).add("title", e.title()).add("start", e.onDay().toString())
                .add("end", e.untilDay().toString()).add("place", e.place()).add("bureau", ApiJson.value(e.bureauKey())).add("organiser", e.officeName()).add("seats", e.seats()).add("free", e.free())
                .add("signUpOpens", ApiJson.moment(e.opens())).add("signUpCloses", ApiJson.moment(e.closes())).add("open", e.whyClosed() == null).add("calledOff", text(e.calledOff())).add("participants", JsonValue.NULL)
                .add("attended", e.attended() == null ? JsonValue.NULL : Json.createValue(e.attended())).add("source", JsonValue.NULL).add("note", JsonValue.NULL);
        return e.fictional() ? json.add("fictional", true) : json;
    }

    static JsonObjectBuilder told(PublishedEvent e) {
        return Json.createObjectBuilder().add("id", JsonValue.NULL).add("kind", e.category()).add("title", e.title()).add("start", e.start().toString()).add("end", e.end().toString())
                .add("place", e.place()).add("bureau", text(e.bureauKey())).add("organiser", text(e.partners())).add("seats", JsonValue.NULL).add("free", JsonValue.NULL)
                .add("signUpOpens", JsonValue.NULL).add("signUpCloses", JsonValue.NULL).add("open", false).add("calledOff", JsonValue.NULL).add("participants", text(e.participants()))
                .add("attended", JsonValue.NULL).add("source", e.source()).add("note", text(e.note()));
    }

    private static JsonValue text(String words) {
        return words.isEmpty() ? JsonValue.NULL : Json.createValue(words);
    }
}
